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
    <name>AnswersSection</name>
    <message>
        <source>Repeat</source>
        <translation>くり返し</translation>
    </message>
    <message>
        <source>The avatar says what the visitor typed.</source>
        <translation>来館者が入力した言葉をアバターが話します。</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>用意した答え</translation>
    </message>
    <message>
        <source>The avatar says the answer that fits, and owns up where none does.</source>
        <translation>アバターは合う答えを話し、なければ正直にそう伝えます。</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>言語モデル</translation>
    </message>
    <message>
        <source>Prepared answers first; where none fits, a language model answers.</source>
        <translation>まず用意した答え。合うものがなければ言語モデルが答えます。</translation>
    </message>
    <message>
        <source>How well a question must match a prepared one, of 100</source>
        <translation>用意した質問との必要な一致度（100まで）</translation>
    </message>
    <message>
        <source>Type the address of the language model&apos;s server; then it answers.</source>
        <translation>言語モデルのサーバーのアドレスを入力すると、答えるようになります。</translation>
    </message>
    <message>
        <source>Address of its server</source>
        <translation>サーバーのアドレス</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>モデルの名前</translation>
    </message>
    <message>
        <source>Key: set</source>
        <translation>キー：設定済み</translation>
    </message>
    <message>
        <source>Key: not set</source>
        <translation>キー：未設定</translation>
    </message>
    <message>
        <source>Type a new key</source>
        <translation>新しいキーを入力</translation>
    </message>
    <message>
        <source>What the model is told about itself</source>
        <translation>モデル自身についての説明</translation>
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
    <name>AttendantPage</name>
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
    <name>AvatarSection</name>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Saved, but its picture could not be fetched: the still is as it was.</source>
        <translation>保存しましたが、画像を取得できませんでした：静止画は元のままです。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できません：%1</translation>
    </message>
    <message>
        <source>This voice&apos;s sample could not be played.</source>
        <translation>この声のサンプルを再生できませんでした。</translation>
    </message>
    <message>
        <source>It could not be tried: %1</source>
        <translation>試せませんでした：%1</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>使用中：%1</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>A trial is a real session: %1 a second. A touch ends it.</source>
        <translation>試用は実際のセッションです：1秒あたり%1。触れると終わります。</translation>
    </message>
    <message>
        <source>Somebody talks: nothing can be tried now.</source>
        <translation>会話中です：今は試せません。</translation>
    </message>
    <message>
        <source>Its own voice</source>
        <translation>本来の声</translation>
    </message>
    <message>
        <source>Its picture as the still</source>
        <translation>画像を静止画に使う</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Looks</source>
        <translation>外見</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>声</translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>Checked at %1: all is well.</source>
        <translation>%1に点検：すべて正常です。</translation>
    </message>
    <message>
        <source>Checked at %1: not all is well.</source>
        <translation>%1に点検：問題があります。</translation>
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
    <message>
        <source>Open again: %1</source>
        <translation>次の開館：%1</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Answers</source>
        <translation>答え</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>用意した答え</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録画</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>来館者</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できません：%1</translation>
    </message>
    <message>
        <source>Counts from the next start on: %1</source>
        <translation>次の起動から有効：%1</translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>%1: %2 s, %3</source>
        <translation>%1：%2秒、%3</translation>
    </message>
    <message>
        <source>Most on %1: %2 s, %3</source>
        <translation>最多は%1：%2秒、%3</translation>
    </message>
    <message>
        <source>Nothing was spent in the last 30 days.</source>
        <translation>この30日間の支出はありません。</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>The system&apos;s default</source>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（見つかりません）</translation>
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
        <translation>現在%1件。残りは読み込めませんでした。</translation>
    </message>
    <message>
        <source>Could not be loaded.</source>
        <translation>読み込めませんでした。</translation>
    </message>
    <message>
        <source>%1 so far, loading …</source>
        <translation>現在%1件、読み込み中 …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>読み込み中 …</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>全%1件</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>該当なし。</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>現在%1件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
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
    <name>LogSection</name>
    <message>
        <source>Problems of the last day</source>
        <translation>この1日の問題</translation>
    </message>
    <message>
        <source>No problems within the last day</source>
        <translation>この1日、問題はありません</translation>
    </message>
    <message>
        <source>%1 × %2, last %3</source>
        <translation>%1 × %2、最終%3</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>すべての行</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>問題だけ</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>すべての分類</translation>
    </message>
</context>
<context>
    <name>LookCell</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Search all looks by name</source>
        <translation>すべての外見を名前で検索</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自分の</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男性</translation>
    </message>
</context>
<context>
    <name>LoudspeakerSection</name>
    <message>
        <source>Loudspeaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>テスト音</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できません：%1</translation>
    </message>
    <message>
        <source>No test sound while a conversation is running.</source>
        <translation>会話中はテスト音を出せません。</translation>
    </message>
    <message>
        <source>The sound is off: turn it on at the tray.</source>
        <translation>消音中です：トレイで音を出してください。</translation>
    </message>
    <message>
        <source>One tone on the left, one on the right, one on both.</source>
        <translation>左、右、両方から音が1回ずつ出ます。</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>Nothing can be kept in %1: %2</source>
        <translation>%1に保存できません：%2</translation>
    </message>
    <message>
        <source>The disk is nearly full: make room, 1 GB at least.</source>
        <translation>ディスクの空きがほとんどありません：1 GB以上空けてください。</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>This machine does not let the kiosk shut it down.</source>
        <translation>この機器の電源はキオスクからは切れません。</translation>
    </message>
    <message>
        <source>The machine is being shut down.</source>
        <translation>機器の電源を切っています。</translation>
    </message>
    <message>
        <source>The machine could not be shut down.</source>
        <translation>機器の電源を切れませんでした。</translation>
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
        <source>Free memory</source>
        <translation>空きメモリ</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own memory</source>
        <translation>キオスクの使用メモリ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>点検中…</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>すべて点検</translation>
    </message>
    <message>
        <source>Screen pattern</source>
        <translation>画面パターン</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>キオスクを再起動</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>キオスクを終了</translation>
    </message>
    <message>
        <source>Shut the machine down</source>
        <translation>機器の電源を切る</translation>
    </message>
</context>
<context>
    <name>MicrophoneSection</name>
    <message>
        <source>The microphone is not there, or was unplugged.</source>
        <translation>マイクがないか、外されています。</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Is it turned on? Plug it in again.</source>
        <translation>マイクから音が来ません。電源は入っていますか。接続し直してください。</translation>
    </message>
    <message>
        <source>This microphone cannot record in the way the kiosk needs (16 kHz, mono).</source>
        <translation>このマイクはキオスクに必要な形式（16 kHz、モノラル）で録音できません。</translation>
    </message>
    <message>
        <source>Understanding took too long.</source>
        <translation>聞き取りに時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>Whoever understands speech does not work: see below.</source>
        <translation>音声の聞き取りが動いていません：下をご覧ください。</translation>
    </message>
    <message>
        <source>No words were understood.</source>
        <translation>言葉を聞き取れませんでした。</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Stop (%1 s)</source>
        <translation>停止（%1秒）</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>マイクをテスト</translation>
    </message>
    <message>
        <source>Play it back (%1 s)</source>
        <translation>再生（%1秒）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>録音して再生</translation>
    </message>
    <message>
        <source>Recording: please speak.</source>
        <translation>録音中：話してください。</translation>
    </message>
    <message>
        <source>Microphone on: please speak as a visitor would.</source>
        <translation>マイク オン：来館者のように話してください。</translation>
    </message>
    <message>
        <source>No test while a conversation is running.</source>
        <translation>会話中はテストできません。</translation>
    </message>
    <message>
        <source>There is no microphone to listen with.</source>
        <translation>音声を聞くマイクがありません。</translation>
    </message>
    <message>
        <source>This is what the microphone heard.</source>
        <translation>これがマイクに入った音です。</translation>
    </message>
    <message>
        <source>Too quiet: nothing reaches the marked range. Come closer, or turn the microphone up.</source>
        <translation>小さすぎます：目印の範囲に届きません。近づくか、マイクの音量を上げてください。</translation>
    </message>
    <message>
        <source>Too loud: above the marked range. Step back, or turn the microphone down.</source>
        <translation>大きすぎます：目印の範囲を超えています。離れるか、マイクの音量を下げてください。</translation>
    </message>
    <message>
        <source>Good: within the marked range.</source>
        <translation>良好：目印の範囲内です。</translation>
    </message>
    <message>
        <source>Looking for words …</source>
        <translation>文字にしています …</translation>
    </message>
    <message>
        <source>Understood in %1 s: “%2”</source>
        <translation>%1秒で聞き取りました：「%2」</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できません：%1</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>could not be asked</source>
        <translation>照会できません</translation>
    </message>
    <message>
        <source>no wallet</source>
        <translation>ウォレットなし</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
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
        <translation>残高が少なくなっています：アカウントにチャージしてください。</translation>
    </message>
    <message>
        <source>Automatic reload is on: a runaway kiosk would refill itself.</source>
        <translation>自動チャージがオンです：キオスクが暴走すると、残高が補充され続けます。</translation>
    </message>
</context>
<context>
    <name>NetworkTestSection</name>
    <message>
        <source>Finding the service by its name</source>
        <translation>名前からサービスを検索</translation>
    </message>
    <message>
        <source>Connecting to it</source>
        <translation>サービスへの接続</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>サービスの応答</translation>
    </message>
    <message>
        <source>Look after the cable or the Wi-Fi, and the name server (DNS) of this network.</source>
        <translation>ケーブルまたはWi-Fiと、このネットワークのネームサーバー（DNS）を確認してください。</translation>
    </message>
    <message>
        <source>Something keeps the kiosk from the service: a firewall, a proxy, or a wrong clock.</source>
        <translation>キオスクがサービスに接続できません：ファイアウォール、プロキシ、または時計のずれが原因です。</translation>
    </message>
    <message>
        <source>The way is free, but the service does not do as asked: look after the key, or wait and try again.</source>
        <translation>接続はできますが、サービスが要求に応じません：キーを確認するか、少し待ってもう一度お試しください。</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>テスト中 …</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>ネットワークをテスト</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
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
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Asking for a session</source>
        <translation>セッションを要求中</translation>
    </message>
    <message>
        <source>Waiting for the picture</source>
        <translation>映像を待機中</translation>
    </message>
    <message>
        <source>The avatar speaks</source>
        <translation>アバターが話し中</translation>
    </message>
    <message>
        <source>Open for a question</source>
        <translation>質問を受付中</translation>
    </message>
    <message>
        <source>Changing the session</source>
        <translation>セッションを切り替え中</translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation>セッションを終了中</translation>
    </message>
    <message>
        <source>It has failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Paused by staff</source>
        <translation>係員が休止中</translation>
    </message>
    <message>
        <source>Ready for a visitor</source>
        <translation>来館者を待機中</translation>
    </message>
    <message>
        <source>The visitor&apos;s</source>
        <translation>来館者</translation>
    </message>
    <message>
        <source>The avatar&apos;s</source>
        <translation>アバター</translation>
    </message>
    <message>
        <source>The service&apos;s</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ミリ秒</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>誰の番か</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1秒 · %2</translation>
    </message>
    <message>
        <source>The service&apos;s last word</source>
        <translation>サービスの最後の通知</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1フレーム/秒</translation>
    </message>
    <message>
        <source>Last poll took</source>
        <translation>直近の照会時間</translation>
    </message>
    <message>
        <source>Last answer took</source>
        <translation>直近の応答時間</translation>
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
        <source>Please enter at least %1 digits.</source>
        <translation>%1桁以上で入力してください。</translation>
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
        <source>Choose %1 to %2 digits. You need them for the staff panel: hold the top left corner for %3 seconds.</source>
        <translation>%1～%2桁の数字を決めてください。スタッフ用パネルを開くときに使います（左上の隅を%3秒間押し続けます）。</translation>
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
    <name>RecordingsSection</name>
    <message>
        <source>The avatar in silence, shown while one waits</source>
        <translation>待ち時間に表示される、話していないアバター</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>挨拶</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>別れの言葉</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>合う答えがないときの言葉</translation>
    </message>
    <message>
        <source>not yet recorded</source>
        <translation>未録画</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 s, played %2 times, saved %3</source>
        <translation>%1 秒、再生 %2 回、節約 %3</translation>
    </message>
    <message>
        <source>not said any more: %1</source>
        <translation>もう使われません：%1</translation>
    </message>
    <message>
        <source>Record once, then play from the disk</source>
        <translation>一度録画し、以後はディスクから再生</translation>
    </message>
    <message>
        <source>Say everything live</source>
        <translation>すべてライブで話す</translation>
    </message>
    <message>
        <source>A line is recorded when it is first said to a visitor; &apos;kiosk prepare&apos; records all at once. From then on it costs nothing and comes without a wait.</source>
        <translation>文は初めて来館者に話したときに録画されます。「kiosk prepare」ですべて一度に録画できます。以後は費用も待ち時間もかかりません。</translation>
    </message>
    <message>
        <source>For houses whose contract with the service allows its streams to be played live only.</source>
        <translation>サービスとの契約でライブ再生のみが許される施設向けです。</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>録画済み</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2のうち%1</translation>
    </message>
    <message>
        <source>Recording cost</source>
        <translation>録画の費用</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>再生回数</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>節約額</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>ディスク使用量</translation>
    </message>
    <message>
        <source>Delete %1 not said any more</source>
        <translation>使われない %1 件を削除</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ScreenPattern</name>
    <message>
        <source>%1 × %2: touch anywhere</source>
        <translation>%1 × %2：どこでも触れてください</translation>
    </message>
    <message>
        <source>Touched at %1, %2</source>
        <translation>タッチ位置：%1、%2</translation>
    </message>
    <message>
        <source>Leave the pattern</source>
        <translation>パターンを閉じる</translation>
    </message>
</context>
<context>
    <name>ScriptEntry</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete this answer in all languages?</source>
        <translation>この答えをすべての言語で削除しますか。</translation>
    </message>
    <message>
        <source>Yes, delete</source>
        <translation>はい、削除する</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>いいえ、残す</translation>
    </message>
    <message>
        <source>When visitors ask something like</source>
        <translation>来館者のたずね方の例</translation>
    </message>
    <message>
        <source>Take this question away</source>
        <translation>この質問を取り除く</translation>
    </message>
    <message>
        <source>Another way to ask</source>
        <translation>別のたずね方</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>アバターの言葉</translation>
    </message>
</context>
<context>
    <name>ScriptList</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>答えを追加</translation>
    </message>
    <message>
        <source>Test a question</source>
        <translation>質問をテスト</translation>
    </message>
    <message>
        <source>There is no file of your own yet; the first answer you save makes one.</source>
        <translation>自分のファイルはまだありません。最初の答えを保存すると作られます。</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>合う答えがないときの言葉</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>該当なし</translation>
    </message>
</context>
<context>
    <name>ScriptNotes</name>
    <message>
        <source>Saved. It counts from the next question on.</source>
        <translation>保存しました。次の質問から有効です。</translation>
    </message>
    <message>
        <source>Somebody else has changed the file meanwhile. It was read again, and yours is not saved yet: look, then save once more.</source>
        <translation>その間に別の人がファイルを変更しました。ファイルを読み直しましたが、あなたの変更はまだ保存されていません：確認して、もう一度保存してください。</translation>
    </message>
    <message>
        <source>%1: both a question and an answer are needed.</source>
        <translation>%1：質問と答えの両方が必要です。</translation>
    </message>
    <message>
        <source>Nothing is prepared yet. Add an answer first.</source>
        <translation>まだ何も用意されていません。まず答えを追加してください。</translation>
    </message>
    <message>
        <source>Saved. Shall the avatar answer with the prepared answers from now on? Else it repeats what visitors say.</source>
        <translation>保存しました。今後、アバターは用意した答えで答えますか。そうしない場合は、来館者の言葉をくり返します。</translation>
    </message>
    <message>
        <source>Yes, answer</source>
        <translation>はい、答える</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだしない</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>ファイルを読み直す</translation>
    </message>
</context>
<context>
    <name>ScriptTest</name>
    <message>
        <source>A question as a visitor would ask it</source>
        <translation>来館者がたずねるような質問</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Nothing is prepared.</source>
        <translation>何も用意されていません。</translation>
    </message>
    <message>
        <source>%1: “%2”, %3 of 100. That is enough (%4).</source>
        <translation>%1：「%2」、100のうち%3。十分です（%4）。</translation>
    </message>
    <message>
        <source>Closest is %1: “%2”, %3 of 100. Not enough (%4).</source>
        <translation>最も近いのは%1：「%2」、100のうち%3。足りません（%4）。</translation>
    </message>
    <message>
        <source>The language model answers; without it, the avatar says</source>
        <translation>言語モデルが答えます。使えないときのアバターの言葉</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>アバターの言葉</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>All was said</source>
        <translation>会話完了</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Longest time</source>
        <translation>制限時間</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>クラッシュ</translation>
    </message>
    <message>
        <source>Kiosk ended</source>
        <translation>キオスク終了</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>With faults</source>
        <translation>障害あり</translation>
    </message>
    <message>
        <source>By staff or limits</source>
        <translation>係員か制限による</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7日間</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30日間</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>CSVに書き出す</translation>
    </message>
    <message>
        <source>%1 sessions, %2 s, %3</source>
        <translation>%1セッション、%2秒、%3</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>書き込めませんでした。</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>終わり方</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>キオスク</translation>
    </message>
    <message>
        <source>Silent s</source>
        <translation>無音（秒）</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>A conversation is running. Tests wait for its end, and what you change counts then.</source>
        <translation>会話中です。テストは会話の終了を待ち、変更もその後に反映されます。</translation>
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
    <name>ConfirmButton</name>
    <message>
        <source>Really?</source>
        <translation>本当に？</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>This machine</source>
        <translation>この機器</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>ネットワークテスト</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
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
    <name>TrayPage</name>
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
    <name>TranscriberSection</name>
    <message>
        <source>Who understands speech</source>
        <translation>音声を聞き取るもの</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The avatar repeats the recording in the visitor&apos;s own voice.</source>
        <translation>アバターが録音を来館者自身の声でくり返します。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>この機器</translation>
    </message>
    <message>
        <source>A Whisper model here makes text of it. No sound leaves the machine.</source>
        <translation>この機器のWhisperモデルが文字にします。音声は外に出ません。</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>The recording goes to a server that speaks as OpenAI&apos;s does, and comes back as text.</source>
        <translation>録音をOpenAI互換のサーバーに送り、文字で受け取ります。</translation>
    </message>
    <message>
        <source>“This machine” needs the package faster-whisper, which is not installed.</source>
        <translation>「この機器」にはパッケージfaster-whisperが必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>Address of the server, up to /v1</source>
        <translation>サーバーのアドレス（/v1まで）</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own</source>
        <translation>サンドボックスのもの</translation>
    </message>
    <message>
        <source>Model: a name, or its folder</source>
        <translation>モデル：名前またはフォルダー</translation>
    </message>
    <message>
        <source>Model: its name at the server</source>
        <translation>モデル：サーバーでの名前</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own server learns of this, and of another model, at the next start.</source>
        <translation>サンドボックスのサーバーには、この設定もモデルの変更も次の起動時に反映されます。</translation>
    </message>
    <message>
        <source>Its key is in the settings.</source>
        <translation>キーは設定にあります。</translation>
    </message>
    <message>
        <source>There is no key in the settings (speech.server_key).</source>
        <translation>設定にキーがありません（speech.server_key）。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できません：%1</translation>
    </message>
    <message>
        <source>Speech is understood.</source>
        <translation>音声を聞き取れます。</translation>
    </message>
    <message>
        <source>Speech is not understood: %1</source>
        <translation>音声を聞き取れません：%1</translation>
    </message>
    <message>
        <source>No answer in time: perhaps the model is still being loaded.</source>
        <translation>時間内に応答がありません：モデルがまだ読み込み中かもしれません。</translation>
    </message>
    <message>
        <source>Finding out whether speech is understood …</source>
        <translation>音声を聞き取れるか確認しています …</translation>
    </message>
    <message>
        <source>Nobody understands speech now.</source>
        <translation>今は音声を聞き取るものがありません。</translation>
    </message>
    <message>
        <source>Will be tried after the conversation.</source>
        <translation>会話のあとに試します。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試してみる</translation>
    </message>
</context>
<context>
    <name>VisitorsSection</name>
    <message>
        <source>Languages that visitors can choose</source>
        <translation>来館者が選べる言語</translation>
    </message>
    <message>
        <source>The house&apos;s own language, which every visitor meets first</source>
        <translation>館の言語（来館者に最初に表示）</translation>
    </message>
    <message>
        <source>Time to ask more after an answer; every second is billed</source>
        <translation>答えのあと続けて質問できる時間（1秒ごとに課金）</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>Headline while nobody is there</source>
        <translation>誰もいないときの見出し</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <translation>キオスクの標準</translation>
    </message>
    <message>
        <source>Opening hours, shown while the kiosk is closed</source>
        <translation>開館時間（キオスクの休止中に表示）</translation>
    </message>
    <message>
        <source>While nobody is there: a video, pictures, or the drawn default</source>
        <translation>誰もいないとき：動画、画像、または標準の描画</translation>
    </message>
    <message>
        <source>Drawn default</source>
        <translation>標準の描画</translation>
    </message>
    <message>
        <source>%1 (from the stick)</source>
        <translation>%1（USBメモリ）</translation>
    </message>
    <message>
        <source>%1 is being copied …</source>
        <translation>%1をコピーしています …</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>コピーできません：%1</translation>
    </message>
    <message>
        <source>Time for each picture</source>
        <translation>1枚の表示時間</translation>
    </message>
    <message>
        <source>Greeting, goodbye and suggestions, in each language</source>
        <translation>挨拶、別れの言葉、質問例（言語ごと）</translation>
    </message>
    <message>
        <source>The avatar greets with</source>
        <translation>アバターのあいさつ</translation>
    </message>
    <message>
        <source>No greeting</source>
        <translation>あいさつなし</translation>
    </message>
    <message>
        <source>The avatar says goodbye with</source>
        <translation>アバターの別れの言葉</translation>
    </message>
    <message>
        <source>No goodbye</source>
        <translation>別れの言葉なし</translation>
    </message>
    <message>
        <source>Suggested question %1</source>
        <translation>質問の例%1</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own, where all are empty</source>
        <translation>すべて空ならキオスクの標準</translation>
    </message>
</context>
<context>
    <name>VoicesSection</name>
    <message>
        <source>female</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>Search all voices by name</source>
        <translation>すべての声を名前で検索</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自分の</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>聞く</translation>
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
        <translation>音量を下げる</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>音量を上げる</translation>
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
