<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccessBar</name>
    <message>
        <source>Large text</source>
        <translation>Grands caractères</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Controls within reach</source>
        <translation>Commandes à portée de main</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>What can you tell me about this place?</source>
        <translation>Que pouvez-vous me dire sur ce lieu&#xa0;?</translation>
    </message>
    <message>
        <source>What is there to see today?</source>
        <translation>Qu’y a-t-il à voir aujourd’hui&#xa0;?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Tell me something surprising.</source>
        <translation>Racontez-moi quelque chose d’étonnant.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Ask by voice</source>
        <translation>Demander de vive voix</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Parler</translation>
    </message>
</context>
<context>
    <name>AttendantPanel</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Ask me anything</source>
        <translation>Posez-moi une question</translation>
    </message>
    <message>
        <source>Touch to talk</source>
        <translation>Touchez pour parler</translation>
    </message>
</context>
<context>
    <name>CleanPage</name>
    <message>
        <source>Touches do nothing until the ring is empty.</source>
        <translation>Les touches restent sans effet jusqu&apos;à ce que l&apos;anneau soit vide.</translation>
    </message>
    <message>
        <source>The screen can be wiped now.</source>
        <translation>L&apos;écran peut être essuyé maintenant.</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Back soon</source>
        <translation>À bientôt</translation>
    </message>
    <message>
        <source>I am resting for now. Please come by again later.</source>
        <translation>Je me repose pour le moment. Revenez me voir plus tard.</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you!</source>
        <translation>Merci&#xa0;!</translation>
    </message>
    <message>
        <source>Your conversation has been erased.</source>
        <translation>Votre conversation a été effacée.</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Please type a question first.</source>
        <translation>Écrivez d’abord une question.</translation>
    </message>
    <message>
        <source>There are only spaces so far. Please type a question.</source>
        <translation>Il n’y a que des espaces. Écrivez une question.</translation>
    </message>
    <message>
        <source>Too long: %1 characters. Please shorten it to %2.</source>
        <translation>Trop long&#xa0;: %1 caractères. Raccourcissez à %2.</translation>
    </message>
    <message>
        <source>The microphone is gone. Please type your question.</source>
        <translation>Le micro a disparu. Veuillez taper votre question.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Please type your question.</source>
        <translation>Le micro ne donne aucun son. Veuillez taper votre question.</translation>
    </message>
    <message>
        <source>This microphone cannot be used here. Please type your question.</source>
        <translation>Ce micro ne peut pas être utilisé ici. Veuillez taper votre question.</translation>
    </message>
    <message>
        <source>I heard nothing. Please come closer and try again, or type.</source>
        <translation>Je n&apos;ai rien entendu. Approchez-vous et réessayez, ou tapez.</translation>
    </message>
    <message>
        <source>It is too noisy for me. Please come closer and try again, or type.</source>
        <translation>Il y a trop de bruit. Approchez-vous et réessayez, ou tapez.</translation>
    </message>
    <message>
        <source>That was very short. Please say a little more, or type.</source>
        <translation>C&apos;était très court. Dites-en un peu plus, ou tapez.</translation>
    </message>
    <message>
        <source>That was too loud for me. Please step back a little and try again, or type.</source>
        <translation>C&apos;était trop fort pour moi. Reculez un peu et réessayez, ou tapez.</translation>
    </message>
    <message>
        <source>Understanding takes too long. Please try again, or type.</source>
        <translation>La compréhension prend trop de temps. Réessayez, ou tapez.</translation>
    </message>
    <message>
        <source>I cannot understand speech right now. Please type your question.</source>
        <translation>Je ne comprends pas la parole en ce moment. Veuillez taper votre question.</translation>
    </message>
    <message>
        <source>I did not catch any words. Please say it again, or type.</source>
        <translation>Je n&apos;ai compris aucun mot. Répétez, ou tapez.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 caractères sur %2</translation>
    </message>
</context>
<context>
    <name>ListenPanel</name>
    <message>
        <source>Done speaking</source>
        <translation>J&apos;ai fini de parler</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>Micro allumé</translation>
    </message>
    <message>
        <source>Please speak now</source>
        <translation>Parlez maintenant</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>When you are done, touch the microphone or just stop speaking.</source>
        <translation>Quand vous avez fini, touchez le micro ou arrêtez simplement de parler.</translation>
    </message>
    <message>
        <source>I am finding your words.</source>
        <translation>Je cherche vos mots.</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Plutôt taper</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>Rien n&apos;a pu être écrit.</translation>
    </message>
</context>
<context>
    <name>NowView</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 images par seconde</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En réserve</translation>
    </message>
    <message>
        <source>Service answers in</source>
        <translation>Réponse du service en</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Last trouble</source>
        <translation>Dernier incident</translation>
    </message>
    <message>
        <source>A line for the avatar to say</source>
        <translation>Une phrase pour l&apos;avatar</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>Dire</translation>
    </message>
    <message>
        <source>End conversation</source>
        <translation>Terminer la conversation</translation>
    </message>
    <message>
        <source>Resume the kiosk</source>
        <translation>Rouvrir la borne</translation>
    </message>
    <message>
        <source>Pause the kiosk</source>
        <translation>Mettre la borne en pause</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Choose a PIN</source>
        <translation>Choisissez un code</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Please wait %1 s.</source>
        <translation>Veuillez attendre %1 s.</translation>
    </message>
    <message>
        <source>That was not it.</source>
        <translation>Ce n&apos;est pas le bon.</translation>
    </message>
    <message>
        <source>Four digits at least, please.</source>
        <translation>Au moins quatre chiffres, s&apos;il vous plaît.</translation>
    </message>
    <message>
        <source>Once more, please.</source>
        <translation>Encore une fois, s&apos;il vous plaît.</translation>
    </message>
    <message>
        <source>Those were two different ones.</source>
        <translation>Les deux codes sont différents.</translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>Il n&apos;a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Four to twelve digits. They open the panel for staff: hold the top left corner for three seconds.</source>
        <translation>Quatre à douze chiffres. Ils ouvrent le panneau du personnel : maintenez le coin supérieur gauche pendant trois secondes.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Type your question here</source>
        <translation>Écrivez votre question ici</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
</context>
<context>
    <name>StillTherePage</name>
    <message>
        <source>Your text will be erased soon.</source>
        <translation>Votre texte va bientôt être effacé.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là&#xa0;?</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
</context>
<context>
    <name>SystemView</name>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>En marche depuis</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Libre sur le disque</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Problèmes seulement</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Quitter la borne</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>I am thinking …</source>
        <translation>Je réfléchis …</translation>
    </message>
    <message>
        <source>We have one more minute together.</source>
        <translation>Il nous reste une minute.</translation>
    </message>
    <message>
        <source>Ask more</source>
        <translation>Autre question</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activer le son</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Nouveau visiteur</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Nettoyer l&apos;écran</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code for staff: %1</source>
        <translation>Code pour le personnel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Many people are asking right now.</source>
        <translation>Beaucoup de monde pose des questions en ce moment.</translation>
    </message>
    <message>
        <source>I am taking a break.</source>
        <translation>Je fais une pause.</translation>
    </message>
    <message>
        <source>I need a little help.</source>
        <translation>J’ai besoin d’un peu d’aide.</translation>
    </message>
    <message>
        <source>I cannot say that.</source>
        <translation>Je ne peux pas dire cela.</translation>
    </message>
    <message>
        <source>I cannot use the recording.</source>
        <translation>Je ne peux pas utiliser l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>Your recording did not get through.</source>
        <translation>Votre enregistrement n&apos;est pas arrivé.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Cela n’a pas marché.</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Please come back a little later.</source>
        <translation>Revenez un peu plus tard.</translation>
    </message>
    <message>
        <source>Please tell a member of staff and show them the code.</source>
        <translation>Prévenez le personnel et montrez-lui le code.</translation>
    </message>
    <message>
        <source>Please put your question in other words.</source>
        <translation>Posez votre question avec d’autres mots.</translation>
    </message>
    <message>
        <source>Please speak again, or type your question.</source>
        <translation>Parlez à nouveau, ou tapez votre question.</translation>
    </message>
    <message>
        <source>Please try again, or type your question.</source>
        <translation>Réessayez, ou tapez votre question.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>Veuillez réessayer.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Change my question</source>
        <translation>Modifier ma question</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>You are number %1 in line.</source>
        <translation>Vous êtes numéro %1 dans la file.</translation>
    </message>
    <message>
        <source>I am getting ready to answer …</source>
        <translation>Je prépare ma réponse…</translation>
    </message>
    <message>
        <source>Your turn comes in about %1 min.</source>
        <translation>Ce sera votre tour dans environ %1 min.</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>Votre propre voix</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
</TS>
