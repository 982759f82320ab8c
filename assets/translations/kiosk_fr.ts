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
    <name>AnswersSection</name>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>The avatar says what the visitor typed.</source>
        <translation>L&apos;avatar dit ce que le visiteur a tapé.</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>Réponses préparées</translation>
    </message>
    <message>
        <source>The avatar says the answer that fits, and owns up where none does.</source>
        <translation>L&apos;avatar dit la réponse qui convient, et l&apos;avoue si aucune ne convient.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modèle de langage</translation>
    </message>
    <message>
        <source>Prepared answers first; where none fits, a language model answers.</source>
        <translation>D&apos;abord les réponses préparées ; si aucune ne convient, un modèle de langage répond.</translation>
    </message>
    <message>
        <source>How well a question must match a prepared one, of 100</source>
        <translation>À quel point une question doit correspondre à une question préparée, sur 100</translation>
    </message>
    <message>
        <source>Type the address of the language model&apos;s server; then it answers.</source>
        <translation>Tapez l&apos;adresse du serveur du modèle de langage ; alors il répondra.</translation>
    </message>
    <message>
        <source>Address of its server</source>
        <translation>Adresse de son serveur</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>Key: set</source>
        <translation>Clé : définie</translation>
    </message>
    <message>
        <source>Key: not set</source>
        <translation>Clé : non définie</translation>
    </message>
    <message>
        <source>Type a new key</source>
        <translation>Tapez une nouvelle clé</translation>
    </message>
    <message>
        <source>What the model is told about itself</source>
        <translation>Ce qu&apos;on dit au modèle sur lui-même</translation>
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
    <name>AttendantPage</name>
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
    <name>AvatarSection</name>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Saved, but its picture could not be fetched: the still is as it was.</source>
        <translation>Enregistré, mais sa photo n&apos;a pas pu être récupérée : l&apos;image fixe reste inchangée.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré : %1</translation>
    </message>
    <message>
        <source>This voice&apos;s sample could not be played.</source>
        <translation>L&apos;extrait de cette voix n&apos;a pas pu être lu.</translation>
    </message>
    <message>
        <source>It could not be tried: %1</source>
        <translation>Essai impossible : %1</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Utilisé : %1</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>A trial is a real session: %1 a second. A touch ends it.</source>
        <translation>Un essai est une vraie session : %1 par seconde. Une touche y met fin.</translation>
    </message>
    <message>
        <source>Somebody talks: nothing can be tried now.</source>
        <translation>Quelqu&apos;un parle : aucun essai possible maintenant.</translation>
    </message>
    <message>
        <source>Its own voice</source>
        <translation>Sa propre voix</translation>
    </message>
    <message>
        <source>Its picture as the still</source>
        <translation>Sa photo en image fixe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Looks</source>
        <translation>Apparences</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>Checked at %1: all is well.</source>
        <translation>Vérifié le %1 : tout va bien.</translation>
    </message>
    <message>
        <source>Checked at %1: not all is well.</source>
        <translation>Vérifié le %1 : tout ne va pas bien.</translation>
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
    <message>
        <source>Open again: %1</source>
        <translation>Réouverture : %1</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>Réponses préparées</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visiteurs</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré : %1</translation>
    </message>
    <message>
        <source>Counts from the next start on: %1</source>
        <translation>Compte dès le prochain démarrage : %1</translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>%1: %2 s, %3</source>
        <translation>%1 : %2 s, %3</translation>
    </message>
    <message>
        <source>Most on %1: %2 s, %3</source>
        <translation>Maximum le %1 : %2 s, %3</translation>
    </message>
    <message>
        <source>Nothing was spent in the last 30 days.</source>
        <translation>Rien n&apos;a été dépensé ces 30 derniers jours.</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>The system&apos;s default</source>
        <translation>Par défaut du système</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (absent)</translation>
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
    <name>ListNote</name>
    <message>
        <source>%1 so far. The rest could not be loaded.</source>
        <translation>%1 pour l&apos;instant. Le reste n&apos;a pas pu être chargé.</translation>
    </message>
    <message>
        <source>Could not be loaded.</source>
        <translation>Chargement impossible.</translation>
    </message>
    <message>
        <source>%1 so far, loading …</source>
        <translation>%1 pour l&apos;instant, chargement …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Chargement …</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en tout</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne convient.</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 pour l&apos;instant</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
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
    <name>LogSection</name>
    <message>
        <source>Problems of the last day</source>
        <translation>Problèmes du dernier jour</translation>
    </message>
    <message>
        <source>No problems within the last day</source>
        <translation>Aucun problème depuis un jour</translation>
    </message>
    <message>
        <source>%1 × %2, last %3</source>
        <translation>%1 × %2, dernier : %3</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Problèmes seulement</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Tous les sujets</translation>
    </message>
</context>
<context>
    <name>LookCell</name>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Search all looks by name</source>
        <translation>Chercher parmi toutes les apparences par nom</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Féminin</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculin</translation>
    </message>
</context>
<context>
    <name>LoudspeakerSection</name>
    <message>
        <source>Loudspeaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Son de test</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré : %1</translation>
    </message>
    <message>
        <source>No test sound while a conversation is running.</source>
        <translation>Pas de son de test pendant une conversation.</translation>
    </message>
    <message>
        <source>The sound is off: turn it on at the tray.</source>
        <translation>Le son est coupé : activez-le dans la barre.</translation>
    </message>
    <message>
        <source>One tone on the left, one on the right, one on both.</source>
        <translation>Un son à gauche, un à droite, un des deux côtés.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>Nothing can be kept in %1: %2</source>
        <translation>Rien ne peut être conservé dans %1 : %2</translation>
    </message>
    <message>
        <source>The disk is nearly full: make room, 1 GB at least.</source>
        <translation>Le disque est presque plein : libérez de la place, 1 Go au moins.</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>This machine does not let the kiosk shut it down.</source>
        <translation>Cette machine ne se laisse pas éteindre par la borne.</translation>
    </message>
    <message>
        <source>The machine is being shut down.</source>
        <translation>La machine s&apos;éteint.</translation>
    </message>
    <message>
        <source>The machine could not be shut down.</source>
        <translation>La machine n&apos;a pas pu être éteinte.</translation>
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
        <source>Free memory</source>
        <translation>Mémoire libre</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own memory</source>
        <translation>Mémoire de la borne</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Tout vérifier</translation>
    </message>
    <message>
        <source>Screen pattern</source>
        <translation>Mire</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Redémarrer la borne</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Quitter la borne</translation>
    </message>
    <message>
        <source>Shut the machine down</source>
        <translation>Éteindre la machine</translation>
    </message>
</context>
<context>
    <name>MicrophoneSection</name>
    <message>
        <source>The microphone is not there, or was unplugged.</source>
        <translation>Le micro est absent ou a été débranché.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Is it turned on? Plug it in again.</source>
        <translation>Le micro ne donne aucun son. Est-il allumé ? Rebranchez-le.</translation>
    </message>
    <message>
        <source>This microphone cannot record in the way the kiosk needs (16 kHz, mono).</source>
        <translation>Ce micro ne peut pas enregistrer comme il le faut à la borne (16 kHz, mono).</translation>
    </message>
    <message>
        <source>Understanding took too long.</source>
        <translation>La compréhension a pris trop de temps.</translation>
    </message>
    <message>
        <source>Whoever understands speech does not work: see below.</source>
        <translation>Ce qui comprend la parole ne fonctionne pas : voir plus bas.</translation>
    </message>
    <message>
        <source>No words were understood.</source>
        <translation>Aucun mot n&apos;a été compris.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Stop (%1 s)</source>
        <translation>Arrêter (%1 s)</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Tester le micro</translation>
    </message>
    <message>
        <source>Play it back (%1 s)</source>
        <translation>Réécouter (%1 s)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>Enregistrer et réécouter</translation>
    </message>
    <message>
        <source>Recording: please speak.</source>
        <translation>Enregistrement : parlez.</translation>
    </message>
    <message>
        <source>Microphone on: please speak as a visitor would.</source>
        <translation>Micro allumé : parlez comme le ferait un visiteur.</translation>
    </message>
    <message>
        <source>No test while a conversation is running.</source>
        <translation>Pas de test pendant une conversation.</translation>
    </message>
    <message>
        <source>There is no microphone to listen with.</source>
        <translation>Il n&apos;y a pas de micro pour écouter.</translation>
    </message>
    <message>
        <source>This is what the microphone heard.</source>
        <translation>Voici ce que le micro a entendu.</translation>
    </message>
    <message>
        <source>Too quiet: nothing reaches the marked range. Come closer, or turn the microphone up.</source>
        <translation>Trop faible : rien n&apos;atteint la plage marquée. Approchez-vous ou montez le micro.</translation>
    </message>
    <message>
        <source>Too loud: above the marked range. Step back, or turn the microphone down.</source>
        <translation>Trop fort : au-dessus de la plage marquée. Reculez ou baissez le micro.</translation>
    </message>
    <message>
        <source>Good: within the marked range.</source>
        <translation>Bien : dans la plage marquée.</translation>
    </message>
    <message>
        <source>Looking for words …</source>
        <translation>Recherche de mots …</translation>
    </message>
    <message>
        <source>Understood in %1 s: “%2”</source>
        <translation>Compris en %1 s : « %2 »</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré : %1</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>could not be asked</source>
        <translation>interrogation impossible</translation>
    </message>
    <message>
        <source>no wallet</source>
        <translation>pas de portefeuille</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
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
        <source>The balance is low: please fill the account up.</source>
        <translation>Le solde est bas : veuillez recharger le compte.</translation>
    </message>
    <message>
        <source>Automatic reload is on: a runaway kiosk would refill itself.</source>
        <translation>La recharge automatique est activée : une borne qui s&apos;emballe se rechargerait elle-même.</translation>
    </message>
</context>
<context>
    <name>NetworkTestSection</name>
    <message>
        <source>Finding the service by its name</source>
        <translation>Trouver le service par son nom</translation>
    </message>
    <message>
        <source>Connecting to it</source>
        <translation>Connexion au service</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>Réponse du service</translation>
    </message>
    <message>
        <source>Look after the cable or the Wi-Fi, and the name server (DNS) of this network.</source>
        <translation>Vérifiez le câble ou le Wi-Fi, et le serveur de noms (DNS) de ce réseau.</translation>
    </message>
    <message>
        <source>Something keeps the kiosk from the service: a firewall, a proxy, or a wrong clock.</source>
        <translation>Quelque chose empêche la borne de joindre le service : un pare-feu, un proxy ou une horloge mal réglée.</translation>
    </message>
    <message>
        <source>The way is free, but the service does not do as asked: look after the key, or wait and try again.</source>
        <translation>La voie est libre, mais le service ne fait pas ce qui est demandé : vérifiez la clé, ou attendez et réessayez.</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Test en cours …</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>Tester le réseau</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
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
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>En réserve</translation>
    </message>
    <message>
        <source>Waiting in line</source>
        <translation>Attend dans la file</translation>
    </message>
    <message>
        <source>Asking for a session</source>
        <translation>Demande une session</translation>
    </message>
    <message>
        <source>Waiting for the picture</source>
        <translation>Attend l&apos;image</translation>
    </message>
    <message>
        <source>The avatar speaks</source>
        <translation>L&apos;avatar parle</translation>
    </message>
    <message>
        <source>Open for a question</source>
        <translation>Ouvert à une question</translation>
    </message>
    <message>
        <source>Changing the session</source>
        <translation>Change de session</translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation>Ferme la session</translation>
    </message>
    <message>
        <source>It has failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Paused by staff</source>
        <translation>En pause par le personnel</translation>
    </message>
    <message>
        <source>Ready for a visitor</source>
        <translation>Prêt pour un visiteur</translation>
    </message>
    <message>
        <source>The visitor&apos;s</source>
        <translation>Visiteur</translation>
    </message>
    <message>
        <source>The avatar&apos;s</source>
        <translation>Avatar</translation>
    </message>
    <message>
        <source>The service&apos;s</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>À qui le tour</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 s · %2</translation>
    </message>
    <message>
        <source>The service&apos;s last word</source>
        <translation>Dernier mot du service</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 images/s</translation>
    </message>
    <message>
        <source>Last poll took</source>
        <translation>Dernière requête en</translation>
    </message>
    <message>
        <source>Last answer took</source>
        <translation>Dernière réponse en</translation>
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
        <source>Please enter at least %1 digits.</source>
        <translation>Saisissez au moins %1 chiffres.</translation>
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
        <source>Choose %1 to %2 digits. You need them for the staff panel: hold the top left corner for %3 seconds.</source>
        <translation>Choisissez %1 à %2 chiffres. Ils ouvrent le panneau du personnel : appuyez %3 secondes sur le coin supérieur gauche.</translation>
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
    <name>RecordingsSection</name>
    <message>
        <source>The avatar in silence, shown while one waits</source>
        <translation>L&apos;avatar en silence, montré pendant l&apos;attente</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Au revoir</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>Dit quand aucune réponse ne convient</translation>
    </message>
    <message>
        <source>not yet recorded</source>
        <translation>pas encore enregistré</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s, played %2 times, saved %3</source>
        <translation>%1 s, joué %2 fois, %3 économisés</translation>
    </message>
    <message>
        <source>not said any more: %1</source>
        <translation>n&apos;est plus dit : %1</translation>
    </message>
    <message>
        <source>Record once, then play from the disk</source>
        <translation>Enregistrer une fois, puis lire sur le disque</translation>
    </message>
    <message>
        <source>Say everything live</source>
        <translation>Tout dire en direct</translation>
    </message>
    <message>
        <source>A line is recorded when it is first said to a visitor; &apos;kiosk prepare&apos; records all at once. From then on it costs nothing and comes without a wait.</source>
        <translation>Une phrase est enregistrée la première fois qu&apos;elle est dite à un visiteur ; « kiosk prepare » les enregistre toutes. Ensuite elle ne coûte rien et vient sans attente.</translation>
    </message>
    <message>
        <source>For houses whose contract with the service allows its streams to be played live only.</source>
        <translation>Pour les maisons dont le contrat avec le service n&apos;autorise que la lecture en direct.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Recording cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Lectures</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Économisé</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>Delete %1 not said any more</source>
        <translation>Supprimer %1 non utilisées</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ScreenPattern</name>
    <message>
        <source>%1 × %2: touch anywhere</source>
        <translation>%1 × %2 : touchez n&apos;importe où</translation>
    </message>
    <message>
        <source>Touched at %1, %2</source>
        <translation>Touché à %1, %2</translation>
    </message>
    <message>
        <source>Leave the pattern</source>
        <translation>Quitter la mire</translation>
    </message>
</context>
<context>
    <name>ScriptEntry</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete this answer in all languages?</source>
        <translation>Supprimer cette réponse dans toutes les langues ?</translation>
    </message>
    <message>
        <source>Yes, delete</source>
        <translation>Oui, supprimer</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>Non, garder</translation>
    </message>
    <message>
        <source>When visitors ask something like</source>
        <translation>Quand des visiteurs demandent par exemple</translation>
    </message>
    <message>
        <source>Take this question away</source>
        <translation>Retirer cette question</translation>
    </message>
    <message>
        <source>Another way to ask</source>
        <translation>Autre formulation</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>L&apos;avatar dit</translation>
    </message>
</context>
<context>
    <name>ScriptList</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Ajouter une réponse</translation>
    </message>
    <message>
        <source>Test a question</source>
        <translation>Tester une question</translation>
    </message>
    <message>
        <source>There is no file of your own yet; the first answer you save makes one.</source>
        <translation>Vous n&apos;avez pas encore de fichier ; la première réponse enregistrée le crée.</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>Dit quand aucune réponse ne convient</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Rien ne convient</translation>
    </message>
</context>
<context>
    <name>ScriptNotes</name>
    <message>
        <source>Saved. It counts from the next question on.</source>
        <translation>Enregistré. Compte dès la prochaine question.</translation>
    </message>
    <message>
        <source>Somebody else has changed the file meanwhile. It was read again, and yours is not saved yet: look, then save once more.</source>
        <translation>Quelqu&apos;un d&apos;autre a modifié le fichier entre-temps. Il a été relu, et votre modification n&apos;est pas encore enregistrée : vérifiez, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>%1: both a question and an answer are needed.</source>
        <translation>%1 : il faut une question et une réponse.</translation>
    </message>
    <message>
        <source>Nothing is prepared yet. Add an answer first.</source>
        <translation>Rien n&apos;est encore préparé. Ajoutez d&apos;abord une réponse.</translation>
    </message>
    <message>
        <source>Saved. Shall the avatar answer with the prepared answers from now on? Else it repeats what visitors say.</source>
        <translation>Enregistré. L&apos;avatar doit-il désormais répondre avec les réponses préparées ? Sinon, il répète ce que disent les visiteurs.</translation>
    </message>
    <message>
        <source>Yes, answer</source>
        <translation>Oui, répondre</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Relire le fichier</translation>
    </message>
</context>
<context>
    <name>ScriptTest</name>
    <message>
        <source>A question as a visitor would ask it</source>
        <translation>Une question telle qu&apos;un visiteur la poserait</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Nothing is prepared.</source>
        <translation>Rien n&apos;est préparé.</translation>
    </message>
    <message>
        <source>%1: “%2”, %3 of 100. That is enough (%4).</source>
        <translation>%1 : « %2 », %3 sur 100. C&apos;est suffisant (%4).</translation>
    </message>
    <message>
        <source>Closest is %1: “%2”, %3 of 100. Not enough (%4).</source>
        <translation>Le plus proche : %1 : « %2 », %3 sur 100. Insuffisant (%4).</translation>
    </message>
    <message>
        <source>The language model answers; without it, the avatar says</source>
        <translation>Le modèle de langage répond ; sans lui, l&apos;avatar dit</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>L&apos;avatar dit</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>All was said</source>
        <translation>Tout a été dit</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Longest time</source>
        <translation>Durée max.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Panne</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Plantage</translation>
    </message>
    <message>
        <source>Kiosk ended</source>
        <translation>Borne arrêtée</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdue</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>With faults</source>
        <translation>Avec pannes</translation>
    </message>
    <message>
        <source>By staff or limits</source>
        <translation>Personnel ou limite</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>%1 sessions, %2 s, %3</source>
        <translation>%1 sessions, %2 s, %3</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>Rien n&apos;a pu être écrit.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>Silent s</source>
        <translation>Silence s</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>A conversation is running. Tests wait for its end, and what you change counts then.</source>
        <translation>Une conversation est en cours. Les tests attendent sa fin ; vos changements compteront alors.</translation>
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
    <name>ConfirmButton</name>
    <message>
        <source>Really?</source>
        <translation>Vraiment ?</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>Test réseau</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
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
    <name>TrayPage</name>
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
    <name>TranscriberSection</name>
    <message>
        <source>Who understands speech</source>
        <translation>Qui comprend la parole</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>The avatar repeats the recording in the visitor&apos;s own voice.</source>
        <translation>L&apos;avatar répète l&apos;enregistrement avec la propre voix du visiteur.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>A Whisper model here makes text of it. No sound leaves the machine.</source>
        <translation>Un modèle Whisper local en fait du texte. Aucun son ne quitte la machine.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Un serveur</translation>
    </message>
    <message>
        <source>The recording goes to a server that speaks as OpenAI&apos;s does, and comes back as text.</source>
        <translation>L&apos;enregistrement va à un serveur compatible avec celui d&apos;OpenAI et revient en texte.</translation>
    </message>
    <message>
        <source>“This machine” needs the package faster-whisper, which is not installed.</source>
        <translation>« Cette machine » a besoin du paquet faster-whisper, qui n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>Address of the server, up to /v1</source>
        <translation>Adresse du serveur, jusqu&apos;à /v1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own</source>
        <translation>Celui du bac à sable</translation>
    </message>
    <message>
        <source>Model: a name, or its folder</source>
        <translation>Modèle : un nom, ou son dossier</translation>
    </message>
    <message>
        <source>Model: its name at the server</source>
        <translation>Modèle : son nom sur le serveur</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own server learns of this, and of another model, at the next start.</source>
        <translation>Le serveur du bac à sable l&apos;apprend, comme tout changement de modèle, au prochain démarrage.</translation>
    </message>
    <message>
        <source>Its key is in the settings.</source>
        <translation>Sa clé est dans les réglages.</translation>
    </message>
    <message>
        <source>There is no key in the settings (speech.server_key).</source>
        <translation>Il n&apos;y a pas de clé dans les réglages (speech.server_key).</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré : %1</translation>
    </message>
    <message>
        <source>Speech is understood.</source>
        <translation>La parole est comprise.</translation>
    </message>
    <message>
        <source>Speech is not understood: %1</source>
        <translation>La parole n&apos;est pas comprise : %1</translation>
    </message>
    <message>
        <source>No answer in time: perhaps the model is still being loaded.</source>
        <translation>Pas de réponse à temps : le modèle est peut-être encore en cours de chargement.</translation>
    </message>
    <message>
        <source>Finding out whether speech is understood …</source>
        <translation>Vérification de la compréhension de la parole …</translation>
    </message>
    <message>
        <source>Nobody understands speech now.</source>
        <translation>Personne ne comprend la parole en ce moment.</translation>
    </message>
    <message>
        <source>Will be tried after the conversation.</source>
        <translation>Sera essayé après la conversation.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
</context>
<context>
    <name>VisitorsSection</name>
    <message>
        <source>Languages that visitors can choose</source>
        <translation>Langues au choix des visiteurs</translation>
    </message>
    <message>
        <source>The house&apos;s own language, which every visitor meets first</source>
        <translation>La langue de la maison, que chaque visiteur voit d&apos;abord</translation>
    </message>
    <message>
        <source>Time to ask more after an answer; every second is billed</source>
        <translation>Temps pour une autre question après une réponse ; chaque seconde est facturée</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Headline while nobody is there</source>
        <translation>Titre quand personne n&apos;est là</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <translation>Celui de la borne</translation>
    </message>
    <message>
        <source>Opening hours, shown while the kiosk is closed</source>
        <translation>Horaires d&apos;ouverture, affichés quand la borne est fermée</translation>
    </message>
    <message>
        <source>While nobody is there: a video, pictures, or the drawn default</source>
        <translation>Quand personne n&apos;est là : une vidéo, des images ou le dessin par défaut</translation>
    </message>
    <message>
        <source>Drawn default</source>
        <translation>Dessin par défaut</translation>
    </message>
    <message>
        <source>%1 (from the stick)</source>
        <translation>%1 (de la clé USB)</translation>
    </message>
    <message>
        <source>%1 is being copied …</source>
        <translation>Copie de %1 …</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>Non copié : %1</translation>
    </message>
    <message>
        <source>Time for each picture</source>
        <translation>Durée de chaque image</translation>
    </message>
    <message>
        <source>Greeting, goodbye and suggestions, in each language</source>
        <translation>Accueil, au revoir et suggestions, dans chaque langue</translation>
    </message>
    <message>
        <source>The avatar greets with</source>
        <translation>L&apos;avatar accueille avec</translation>
    </message>
    <message>
        <source>No greeting</source>
        <translation>Pas d&apos;accueil</translation>
    </message>
    <message>
        <source>The avatar says goodbye with</source>
        <translation>L&apos;avatar dit au revoir avec</translation>
    </message>
    <message>
        <source>No goodbye</source>
        <translation>Pas d&apos;au revoir</translation>
    </message>
    <message>
        <source>Suggested question %1</source>
        <translation>Question suggérée %1</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own, where all are empty</source>
        <translation>Celles de la borne, si toutes sont vides</translation>
    </message>
</context>
<context>
    <name>VoicesSection</name>
    <message>
        <source>female</source>
        <translation>féminin</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculin</translation>
    </message>
    <message>
        <source>Search all voices by name</source>
        <translation>Chercher parmi toutes les voix par nom</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Féminin</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculin</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Écouter</translation>
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
    <name>VolumeSlider</name>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
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
