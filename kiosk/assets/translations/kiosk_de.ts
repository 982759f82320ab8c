<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessBar</name>
    <message>
        <source>Large text</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Controls within reach</source>
        <translation>Bedienung in Reichweite</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>What can you tell me about this place?</source>
        <translation>Was können Sie mir über diesen Ort erzählen?</translation>
    </message>
    <message>
        <source>What is there to see today?</source>
        <translation>Was gibt es heute zu sehen?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Tell me something surprising.</source>
        <translation>Erzählen Sie mir etwas Überraschendes.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Ask by voice</source>
        <translation>Sprechend fragen</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Sprechen</translation>
    </message>
</context>
<context>
    <name>AttendantPanel</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Ask me anything</source>
        <translation>Fragen Sie mich etwas</translation>
    </message>
    <message>
        <source>Touch to talk</source>
        <translation>Zum Sprechen berühren</translation>
    </message>
</context>
<context>
    <name>CleanPage</name>
    <message>
        <source>Touches do nothing until the ring is empty.</source>
        <translation>Berührungen bewirken nichts, bis der Ring leer ist.</translation>
    </message>
    <message>
        <source>The screen can be wiped now.</source>
        <translation>Der Bildschirm kann jetzt abgewischt werden.</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Back soon</source>
        <translation>Bald wieder da</translation>
    </message>
    <message>
        <source>I am resting for now. Please come by again later.</source>
        <translation>Ich ruhe mich gerade aus. Bitte kommen Sie später wieder vorbei.</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you!</source>
        <translation>Danke!</translation>
    </message>
    <message>
        <source>Your conversation has been erased.</source>
        <translation>Ihr Gespräch wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Please type a question first.</source>
        <translation>Bitte geben Sie zuerst eine Frage ein.</translation>
    </message>
    <message>
        <source>There are only spaces so far. Please type a question.</source>
        <translation>Bisher stehen hier nur Leerzeichen. Bitte geben Sie eine Frage ein.</translation>
    </message>
    <message>
        <source>Too long: %1 characters. Please shorten it to %2.</source>
        <translation>Zu lang: %1 Zeichen. Bitte kürzen Sie auf %2.</translation>
    </message>
    <message>
        <source>The microphone is gone. Please type your question.</source>
        <translation>Das Mikrofon ist weg. Bitte geben Sie Ihre Frage ein.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Please type your question.</source>
        <translation>Das Mikrofon gibt keinen Ton. Bitte geben Sie Ihre Frage ein.</translation>
    </message>
    <message>
        <source>This microphone cannot be used here. Please type your question.</source>
        <translation>Dieses Mikrofon kann hier nicht verwendet werden. Bitte geben Sie Ihre Frage ein.</translation>
    </message>
    <message>
        <source>I heard nothing. Please come closer and try again, or type.</source>
        <translation>Ich habe nichts gehört. Bitte kommen Sie näher und versuchen Sie es noch einmal, oder tippen Sie.</translation>
    </message>
    <message>
        <source>It is too noisy for me. Please come closer and try again, or type.</source>
        <translation>Es ist mir zu laut hier. Bitte kommen Sie näher und versuchen Sie es noch einmal, oder tippen Sie.</translation>
    </message>
    <message>
        <source>That was very short. Please say a little more, or type.</source>
        <translation>Das war sehr kurz. Bitte sagen Sie etwas mehr, oder tippen Sie.</translation>
    </message>
    <message>
        <source>That was too loud for me. Please step back a little and try again, or type.</source>
        <translation>Das war mir zu laut. Bitte treten Sie etwas zurück und versuchen Sie es noch einmal, oder tippen Sie.</translation>
    </message>
    <message>
        <source>Understanding takes too long. Please try again, or type.</source>
        <translation>Das Verstehen dauert zu lange. Bitte versuchen Sie es noch einmal, oder tippen Sie.</translation>
    </message>
    <message>
        <source>I cannot understand speech right now. Please type your question.</source>
        <translation>Ich kann gerade keine Sprache verstehen. Bitte geben Sie Ihre Frage ein.</translation>
    </message>
    <message>
        <source>I did not catch any words. Please say it again, or type.</source>
        <translation>Ich habe keine Worte verstanden. Bitte sagen Sie es noch einmal, oder tippen Sie.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>ListenPanel</name>
    <message>
        <source>Done speaking</source>
        <translation>Fertig gesprochen</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Mikrofon an</translation>
    </message>
    <message>
        <source>Please speak now</source>
        <translation>Bitte sprechen Sie jetzt</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>When you are done, touch the microphone or just stop speaking.</source>
        <translation>Wenn Sie fertig sind, berühren Sie das Mikrofon oder hören Sie einfach auf zu sprechen.</translation>
    </message>
    <message>
        <source>I am finding your words.</source>
        <translation>Ich suche Ihre Worte.</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Lieber tippen</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Diesen Monat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV ausgeben</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>Es konnte nichts geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>NowView</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 Bilder je Sekunde</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>Vorrat</translation>
    </message>
    <message>
        <source>Service answers in</source>
        <translation>Dienst antwortet in</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Last trouble</source>
        <translation>Letzte Störung</translation>
    </message>
    <message>
        <source>A line for the avatar to say</source>
        <translation>Ein Satz für den Avatar</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>End conversation</source>
        <translation>Gespräch beenden</translation>
    </message>
    <message>
        <source>Resume the kiosk</source>
        <translation>Kiosk fortsetzen</translation>
    </message>
    <message>
        <source>Pause the kiosk</source>
        <translation>Kiosk anhalten</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Choose a PIN</source>
        <translation>PIN wählen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Please wait %1 s.</source>
        <translation>Bitte %1 s warten.</translation>
    </message>
    <message>
        <source>That was not it.</source>
        <translation>Das war sie nicht.</translation>
    </message>
    <message>
        <source>Four digits at least, please.</source>
        <translation>Bitte mindestens vier Ziffern.</translation>
    </message>
    <message>
        <source>Once more, please.</source>
        <translation>Bitte noch einmal.</translation>
    </message>
    <message>
        <source>Those were two different ones.</source>
        <translation>Das waren zwei verschiedene.</translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>Sie konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Four to twelve digits. They open the panel for staff: hold the top left corner for three seconds.</source>
        <translation>Vier bis zwölf Ziffern. Sie öffnen die Seiten fürs Personal: Halten Sie die obere linke Ecke drei Sekunden lang.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Type your question here</source>
        <translation>Geben Sie hier Ihre Frage ein</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
</context>
<context>
    <name>StillTherePage</name>
    <message>
        <source>Your text will be erased soon.</source>
        <translation>Ihr Text wird gleich gelöscht.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
</context>
<context>
    <name>SystemView</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Frei auf der Platte</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>I am thinking …</source>
        <translation>Ich denke nach …</translation>
    </message>
    <message>
        <source>We have one more minute together.</source>
        <translation>Wir haben noch eine Minute.</translation>
    </message>
    <message>
        <source>Ask more</source>
        <translation>Weiter fragen</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Neuer Gast</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Bildschirm reinigen</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code for staff: %1</source>
        <translation>Code für das Personal: %1</translation>
    </message>
    <message>
        <source>Many people are asking right now.</source>
        <translation>Gerade fragen viele Menschen.</translation>
    </message>
    <message>
        <source>I am taking a break.</source>
        <translation>Ich mache gerade eine Pause.</translation>
    </message>
    <message>
        <source>I need a little help.</source>
        <translation>Ich brauche etwas Hilfe.</translation>
    </message>
    <message>
        <source>I cannot say that.</source>
        <translation>Das kann ich so nicht sagen.</translation>
    </message>
    <message>
        <source>I cannot use the recording.</source>
        <translation>Ich kann die Aufnahme nicht verwenden.</translation>
    </message>
    <message>
        <source>Your recording did not get through.</source>
        <translation>Ihre Aufnahme ist nicht angekommen.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Please come back a little later.</source>
        <translation>Bitte kommen Sie etwas später wieder.</translation>
    </message>
    <message>
        <source>Please tell a member of staff and show them the code.</source>
        <translation>Bitte sagen Sie dem Personal Bescheid und zeigen Sie den Code.</translation>
    </message>
    <message>
        <source>Please put your question in other words.</source>
        <translation>Bitte stellen Sie Ihre Frage mit anderen Worten.</translation>
    </message>
    <message>
        <source>Please speak again, or type your question.</source>
        <translation>Bitte sprechen Sie noch einmal, oder geben Sie Ihre Frage ein.</translation>
    </message>
    <message>
        <source>Please try again, or type your question.</source>
        <translation>Bitte versuchen Sie es noch einmal, oder geben Sie Ihre Frage ein.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Change my question</source>
        <translation>Frage ändern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>You are number %1 in line.</source>
        <translation>Sie sind Nummer %1 in der Reihe.</translation>
    </message>
    <message>
        <source>I am getting ready to answer …</source>
        <translation>Ich bereite meine Antwort vor …</translation>
    </message>
    <message>
        <source>Your turn comes in about %1 min.</source>
        <translation>In etwa %1 Min. sind Sie dran.</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>Ihre eigene Stimme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
