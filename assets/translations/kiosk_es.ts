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
    <name>AnswersSection</name>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>The avatar says what the visitor typed.</source>
        <translation>El avatar dice lo que el visitante escribió.</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>Respuestas preparadas</translation>
    </message>
    <message>
        <source>The avatar says the answer that fits, and owns up where none does.</source>
        <translation>El avatar dice la respuesta que encaja, y lo reconoce si ninguna encaja.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>Prepared answers first; where none fits, a language model answers.</source>
        <translation>Primero las respuestas preparadas; si ninguna encaja, responde un modelo de lenguaje.</translation>
    </message>
    <message>
        <source>How well a question must match a prepared one, of 100</source>
        <translation>Cuánto debe parecerse una pregunta a una preparada, de 100</translation>
    </message>
    <message>
        <source>Type the address of the language model&apos;s server; then it answers.</source>
        <translation>Escriba la dirección del servidor del modelo de lenguaje; entonces responderá.</translation>
    </message>
    <message>
        <source>Address of its server</source>
        <translation>Dirección de su servidor</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>Key: set</source>
        <translation>Clave: definida</translation>
    </message>
    <message>
        <source>Key: not set</source>
        <translation>Clave: sin definir</translation>
    </message>
    <message>
        <source>Type a new key</source>
        <translation>Escriba una clave nueva</translation>
    </message>
    <message>
        <source>What the model is told about itself</source>
        <translation>Lo que se le dice al modelo sobre sí mismo</translation>
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
    <name>AttendantPage</name>
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
    <name>AvatarSection</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved, but its picture could not be fetched: the still is as it was.</source>
        <translation>Guardado, pero no se pudo obtener su foto: la imagen fija sigue igual.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No se guardó: %1</translation>
    </message>
    <message>
        <source>This voice&apos;s sample could not be played.</source>
        <translation>No se pudo reproducir la muestra de esta voz.</translation>
    </message>
    <message>
        <source>It could not be tried: %1</source>
        <translation>No se pudo probar: %1</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>En uso: %1</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>A trial is a real session: %1 a second. A touch ends it.</source>
        <translation>Una prueba es una sesión real: %1 por segundo. Un toque la termina.</translation>
    </message>
    <message>
        <source>Somebody talks: nothing can be tried now.</source>
        <translation>Alguien está hablando: ahora no se puede probar nada.</translation>
    </message>
    <message>
        <source>Its own voice</source>
        <translation>Voz propia</translation>
    </message>
    <message>
        <source>Its picture as the still</source>
        <translation>Su foto como imagen fija</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Looks</source>
        <translation>Aspectos</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>Checked at %1: all is well.</source>
        <translation>Comprobado el %1: todo está bien.</translation>
    </message>
    <message>
        <source>Checked at %1: not all is well.</source>
        <translation>Comprobado el %1: no todo está bien.</translation>
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
    <message>
        <source>Open again: %1</source>
        <translation>Abrimos de nuevo: %1</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>Respuestas preparadas</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitantes</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No se guardó: %1</translation>
    </message>
    <message>
        <source>Counts from the next start on: %1</source>
        <translation>Vale desde el próximo inicio: %1</translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>%1: %2 s, %3</source>
        <translation>%1: %2 s, %3</translation>
    </message>
    <message>
        <source>Most on %1: %2 s, %3</source>
        <translation>Máximo el %1: %2 s, %3</translation>
    </message>
    <message>
        <source>Nothing was spent in the last 30 days.</source>
        <translation>No se gastó nada en los últimos 30 días.</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>The system&apos;s default</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (no está)</translation>
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
    <name>ListNote</name>
    <message>
        <source>%1 so far. The rest could not be loaded.</source>
        <translation>%1 hasta ahora. El resto no se pudo cargar.</translation>
    </message>
    <message>
        <source>Could not be loaded.</source>
        <translation>No se pudo cargar.</translation>
    </message>
    <message>
        <source>%1 so far, loading …</source>
        <translation>%1 hasta ahora, cargando …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Cargando …</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nada encaja.</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 hasta ahora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
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
    <name>LogSection</name>
    <message>
        <source>Problems of the last day</source>
        <translation>Problemas del último día</translation>
    </message>
    <message>
        <source>No problems within the last day</source>
        <translation>Sin problemas en el último día</translation>
    </message>
    <message>
        <source>%1 × %2, last %3</source>
        <translation>%1 × %2, último: %3</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Solo problemas</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
</context>
<context>
    <name>LookCell</name>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Search all looks by name</source>
        <translation>Buscar en todos los aspectos por nombre</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femenino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
</context>
<context>
    <name>LoudspeakerSection</name>
    <message>
        <source>Loudspeaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Sonido de prueba</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No se guardó: %1</translation>
    </message>
    <message>
        <source>No test sound while a conversation is running.</source>
        <translation>No hay sonido de prueba durante una conversación.</translation>
    </message>
    <message>
        <source>The sound is off: turn it on at the tray.</source>
        <translation>El sonido está apagado: actívelo en la barra.</translation>
    </message>
    <message>
        <source>One tone on the left, one on the right, one on both.</source>
        <translation>Un tono a la izquierda, uno a la derecha y uno en ambos.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>Nothing can be kept in %1: %2</source>
        <translation>No se puede guardar nada en %1: %2</translation>
    </message>
    <message>
        <source>The disk is nearly full: make room, 1 GB at least.</source>
        <translation>El disco está casi lleno: haga sitio, 1 GB como mínimo.</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>This machine does not let the kiosk shut it down.</source>
        <translation>Este equipo no permite que el quiosco lo apague.</translation>
    </message>
    <message>
        <source>The machine is being shut down.</source>
        <translation>El equipo se está apagando.</translation>
    </message>
    <message>
        <source>The machine could not be shut down.</source>
        <translation>No se pudo apagar el equipo.</translation>
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
        <source>Free memory</source>
        <translation>Memoria libre</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own memory</source>
        <translation>Memoria del quiosco</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Comprobar todo</translation>
    </message>
    <message>
        <source>Screen pattern</source>
        <translation>Patrón de pantalla</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el quiosco</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Shut the machine down</source>
        <translation>Apagar el equipo</translation>
    </message>
</context>
<context>
    <name>MicrophoneSection</name>
    <message>
        <source>The microphone is not there, or was unplugged.</source>
        <translation>El micrófono no está o se ha desenchufado.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Is it turned on? Plug it in again.</source>
        <translation>El micrófono no da sonido. ¿Está encendido? Vuelva a enchufarlo.</translation>
    </message>
    <message>
        <source>This microphone cannot record in the way the kiosk needs (16 kHz, mono).</source>
        <translation>Este micrófono no puede grabar como lo necesita el quiosco (16 kHz, mono).</translation>
    </message>
    <message>
        <source>Understanding took too long.</source>
        <translation>Entenderlo tardó demasiado.</translation>
    </message>
    <message>
        <source>Whoever understands speech does not work: see below.</source>
        <translation>Lo que entiende el habla no funciona: vea abajo.</translation>
    </message>
    <message>
        <source>No words were understood.</source>
        <translation>No se entendió ninguna palabra.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Stop (%1 s)</source>
        <translation>Parar (%1 s)</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Probar el micrófono</translation>
    </message>
    <message>
        <source>Play it back (%1 s)</source>
        <translation>Reproducir (%1 s)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>Grabar y reproducir</translation>
    </message>
    <message>
        <source>Recording: please speak.</source>
        <translation>Grabando: hable, por favor.</translation>
    </message>
    <message>
        <source>Microphone on: please speak as a visitor would.</source>
        <translation>Micrófono encendido: hable como lo haría un visitante.</translation>
    </message>
    <message>
        <source>No test while a conversation is running.</source>
        <translation>No hay pruebas durante una conversación.</translation>
    </message>
    <message>
        <source>There is no microphone to listen with.</source>
        <translation>No hay micrófono para escuchar.</translation>
    </message>
    <message>
        <source>This is what the microphone heard.</source>
        <translation>Esto es lo que oyó el micrófono.</translation>
    </message>
    <message>
        <source>Too quiet: nothing reaches the marked range. Come closer, or turn the microphone up.</source>
        <translation>Demasiado bajo: nada llega al margen marcado. Acérquese o suba el micrófono.</translation>
    </message>
    <message>
        <source>Too loud: above the marked range. Step back, or turn the microphone down.</source>
        <translation>Demasiado fuerte: por encima del margen marcado. Aléjese o baje el micrófono.</translation>
    </message>
    <message>
        <source>Good: within the marked range.</source>
        <translation>Bien: dentro del margen marcado.</translation>
    </message>
    <message>
        <source>Looking for words …</source>
        <translation>Buscando palabras …</translation>
    </message>
    <message>
        <source>Understood in %1 s: “%2”</source>
        <translation>Entendido en %1 s: «%2»</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No se guardó: %1</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>could not be asked</source>
        <translation>no se pudo consultar</translation>
    </message>
    <message>
        <source>no wallet</source>
        <translation>sin monedero</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
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
        <source>The balance is low: please fill the account up.</source>
        <translation>El saldo es bajo: recargue la cuenta, por favor.</translation>
    </message>
    <message>
        <source>Automatic reload is on: a runaway kiosk would refill itself.</source>
        <translation>La recarga automática está activada: un quiosco descontrolado se recargaría solo.</translation>
    </message>
</context>
<context>
    <name>NetworkTestSection</name>
    <message>
        <source>Finding the service by its name</source>
        <translation>Encontrar el servicio por su nombre</translation>
    </message>
    <message>
        <source>Connecting to it</source>
        <translation>Conexión con el servicio</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>Respuesta del servicio</translation>
    </message>
    <message>
        <source>Look after the cable or the Wi-Fi, and the name server (DNS) of this network.</source>
        <translation>Revise el cable o la wifi, y el servidor de nombres (DNS) de esta red.</translation>
    </message>
    <message>
        <source>Something keeps the kiosk from the service: a firewall, a proxy, or a wrong clock.</source>
        <translation>Algo impide que el quiosco llegue al servicio: un cortafuegos, un proxy o un reloj mal puesto.</translation>
    </message>
    <message>
        <source>The way is free, but the service does not do as asked: look after the key, or wait and try again.</source>
        <translation>El camino está libre, pero el servicio no hace lo que se le pide: revise la clave, o espere e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Probando …</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>Probar la red</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
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
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En reserva</translation>
    </message>
    <message>
        <source>Waiting in line</source>
        <translation>Espera en la fila</translation>
    </message>
    <message>
        <source>Asking for a session</source>
        <translation>Pide una sesión</translation>
    </message>
    <message>
        <source>Waiting for the picture</source>
        <translation>Espera la imagen</translation>
    </message>
    <message>
        <source>The avatar speaks</source>
        <translation>El avatar habla</translation>
    </message>
    <message>
        <source>Open for a question</source>
        <translation>Listo para una pregunta</translation>
    </message>
    <message>
        <source>Changing the session</source>
        <translation>Cambia de sesión</translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation>Cierra la sesión</translation>
    </message>
    <message>
        <source>It has failed</source>
        <translation>Ha fallado</translation>
    </message>
    <message>
        <source>Paused by staff</source>
        <translation>Pausado por el personal</translation>
    </message>
    <message>
        <source>Ready for a visitor</source>
        <translation>Listo para un visitante</translation>
    </message>
    <message>
        <source>The visitor&apos;s</source>
        <translation>Visitante</translation>
    </message>
    <message>
        <source>The avatar&apos;s</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>The service&apos;s</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>Turno de</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 s · %2</translation>
    </message>
    <message>
        <source>The service&apos;s last word</source>
        <translation>Último aviso del servicio</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 imágenes/s</translation>
    </message>
    <message>
        <source>Last poll took</source>
        <translation>Última consulta en</translation>
    </message>
    <message>
        <source>Last answer took</source>
        <translation>Última respuesta en</translation>
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
        <source>Please enter at least %1 digits.</source>
        <translation>Introduzca al menos %1 cifras.</translation>
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
        <source>Choose %1 to %2 digits. You need them for the staff panel: hold the top left corner for %3 seconds.</source>
        <translation>Elija de %1 a %2 cifras. Las necesita para el panel del personal: mantenga pulsada %3 segundos la esquina superior izquierda.</translation>
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
    <name>RecordingsSection</name>
    <message>
        <source>The avatar in silence, shown while one waits</source>
        <translation>El avatar en silencio, visible durante la espera</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Saludo</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>Se dice cuando ninguna respuesta encaja</translation>
    </message>
    <message>
        <source>not yet recorded</source>
        <translation>aún sin grabar</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s, played %2 times, saved %3</source>
        <translation>%1 s, reproducido %2 veces, %3 ahorrados</translation>
    </message>
    <message>
        <source>not said any more: %1</source>
        <translation>ya no se dice: %1</translation>
    </message>
    <message>
        <source>Record once, then play from the disk</source>
        <translation>Grabar una vez y reproducir del disco</translation>
    </message>
    <message>
        <source>Say everything live</source>
        <translation>Decir todo en directo</translation>
    </message>
    <message>
        <source>A line is recorded when it is first said to a visitor; &apos;kiosk prepare&apos; records all at once. From then on it costs nothing and comes without a wait.</source>
        <translation>Una frase se graba la primera vez que se dice a un visitante; «kiosk prepare» las graba todas. Desde entonces no cuesta nada y llega sin espera.</translation>
    </message>
    <message>
        <source>For houses whose contract with the service allows its streams to be played live only.</source>
        <translation>Para casas cuyo contrato con el servicio solo permite la reproducción en directo.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Grabadas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Recording cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Reproducido</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Ahorrado</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>En el disco</translation>
    </message>
    <message>
        <source>Delete %1 not said any more</source>
        <translation>Borrar %1 sin uso</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>ScreenPattern</name>
    <message>
        <source>%1 × %2: touch anywhere</source>
        <translation>%1 × %2: toque donde quiera</translation>
    </message>
    <message>
        <source>Touched at %1, %2</source>
        <translation>Toque en %1, %2</translation>
    </message>
    <message>
        <source>Leave the pattern</source>
        <translation>Salir del patrón</translation>
    </message>
</context>
<context>
    <name>ScriptEntry</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete this answer in all languages?</source>
        <translation>¿Eliminar esta respuesta en todos los idiomas?</translation>
    </message>
    <message>
        <source>Yes, delete</source>
        <translation>Sí, eliminar</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>No, conservar</translation>
    </message>
    <message>
        <source>When visitors ask something like</source>
        <translation>Cuando los visitantes preguntan algo como</translation>
    </message>
    <message>
        <source>Take this question away</source>
        <translation>Quitar esta pregunta</translation>
    </message>
    <message>
        <source>Another way to ask</source>
        <translation>Otra forma de preguntar</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>El avatar dice</translation>
    </message>
</context>
<context>
    <name>ScriptList</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Añadir respuesta</translation>
    </message>
    <message>
        <source>Test a question</source>
        <translation>Probar una pregunta</translation>
    </message>
    <message>
        <source>There is no file of your own yet; the first answer you save makes one.</source>
        <translation>Aún no tiene un archivo propio; la primera respuesta que guarde lo crea.</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>Se dice cuando ninguna respuesta encaja</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nada encaja</translation>
    </message>
</context>
<context>
    <name>ScriptNotes</name>
    <message>
        <source>Saved. It counts from the next question on.</source>
        <translation>Guardado. Vale desde la próxima pregunta.</translation>
    </message>
    <message>
        <source>Somebody else has changed the file meanwhile. It was read again, and yours is not saved yet: look, then save once more.</source>
        <translation>Otra persona ha cambiado el archivo entretanto. Se ha vuelto a leer y su cambio aún no está guardado: revise y guarde otra vez.</translation>
    </message>
    <message>
        <source>%1: both a question and an answer are needed.</source>
        <translation>%1: hacen falta una pregunta y una respuesta.</translation>
    </message>
    <message>
        <source>Nothing is prepared yet. Add an answer first.</source>
        <translation>Aún no hay nada preparado. Añada primero una respuesta.</translation>
    </message>
    <message>
        <source>Saved. Shall the avatar answer with the prepared answers from now on? Else it repeats what visitors say.</source>
        <translation>Guardado. ¿Debe el avatar responder desde ahora con las respuestas preparadas? Si no, repite lo que dicen los visitantes.</translation>
    </message>
    <message>
        <source>Yes, answer</source>
        <translation>Sí, responder</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Releer el archivo</translation>
    </message>
</context>
<context>
    <name>ScriptTest</name>
    <message>
        <source>A question as a visitor would ask it</source>
        <translation>Una pregunta como la haría un visitante</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Nothing is prepared.</source>
        <translation>No hay nada preparado.</translation>
    </message>
    <message>
        <source>%1: “%2”, %3 of 100. That is enough (%4).</source>
        <translation>%1: «%2», %3 de 100. Es suficiente (%4).</translation>
    </message>
    <message>
        <source>Closest is %1: “%2”, %3 of 100. Not enough (%4).</source>
        <translation>Lo más cercano es %1: «%2», %3 de 100. No es suficiente (%4).</translation>
    </message>
    <message>
        <source>The language model answers; without it, the avatar says</source>
        <translation>Responde el modelo de lenguaje; sin él, el avatar dice</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>El avatar dice</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>All was said</source>
        <translation>Todo dicho</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Longest time</source>
        <translation>Duración máx.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Caída</translation>
    </message>
    <message>
        <source>Kiosk ended</source>
        <translation>Quiosco cerrado</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>With faults</source>
        <translation>Con fallos</translation>
    </message>
    <message>
        <source>By staff or limits</source>
        <translation>Personal o límite</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>%1 sessions, %2 s, %3</source>
        <translation>%1 sesiones, %2 s, %3</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>No se pudo escribir nada.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>Silent s</source>
        <translation>Silencio s</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>A conversation is running. Tests wait for its end, and what you change counts then.</source>
        <translation>Hay una conversación en curso. Las pruebas esperan a que termine; entonces valdrán también sus cambios.</translation>
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
    <name>ConfirmButton</name>
    <message>
        <source>Really?</source>
        <translation>¿Seguro?</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>Prueba de red</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
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
    <name>TrayPage</name>
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
    <name>TranscriberSection</name>
    <message>
        <source>Who understands speech</source>
        <translation>Quién entiende el habla</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>The avatar repeats the recording in the visitor&apos;s own voice.</source>
        <translation>El avatar repite la grabación con la propia voz del visitante.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>A Whisper model here makes text of it. No sound leaves the machine.</source>
        <translation>Un modelo Whisper local lo convierte en texto. Ningún sonido sale del equipo.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Un servidor</translation>
    </message>
    <message>
        <source>The recording goes to a server that speaks as OpenAI&apos;s does, and comes back as text.</source>
        <translation>La grabación va a un servidor compatible con el de OpenAI y vuelve como texto.</translation>
    </message>
    <message>
        <source>“This machine” needs the package faster-whisper, which is not installed.</source>
        <translation>«Este equipo» necesita el paquete faster-whisper, que no está instalado.</translation>
    </message>
    <message>
        <source>Address of the server, up to /v1</source>
        <translation>Dirección del servidor, hasta /v1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own</source>
        <translation>El del entorno de pruebas</translation>
    </message>
    <message>
        <source>Model: a name, or its folder</source>
        <translation>Modelo: un nombre o su carpeta</translation>
    </message>
    <message>
        <source>Model: its name at the server</source>
        <translation>Modelo: su nombre en el servidor</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own server learns of this, and of another model, at the next start.</source>
        <translation>El servidor del entorno de pruebas se entera de esto, y de otro modelo, en el próximo inicio.</translation>
    </message>
    <message>
        <source>Its key is in the settings.</source>
        <translation>Su clave está en los ajustes.</translation>
    </message>
    <message>
        <source>There is no key in the settings (speech.server_key).</source>
        <translation>No hay clave en los ajustes (speech.server_key).</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No se guardó: %1</translation>
    </message>
    <message>
        <source>Speech is understood.</source>
        <translation>Se entiende el habla.</translation>
    </message>
    <message>
        <source>Speech is not understood: %1</source>
        <translation>No se entiende el habla: %1</translation>
    </message>
    <message>
        <source>No answer in time: perhaps the model is still being loaded.</source>
        <translation>Sin respuesta a tiempo: quizá el modelo aún se está cargando.</translation>
    </message>
    <message>
        <source>Finding out whether speech is understood …</source>
        <translation>Comprobando si se entiende el habla …</translation>
    </message>
    <message>
        <source>Nobody understands speech now.</source>
        <translation>Ahora nadie entiende el habla.</translation>
    </message>
    <message>
        <source>Will be tried after the conversation.</source>
        <translation>Se probará después de la conversación.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
</context>
<context>
    <name>VisitorsSection</name>
    <message>
        <source>Languages that visitors can choose</source>
        <translation>Idiomas que pueden elegir los visitantes</translation>
    </message>
    <message>
        <source>The house&apos;s own language, which every visitor meets first</source>
        <translation>El idioma de la casa, el primero que ve cada visitante</translation>
    </message>
    <message>
        <source>Time to ask more after an answer; every second is billed</source>
        <translation>Tiempo para otra pregunta tras una respuesta; cada segundo se cobra</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Headline while nobody is there</source>
        <translation>Título cuando no hay nadie</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <translation>El del quiosco</translation>
    </message>
    <message>
        <source>Opening hours, shown while the kiosk is closed</source>
        <translation>Horario de apertura, visible mientras el quiosco está cerrado</translation>
    </message>
    <message>
        <source>While nobody is there: a video, pictures, or the drawn default</source>
        <translation>Cuando no hay nadie: un vídeo, imágenes o el dibujo predeterminado</translation>
    </message>
    <message>
        <source>Drawn default</source>
        <translation>Dibujo predeterminado</translation>
    </message>
    <message>
        <source>%1 (from the stick)</source>
        <translation>%1 (de la memoria USB)</translation>
    </message>
    <message>
        <source>%1 is being copied …</source>
        <translation>Copiando %1 …</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>No se copió: %1</translation>
    </message>
    <message>
        <source>Time for each picture</source>
        <translation>Tiempo por imagen</translation>
    </message>
    <message>
        <source>Greeting, goodbye and suggestions, in each language</source>
        <translation>Saludo, despedida y sugerencias, en cada idioma</translation>
    </message>
    <message>
        <source>The avatar greets with</source>
        <translation>El avatar saluda con</translation>
    </message>
    <message>
        <source>No greeting</source>
        <translation>Sin saludo</translation>
    </message>
    <message>
        <source>The avatar says goodbye with</source>
        <translation>El avatar se despide con</translation>
    </message>
    <message>
        <source>No goodbye</source>
        <translation>Sin despedida</translation>
    </message>
    <message>
        <source>Suggested question %1</source>
        <translation>Pregunta sugerida %1</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own, where all are empty</source>
        <translation>Las del quiosco, si todas están vacías</translation>
    </message>
</context>
<context>
    <name>VoicesSection</name>
    <message>
        <source>female</source>
        <translation>femenino</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculino</translation>
    </message>
    <message>
        <source>Search all voices by name</source>
        <translation>Buscar en todas las voces por nombre</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femenino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Escuchar</translation>
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
    <name>VolumeSlider</name>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
