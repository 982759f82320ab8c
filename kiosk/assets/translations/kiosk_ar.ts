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
    <name>AttendantPanel</name>
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
    <name>ListenPanel</name>
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
    <name>MoneyView</name>
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
        <source>Export as CSV</source>
        <translation>تصدير بصيغة CSV</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>تعذّرت الكتابة.</translation>
    </message>
</context>
<context>
    <name>NowView</name>
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
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 إطارًا في الثانية</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Service answers in</source>
        <translation>زمن استجابة الخدمة</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
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
        <source>Four digits at least, please.</source>
        <translation>أربعة أرقام على الأقل من فضلك.</translation>
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
        <source>Four to twelve digits. They open the panel for staff: hold the top left corner for three seconds.</source>
        <translation>من أربعة إلى اثني عشر رقمًا. تفتح لوحة الموظفين: اضغط مطولًا على الزاوية العليا اليسرى ثلاث ثوانٍ.</translation>
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
    <name>SystemView</name>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
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
        <source>%1 GB</source>
        <translation>%1 غ.ب</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>المشكلات فقط</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>مغادرة الكشك</translation>
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
    <name>TrayPanel</name>
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
