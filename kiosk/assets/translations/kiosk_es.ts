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
        <source>Speak</source>
        <translation>Hablar</translation>
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
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
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
    <name>TalkPage</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
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
        <source>I am getting ready to answer …</source>
        <translation>Estoy preparando la respuesta…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
