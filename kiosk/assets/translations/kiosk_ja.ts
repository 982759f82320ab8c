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
    <name>MoneyView</name>
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
        <source>Export as CSV</source>
        <translation>CSVに書き出す</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>書き込めませんでした。</translation>
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
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>毎秒%1コマ</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>バッファ</translation>
    </message>
    <message>
        <source>Service answers in</source>
        <translation>サービスの応答</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
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
    <name>SystemView</name>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>稼働時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>空き容量</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>問題だけ</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>キオスクを終了</translation>
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
