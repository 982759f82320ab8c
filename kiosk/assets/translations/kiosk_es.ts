<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccessBar</name>
    <message>
        <source>Large text</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Controls within reach</source>
        <translation>Controles al alcance</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>What can you tell me about this place?</source>
        <translation>¿Qué me puede contar de este lugar?</translation>
    </message>
    <message>
        <source>What is there to see today?</source>
        <translation>¿Qué se puede ver hoy?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
    <message>
        <source>Tell me something surprising.</source>
        <translation>Cuénteme algo sorprendente.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Ask by voice</source>
        <translation>Preguntar hablando</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Hablar</translation>
    </message>
</context>
<context>
    <name>AttendantPanel</name>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Costes</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Ask me anything</source>
        <translation>Pregúnteme lo que quiera</translation>
    </message>
    <message>
        <source>Touch to talk</source>
        <translation>Toque para hablar</translation>
    </message>
</context>
<context>
    <name>CleanPage</name>
    <message>
        <source>Touches do nothing until the ring is empty.</source>
        <translation>Los toques no hacen nada hasta que el anillo se vacíe.</translation>
    </message>
    <message>
        <source>The screen can be wiped now.</source>
        <translation>Ya se puede limpiar la pantalla.</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Back soon</source>
        <translation>Vuelvo pronto</translation>
    </message>
    <message>
        <source>I am resting for now. Please come by again later.</source>
        <translation>Ahora estoy descansando. Vuelva a visitarme más tarde.</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you!</source>
        <translation>¡Gracias!</translation>
    </message>
    <message>
        <source>Your conversation has been erased.</source>
        <translation>Su conversación se ha borrado.</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Please type a question first.</source>
        <translation>Escriba primero una pregunta.</translation>
    </message>
    <message>
        <source>There are only spaces so far. Please type a question.</source>
        <translation>Por ahora solo hay espacios. Escriba una pregunta.</translation>
    </message>
    <message>
        <source>Too long: %1 characters. Please shorten it to %2.</source>
        <translation>Demasiado largo: %1 caracteres. Acórtelo a %2.</translation>
    </message>
    <message>
        <source>The microphone is gone. Please type your question.</source>
        <translation>El micrófono ya no está. Escriba su pregunta, por favor.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Please type your question.</source>
        <translation>El micrófono no da sonido. Escriba su pregunta, por favor.</translation>
    </message>
    <message>
        <source>This microphone cannot be used here. Please type your question.</source>
        <translation>Este micrófono no se puede usar aquí. Escriba su pregunta, por favor.</translation>
    </message>
    <message>
        <source>I heard nothing. Please come closer and try again, or type.</source>
        <translation>No he oído nada. Acérquese e inténtelo de nuevo, o escriba.</translation>
    </message>
    <message>
        <source>It is too noisy for me. Please come closer and try again, or type.</source>
        <translation>Hay demasiado ruido. Acérquese e inténtelo de nuevo, o escriba.</translation>
    </message>
    <message>
        <source>That was very short. Please say a little more, or type.</source>
        <translation>Ha sido muy corto. Diga un poco más, o escriba.</translation>
    </message>
    <message>
        <source>That was too loud for me. Please step back a little and try again, or type.</source>
        <translation>Demasiado fuerte para mí. Aléjese un poco e inténtelo de nuevo, o escriba.</translation>
    </message>
    <message>
        <source>Understanding takes too long. Please try again, or type.</source>
        <translation>Entenderlo tarda demasiado. Inténtelo de nuevo, o escriba.</translation>
    </message>
    <message>
        <source>I cannot understand speech right now. Please type your question.</source>
        <translation>Ahora no puedo entender el habla. Escriba su pregunta, por favor.</translation>
    </message>
    <message>
        <source>I did not catch any words. Please say it again, or type.</source>
        <translation>No he entendido ninguna palabra. Repítalo o escriba.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
</context>
<context>
    <name>ListenPanel</name>
    <message>
        <source>Done speaking</source>
        <translation>He terminado de hablar</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Micrófono encendido</translation>
    </message>
    <message>
        <source>Please speak now</source>
        <translation>Hable ahora</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>When you are done, touch the microphone or just stop speaking.</source>
        <translation>Cuando termine, toque el micrófono o simplemente deje de hablar.</translation>
    </message>
    <message>
        <source>I am finding your words.</source>
        <translation>Estoy buscando sus palabras.</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Mejor escribir</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>No se pudo escribir nada.</translation>
    </message>
</context>
<context>
    <name>NowView</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Desde hace</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 imágenes por segundo</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En reserva</translation>
    </message>
    <message>
        <source>Service answers in</source>
        <translation>El servicio responde en</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Last trouble</source>
        <translation>Último problema</translation>
    </message>
    <message>
        <source>A line for the avatar to say</source>
        <translation>Una frase para el avatar</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Decir</translation>
    </message>
    <message>
        <source>End conversation</source>
        <translation>Terminar la conversación</translation>
    </message>
    <message>
        <source>Resume the kiosk</source>
        <translation>Reanudar el quiosco</translation>
    </message>
    <message>
        <source>Pause the kiosk</source>
        <translation>Pausar el quiosco</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Choose a PIN</source>
        <translation>Elija un PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Please wait %1 s.</source>
        <translation>Espere %1 s, por favor.</translation>
    </message>
    <message>
        <source>That was not it.</source>
        <translation>No es correcto.</translation>
    </message>
    <message>
        <source>Four digits at least, please.</source>
        <translation>Al menos cuatro cifras, por favor.</translation>
    </message>
    <message>
        <source>Once more, please.</source>
        <translation>Otra vez, por favor.</translation>
    </message>
    <message>
        <source>Those were two different ones.</source>
        <translation>Eran dos distintos.</translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>No se pudo guardar.</translation>
    </message>
    <message>
        <source>Four to twelve digits. They open the panel for staff: hold the top left corner for three seconds.</source>
        <translation>De cuatro a doce cifras. Abren el panel del personal: mantenga pulsada la esquina superior izquierda tres segundos.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Type your question here</source>
        <translation>Escriba aquí su pregunta</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Su pregunta</translation>
    </message>
</context>
<context>
    <name>StillTherePage</name>
    <message>
        <source>Your text will be erased soon.</source>
        <translation>Su texto se borrará pronto.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Más tiempo</translation>
    </message>
</context>
<context>
    <name>SystemView</name>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>En marcha desde hace</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Libre en el disco</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Solo problemas</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>I am thinking …</source>
        <translation>Estoy pensando …</translation>
    </message>
    <message>
        <source>We have one more minute together.</source>
        <translation>Nos queda un minuto.</translation>
    </message>
    <message>
        <source>Ask more</source>
        <translation>Otra pregunta</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activar sonido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nuevo visitante</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Limpiar la pantalla</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code for staff: %1</source>
        <translation>Código para el personal: %1</translation>
    </message>
    <message>
        <source>Many people are asking right now.</source>
        <translation>Ahora mismo preguntan muchas personas.</translation>
    </message>
    <message>
        <source>I am taking a break.</source>
        <translation>Estoy tomando un descanso.</translation>
    </message>
    <message>
        <source>I need a little help.</source>
        <translation>Necesito un poco de ayuda.</translation>
    </message>
    <message>
        <source>I cannot say that.</source>
        <translation>Eso no lo puedo decir.</translation>
    </message>
    <message>
        <source>I cannot use the recording.</source>
        <translation>No puedo usar la grabación.</translation>
    </message>
    <message>
        <source>Your recording did not get through.</source>
        <translation>Su grabación no ha llegado.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>No ha funcionado.</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Please come back a little later.</source>
        <translation>Vuelva un poco más tarde.</translation>
    </message>
    <message>
        <source>Please tell a member of staff and show them the code.</source>
        <translation>Avise al personal y muéstrele el código.</translation>
    </message>
    <message>
        <source>Please put your question in other words.</source>
        <translation>Haga su pregunta con otras palabras.</translation>
    </message>
    <message>
        <source>Please speak again, or type your question.</source>
        <translation>Hable de nuevo o escriba su pregunta.</translation>
    </message>
    <message>
        <source>Please try again, or type your question.</source>
        <translation>Inténtelo de nuevo o escriba su pregunta.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Change my question</source>
        <translation>Cambiar mi pregunta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>You are number %1 in line.</source>
        <translation>Usted es el número %1 en la fila.</translation>
    </message>
    <message>
        <source>I am getting ready to answer …</source>
        <translation>Estoy preparando la respuesta…</translation>
    </message>
    <message>
        <source>Your turn comes in about %1 min.</source>
        <translation>Le tocará en unos %1 min.</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>Su propia voz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
