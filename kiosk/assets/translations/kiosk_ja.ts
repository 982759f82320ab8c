<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccessBar</name>
    <message>
        <source>Large text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Controls within reach</source>
        <translation>操作ボタンを下に</translation>
    </message>
</context>
<context>
    <name>AnswersPane</name>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar says what the visitor typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar says the answer that fits, and owns up where none does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared answers first; where none fits, a language model answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well a question must match a prepared one, of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of the language model&apos;s server; then it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of its server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is told about itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>What can you tell me about this place?</source>
        <translation>ここはどんな場所ですか。</translation>
    </message>
    <message>
        <source>What is there to see today?</source>
        <translation>今日は何が見られますか。</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>あなたは誰ですか。</translation>
    </message>
    <message>
        <source>Tell me something surprising.</source>
        <translation>何か驚くことを教えてください。</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>最初に戻る</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Ask by voice</source>
        <translation>声でたずねる</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>話す</translation>
    </message>
</context>
<context>
    <name>AttendantPanel</name>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>アバター</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Ask me anything</source>
        <translation>何でも聞いてください</translation>
    </message>
    <message>
        <source>Touch to talk</source>
        <translation>タッチして話す</translation>
    </message>
</context>
<context>
    <name>AvatarChoice</name>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but its picture could not be fetched: the still is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This voice&apos;s sample could not be played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be tried: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trial is a real session: %1 a second. A touch ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody talks: nothing can be tried now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its picture as the still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AvatarView</name>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CleanPage</name>
    <message>
        <source>Touches do nothing until the ring is empty.</source>
        <translation>輪が空になるまで、触れても反応しません。</translation>
    </message>
    <message>
        <source>The screen can be wiped now.</source>
        <translation>画面を拭けます。</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Back soon</source>
        <translation>まもなく再開します</translation>
    </message>
    <message>
        <source>I am resting for now. Please come by again later.</source>
        <translation>ただいま休憩中です。またのちほどお越しください。</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from the next start on: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>%1: %2 s, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most on %1: %2 s, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was spent in the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>The system&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you!</source>
        <translation>ありがとうございました</translation>
    </message>
    <message>
        <source>Your conversation has been erased.</source>
        <translation>会話は消去されました。</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Please type a question first.</source>
        <translation>まず質問を入力してください。</translation>
    </message>
    <message>
        <source>There are only spaces so far. Please type a question.</source>
        <translation>空白だけです。質問を入力してください。</translation>
    </message>
    <message>
        <source>Too long: %1 characters. Please shorten it to %2.</source>
        <translation>長すぎます（%1文字）。%2文字以内にしてください。</translation>
    </message>
    <message>
        <source>The microphone is gone. Please type your question.</source>
        <translation>マイクが外れました。質問を入力してください。</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Please type your question.</source>
        <translation>マイクから音が来ません。質問を入力してください。</translation>
    </message>
    <message>
        <source>This microphone cannot be used here. Please type your question.</source>
        <translation>このマイクはここでは使えません。質問を入力してください。</translation>
    </message>
    <message>
        <source>I heard nothing. Please come closer and try again, or type.</source>
        <translation>何も聞こえませんでした。近づいてもう一度話すか、入力してください。</translation>
    </message>
    <message>
        <source>It is too noisy for me. Please come closer and try again, or type.</source>
        <translation>周りの音が大きすぎます。近づいてもう一度話すか、入力してください。</translation>
    </message>
    <message>
        <source>That was very short. Please say a little more, or type.</source>
        <translation>短すぎました。もう少し話すか、入力してください。</translation>
    </message>
    <message>
        <source>That was too loud for me. Please step back a little and try again, or type.</source>
        <translation>声が大きすぎました。少し離れてもう一度話すか、入力してください。</translation>
    </message>
    <message>
        <source>Understanding takes too long. Please try again, or type.</source>
        <translation>聞き取りに時間がかかりすぎています。もう一度試すか、入力してください。</translation>
    </message>
    <message>
        <source>I cannot understand speech right now. Please type your question.</source>
        <translation>今は音声を聞き取れません。質問を入力してください。</translation>
    </message>
    <message>
        <source>I did not catch any words. Please say it again, or type.</source>
        <translation>言葉を聞き取れませんでした。もう一度話すか、入力してください。</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1／%2文字</translation>
    </message>
</context>
<context>
    <name>ListNote</name>
    <message>
        <source>%1 so far. The rest could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">もう一度</translation>
    </message>
</context>
<context>
    <name>ListenPanel</name>
    <message>
        <source>Done speaking</source>
        <translation>話し終わりました</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>マイク オン</translation>
    </message>
    <message>
        <source>Please speak now</source>
        <translation>どうぞお話しください</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>少々お待ちください …</translation>
    </message>
    <message>
        <source>When you are done, touch the microphone or just stop speaking.</source>
        <translation>終わったらマイクに触れるか、そのまま話すのをやめてください。</translation>
    </message>
    <message>
        <source>I am finding your words.</source>
        <translation>お話を文字にしています。</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>入力に切り替える</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Problems of the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems within the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2, last %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation type="unfinished">問題だけ</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookCell</name>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksPane</name>
    <message>
        <source>Search all looks by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoudspeakerPart</name>
    <message>
        <source>Loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test sound while a conversation is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound is off: turn it on at the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tone on the left, one on the right, one on both.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MachineView</name>
    <message>
        <source>Nothing can be kept in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is nearly full: make room, 1 GB at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished">%1 GB</translation>
    </message>
    <message>
        <source>This machine does not let the kiosk shut it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is being shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine could not be shut down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for</source>
        <translation type="unfinished">稼働時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished">%1分</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation type="unfinished">空き容量</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk&apos;s own memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished">バージョン</translation>
    </message>
    <message>
        <source>Screen pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation type="unfinished">キオスクを終了</translation>
    </message>
    <message>
        <source>Shut the machine down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MicrophonePart</name>
    <message>
        <source>The microphone is not there, or was unplugged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone gives no sound. Is it turned on? Plug it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This microphone cannot record in the way the kiosk needs (16 kHz, mono).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understanding took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever understands speech does not work: see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words were understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (%1 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play it back (%1 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">停止</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording: please speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone on: please speak as a visitor would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test while a conversation is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no microphone to listen with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the microphone heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too quiet: nothing reaches the marked range. Come closer, or turn the microphone up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too loud: above the marked range. Step back, or turn the microphone down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: within the marked range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for words …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood in %1 s: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>could not be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2のうち%1</translation>
    </message>
    <message>
        <source>The balance is low: please fill the account up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic reload is on: a runaway kiosk would refill itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkTestView</name>
    <message>
        <source>Finding the service by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look after the cable or the Wi-Fi, and the name server (DNS) of this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something keeps the kiosk from the service: a firewall, a proxy, or a wrong clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way is free, but the service does not do as asked: look after the key, or wait and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NowView</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>For</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>バッファ</translation>
    </message>
    <message>
        <source>Waiting in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for a visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The visitor&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s last word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last poll took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last trouble</source>
        <translation>直近の問題</translation>
    </message>
    <message>
        <source>A line for the avatar to say</source>
        <translation>アバターに言わせる言葉</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>話す</translation>
    </message>
    <message>
        <source>End conversation</source>
        <translation>会話を終える</translation>
    </message>
    <message>
        <source>Resume the kiosk</source>
        <translation>キオスクを再開</translation>
    </message>
    <message>
        <source>Pause the kiosk</source>
        <translation>キオスクを休止</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Choose a PIN</source>
        <translation>PINを決めてください</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Please wait %1 s.</source>
        <translation>%1秒お待ちください。</translation>
    </message>
    <message>
        <source>That was not it.</source>
        <translation>違います。</translation>
    </message>
    <message>
        <source>Four digits at least, please.</source>
        <translation>4桁以上で入力してください。</translation>
    </message>
    <message>
        <source>Once more, please.</source>
        <translation>もう一度入力してください。</translation>
    </message>
    <message>
        <source>Those were two different ones.</source>
        <translation>2回の入力が違います。</translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>保存できませんでした。</translation>
    </message>
    <message>
        <source>Four to twelve digits. They open the panel for staff: hold the top left corner for three seconds.</source>
        <translation>4〜12桁の数字。スタッフ用パネルを開くときは、左上の隅を3秒間押し続けてください。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Type your question here</source>
        <translation>ここに質問を入力してください</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>質問</translation>
    </message>
</context>
<context>
    <name>ScreenPattern</name>
    <message>
        <source>%1 × %2: touch anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touched at %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the pattern</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptEntry</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this answer in all languages?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When visitors ask something like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this question away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptList</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file of your own yet; the first answer you save makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptNotes</name>
    <message>
        <source>Saved. It counts from the next question on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed the file meanwhile. It was read again, and yours is not saved yet: look, then save once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: both a question and an answer are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is prepared yet. Add an answer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Shall the avatar answer with the prepared answers from now on? Else it repeats what visitors say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScriptTest</name>
    <message>
        <source>A question as a visitor would ask it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">完了</translation>
    </message>
    <message>
        <source>Nothing is prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”, %3 of 100. That is enough (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closest is %1: “%2”, %3 of 100. Not enough (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model answers; without it, the avatar says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>All was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiosk ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By staff or limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">今日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished">CSVに書き出す</translation>
    </message>
    <message>
        <source>%1 sessions, %2 s, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation type="unfinished">書き込めませんでした。</translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished">費用</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>A conversation is running. Tests wait for its end, and what you change counts then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillTherePage</name>
    <message>
        <source>Your text will be erased soon.</source>
        <translation>入力した文字はまもなく消去されます。</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>まだいらっしゃいますか。</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>時間を延ばす</translation>
    </message>
</context>
<context>
    <name>SureButton</name>
    <message>
        <source>Really?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemView</name>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>I am thinking …</source>
        <translation>考えています …</translation>
    </message>
    <message>
        <source>We have one more minute together.</source>
        <translation>残り時間はあと1分です。</translation>
    </message>
    <message>
        <source>Ask more</source>
        <translation>続けて質問する</translation>
    </message>
</context>
<context>
    <name>TrayPanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>音を出す</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>消音</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>次の来館者</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>画面を拭く</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code for staff: %1</source>
        <translation>係員用コード：%1</translation>
    </message>
    <message>
        <source>Many people are asking right now.</source>
        <translation>ただいま混み合っています。</translation>
    </message>
    <message>
        <source>I am taking a break.</source>
        <translation>ただいま休憩中です。</translation>
    </message>
    <message>
        <source>I need a little help.</source>
        <translation>係員の助けが必要です。</translation>
    </message>
    <message>
        <source>I cannot say that.</source>
        <translation>その言葉は話せません。</translation>
    </message>
    <message>
        <source>I cannot use the recording.</source>
        <translation>録音を使えませんでした。</translation>
    </message>
    <message>
        <source>Your recording did not get through.</source>
        <translation>録音を送れませんでした。</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>うまくいきませんでした。</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Please come back a little later.</source>
        <translation>しばらくしてからお越しください。</translation>
    </message>
    <message>
        <source>Please tell a member of staff and show them the code.</source>
        <translation>係員に知らせて、コードを見せてください。</translation>
    </message>
    <message>
        <source>Please put your question in other words.</source>
        <translation>別の言葉で質問してください。</translation>
    </message>
    <message>
        <source>Please speak again, or type your question.</source>
        <translation>もう一度話すか、質問を入力してください。</translation>
    </message>
    <message>
        <source>Please try again, or type your question.</source>
        <translation>もう一度試すか、質問を入力してください。</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Change my question</source>
        <translation>質問を変える</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
</context>
<context>
    <name>UnderstandingPart</name>
    <message>
        <source>Who understands speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar repeats the recording in the visitor&apos;s own voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Whisper model here makes text of it. No sound leaves the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording goes to a server that speaks as OpenAI&apos;s does, and comes back as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“This machine” needs the package faster-whisper, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server, up to /v1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: a name, or its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: its name at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s own server learns of this, and of another model, at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key in the settings (speech.server_key).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time: perhaps the model is still being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out whether speech is understood …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody understands speech now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be tried after the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitorsPane</name>
    <message>
        <source>Languages that visitors can choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The house&apos;s own language, which every visitor meets first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to ask more after an answer; every second is billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished">%1秒</translation>
    </message>
    <message>
        <source>Headline while nobody is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours, shown while the kiosk is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While nobody is there: a video, pictures, or the drawn default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (from the stick)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being copied …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for each picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting and suggestions, in each language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The avatar greets with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested question %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk&apos;s own, where all are empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoicesPane</name>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all voices by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished">停止</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Quieter</source>
        <translation>音量を下げる</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>音量を上げる</translation>
    </message>
</context>
<context>
    <name>VolumeSlider</name>
    <message>
        <source>Quieter</source>
        <translation type="unfinished">音量を下げる</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished">音量を上げる</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>You are number %1 in line.</source>
        <translation>順番は %1 番目です。</translation>
    </message>
    <message>
        <source>I am getting ready to answer …</source>
        <translation>お答えする準備をしています…</translation>
    </message>
    <message>
        <source>Your turn comes in about %1 min.</source>
        <translation>あと約 %1 分でお話しできます。</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>あなたの声</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
</TS>
