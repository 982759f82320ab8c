<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccessBar</name>
    <message>
        <source>Large text</source>
        <translation>نص كبير</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Controls within reach</source>
        <translation>أزرار في متناول اليد</translation>
    </message>
</context>
<context>
    <name>AnswersSection</name>
    <message>
        <source>Repeat</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>The avatar says what the visitor typed.</source>
        <translation>يقول الأفاتار ما كتبه الزائر.</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>إجابات معدّة</translation>
    </message>
    <message>
        <source>The avatar says the answer that fits, and owns up where none does.</source>
        <translation>يقول الأفاتار الإجابة المناسبة، ويعترف إن لم تناسب أي إجابة.</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>نموذج لغوي</translation>
    </message>
    <message>
        <source>Prepared answers first; where none fits, a language model answers.</source>
        <translation>الإجابات المعدّة أولًا، وإن لم تناسب أي منها أجاب نموذج لغوي.</translation>
    </message>
    <message>
        <source>How well a question must match a prepared one, of 100</source>
        <translation>مدى تطابق السؤال المطلوب مع سؤال معدّ، من 100</translation>
    </message>
    <message>
        <source>Type the address of the language model&apos;s server; then it answers.</source>
        <translation>اكتب عنوان خادم النموذج اللغوي ليبدأ بالإجابة.</translation>
    </message>
    <message>
        <source>Address of its server</source>
        <translation>عنوان خادمه</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>اسم النموذج</translation>
    </message>
    <message>
        <source>Key: set</source>
        <translation>المفتاح: معيّن</translation>
    </message>
    <message>
        <source>Key: not set</source>
        <translation>المفتاح: غير معيّن</translation>
    </message>
    <message>
        <source>Type a new key</source>
        <translation>اكتب مفتاحًا جديدًا</translation>
    </message>
    <message>
        <source>What the model is told about itself</source>
        <translation>ما يُقال للنموذج عن نفسه</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>What can you tell me about this place?</source>
        <translation>حدّثني عن هذا المكان.</translation>
    </message>
    <message>
        <source>What is there to see today?</source>
        <translation>ماذا يمكن أن أشاهد اليوم؟</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>من أنت؟</translation>
    </message>
    <message>
        <source>Tell me something surprising.</source>
        <translation>أخبرني بشيء مدهش.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Ask by voice</source>
        <translation>اسأل بصوتك</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>تحدّث</translation>
    </message>
</context>
<context>
    <name>AttendantPage</name>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>الشخصية</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>التكاليف</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Ask me anything</source>
        <translation>اسألني ما تشاء</translation>
    </message>
    <message>
        <source>Touch to talk</source>
        <translation>المس للتحدث</translation>
    </message>
</context>
<context>
    <name>AvatarSection</name>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Saved, but its picture could not be fetched: the still is as it was.</source>
        <translation>تم الحفظ، لكن تعذّر جلب صورته: بقيت الصورة الثابتة كما كانت.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>لم يُحفظ: %1</translation>
    </message>
    <message>
        <source>This voice&apos;s sample could not be played.</source>
        <translation>تعذّر تشغيل عيّنة هذا الصوت.</translation>
    </message>
    <message>
        <source>It could not be tried: %1</source>
        <translation>تعذّرت التجربة: %1</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>المستخدم: %1</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>A trial is a real session: %1 a second. A touch ends it.</source>
        <translation>التجربة جلسة حقيقية: %1 في الثانية. لمسة واحدة تنهيها.</translation>
    </message>
    <message>
        <source>Somebody talks: nothing can be tried now.</source>
        <translation>هناك من يتحدث: لا يمكن تجربة شيء الآن.</translation>
    </message>
    <message>
        <source>Its own voice</source>
        <translation>صوته الخاص</translation>
    </message>
    <message>
        <source>Its picture as the still</source>
        <translation>صورته كصورة ثابتة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Looks</source>
        <translation>المظاهر</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>الأصوات</translation>
    </message>
</context>
<context>
    <name>CheckResult</name>
    <message>
        <source>Checked at %1: all is well.</source>
        <translation>تم الفحص في %1: كل شيء سليم.</translation>
    </message>
    <message>
        <source>Checked at %1: not all is well.</source>
        <translation>تم الفحص في %1: هناك ما ليس سليمًا.</translation>
    </message>
</context>
<context>
    <name>CleanPage</name>
    <message>
        <source>Touches do nothing until the ring is empty.</source>
        <translation>لن تستجيب الشاشة للمس حتى تفرغ الحلقة.</translation>
    </message>
    <message>
        <source>The screen can be wiped now.</source>
        <translation>يمكن مسح الشاشة الآن.</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Back soon</source>
        <translation>سأعود قريبًا</translation>
    </message>
    <message>
        <source>I am resting for now. Please come by again later.</source>
        <translation>أنا أستريح الآن. تفضلوا بزيارتي لاحقًا.</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>نفتح مجددًا: %1</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>إجابات معدّة</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>التسجيلات</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>الزوار</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>لم يُحفظ: %1</translation>
    </message>
    <message>
        <source>Counts from the next start on: %1</source>
        <translation>يسري من التشغيل التالي: %1</translation>
    </message>
</context>
<context>
    <name>DayBars</name>
    <message>
        <source>%1: %2 s, %3</source>
        <translation>%1: %2 ث، %3</translation>
    </message>
    <message>
        <source>Most on %1: %2 s, %3</source>
        <translation>الأكثر في %1: %2 ث، %3</translation>
    </message>
    <message>
        <source>Nothing was spent in the last 30 days.</source>
        <translation>لم يُنفق شيء في آخر 30 يومًا.</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>The system&apos;s default</source>
        <translation>افتراضي النظام</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (غير موجود)</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you!</source>
        <translation>شكرًا لك!</translation>
    </message>
    <message>
        <source>Your conversation has been erased.</source>
        <translation>تم محو محادثتك.</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>Please type a question first.</source>
        <translation>يرجى كتابة سؤال أولًا.</translation>
    </message>
    <message>
        <source>There are only spaces so far. Please type a question.</source>
        <translation>لا توجد سوى مسافات. يرجى كتابة سؤال.</translation>
    </message>
    <message>
        <source>Too long: %1 characters. Please shorten it to %2.</source>
        <translation>النص طويل: %1 حرفًا. يرجى اختصاره إلى %2.</translation>
    </message>
    <message>
        <source>The microphone is gone. Please type your question.</source>
        <translation>لم يعد الميكروفون موجودًا. يرجى كتابة سؤالك.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Please type your question.</source>
        <translation>الميكروفون لا يعطي أي صوت. يرجى كتابة سؤالك.</translation>
    </message>
    <message>
        <source>This microphone cannot be used here. Please type your question.</source>
        <translation>لا يمكن استخدام هذا الميكروفون هنا. يرجى كتابة سؤالك.</translation>
    </message>
    <message>
        <source>I heard nothing. Please come closer and try again, or type.</source>
        <translation>لم أسمع شيئًا. يرجى الاقتراب والمحاولة مجددًا أو الكتابة.</translation>
    </message>
    <message>
        <source>It is too noisy for me. Please come closer and try again, or type.</source>
        <translation>المكان صاخب جدًا. يرجى الاقتراب والمحاولة مجددًا أو الكتابة.</translation>
    </message>
    <message>
        <source>That was very short. Please say a little more, or type.</source>
        <translation>كان ذلك قصيرًا جدًا. يرجى قول المزيد أو الكتابة.</translation>
    </message>
    <message>
        <source>That was too loud for me. Please step back a little and try again, or type.</source>
        <translation>كان الصوت عاليًا جدًا. يرجى الابتعاد قليلًا والمحاولة مجددًا أو الكتابة.</translation>
    </message>
    <message>
        <source>Understanding takes too long. Please try again, or type.</source>
        <translation>يستغرق الفهم وقتًا طويلًا. يرجى المحاولة مجددًا أو الكتابة.</translation>
    </message>
    <message>
        <source>I cannot understand speech right now. Please type your question.</source>
        <translation>لا أستطيع فهم الكلام الآن. يرجى كتابة سؤالك.</translation>
    </message>
    <message>
        <source>I did not catch any words. Please say it again, or type.</source>
        <translation>لم أفهم أي كلمة. يرجى التكرار أو الكتابة.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 من %2 حرفًا</translation>
    </message>
</context>
<context>
    <name>ListNote</name>
    <message>
        <source>%1 so far. The rest could not be loaded.</source>
        <translation>%1 حتى الآن. تعذّر تحميل الباقي.</translation>
    </message>
    <message>
        <source>Could not be loaded.</source>
        <translation>تعذّر التحميل.</translation>
    </message>
    <message>
        <source>%1 so far, loading …</source>
        <translation>%1 حتى الآن، جارٍ التحميل …</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>جارٍ التحميل …</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 في المجموع</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>لا شيء مناسب.</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 حتى الآن</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
    <message>
        <source>Done speaking</source>
        <translation>انتهيت من الكلام</translation>
    </message>
    <message>
        <source>Microphone on</source>
        <translation>الميكروفون يعمل</translation>
    </message>
    <message>
        <source>Please speak now</source>
        <translation>تحدث الآن من فضلك</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة واحدة …</translation>
    </message>
    <message>
        <source>When you are done, touch the microphone or just stop speaking.</source>
        <translation>عند الانتهاء المس الميكروفون أو توقف عن الكلام.</translation>
    </message>
    <message>
        <source>I am finding your words.</source>
        <translation>أبحث عن كلماتك.</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>الكتابة بدلًا من ذلك</translation>
    </message>
</context>
<context>
    <name>LogSection</name>
    <message>
        <source>Problems of the last day</source>
        <translation>مشكلات اليوم الأخير</translation>
    </message>
    <message>
        <source>No problems within the last day</source>
        <translation>لا مشكلات خلال اليوم الأخير</translation>
    </message>
    <message>
        <source>%1 × %2, last %3</source>
        <translation>%1 × %2، آخرها %3</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>كل الأسطر</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>المشكلات فقط</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>كل المواضيع</translation>
    </message>
</context>
<context>
    <name>LookCell</name>
    <message>
        <source>In use</source>
        <translation>مستخدم</translation>
    </message>
</context>
<context>
    <name>LooksSection</name>
    <message>
        <source>Search all looks by name</source>
        <translation>البحث في كل المظاهر بالاسم</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
</context>
<context>
    <name>LoudspeakerSection</name>
    <message>
        <source>Loudspeaker</source>
        <translation>مكبّر الصوت</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>صوت اختبار</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>لم يُحفظ: %1</translation>
    </message>
    <message>
        <source>No test sound while a conversation is running.</source>
        <translation>لا صوت اختبار أثناء محادثة جارية.</translation>
    </message>
    <message>
        <source>The sound is off: turn it on at the tray.</source>
        <translation>الصوت مكتوم: شغّله من الشريط.</translation>
    </message>
    <message>
        <source>One tone on the left, one on the right, one on both.</source>
        <translation>نغمة من اليسار، ونغمة من اليمين، ونغمة من الجانبين.</translation>
    </message>
</context>
<context>
    <name>MachineSection</name>
    <message>
        <source>Nothing can be kept in %1: %2</source>
        <translation>لا يمكن حفظ شيء في %1: %2</translation>
    </message>
    <message>
        <source>The disk is nearly full: make room, 1 GB at least.</source>
        <translation>القرص ممتلئ تقريبًا: أفرغ مساحة، 1 غ.ب على الأقل.</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 غ.ب</translation>
    </message>
    <message>
        <source>This machine does not let the kiosk shut it down.</source>
        <translation>لا يسمح هذا الجهاز للكشك بإيقاف تشغيله.</translation>
    </message>
    <message>
        <source>The machine is being shut down.</source>
        <translation>جارٍ إيقاف تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>The machine could not be shut down.</source>
        <translation>تعذّر إيقاف تشغيل الجهاز.</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>مدة التشغيل</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>المساحة الحرة</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>الذاكرة الحرة</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own memory</source>
        <translation>ذاكرة الكشك</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 م.ب</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>فحص الكل</translation>
    </message>
    <message>
        <source>Screen pattern</source>
        <translation>نمط الشاشة</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>إعادة تشغيل الكشك</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>مغادرة الكشك</translation>
    </message>
    <message>
        <source>Shut the machine down</source>
        <translation>إيقاف تشغيل الجهاز</translation>
    </message>
</context>
<context>
    <name>MicrophoneSection</name>
    <message>
        <source>The microphone is not there, or was unplugged.</source>
        <translation>الميكروفون غير موجود أو فُصل.</translation>
    </message>
    <message>
        <source>The microphone gives no sound. Is it turned on? Plug it in again.</source>
        <translation>الميكروفون لا يعطي أي صوت. هل هو مشغّل؟ أعد توصيله.</translation>
    </message>
    <message>
        <source>This microphone cannot record in the way the kiosk needs (16 kHz, mono).</source>
        <translation>لا يستطيع هذا الميكروفون التسجيل كما يحتاج الكشك (16 كيلوهرتز، أحادي).</translation>
    </message>
    <message>
        <source>Understanding took too long.</source>
        <translation>استغرق الفهم وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>Whoever understands speech does not work: see below.</source>
        <translation>ما يفهم الكلام لا يعمل: انظر أدناه.</translation>
    </message>
    <message>
        <source>No words were understood.</source>
        <translation>لم تُفهم أي كلمة.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 ديسيبل</translation>
    </message>
    <message>
        <source>Stop (%1 s)</source>
        <translation>إيقاف (%1 ث)</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>اختبار الميكروفون</translation>
    </message>
    <message>
        <source>Play it back (%1 s)</source>
        <translation>تشغيل التسجيل (%1 ث)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>تسجيل وتشغيل</translation>
    </message>
    <message>
        <source>Recording: please speak.</source>
        <translation>جارٍ التسجيل: يرجى التحدث.</translation>
    </message>
    <message>
        <source>Microphone on: please speak as a visitor would.</source>
        <translation>الميكروفون يعمل: يرجى التحدث كما يتحدث الزائر.</translation>
    </message>
    <message>
        <source>No test while a conversation is running.</source>
        <translation>لا اختبار أثناء محادثة جارية.</translation>
    </message>
    <message>
        <source>There is no microphone to listen with.</source>
        <translation>لا يوجد ميكروفون للاستماع.</translation>
    </message>
    <message>
        <source>This is what the microphone heard.</source>
        <translation>هذا ما سمعه الميكروفون.</translation>
    </message>
    <message>
        <source>Too quiet: nothing reaches the marked range. Come closer, or turn the microphone up.</source>
        <translation>منخفض جدًا: لا شيء يبلغ النطاق المحدد. اقترب أو ارفع الميكروفون.</translation>
    </message>
    <message>
        <source>Too loud: above the marked range. Step back, or turn the microphone down.</source>
        <translation>عالٍ جدًا: فوق النطاق المحدد. ابتعد قليلًا أو اخفض الميكروفون.</translation>
    </message>
    <message>
        <source>Good: within the marked range.</source>
        <translation>جيد: ضمن النطاق المحدد.</translation>
    </message>
    <message>
        <source>Looking for words …</source>
        <translation>جارٍ البحث عن كلمات …</translation>
    </message>
    <message>
        <source>Understood in %1 s: “%2”</source>
        <translation>فُهم خلال %1 ث: «%2»</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>لم يُحفظ: %1</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>could not be asked</source>
        <translation>تعذّر الاستعلام</translation>
    </message>
    <message>
        <source>no wallet</source>
        <translation>لا محفظة</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>The balance is low: please fill the account up.</source>
        <translation>الرصيد منخفض: يرجى شحن الحساب.</translation>
    </message>
    <message>
        <source>Automatic reload is on: a runaway kiosk would refill itself.</source>
        <translation>إعادة الشحن التلقائية مفعّلة: كشك خارج عن السيطرة سيشحن رصيده بنفسه.</translation>
    </message>
</context>
<context>
    <name>NetworkTestSection</name>
    <message>
        <source>Finding the service by its name</source>
        <translation>العثور على الخدمة باسمها</translation>
    </message>
    <message>
        <source>Connecting to it</source>
        <translation>الاتصال بالخدمة</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>إجابة الخدمة</translation>
    </message>
    <message>
        <source>Look after the cable or the Wi-Fi, and the name server (DNS) of this network.</source>
        <translation>تحقق من الكابل أو شبكة Wi-Fi، ومن خادم الأسماء (DNS) لهذه الشبكة.</translation>
    </message>
    <message>
        <source>Something keeps the kiosk from the service: a firewall, a proxy, or a wrong clock.</source>
        <translation>شيء ما يمنع الكشك من الوصول إلى الخدمة: جدار حماية أو خادم وكيل أو ساعة غير مضبوطة.</translation>
    </message>
    <message>
        <source>The way is free, but the service does not do as asked: look after the key, or wait and try again.</source>
        <translation>الطريق سالك لكن الخدمة لا تنفّذ المطلوب: تحقق من المفتاح، أو انتظر وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>جارٍ الاختبار …</translation>
    </message>
    <message>
        <source>Test the network</source>
        <translation>اختبار الشبكة</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>For</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Waiting in line</source>
        <translation>ينتظر في الصف</translation>
    </message>
    <message>
        <source>Asking for a session</source>
        <translation>يطلب جلسة</translation>
    </message>
    <message>
        <source>Waiting for the picture</source>
        <translation>ينتظر الصورة</translation>
    </message>
    <message>
        <source>The avatar speaks</source>
        <translation>الأفاتار يتحدث</translation>
    </message>
    <message>
        <source>Open for a question</source>
        <translation>جاهز لسؤال</translation>
    </message>
    <message>
        <source>Changing the session</source>
        <translation>يبدّل الجلسة</translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation>يغلق الجلسة</translation>
    </message>
    <message>
        <source>It has failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Paused by staff</source>
        <translation>أوقفه الموظفون مؤقتًا</translation>
    </message>
    <message>
        <source>Ready for a visitor</source>
        <translation>جاهز لزائر</translation>
    </message>
    <message>
        <source>The visitor&apos;s</source>
        <translation>الزائر</translation>
    </message>
    <message>
        <source>The avatar&apos;s</source>
        <translation>الأفاتار</translation>
    </message>
    <message>
        <source>The service&apos;s</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>الدور لمن</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 ث · %2</translation>
    </message>
    <message>
        <source>The service&apos;s last word</source>
        <translation>آخر رسالة من الخدمة</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 إطار/ث</translation>
    </message>
    <message>
        <source>Last poll took</source>
        <translation>مدة آخر استعلام</translation>
    </message>
    <message>
        <source>Last answer took</source>
        <translation>مدة آخر إجابة</translation>
    </message>
    <message>
        <source>Last trouble</source>
        <translation>آخر مشكلة</translation>
    </message>
    <message>
        <source>A line for the avatar to say</source>
        <translation>جملة ليقولها الأفاتار</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>قلها</translation>
    </message>
    <message>
        <source>End conversation</source>
        <translation>إنهاء المحادثة</translation>
    </message>
    <message>
        <source>Resume the kiosk</source>
        <translation>استئناف الكشك</translation>
    </message>
    <message>
        <source>Pause the kiosk</source>
        <translation>إيقاف الكشك مؤقتًا</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Choose a PIN</source>
        <translation>اختر رمزًا</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Please wait %1 s.</source>
        <translation>يرجى الانتظار %1 ث.</translation>
    </message>
    <message>
        <source>That was not it.</source>
        <translation>الرمز غير صحيح.</translation>
    </message>
    <message>
        <source>Please enter at least %1 digits.</source>
        <translation>يُرجى إدخال %1 أرقام على الأقل.</translation>
    </message>
    <message>
        <source>Once more, please.</source>
        <translation>مرة أخرى من فضلك.</translation>
    </message>
    <message>
        <source>Those were two different ones.</source>
        <translation>الرمزان مختلفان.</translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>تعذّر الحفظ.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 digits. You need them for the staff panel: hold the top left corner for %3 seconds.</source>
        <translation>يُرجى اختيار رمز من %1 إلى %2 رقمًا. يفتح الرمز لوحة الموظفين: ضغط مطوّل على الزاوية العليا اليسرى (الثواني: %3).</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Type your question here</source>
        <translation>اكتب سؤالك هنا</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>سؤالك</translation>
    </message>
</context>
<context>
    <name>RecordingsSection</name>
    <message>
        <source>The avatar in silence, shown while one waits</source>
        <translation>الشخصية صامتةً، تظهر أثناء الانتظار</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>التحية</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>الوداع</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>يُقال حين لا تناسب أي إجابة</translation>
    </message>
    <message>
        <source>not yet recorded</source>
        <translation>لم تُسجَّل بعد</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 s, played %2 times, saved %3</source>
        <translation>%1 ث، شُغِّلت %2 مرة، وفَّرت %3</translation>
    </message>
    <message>
        <source>not said any more: %1</source>
        <translation>لم تعد تُقال: %1</translation>
    </message>
    <message>
        <source>Record once, then play from the disk</source>
        <translation>سجِّل مرة ثم شغِّل من القرص</translation>
    </message>
    <message>
        <source>Say everything live</source>
        <translation>قل كل شيء مباشرةً</translation>
    </message>
    <message>
        <source>A line is recorded when it is first said to a visitor; &apos;kiosk prepare&apos; records all at once. From then on it costs nothing and comes without a wait.</source>
        <translation>تُسجَّل الجملة عند قولها أول مرة لزائر؛ و«kiosk prepare» يسجلها كلها دفعة واحدة. بعدها لا تكلف شيئًا وتأتي دون انتظار.</translation>
    </message>
    <message>
        <source>For houses whose contract with the service allows its streams to be played live only.</source>
        <translation>للمؤسسات التي لا يسمح عقدها مع الخدمة إلا بالعرض المباشر.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>المسجَّل</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Recording cost</source>
        <translation>تكلفة التسجيل</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>مرات التشغيل</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>الموفَّر</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>على القرص</translation>
    </message>
    <message>
        <source>Delete %1 not said any more</source>
        <translation>احذف %1 لم تعد تُقال</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ScreenPattern</name>
    <message>
        <source>%1 × %2: touch anywhere</source>
        <translation>%1 × %2: المس أي مكان</translation>
    </message>
    <message>
        <source>Touched at %1, %2</source>
        <translation>لُمست عند %1، %2</translation>
    </message>
    <message>
        <source>Leave the pattern</source>
        <translation>مغادرة النمط</translation>
    </message>
</context>
<context>
    <name>ScriptEntry</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete this answer in all languages?</source>
        <translation>هل تريد حذف هذه الإجابة بكل اللغات؟</translation>
    </message>
    <message>
        <source>Yes, delete</source>
        <translation>نعم، احذف</translation>
    </message>
    <message>
        <source>No, keep</source>
        <translation>لا، أبقِها</translation>
    </message>
    <message>
        <source>When visitors ask something like</source>
        <translation>حين يسأل الزوار شيئًا مثل</translation>
    </message>
    <message>
        <source>Take this question away</source>
        <translation>إزالة هذا السؤال</translation>
    </message>
    <message>
        <source>Another way to ask</source>
        <translation>صيغة أخرى للسؤال</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>يقول الأفاتار</translation>
    </message>
</context>
<context>
    <name>ScriptList</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>إضافة إجابة</translation>
    </message>
    <message>
        <source>Test a question</source>
        <translation>اختبار سؤال</translation>
    </message>
    <message>
        <source>There is no file of your own yet; the first answer you save makes one.</source>
        <translation>لا يوجد ملف خاص بك بعد؛ أول إجابة تحفظها تنشئه.</translation>
    </message>
    <message>
        <source>Said where no answer fits</source>
        <translation>يُقال حين لا تناسب أي إجابة</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>لا شيء مناسب</translation>
    </message>
</context>
<context>
    <name>ScriptNotes</name>
    <message>
        <source>Saved. It counts from the next question on.</source>
        <translation>تم الحفظ. يسري من السؤال التالي.</translation>
    </message>
    <message>
        <source>Somebody else has changed the file meanwhile. It was read again, and yours is not saved yet: look, then save once more.</source>
        <translation>غيّر شخص آخر الملف في هذه الأثناء. أُعيدت قراءته ولم يُحفظ تغييرك بعد: تحقق ثم احفظ مرة أخرى.</translation>
    </message>
    <message>
        <source>%1: both a question and an answer are needed.</source>
        <translation>%1: يلزم سؤال وإجابة معًا.</translation>
    </message>
    <message>
        <source>Nothing is prepared yet. Add an answer first.</source>
        <translation>لم يُعدّ شيء بعد. أضف إجابة أولًا.</translation>
    </message>
    <message>
        <source>Saved. Shall the avatar answer with the prepared answers from now on? Else it repeats what visitors say.</source>
        <translation>تم الحفظ. هل يجيب الأفاتار من الآن بالإجابات المعدّة؟ وإلا فسيكرّر ما يقوله الزوار.</translation>
    </message>
    <message>
        <source>Yes, answer</source>
        <translation>نعم، أجب</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>إعادة قراءة الملف</translation>
    </message>
</context>
<context>
    <name>ScriptTest</name>
    <message>
        <source>A question as a visitor would ask it</source>
        <translation>سؤال كما يطرحه زائر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Nothing is prepared.</source>
        <translation>لم يُعدّ شيء.</translation>
    </message>
    <message>
        <source>%1: “%2”, %3 of 100. That is enough (%4).</source>
        <translation>%1: «%2»، %3 من 100. هذا يكفي (%4).</translation>
    </message>
    <message>
        <source>Closest is %1: “%2”, %3 of 100. Not enough (%4).</source>
        <translation>الأقرب هو %1: «%2»، %3 من 100. هذا لا يكفي (%4).</translation>
    </message>
    <message>
        <source>The language model answers; without it, the avatar says</source>
        <translation>يجيب النموذج اللغوي، وبدونه يقول الأفاتار</translation>
    </message>
    <message>
        <source>The avatar says</source>
        <translation>يقول الأفاتار</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>All was said</source>
        <translation>قيل كل شيء</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقفت</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>لا أحد هناك</translation>
    </message>
    <message>
        <source>Longest time</source>
        <translation>المدة القصوى</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>الميزانية</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>عطل</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>انهيار</translation>
    </message>
    <message>
        <source>Kiosk ended</source>
        <translation>أُغلق الكشك</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>With faults</source>
        <translation>بأعطال</translation>
    </message>
    <message>
        <source>By staff or limits</source>
        <translation>الموظفون أو الحدود</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>تصدير بصيغة CSV</translation>
    </message>
    <message>
        <source>%1 sessions, %2 s, %3</source>
        <translation>الجلسات: %1، %2 ث، %3</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>تعذّرت الكتابة.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>الثواني</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>الكشك</translation>
    </message>
    <message>
        <source>Silent s</source>
        <translation>صمت ث</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>A conversation is running. Tests wait for its end, and what you change counts then.</source>
        <translation>هناك محادثة جارية. تنتظر الاختبارات نهايتها، وعندها تسري تغييراتك.</translation>
    </message>
</context>
<context>
    <name>StillTherePage</name>
    <message>
        <source>Your text will be erased soon.</source>
        <translation>سيُمحى نصك قريبًا.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>المزيد من الوقت</translation>
    </message>
</context>
<context>
    <name>ConfirmButton</name>
    <message>
        <source>Really?</source>
        <translation>حقًا؟</translation>
    </message>
</context>
<context>
    <name>SystemPage</name>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>اختبار الشبكة</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>I am thinking …</source>
        <translation>أنا أفكر …</translation>
    </message>
    <message>
        <source>We have one more minute together.</source>
        <translation>بقيت لنا دقيقة واحدة.</translation>
    </message>
    <message>
        <source>Ask more</source>
        <translation>سؤال آخر</translation>
    </message>
</context>
<context>
    <name>TrayPage</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>تشغيل الصوت</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>زائر جديد</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>تنظيف الشاشة</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code for staff: %1</source>
        <translation>رمز للموظفين: %1</translation>
    </message>
    <message>
        <source>Many people are asking right now.</source>
        <translation>كثير من الناس يسألون الآن.</translation>
    </message>
    <message>
        <source>I am taking a break.</source>
        <translation>أنا في استراحة الآن.</translation>
    </message>
    <message>
        <source>I need a little help.</source>
        <translation>أحتاج إلى بعض المساعدة.</translation>
    </message>
    <message>
        <source>I cannot say that.</source>
        <translation>لا أستطيع قول ذلك.</translation>
    </message>
    <message>
        <source>I cannot use the recording.</source>
        <translation>لا أستطيع استخدام التسجيل.</translation>
    </message>
    <message>
        <source>Your recording did not get through.</source>
        <translation>لم يصل تسجيلك.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>لم ينجح ذلك.</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>يرجى المحاولة مرة أخرى بعد لحظات.</translation>
    </message>
    <message>
        <source>Please come back a little later.</source>
        <translation>يرجى العودة بعد قليل.</translation>
    </message>
    <message>
        <source>Please tell a member of staff and show them the code.</source>
        <translation>يرجى إبلاغ أحد الموظفين وإظهار الرمز له.</translation>
    </message>
    <message>
        <source>Please put your question in other words.</source>
        <translation>يرجى صياغة سؤالك بكلمات أخرى.</translation>
    </message>
    <message>
        <source>Please speak again, or type your question.</source>
        <translation>يرجى التحدث مجددًا أو كتابة سؤالك.</translation>
    </message>
    <message>
        <source>Please try again, or type your question.</source>
        <translation>يرجى المحاولة مجددًا أو كتابة سؤالك.</translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation>يرجى المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Change my question</source>
        <translation>تعديل سؤالي</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
</context>
<context>
    <name>TranscriberSection</name>
    <message>
        <source>Who understands speech</source>
        <translation>من يفهم الكلام</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>The avatar repeats the recording in the visitor&apos;s own voice.</source>
        <translation>يكرّر الأفاتار التسجيل بصوت الزائر نفسه.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>A Whisper model here makes text of it. No sound leaves the machine.</source>
        <translation>يحوّله نموذج Whisper محلي إلى نص. لا يغادر أي صوت هذا الجهاز.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>خادم</translation>
    </message>
    <message>
        <source>The recording goes to a server that speaks as OpenAI&apos;s does, and comes back as text.</source>
        <translation>يُرسل التسجيل إلى خادم متوافق مع خادم OpenAI ويعود نصًا.</translation>
    </message>
    <message>
        <source>“This machine” needs the package faster-whisper, which is not installed.</source>
        <translation>يحتاج «هذا الجهاز» إلى الحزمة faster-whisper وهي غير مثبّتة.</translation>
    </message>
    <message>
        <source>Address of the server, up to /v1</source>
        <translation>عنوان الخادم، حتى /v1</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own</source>
        <translation>خادم البيئة التجريبية</translation>
    </message>
    <message>
        <source>Model: a name, or its folder</source>
        <translation>النموذج: اسم أو مجلده</translation>
    </message>
    <message>
        <source>Model: its name at the server</source>
        <translation>النموذج: اسمه على الخادم</translation>
    </message>
    <message>
        <source>The sandbox&apos;s own server learns of this, and of another model, at the next start.</source>
        <translation>يعلم خادم البيئة التجريبية بهذا، وبأي نموذج آخر، عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>Its key is in the settings.</source>
        <translation>مفتاحه موجود في الإعدادات.</translation>
    </message>
    <message>
        <source>There is no key in the settings (speech.server_key).</source>
        <translation>لا يوجد مفتاح في الإعدادات (speech.server_key).</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>لم يُحفظ: %1</translation>
    </message>
    <message>
        <source>Speech is understood.</source>
        <translation>الكلام مفهوم.</translation>
    </message>
    <message>
        <source>Speech is not understood: %1</source>
        <translation>لا يُفهم الكلام: %1</translation>
    </message>
    <message>
        <source>No answer in time: perhaps the model is still being loaded.</source>
        <translation>لا إجابة في الوقت المحدد: ربما ما زال النموذج قيد التحميل.</translation>
    </message>
    <message>
        <source>Finding out whether speech is understood …</source>
        <translation>جارٍ التحقق من فهم الكلام …</translation>
    </message>
    <message>
        <source>Nobody understands speech now.</source>
        <translation>لا أحد يفهم الكلام الآن.</translation>
    </message>
    <message>
        <source>Will be tried after the conversation.</source>
        <translation>سيُجرَّب بعد المحادثة.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>جرّبه</translation>
    </message>
</context>
<context>
    <name>VisitorsSection</name>
    <message>
        <source>Languages that visitors can choose</source>
        <translation>اللغات التي يمكن للزوار اختيارها</translation>
    </message>
    <message>
        <source>The house&apos;s own language, which every visitor meets first</source>
        <translation>لغة المكان، أول ما يراه كل زائر</translation>
    </message>
    <message>
        <source>Time to ask more after an answer; every second is billed</source>
        <translation>مهلة لسؤال آخر بعد الإجابة؛ كل ثانية محسوبة</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Headline while nobody is there</source>
        <translation>العنوان حين لا يوجد أحد</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <translation>الافتراضي في الكشك</translation>
    </message>
    <message>
        <source>Opening hours, shown while the kiosk is closed</source>
        <translation>ساعات العمل، تظهر حين يكون الكشك مغلقًا</translation>
    </message>
    <message>
        <source>While nobody is there: a video, pictures, or the drawn default</source>
        <translation>حين لا يوجد أحد: فيديو أو صور أو الرسم الافتراضي</translation>
    </message>
    <message>
        <source>Drawn default</source>
        <translation>الرسم الافتراضي</translation>
    </message>
    <message>
        <source>%1 (from the stick)</source>
        <translation>%1 (من ذاكرة USB)</translation>
    </message>
    <message>
        <source>%1 is being copied …</source>
        <translation>جارٍ نسخ %1 …</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>لم يُنسخ: %1</translation>
    </message>
    <message>
        <source>Time for each picture</source>
        <translation>مدة كل صورة</translation>
    </message>
    <message>
        <source>Greeting, goodbye and suggestions, in each language</source>
        <translation>التحية والوداع والاقتراحات، بكل لغة</translation>
    </message>
    <message>
        <source>The avatar greets with</source>
        <translation>يرحّب الأفاتار بـ</translation>
    </message>
    <message>
        <source>No greeting</source>
        <translation>بلا ترحيب</translation>
    </message>
    <message>
        <source>The avatar says goodbye with</source>
        <translation>تودّع الشخصية بـ</translation>
    </message>
    <message>
        <source>No goodbye</source>
        <translation>بلا وداع</translation>
    </message>
    <message>
        <source>Suggested question %1</source>
        <translation>السؤال المقترح %1</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own, where all are empty</source>
        <translation>الافتراضية في الكشك، إن كانت كلها فارغة</translation>
    </message>
</context>
<context>
    <name>VoicesSection</name>
    <message>
        <source>female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Search all voices by name</source>
        <translation>البحث في كل الأصوات بالاسم</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>استماع</translation>
    </message>
</context>
<context>
    <name>VolumeBar</name>
    <message>
        <source>Quieter</source>
        <translation>خفض الصوت</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>رفع الصوت</translation>
    </message>
</context>
<context>
    <name>VolumeSlider</name>
    <message>
        <source>Quieter</source>
        <translation>خفض الصوت</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>رفع الصوت</translation>
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
        <translation>أنت رقم %1 في الصف.</translation>
    </message>
    <message>
        <source>I am getting ready to answer …</source>
        <translation>أستعد للإجابة…</translation>
    </message>
    <message>
        <source>Your turn comes in about %1 min.</source>
        <translation>يحين دورك بعد نحو %1 دقيقة.</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>صوتك أنت</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
</TS>
