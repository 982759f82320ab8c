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
    <name>AnswersSection</name>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The avatar says what the visitor typed.</source>
        <translation>Der Avatar sagt, was der Gast eingegeben hat.</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>Vorbereitete Antworten</translation>
    </message>
    <message>
        <source>The avatar says the answer that fits, and owns up where none does.</source>
        <translation>Der Avatar sagt die passende Antwort und gibt es zu, wo keine passt.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Prepared answers first; where none fits, a language model answers.</source>
        <translation>Zuerst vorbereitete Antworten; wo keine passt, antwortet ein Sprachmodell.</translation>
    </message>
    <message>
        <source>How well a question must match a prepared one, of 100</source>
        <translation>Wie gut eine Frage zu einer vorbereiteten passen muss, von 100</translation>
    </message>
    <message>
        <source>Type the address of the language model&apos;s server; then it answers.</source>
        <translation>Geben Sie die Adresse des Servers des Sprachmodells ein; dann antwortet es.</translation>
    </message>
    <message>
        <source>Address of its server</source>
        <translation>Adresse seines Servers</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Key: set</source>
        <translation>Schlüssel: gesetzt</translation>
    </message>
    <message>
        <source>Key: not set</source>
        <translation>Schlüssel: nicht gesetzt</translation>
    </message>
    <message>
        <source>Type a new key</source>
        <translation>Neuen Schlüssel eingeben</translation>
    </message>
    <message>
        <source>What the model is told about itself</source>
        <translation>Was dem Modell über sich selbst gesagt wird</translation>
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
    <name>AttendantPage</name>
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
    <name>AvatarSection</name>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Saved, but its picture could not be fetched: the still is as it was.</source>
        <translation>Gespeichert, aber das Bild konnte nicht geholt werden: Das Standbild bleibt, wie es war.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>This voice&apos;s sample could not be played.</source>
        <translation>Die Hörprobe dieser Stimme konnte nicht abgespielt werden.</translation>
    </message>
    <message>
        <source>It could not be tried: %1</source>
        <translation>Probe nicht möglich: %1</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Aktiv: %1</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>A trial is a real session: %1 a second. A touch ends it.</source>
        <translation>Eine Probe ist eine echte Sitzung: %1 pro Sekunde. Eine Berührung beendet sie.</translation>
    </message>
    <message>
        <source>Somebody talks: nothing can be tried now.</source>
        <translation>Jemand spricht gerade: Jetzt ist keine Probe möglich.</translation>
    </message>
    <message>
        <source>Its own voice</source>
        <translation>Eigene Stimme</translation>
    </message>
    <message>
        <source>Its picture as the still</source>
        <translation>Bild als Standbild</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>Checked at %1: all is well.</source>
        <translation>Geprüft am %1: alles in Ordnung.</translation>
    </message>
    <message>
        <source>Checked at %1: not all is well.</source>
        <translation>Geprüft am %1: nicht alles in Ordnung.</translation>
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
    <message>
        <source>Open again: %1</source>
        <translation>Wieder geöffnet: %1</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>Vorbereitete Antworten</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Counts from the next start on: %1</source>
        <translation>Gilt ab dem nächsten Start: %1</translation>
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
        <translation>Am meisten am %1: %2 s, %3</translation>
    </message>
    <message>
        <source>Nothing was spent in the last 30 days.</source>
        <translation>In den letzten 30 Tagen wurde nichts ausgegeben.</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>The system&apos;s default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht da)</translation>
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
    <name>ListNote</name>
    <message>
        <source>%1 so far. The rest could not be loaded.</source>
        <translation>Bisher %1. Der Rest konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Could not be loaded.</source>
        <translation>Konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>%1 so far, loading …</source>
        <translation>Bisher %1, wird geladen …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>Bisher %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
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
    <name>LogSection</name>
    <message>
        <source>Problems of the last day</source>
        <translation>Probleme des letzten Tages</translation>
    </message>
    <message>
        <source>No problems within the last day</source>
        <translation>Keine Probleme am letzten Tag</translation>
    </message>
    <message>
        <source>%1 × %2, last %3</source>
        <translation>%1 × %2, zuletzt %3</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
</context>
<context>
    <name>LookCell</name>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Search all looks by name</source>
        <translation>Jedes Aussehen nach Namen suchen</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
</context>
<context>
    <name>LoudspeakerSection</name>
    <message>
        <source>Loudspeaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Testton</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>No test sound while a conversation is running.</source>
        <translation>Kein Testton, während ein Gespräch läuft.</translation>
    </message>
    <message>
        <source>The sound is off: turn it on at the tray.</source>
        <translation>Der Ton ist aus: Schalten Sie ihn in der Leiste ein.</translation>
    </message>
    <message>
        <source>One tone on the left, one on the right, one on both.</source>
        <translation>Ein Ton links, einer rechts, einer auf beiden.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>Nothing can be kept in %1: %2</source>
        <translation>In %1 lässt sich nichts speichern: %2</translation>
    </message>
    <message>
        <source>The disk is nearly full: make room, 1 GB at least.</source>
        <translation>Die Platte ist fast voll: Schaffen Sie Platz, mindestens 1 GB.</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>This machine does not let the kiosk shut it down.</source>
        <translation>Dieses Gerät lässt sich nicht vom Kiosk ausschalten.</translation>
    </message>
    <message>
        <source>The machine is being shut down.</source>
        <translation>Das Gerät wird ausgeschaltet.</translation>
    </message>
    <message>
        <source>The machine could not be shut down.</source>
        <translation>Das Gerät konnte nicht ausgeschaltet werden.</translation>
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
        <source>Free memory</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own memory</source>
        <translation>Speicher des Kiosks</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>Screen pattern</source>
        <translation>Testbild</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Kiosk neu starten</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
    <message>
        <source>Shut the machine down</source>
        <translation>Gerät ausschalten</translation>
    </message>
</context>
<context>
    <name>MicrophoneSection</name>
    <message>
        <source>The microphone is not there, or was unplugged.</source>
        <translation>Das Mikrofon ist nicht da oder wurde ausgesteckt.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Is it turned on? Plug it in again.</source>
        <translation>Das Mikrofon gibt keinen Ton. Ist es eingeschaltet? Stecken Sie es neu ein.</translation>
    </message>
    <message>
        <source>This microphone cannot record in the way the kiosk needs (16 kHz, mono).</source>
        <translation>Dieses Mikrofon kann nicht so aufnehmen, wie der Kiosk es braucht (16 kHz, mono).</translation>
    </message>
    <message>
        <source>Understanding took too long.</source>
        <translation>Das Verstehen hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Whoever understands speech does not work: see below.</source>
        <translation>Was Sprache verstehen soll, funktioniert nicht: siehe unten.</translation>
    </message>
    <message>
        <source>No words were understood.</source>
        <translation>Es wurden keine Worte verstanden.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Stop (%1 s)</source>
        <translation>Stopp (%1 s)</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Mikrofon testen</translation>
    </message>
    <message>
        <source>Play it back (%1 s)</source>
        <translation>Abspielen (%1 s)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>Aufnehmen und abspielen</translation>
    </message>
    <message>
        <source>Recording: please speak.</source>
        <translation>Aufnahme: Bitte sprechen Sie.</translation>
    </message>
    <message>
        <source>Microphone on: please speak as a visitor would.</source>
        <translation>Mikrofon an: Bitte sprechen Sie, wie ein Gast es tun würde.</translation>
    </message>
    <message>
        <source>No test while a conversation is running.</source>
        <translation>Kein Test, während ein Gespräch läuft.</translation>
    </message>
    <message>
        <source>There is no microphone to listen with.</source>
        <translation>Es ist kein Mikrofon zum Zuhören da.</translation>
    </message>
    <message>
        <source>This is what the microphone heard.</source>
        <translation>Das hat das Mikrofon gehört.</translation>
    </message>
    <message>
        <source>Too quiet: nothing reaches the marked range. Come closer, or turn the microphone up.</source>
        <translation>Zu leise: Nichts erreicht den markierten Bereich. Kommen Sie näher oder stellen Sie das Mikrofon lauter.</translation>
    </message>
    <message>
        <source>Too loud: above the marked range. Step back, or turn the microphone down.</source>
        <translation>Zu laut: über dem markierten Bereich. Treten Sie zurück oder stellen Sie das Mikrofon leiser.</translation>
    </message>
    <message>
        <source>Good: within the marked range.</source>
        <translation>Gut: im markierten Bereich.</translation>
    </message>
    <message>
        <source>Looking for words …</source>
        <translation>Sucht Worte …</translation>
    </message>
    <message>
        <source>Understood in %1 s: “%2”</source>
        <translation>In %1 s verstanden: „%2“</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>could not be asked</source>
        <translation>nicht abfragbar</translation>
    </message>
    <message>
        <source>no wallet</source>
        <translation>kein Wallet</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
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
        <source>The balance is low: please fill the account up.</source>
        <translation>Das Guthaben ist niedrig: Bitte laden Sie das Konto auf.</translation>
    </message>
    <message>
        <source>Automatic reload is on: a runaway kiosk would refill itself.</source>
        <translation>Automatisches Aufladen ist an: Ein außer Kontrolle geratener Kiosk würde sich selbst nachfüllen.</translation>
    </message>
</context>
<context>
    <name>NetworkTestSection</name>
    <message>
        <source>Finding the service by its name</source>
        <translation>Dienst über seinen Namen finden</translation>
    </message>
    <message>
        <source>Connecting to it</source>
        <translation>Verbindung zum Dienst</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>Antwort des Dienstes</translation>
    </message>
    <message>
        <source>Look after the cable or the Wi-Fi, and the name server (DNS) of this network.</source>
        <translation>Prüfen Sie das Kabel oder das WLAN und den Namensserver (DNS) dieses Netzes.</translation>
    </message>
    <message>
        <source>Something keeps the kiosk from the service: a firewall, a proxy, or a wrong clock.</source>
        <translation>Etwas hält den Kiosk vom Dienst fern: eine Firewall, ein Proxy oder eine falsch gehende Uhr.</translation>
    </message>
    <message>
        <source>The way is free, but the service does not do as asked: look after the key, or wait and try again.</source>
        <translation>Der Weg ist frei, aber der Dienst tut nicht, was er soll: Prüfen Sie den Schlüssel, oder warten Sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Test läuft …</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>Netz testen</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
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
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>Vorrat</translation>
    </message>
    <message>
        <source>Waiting in line</source>
        <translation>Wartet in der Reihe</translation>
    </message>
    <message>
        <source>Asking for a session</source>
        <translation>Fordert eine Sitzung an</translation>
    </message>
    <message>
        <source>Waiting for the picture</source>
        <translation>Wartet auf das Bild</translation>
    </message>
    <message>
        <source>The avatar speaks</source>
        <translation>Der Avatar spricht</translation>
    </message>
    <message>
        <source>Open for a question</source>
        <translation>Bereit für eine Frage</translation>
    </message>
    <message>
        <source>Changing the session</source>
        <translation>Wechselt die Sitzung</translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation>Schließt die Sitzung</translation>
    </message>
    <message>
        <source>It has failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Paused by staff</source>
        <translation>Vom Personal angehalten</translation>
    </message>
    <message>
        <source>Ready for a visitor</source>
        <translation>Bereit für einen Gast</translation>
    </message>
    <message>
        <source>The visitor&apos;s</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>The avatar&apos;s</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>The service&apos;s</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>Wer dran ist</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 s · %2</translation>
    </message>
    <message>
        <source>The service&apos;s last word</source>
        <translation>Letzte Meldung des Dienstes</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>Last poll took</source>
        <translation>Letzte Abfrage dauerte</translation>
    </message>
    <message>
        <source>Last answer took</source>
        <translation>Letzte Antwort dauerte</translation>
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
        <source>Please enter at least %1 digits.</source>
        <translation>Bitte geben Sie mindestens %1 Ziffern ein.</translation>
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
        <source>Choose %1 to %2 digits. You need them for the staff panel: hold the top left corner for %3 seconds.</source>
        <translation>Wählen Sie %1 bis %2 Ziffern. Damit öffnen Sie den Personalbereich: obere linke Ecke %3 Sekunden lang gedrückt halten.</translation>
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
    <name>RecordingsSection</name>
    <message>
        <source>The avatar in silence, shown while one waits</source>
        <translation>Der Avatar schweigend, zu sehen, während man wartet</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>Gesagt, wo keine Antwort passt</translation>
    </message>
    <message>
        <source>not yet recorded</source>
        <translation>noch nicht aufgenommen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s, played %2 times, saved %3</source>
        <translation>%1 s, %2-mal gespielt, %3 gespart</translation>
    </message>
    <message>
        <source>not said any more: %1</source>
        <translation>wird nicht mehr gesagt: %1</translation>
    </message>
    <message>
        <source>Record once, then play from the disk</source>
        <translation>Einmal aufnehmen, dann von der Platte spielen</translation>
    </message>
    <message>
        <source>Say everything live</source>
        <translation>Alles live sagen</translation>
    </message>
    <message>
        <source>A line is recorded when it is first said to a visitor; &apos;kiosk prepare&apos; records all at once. From then on it costs nothing and comes without a wait.</source>
        <translation>Ein Satz wird aufgenommen, wenn er zum ersten Mal zu einem Gast gesagt wird; „kiosk prepare“ nimmt alle auf einmal auf. Danach kostet er nichts und kommt ohne Warten.</translation>
    </message>
    <message>
        <source>For houses whose contract with the service allows its streams to be played live only.</source>
        <translation>Für Häuser, deren Vertrag mit dem Dienst nur das Abspielen live erlaubt.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Recording cost</source>
        <translation>Kosten der Aufnahme</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Gespielt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Delete %1 not said any more</source>
        <translation>%1 nicht mehr Gesagte löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ScreenPattern</name>
    <message>
        <source>%1 × %2: touch anywhere</source>
        <translation>%1 × %2: irgendwo berühren</translation>
    </message>
    <message>
        <source>Touched at %1, %2</source>
        <translation>Berührt bei %1, %2</translation>
    </message>
    <message>
        <source>Leave the pattern</source>
        <translation>Testbild verlassen</translation>
    </message>
</context>
<context>
    <name>ScriptEntry</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this answer in all languages?</source>
        <translation>Diese Antwort in allen Sprachen löschen?</translation>
    </message>
    <message>
        <source>Yes, delete</source>
        <translation>Ja, löschen</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>Nein, behalten</translation>
    </message>
    <message>
        <source>When visitors ask something like</source>
        <translation>Wenn Gäste etwa so fragen</translation>
    </message>
    <message>
        <source>Take this question away</source>
        <translation>Diese Frage entfernen</translation>
    </message>
    <message>
        <source>Another way to ask</source>
        <translation>Andere Frageform</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>Der Avatar sagt</translation>
    </message>
</context>
<context>
    <name>ScriptList</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Antwort hinzufügen</translation>
    </message>
    <message>
        <source>Test a question</source>
        <translation>Frage testen</translation>
    </message>
    <message>
        <source>There is no file of your own yet; the first answer you save makes one.</source>
        <translation>Noch gibt es keine eigene Datei; die erste Antwort, die Sie speichern, legt sie an.</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>Gesagt, wo keine Antwort passt</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
</context>
<context>
    <name>ScriptNotes</name>
    <message>
        <source>Saved. It counts from the next question on.</source>
        <translation>Gespeichert. Es gilt ab der nächsten Frage.</translation>
    </message>
    <message>
        <source>Somebody else has changed the file meanwhile. It was read again, and yours is not saved yet: look, then save once more.</source>
        <translation>Jemand anderes hat die Datei inzwischen geändert. Sie wurde neu eingelesen, und Ihre Änderung ist noch nicht gespeichert: Sehen Sie nach und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1: both a question and an answer are needed.</source>
        <translation>%1: Es braucht eine Frage und eine Antwort.</translation>
    </message>
    <message>
        <source>Nothing is prepared yet. Add an answer first.</source>
        <translation>Noch ist nichts vorbereitet. Fügen Sie zuerst eine Antwort hinzu.</translation>
    </message>
    <message>
        <source>Saved. Shall the avatar answer with the prepared answers from now on? Else it repeats what visitors say.</source>
        <translation>Gespeichert. Soll der Avatar ab jetzt mit den vorbereiteten Antworten antworten? Sonst wiederholt er, was Gäste sagen.</translation>
    </message>
    <message>
        <source>Yes, answer</source>
        <translation>Ja, antworten</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Datei neu einlesen</translation>
    </message>
</context>
<context>
    <name>ScriptTest</name>
    <message>
        <source>A question as a visitor would ask it</source>
        <translation>Eine Frage, wie ein Gast sie stellen würde</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Nothing is prepared.</source>
        <translation>Nichts ist vorbereitet.</translation>
    </message>
    <message>
        <source>%1: “%2”, %3 of 100. That is enough (%4).</source>
        <translation>%1: „%2“, %3 von 100. Das reicht (%4).</translation>
    </message>
    <message>
        <source>Closest is %1: “%2”, %3 of 100. Not enough (%4).</source>
        <translation>Am nächsten ist %1: „%2“, %3 von 100. Das reicht nicht (%4).</translation>
    </message>
    <message>
        <source>The language model answers; without it, the avatar says</source>
        <translation>Das Sprachmodell antwortet; ohne es sagt der Avatar</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>Der Avatar sagt</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>All was said</source>
        <translation>Alles gesagt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Niemand da</translation>
    </message>
    <message>
        <source>Longest time</source>
        <translation>Höchstdauer</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>Kiosk ended</source>
        <translation>Kiosk beendet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>With faults</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>By staff or limits</source>
        <translation>Personal oder Limit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV ausgeben</translation>
    </message>
    <message>
        <source>%1 sessions, %2 s, %3</source>
        <translation>%1 Sitzungen, %2 s, %3</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>Es konnte nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sek.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Silent s</source>
        <translation>Stille s</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>A conversation is running. Tests wait for its end, and what you change counts then.</source>
        <translation>Ein Gespräch läuft. Tests warten, bis es endet; dann gilt auch, was Sie ändern.</translation>
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
    <name>ConfirmButton</name>
    <message>
        <source>Really?</source>
        <translation>Wirklich?</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>This machine</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>Netztest</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
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
    <name>TrayPage</name>
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
    <name>TranscriberSection</name>
    <message>
        <source>Who understands speech</source>
        <translation>Wer Sprache versteht</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>The avatar repeats the recording in the visitor&apos;s own voice.</source>
        <translation>Der Avatar wiederholt die Aufnahme mit der eigenen Stimme des Gastes.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>A Whisper model here makes text of it. No sound leaves the machine.</source>
        <translation>Ein Whisper-Modell hier macht Text daraus. Kein Ton verlässt das Gerät.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Ein Server</translation>
    </message>
    <message>
        <source>The recording goes to a server that speaks as OpenAI&apos;s does, and comes back as text.</source>
        <translation>Die Aufnahme geht an einen Server, der wie der von OpenAI spricht, und kommt als Text zurück.</translation>
    </message>
    <message>
        <source>“This machine” needs the package faster-whisper, which is not installed.</source>
        <translation>„Dieses Gerät“ braucht das Paket faster-whisper, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Address of the server, up to /v1</source>
        <translation>Adresse des Servers, bis /v1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own</source>
        <translation>Der der Sandbox</translation>
    </message>
    <message>
        <source>Model: a name, or its folder</source>
        <translation>Modell: ein Name oder sein Ordner</translation>
    </message>
    <message>
        <source>Model: its name at the server</source>
        <translation>Modell: sein Name beim Server</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own server learns of this, and of another model, at the next start.</source>
        <translation>Der Server der Sandbox erfährt davon, und von einem anderen Modell, beim nächsten Start.</translation>
    </message>
    <message>
        <source>Its key is in the settings.</source>
        <translation>Sein Schlüssel steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>There is no key in the settings (speech.server_key).</source>
        <translation>In den Einstellungen steht kein Schlüssel (speech.server_key).</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Speech is understood.</source>
        <translation>Sprache wird verstanden.</translation>
    </message>
    <message>
        <source>Speech is not understood: %1</source>
        <translation>Sprache wird nicht verstanden: %1</translation>
    </message>
    <message>
        <source>No answer in time: perhaps the model is still being loaded.</source>
        <translation>Keine Antwort in der Zeit: Vielleicht wird das Modell noch geladen.</translation>
    </message>
    <message>
        <source>Finding out whether speech is understood …</source>
        <translation>Prüft, ob Sprache verstanden wird …</translation>
    </message>
    <message>
        <source>Nobody understands speech now.</source>
        <translation>Gerade versteht niemand Sprache.</translation>
    </message>
    <message>
        <source>Will be tried after the conversation.</source>
        <translation>Wird nach dem Gespräch ausprobiert.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
</context>
<context>
    <name>VisitorsSection</name>
    <message>
        <source>Languages that visitors can choose</source>
        <translation>Sprachen, die Gäste wählen können</translation>
    </message>
    <message>
        <source>The house&apos;s own language, which every visitor meets first</source>
        <translation>Die Sprache des Hauses, der jeder Gast zuerst begegnet</translation>
    </message>
    <message>
        <source>Time to ask more after an answer; every second is billed</source>
        <translation>Zeit zum Weiterfragen nach einer Antwort; jede Sekunde wird berechnet</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Headline while nobody is there</source>
        <translation>Überschrift, solange niemand da ist</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <translation>Vom Kiosk vorgegeben</translation>
    </message>
    <message>
        <source>Opening hours, shown while the kiosk is closed</source>
        <translation>Öffnungszeiten, sichtbar, solange der Kiosk geschlossen ist</translation>
    </message>
    <message>
        <source>While nobody is there: a video, pictures, or the drawn default</source>
        <translation>Solange niemand da ist: ein Video, Bilder oder der gezeichnete Standard</translation>
    </message>
    <message>
        <source>Drawn default</source>
        <translation>Gezeichneter Standard</translation>
    </message>
    <message>
        <source>%1 (from the stick)</source>
        <translation>%1 (vom Stick)</translation>
    </message>
    <message>
        <source>%1 is being copied …</source>
        <translation>%1 wird kopiert …</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>Nicht kopiert: %1</translation>
    </message>
    <message>
        <source>Time for each picture</source>
        <translation>Zeit je Bild</translation>
    </message>
    <message>
        <source>Greeting, goodbye and suggestions, in each language</source>
        <translation>Begrüßung, Abschied und Vorschläge, in jeder Sprache</translation>
    </message>
    <message>
        <source>The avatar greets with</source>
        <translation>Der Avatar begrüßt mit</translation>
    </message>
    <message>
        <source>No greeting</source>
        <translation>Keine Begrüßung</translation>
    </message>
    <message>
        <source>The avatar says goodbye with</source>
        <translation>Der Avatar verabschiedet sich mit</translation>
    </message>
    <message>
        <source>No goodbye</source>
        <translation>Kein Abschied</translation>
    </message>
    <message>
        <source>Suggested question %1</source>
        <translation>Vorgeschlagene Frage %1</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own, where all are empty</source>
        <translation>Vom Kiosk vorgegeben, wenn alle leer sind</translation>
    </message>
</context>
<context>
    <name>VoicesSection</name>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>Search all voices by name</source>
        <translation>Alle Stimmen nach Namen suchen</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
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
    <name>VolumeSlider</name>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
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
