<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About FER Desktop</source>
        <translation>حول FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Model card</source>
        <translation>&amp;بطاقة النموذج</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>ال&amp;تراخيص</translation>
    </message>
    <message>
        <source>How the model was trained and measured</source>
        <translation>كيف دُرّب النموذج وقيس</translation>
    </message>
    <message>
        <source>All included components and their licences</source>
        <translation>كل المكوّنات المرفقة وتراخيصها</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;نسخ الإصدارات</translation>
    </message>
    <message>
        <source>Copy the versions to the clipboard</source>
        <translation>نسخ الإصدارات إلى الحافظة</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Back to the menu (Esc)</source>
        <translation>العودة إلى القائمة (Esc)</translation>
    </message>
    <message>
        <source>FER Desktop</source>
        <translation>FER Desktop</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>الإصدار {0}</translation>
    </message>
    <message>
        <source>The source code of FER Desktop is under the MIT licence. The emoji are Fluent Emoji, copyright Microsoft Corporation, MIT licence; Noto Emoji, copyright Google LLC, Apache licence 2.0; and Twemoji, copyright Twitter, Inc and other contributors, CC BY 4.0. BlazeFace, which finds faces, is from Google&apos;s MediaPipe, Apache licence 2.0. The packaged program also includes FFmpeg with libx264, which is under the GPL, so you can redistribute the package as a whole under the terms of the GPL, version 3. You can read all licences here, offline.</source>
        <translation>الشيفرة المصدرية لبرنامج FER Desktop مرخصة برخصة MIT. الرموز التعبيرية هي Fluent Emoji، حقوق النشر لشركة Microsoft Corporation، رخصة MIT، وNoto Emoji، حقوق النشر لشركة Google LLC، رخصة Apache 2.0، وTwemoji، حقوق النشر لشركة Twitter, Inc ومساهمين آخرين، رخصة CC BY 4.0. أما BlazeFace الذي يعثر على الوجوه فمصدره MediaPipe من Google، رخصة Apache 2.0. ويتضمن البرنامج المعبأ أيضًا FFmpeg مع libx264 الخاضع لرخصة GPL، لذا يجوز توزيع الحزمة كاملة وفق شروط GPL الإصدار 3. يمكنك قراءة جميع الرخص هنا دون اتصال.</translation>
    </message>
    <message>
        <source>What you must not use it for</source>
        <translation>ما لا يجوز لك استخدامه فيه</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>النموذج المستخدم</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. A picture is stored only when you save one.</source>
        <translation>تُحلَّل الصور على هذا الحاسوب ثم تُهمل. لا يُرسل أي شيء إلى أي مكان. لا تُحفظ صورة إلا حين تحفظها أنت.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ماذا يفعل</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>صورك</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
</context>
<context>
    <name>AnalysisBadge</name>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Analysing expressions</source>
        <translation>جارٍ تحليل التعابير</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>متا&amp;بعة</translation>
    </message>
    <message>
        <source>Resume analysing (Space)</source>
        <translation>متابعة التحليل (مفتاح المسافة)</translation>
    </message>
    <message>
        <source>Pause analysing (Space or Esc)</source>
        <translation>إيقاف التحليل مؤقتًا (مفتاح المسافة أو Esc)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إ&amp;يقاف مؤقت</translation>
    </message>
</context>
<context>
    <name>AppearanceGroup</name>
    <message>
        <source>Appearance and language</source>
        <translation>المظهر واللغة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Light or dark windows (Alt+T)</source>
        <translation>نوافذ فاتحة أو داكنة (Alt+ظ)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The language of the windows; restart to apply (Alt+N)</source>
        <translation>لغة النوافذ؛ تُطبَّق بعد إعادة التشغيل (Alt+ل)</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>تقليل ال&amp;حركة</translation>
    </message>
    <message>
        <source>Emoji change without fading, and animated emoji stand still</source>
        <translation>تتغيّر الإيموجي من دون تلاشٍ، وتثبت الإيموجي المتحركة</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>الم&amp;ظهر</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>Use system setting</source>
        <translation>استخدام إعداد النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
</context>
<context>
    <name>ArtWarnings</name>
    <message>
        <source>Install FER Desktop again.</source>
        <translation>ثبّت FER Desktop من جديد.</translation>
    </message>
    <message>
        <source>Choose the set again in the settings.</source>
        <translation>اختر الطقم من جديد في الإعدادات.</translation>
    </message>
    <message>
        <source>Some emoji images are missing or damaged: {0}. Others are shown instead. {1}</source>
        <translation>بعض صور الإيموجي مفقودة أو تالفة: {0}. تُعرض صور أخرى بدلًا منها. {1}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>BookmarkController</name>
    <message>
        <source>A bookmark belongs to a recording: press Record first (Ctrl+R).</source>
        <translation>العلامة تتبع تسجيلًا: اضغط «تسجيل» أولًا (Ctrl+R).</translation>
    </message>
    <message>
        <source>Bookmark at {0}</source>
        <translation>علامة عند {0}</translation>
    </message>
    <message>
        <source>Bookmark “{0}”</source>
        <translation>علامة «{0}»</translation>
    </message>
</context>
<context>
    <name>CalibrationBadge</name>
    <message>
        <source>Calibrated for you</source>
        <translation>مُعايَر لك</translation>
    </message>
    <message>
        <source>Your face is analysed with your personal calibration (M turns it off)</source>
        <translation>يُحلَّل وجهك بمعايرتك الشخصية (M يوقفها)</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Teach it my face</source>
        <translation>تعليمه وجهي</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>ا&amp;بدأ</translation>
    </message>
    <message>
        <source>Start with your resting face</source>
        <translation>البدء بوجهك ساكنًا</translation>
    </message>
    <message>
        <source>Skip this emotion</source>
        <translation>تخطّي هذا الانفعال</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>م&amp;رة أخرى</translation>
    </message>
    <message>
        <source>Show your expressions again</source>
        <translation>إظهار تعابيرك مرة أخرى</translation>
    </message>
    <message>
        <source>Save the calibration and apply it to your face</source>
        <translation>حفظ المواءمة وتطبيقها على وجهك</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>إغلاق دون تغيير (Esc)</translation>
    </message>
    <message>
        <source>The analysis is paused. Resume it in the Live window.</source>
        <translation>التحليل متوقف مؤقتًا. تابعه في نافذة مباشر.</translation>
    </message>
    <message>
        <source>No face in sight. Look into the camera; the countdown waits for you.</source>
        <translation>لا يظهر أي وجه. انظر إلى الكاميرا؛ فالعدّ التنازلي ينتظرك.</translation>
    </message>
    <message>
        <source>More than one face in sight. Only yours may be in the picture.</source>
        <translation>يظهر أكثر من وجه. يجب ألّا يكون في الصورة سوى وجهك.</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>ت&amp;خطَّ</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>ا&amp;ستخدمها</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>What the others in the call see, as it is sent: not mirrored</source>
        <translation>ما يراه الآخرون في المكالمة كما يُرسل: من دون عكس</translation>
    </message>
    <message>
        <source>Picture sent to the call</source>
        <translation>الصورة المرسلة إلى المكالمة</translation>
    </message>
</context>
<context>
    <name>CameraGroup</name>
    <message>
        <source>Camera and calls</source>
        <translation>الكاميرا والمكالمات</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>The camera that Live uses (Alt+C)</source>
        <translation>الكاميرا التي يستخدمها مباشر (Alt+ك)</translation>
    </message>
    <message>
        <source>Share the emoji only while a key is &amp;held</source>
        <translation>مشاركة الإيموجي فقط أثناء ال&amp;ضغط على مفتاح</translation>
    </message>
    <message>
        <source>The overlay and the virtual camera show your emoji only while you hold the key</source>
        <translation>لا يُظهر الإيموجي العائم والكاميرا الافتراضية إيموجيك إلا ما دمت تضغط المفتاح</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>ال&amp;كاميرا</translation>
    </message>
    <message>
        <source>First available camera</source>
        <translation>أول كاميرا متاحة</translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation>‏⁨{0}⁩ (غير متصلة)</translation>
    </message>
</context>
<context>
    <name>CameraMenu</name>
    <message>
        <source>Looking for cameras…</source>
        <translation>جارٍ البحث عن كاميرات…</translation>
    </message>
    <message>
        <source>&amp;Screen region…</source>
        <translation>&amp;منطقة من الشاشة…</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces in a call or a video on the screen</source>
        <translation>رسم مستطيل حول الوجوه في مكالمة أو فيديو على الشاشة</translation>
    </message>
    <message>
        <source>Play a video file in place of a camera</source>
        <translation>تشغيل ملف فيديو بدلًا من كاميرا</translation>
    </message>
    <message>
        <source>&amp;Mirror the camera&apos;s picture</source>
        <translation>&amp;عكس صورة الكاميرا كمرآة</translation>
    </message>
    <message>
        <source>A video or the screen is never mirrored</source>
        <translation>لا يُعكس الفيديو ولا الشاشة أبدًا</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>لم يُعثر على كاميرا</translation>
    </message>
    <message>
        <source>Analyse the faces on the whole screen</source>
        <translation>تحليل الوجوه على الشاشة كلها</translation>
    </message>
    <message>
        <source>Open &amp;video as camera…</source>
        <translation>فتح فيديو ككامير&amp;ا…</translation>
    </message>
    <message>
        <source>All of {0}</source>
        <translation>كامل {0}</translation>
    </message>
</context>
<context>
    <name>CameraSetupDialog</name>
    <message>
        <source>Your camera – FER Desktop</source>
        <translation>كاميرتك – FER Desktop</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Choose another camera</source>
        <translation>اختر كاميرا أخرى</translation>
    </message>
    <message>
        <source>&amp;Mirror the picture</source>
        <translation>&amp;عكس الصورة كمرآة</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does, so that right is right</source>
        <translation>إظهار الصورة كما في المرآة، فيبقى اليمين يمينًا</translation>
    </message>
    <message>
        <source>&amp;Use this camera</source>
        <translation>ا&amp;ستخدام هذه الكاميرا</translation>
    </message>
    <message>
        <source>Start with this camera</source>
        <translation>ابدأ بهذه الكاميرا</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>Turn the camera off (Esc)</source>
        <translation>أوقف الكاميرا (Esc)</translation>
    </message>
    <message>
        <source>Is this the camera you want?</source>
        <translation>أهذه هي الكاميرا التي تريدها؟</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>All windows</source>
        <translation>كل النوافذ</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>مباشر</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>History and sessions</source>
        <translation>السجل والجلسات</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Back to the menu</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Open the file you saved last</source>
        <translation>فتح آخر ملف حفظته</translation>
    </message>
    <message>
        <source>My face</source>
        <translation>وجهي</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>فتح صورة</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>لصق صورة</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <source>Save the photo</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>Copy the photo</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>نسخ الجدول</translation>
    </message>
    <message>
        <source>Export the probabilities</source>
        <translation>تصدير الاحتمالات</translation>
    </message>
    <message>
        <source>Boxes or emoji on the photo</source>
        <translation>إطارات أو إيموجي على الصورة</translation>
    </message>
    <message>
        <source>Zoom to the photo&apos;s own pixels</source>
        <translation>عرض الصورة بحجمها الأصلي</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>عرض الصورة كاملة</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>إضافة وجه</translation>
    </message>
    <message>
        <source>Remove a face</source>
        <translation>إزالة وجه</translation>
    </message>
    <message>
        <source>Why this emotion?</source>
        <translation>لماذا هذه العاطفة؟</translation>
    </message>
    <message>
        <source>All faces in one table</source>
        <translation>كل الوجوه في جدول واحد</translation>
    </message>
    <message>
        <source>Analyse the folder</source>
        <translation>تحليل المجلد</translation>
    </message>
    <message>
        <source>Export the folder</source>
        <translation>تصدير المجلد</translation>
    </message>
    <message>
        <source>Start or stop recording</source>
        <translation>بدء التسجيل أو إيقافه</translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation>حفظ لقطة</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Virtual camera</source>
        <translation>الكاميرا الافتراضية</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>النافذة المصغرة</translation>
    </message>
    <message>
        <source>Show or hide the overlay</source>
        <translation>إظهار الإيموجي العائم أو إخفاؤه</translation>
    </message>
    <message>
        <source>Let clicks through the overlay</source>
        <translation>تمرير النقرات عبر الإيموجي العائم</translation>
    </message>
    <message>
        <source>Hide the Live window</source>
        <translation>إخفاء نافذة المباشر</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>اختيار مقاطع فيديو</translation>
    </message>
    <message>
        <source>Analyse the videos</source>
        <translation>تحليل مقاطع الفيديو</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>تصدير النتائج</translation>
    </message>
    <message>
        <source>Save a video with boxes</source>
        <translation>حفظ فيديو بإطارات</translation>
    </message>
    <message>
        <source>Save a video with covered faces</source>
        <translation>حفظ فيديو بوجوه مغطاة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Compare sessions</source>
        <translation>مقارنة الجلسات</translation>
    </message>
    <message>
        <source>Export sessions</source>
        <translation>تصدير الجلسات</translation>
    </message>
    <message>
        <source>Delete the whole history</source>
        <translation>حذف السجل كله</translation>
    </message>
    <message>
        <source>Rename a session</source>
        <translation>إعادة تسمية جلسة</translation>
    </message>
    <message>
        <source>Delete a session</source>
        <translation>حذف جلسة</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Two sessions compared</source>
        <translation>مقارنة جلستين</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Metrics of the sessions</source>
        <translation>مقاييس الجلسات</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>المدى</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>The shares of the emotions are the same.</source>
        <translation>حصص الانفعالات متساوية.</translation>
    </message>
    <message>
        <source>The largest difference is in {0}: {1} in the first session, {2} in the second.</source>
        <translation>أكبر فرق هو في {0}: {1} في الجلسة الأولى و{2} في الثانية.</translation>
    </message>
    <message>
        <source>The sessions differ most in {0}: from {1} in “{2}” to {3} in “{4}”.</source>
        <translation>أكبر اختلاف بين الجلسات في {0}: من {1} في «{2}» إلى {3} في «{4}».</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>Neutral, of the scored time</source>
        <translation>محايد، من الوقت المُقيَّم</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Attention share</source>
        <translation>حصة الانتباه</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>مؤشر التفاعل</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>متوسط الثقة</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>غير مُقيَّم</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>إغلاق دون تغيير (Esc)</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>Your corrections: the right emotion (rows) by the one shown (columns)</source>
        <translation>تصحيحاتك: الانفعال الصحيح (الصفوف) مقابل المعروض (الأعمدة)</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>الصواب</translation>
    </message>
    <message>
        <source>{0} shown, {1} was right: {2}</source>
        <translation>عُرض {0}، والصحيح {1}: {2}</translation>
    </message>
    <message>
        <source>No corrections yet. Press W in Live when an emoji is wrong, or right.</source>
        <translation>لا تصحيحات بعد. اضغط W في مباشر عندما يكون الإيموجي خاطئًا أو صحيحًا.</translation>
    </message>
    <message>
        <source>{0} checked: {1} right, {2} wrong.</source>
        <translation>رُوجع {0}: صحيح {1}، وخطأ {2}.</translation>
    </message>
    <message>
        <source>Most common mistakes: {0}.</source>
        <translation>أكثر الأخطاء تكرارًا: {0}.</translation>
    </message>
    <message>
        <source>{0} instead of {1} ({2})</source>
        <translation>{0} بدلًا من {1} ({2})</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Your consent</source>
        <translation>موافقتك</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;نعم</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Cancel and return to the menu (Esc)</source>
        <translation>الإلغاء والعودة إلى القائمة (Esc)</translation>
    </message>
    <message>
        <source>Choose a video, or a region of the screen; the camera stays off</source>
        <translation>اختر مقطع فيديو أو منطقة من الشاشة، وتبقى الكاميرا مغلقة</translation>
    </message>
    <message>
        <source>&amp;Use a video or the screen instead</source>
        <translation>ا&amp;ستخدام فيديو أو الشاشة بدلًا منها</translation>
    </message>
    <message>
        <source>&amp;Everyone shown knows and agrees.</source>
        <translation>كل من يظهر ي&amp;علم ويوافق.</translation>
    </message>
    <message>
        <source>Remember this answer; you can change it in Settings</source>
        <translation>تذكُّر هذه الإجابة؛ ويمكنك تغييرها في الإعدادات</translation>
    </message>
    <message>
        <source>Tick this once everyone shown has agreed</source>
        <translation>ضع العلامة بعد أن يوافق كل من يظهر</translation>
    </message>
    <message>
        <source>Analyse the photos you choose?</source>
        <translation>هل تريد تحليل الصور التي تختارها؟</translation>
    </message>
    <message>
        <source>Turn on the camera?</source>
        <translation>هل تريد تشغيل الكاميرا؟</translation>
    </message>
    <message>
        <source>Analyse the people in this video?</source>
        <translation>هل تريد تحليل الأشخاص في هذا الفيديو؟</translation>
    </message>
    <message>
        <source>Analyse the faces on your screen?</source>
        <translation>هل تريد تحليل الوجوه على شاشتك؟</translation>
    </message>
    <message>
        <source>FER Desktop opens the files you choose, finds the faces in them and guesses each expression. Everything happens on this computer: nothing is sent anywhere, and no photo is stored unless you save one. Everyone shown must know and agree.</source>
        <translation>يفتح FER Desktop الملفات التي تختارها ويجد الوجوه فيها ويخمّن كل تعبير. يحدث كل شيء على هذا الحاسوب: لا يُرسَل شيء إلى أي مكان، ولا تُحفظ أي صورة إلا إذا حفظتها أنت. يجب أن يعلم ويوافق كل من يظهر.</translation>
    </message>
    <message>
        <source>FER Desktop finds the faces in the video and guesses each expression. Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. When you analyse a video or record, the readings are saved in History; pictures are not.</source>
        <translation>يجد FER Desktop الوجوه في الفيديو ويخمّن كل تعبير. تُحلَّل الصور على هذا الحاسوب ثم تُتلَف. لا يُرسَل شيء إلى أي مكان. عندما تحلّل فيديو أو تسجّل، تُحفظ القراءات في السجل، أما الصور فلا.</translation>
    </message>
    <message>
        <source>FER Desktop finds the faces in the screen region that you choose and guesses each expression. Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. When you record, the readings are saved in History; pictures are not.</source>
        <translation>يجد FER Desktop الوجوه في منطقة الشاشة التي تختارها ويخمّن كل تعبير. تُحلَّل الصور على هذا الحاسوب ثم تُتلَف. لا يُرسَل شيء إلى أي مكان. عندما تسجّل، تُحفظ القراءات في السجل، أما الصور فلا.</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;لا</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t ask again</source>
        <translation>لا &amp;تسأل مجددًا</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded. Nothing is sent anywhere. Recording is off.</source>
        <translation>تُحلَّل الصور على هذا الحاسوب ثم تُهمل. لا يُرسل أي شيء إلى أي مكان. التسجيل متوقف.</translation>
    </message>
</context>
<context>
    <name>EmojiGroup</name>
    <message>
        <source>Choose a folder of emoji pictures</source>
        <translation>اختر مجلدًا فيه صور إيموجي</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>الإيموجي</translation>
    </message>
    <message>
        <source>Emoji set</source>
        <translation>طقم الإيموجي</translation>
    </message>
    <message>
        <source>The pictures used for the emotions (Alt+E)</source>
        <translation>الصور المستخدمة للانفعالات (Alt+ط)</translation>
    </message>
    <message>
        <source>Choose a folder with a picture of each of the eight emotions</source>
        <translation>اختيار مجلد فيه صورة لكل من الانفعالات الثمانية</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;أضف مجلدًا…</translation>
    </message>
    <message>
        <source>&amp;Remove this set</source>
        <translation>احذ&amp;ف هذا الطقم</translation>
    </message>
    <message>
        <source>Delete the pictures of this set</source>
        <translation>حذف صور هذا الطقم</translation>
    </message>
    <message>
        <source>&amp;Emoji set</source>
        <translation>&amp;طقم الإيموجي</translation>
    </message>
    <message>
        <source>The folder must contain a picture of each emotion (SVG, PNG, GIF or WebP), named neutral, happiness, surprise, sadness, anger, disgust, fear and contempt. The pictures are copied, so you can delete the folder afterwards.</source>
        <translation>يجب أن يحتوي المجلد على صورة لكل انفعال (SVG أو PNG أو GIF أو WebP) بالأسماء neutral وhappiness وsurprise وsadness وanger وdisgust وfear وcontempt. تُنسخ الصور، ولذلك يمكنك حذف المجلد بعد ذلك.</translation>
    </message>
</context>
<context>
    <name>EmojiView</name>
    <message>
        <source>Emoji: {0}</source>
        <translation>الإيموجي: {0}</translation>
    </message>
</context>
<context>
    <name>EmotionChart</name>
    <message>
        <source>Emotions over time</source>
        <translation>الانفعالات عبر الزمن</translation>
    </message>
    <message>
        <source>Nothing was scored.</source>
        <translation>لم يُقيَّم شيء.</translation>
    </message>
    <message>
        <source>On average: {0}. The table has all values.</source>
        <translation>في المتوسط: {0}. القيم كلها في الجدول.</translation>
    </message>
</context>
<context>
    <name>EmptyPhoto</name>
    <message>
        <source>Which photo?</source>
        <translation>أي صورة؟</translation>
    </message>
    <message>
        <source>Drop or paste one here, or choose a file.</source>
        <translation>أفلت صورة هنا أو ألصقها، أو اختر ملفًا.</translation>
    </message>
    <message>
        <source>C&amp;hoose photo…</source>
        <translation>ا&amp;ختر صورة…</translation>
    </message>
    <message>
        <source>Choose a photo from your files</source>
        <translation>اختر صورة من ملفاتك</translation>
    </message>
    <message>
        <source>Choose &amp;folder…</source>
        <translation>اختيار م&amp;جلد…</translation>
    </message>
    <message>
        <source>Analyse all photos of a folder</source>
        <translation>تحليل كل الصور في مجلد</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>تفاصيل الخطأ</translation>
    </message>
    <message>
        <source>Technical details for an error report</source>
        <translation>تفاصيل تقنية للتبليغ عن الخطأ</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Copy the details to the clipboard</source>
        <translation>نسخ التفاصيل إلى الحافظة</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>إغلاق هذه الرسالة (Esc)</translation>
    </message>
    <message>
        <source>An unexpected error occurred.</source>
        <translation>حدث خطأ غير متوقع.</translation>
    </message>
    <message>
        <source>You can keep working. The details below are also in the log and contain no pictures or names. Copy them if you want to report the error.</source>
        <translation>يمكنك متابعة العمل. التفاصيل أدناه موجودة أيضًا في سجل الأحداث ولا تحتوي على صور أو أسماء. انسخها إذا أردت التبليغ عن الخطأ.</translation>
    </message>
</context>
<context>
    <name>FacesModel</name>
    <message>
        <source>Face {0}: {1}</source>
        <translation>الوجه {0}: {1}</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Calibration progress</source>
        <translation>تقدّم المواءمة</translation>
    </message>
    <message>
        <source>Your face is in sight.</source>
        <translation>وجهك ظاهر.</translation>
    </message>
    <message>
        <source>Hold it: {0}</source>
        <translation>اثبت: {0}</translation>
    </message>
    <message>
        <source>Get ready: {0}</source>
        <translation>استعد: {0}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>التالي: {0}</translation>
    </message>
    <message>
        <source>This is the last one.</source>
        <translation>هذا هو الأخير.</translation>
    </message>
</context>
<context>
    <name>FacesTable</name>
    <message>
        <source>All faces</source>
        <translation>كل الوجوه</translation>
    </message>
    <message>
        <source>The probability of each emotion for each face; choose a face here</source>
        <translation>احتمال كل انفعال لكل وجه؛ اختر وجهًا من هنا</translation>
    </message>
</context>
<context>
    <name>FeedbackBar</name>
    <message>
        <source>0  It was right</source>
        <translation>0  كان صحيحًا</translation>
    </message>
    <message>
        <source>The reading was right</source>
        <translation>كانت القراءة صحيحة</translation>
    </message>
    <message>
        <source>It was right</source>
        <translation>كان صحيحًا</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>Delete this correction</source>
        <translation>حذف هذا التصحيح</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>إغلاق دون تغيير (Esc)</translation>
    </message>
    <message>
        <source>“{0}” was shown. What should it have been?</source>
        <translation>عُرض «{0}». ماذا كان ينبغي أن يكون؟</translation>
    </message>
    <message>
        <source>Saved: “{0}” was right.</source>
        <translation>حُفظ: «{0}» كان صحيحًا.</translation>
    </message>
    <message>
        <source>Saved: “{0}” should have been “{1}”.</source>
        <translation>حُفظ: «{0}» كان ينبغي أن يكون «{1}».</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>It should have been: {0}</source>
        <translation>كان ينبغي أن يكون: {0}</translation>
    </message>
</context>
<context>
    <name>FeedbackController</name>
    <message>
        <source>The correction was not saved.</source>
        <translation>لم يُحفظ التصحيح.</translation>
    </message>
    <message>
        <source>The correction is deleted.</source>
        <translation>حُذف التصحيح.</translation>
    </message>
    <message>
        <source>The correction was not deleted.</source>
        <translation>لم يُحذف التصحيح.</translation>
    </message>
</context>
<context>
    <name>FeedbackSummary</name>
    <message>
        <source>Positive&#xa0;{0} · Neutral&#xa0;{1} · Negative&#xa0;{2}</source>
        <translation>إيجابي&#xa0;{0} · محايد&#xa0;{1} · سلبي&#xa0;{2}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>اب&amp;حث في:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع الملفات:</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Choose a photo with the mouse or with ← and →</source>
        <translation>اختر صورة بالفأرة أو بالسهمين ← و→</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Photos analysed</source>
        <translation>الصور المحللة</translation>
    </message>
    <message>
        <source>Analyse &amp;folder</source>
        <translation>تحليل الم&amp;جلد</translation>
    </message>
    <message>
        <source>Analyse all photos of the folder</source>
        <translation>تحليل كل صور المجلد</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>Stop; what was analysed stays</source>
        <translation>إيقاف؛ يبقى ما حُلِّل</translation>
    </message>
    <message>
        <source>Export &amp;all…</source>
        <translation>تصدير ال&amp;كل…</translation>
    </message>
    <message>
        <source>Save the probabilities of all analysed photos as CSV or JSON</source>
        <translation>حفظ احتمالات كل الصور المحللة بصيغة CSV أو JSON</translation>
    </message>
    <message>
        <source>Analysing photo {0} of {1}</source>
        <translation>جارٍ تحليل الصورة {0} من {1}</translation>
    </message>
    <message>
        <source>{0} of {1} photos analysed</source>
        <translation>حُلِّل {0} من {1} من الصور</translation>
    </message>
    <message>
        <source>1 face found</source>
        <translation>عُثر على وجه واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces found</source>
        <translation>
            <numerusform>لم يُعثر على أي وجه</numerusform>
            <numerusform>عُثر على وجه واحد</numerusform>
            <numerusform>عُثر على وجهين</numerusform>
            <numerusform>عُثر على %Ln وجوه</numerusform>
            <numerusform>عُثر على %Ln وجهًا</numerusform>
            <numerusform>عُثر على %Ln وجه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>كل الصور مقروءة</numerusform>
            <numerusform>تعذرت قراءة صورة واحدة</numerusform>
            <numerusform>تعذرت قراءة صورتين</numerusform>
            <numerusform>تعذرت قراءة %Ln صور</numerusform>
            <numerusform>تعذرت قراءة %Ln صورة</numerusform>
            <numerusform>تعذرت قراءة %Ln صورة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FullScreenMark</name>
    <message>
        <source>{0} · Esc leaves full screen</source>
        <translation>{0} · Esc للخروج من ملء الشاشة</translation>
    </message>
</context>
<context>
    <name>GlobalKeys</name>
    <message>
        <source>Keys that work in other programs&apos; windows are not available on this system.</source>
        <translation>المفاتيح التي تعمل في نوافذ البرامج الأخرى غير متاحة على هذا النظام.</translation>
    </message>
    <message>
        <source>They work while the Live window has the focus.</source>
        <translation>تعمل ما دامت نافذة مباشر هي النشطة.</translation>
    </message>
    <message>
        <source>Another program uses {0}.</source>
        <translation>يستخدم برنامج آخر {0}.</translation>
    </message>
</context>
<context>
    <name>HelpPages</name>
    <message>
        <source>Model card</source>
        <translation>بطاقة النموذج</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help – FER Desktop</source>
        <translation>المساعدة – FER Desktop</translation>
    </message>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ &amp;رجوع</translation>
    </message>
    <message>
        <source>&amp;Forward ›</source>
        <translation>&amp;تقدم ›</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>ال&amp;محتويات</translation>
    </message>
    <message>
        <source>Pages of Help</source>
        <translation>صفحات المساعدة</translation>
    </message>
    <message>
        <source>Choose a page with the arrow keys</source>
        <translation>اختر صفحة بمفاتيح الأسهم</translation>
    </message>
    <message>
        <source>Page of Help</source>
        <translation>صفحة المساعدة</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>التا&amp;لية</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Table of contents</source>
        <translation>قائمة المحتويات</translation>
    </message>
    <message>
        <source>Press Tab for the next link and Enter to follow it</source>
        <translation>اضغط Tab للرابط التالي وEnter لفتحه</translation>
    </message>
    <message>
        <source>Search in Help</source>
        <translation>البحث في المساعدة</translation>
    </message>
    <message>
        <source>Enter goes to the next match, also on the following pages (Ctrl+F)</source>
        <translation>‏Enter ينتقل إلى النتيجة التالية، في الصفحات اللاحقة أيضًا (Ctrl+F)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Close Help (Esc)</source>
        <translation>إغلاق المساعدة (Esc)</translation>
    </message>
    <message>
        <source>{0} on this page</source>
        <translation>{0} في هذه الصفحة</translation>
    </message>
    <message>
        <source>Not found in Help</source>
        <translation>غير موجود في المساعدة</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>Delete %Ln sessions?</source>
        <translation>
            <numerusform>عدم حذف أي جلسة؟</numerusform>
            <numerusform>أتريد حذف جلسة واحدة؟</numerusform>
            <numerusform>أتريد حذف جلستين؟</numerusform>
            <numerusform>أتريد حذف %Ln جلسات؟</numerusform>
            <numerusform>أتريد حذف %Ln جلسة؟</numerusform>
            <numerusform>أتريد حذف %Ln جلسة؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln sessions?</source>
        <translation>
            <numerusform>عدم حذف أي جلسة؟</numerusform>
            <numerusform>أتريد حذف الجلسة الوحيدة؟</numerusform>
            <numerusform>أتريد حذف الجلستين كلتيهما؟</numerusform>
            <numerusform>أتريد حذف الجلسات كلها، وعددها %Ln؟</numerusform>
            <numerusform>أتريد حذف الجلسات كلها، وعددها %Ln؟</numerusform>
            <numerusform>أتريد حذف الجلسات كلها، وعددها %Ln؟</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} ث</translation>
    </message>
    <message>
        <source>{0} of 10</source>
        <translation>{0} من 10</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>جلسة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>لا جلسات</numerusform>
            <numerusform>جلسة واحدة</numerusform>
            <numerusform>جلستان</numerusform>
            <numerusform>%Ln جلسات</numerusform>
            <numerusform>%Ln جلسة</numerusform>
            <numerusform>%Ln جلسة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>قراءة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings</source>
        <translation>
            <numerusform>لا قراءات</numerusform>
            <numerusform>قراءة واحدة</numerusform>
            <numerusform>قراءتان</numerusform>
            <numerusform>%Ln قراءات</numerusform>
            <numerusform>%Ln قراءة</numerusform>
            <numerusform>%Ln قراءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions compared</source>
        <translation>
            <numerusform>مقارنة %Ln جلسة</numerusform>
            <numerusform>مقارنة جلسة واحدة</numerusform>
            <numerusform>مقارنة جلستين</numerusform>
            <numerusform>مقارنة %Ln جلسات</numerusform>
            <numerusform>مقارنة %Ln جلسة</numerusform>
            <numerusform>مقارنة %Ln جلسة</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} long</source>
        <translation>مدتها {0}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>قيد التسجيل</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>انقطعت</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>غير مكتملة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>الشاشة</translation>
    </message>
    <message>
        <source>Mostly positive expressions</source>
        <translation>تعابير إيجابية في معظمها</translation>
    </message>
    <message>
        <source>Mostly negative expressions</source>
        <translation>تعابير سلبية في معظمها</translation>
    </message>
    <message>
        <source>Balanced expressions</source>
        <translation>تعابير متوازنة</translation>
    </message>
    <message>
        <source>Nothing could be scored</source>
        <translation>تعذّر تقييم أي شيء</translation>
    </message>
</context>
<context>
    <name>HistoryDialogs</name>
    <message>
        <source>Delete “{0}”?</source>
        <translation>أتريد حذف «{0}»؟</translation>
    </message>
    <message>
        <source>Every session is deleted, including those that the filters hide. A session that is being recorded stays.</source>
        <translation>تُحذف كل الجلسات، بما فيها التي تخفيها عوامل التصفية. وتبقى الجلسة التي يجري تسجيلها.</translation>
    </message>
    <message>
        <source>The damaged file stays under a new name beside {0}. Your new history is empty.</source>
        <translation>يبقى الملف التالف باسم جديد بجانب {0}. وسجلك الجديد فارغ.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Move the damaged history file away and start a new one?</source>
        <translation>أتريد نقل ملف السجل التالف وبدء سجل جديد؟</translation>
    </message>
    <message>
        <source>&amp;Move it away</source>
        <translation>&amp;نقله</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>تصدير الجلسة</translation>
    </message>
    <message>
        <source>You can undo this for ten seconds. Then it is deleted for good, and the disk space is freed.</source>
        <translation>يمكنك التراجع خلال عشر ثوانٍ. بعدها يصبح الحذف نهائيًا وتُحرَّر مساحة القرص.</translation>
    </message>
    <message>
        <source>Report for a browser</source>
        <translation>تقرير للمتصفح</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Subtitles (SubRip)</source>
        <translation>ترجمة مرئية (SubRip)</translation>
    </message>
    <message>
        <source>Subtitles (WebVTT)</source>
        <translation>ترجمة مرئية (WebVTT)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
</context>
<context>
    <name>HistoryFilters</name>
    <message>
        <source>Search titles and sources</source>
        <translation>البحث في العناوين والمصادر</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Search the titles and sources of sessions</source>
        <translation>البحث في عناوين الجلسات ومصادرها</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Show only sessions with this kind of source (Alt+K)</source>
        <translation>إظهار الجلسات ذات هذا النوع من المصادر فقط (Alt+K)</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>آخر 12 شهرًا</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Show only sessions from this period (Alt+T)</source>
        <translation>إظهار جلسات هذه الفترة فقط (Alt+T)</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>Show two to {0} sessions side by side; hold Ctrl and click to select them</source>
        <translation>عرض جلستين إلى {0} جلسات جنبًا إلى جنب؛ اضغط Ctrl مع النقر لتحديدها</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;مقارنة</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تص&amp;دير…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;حذف…</translation>
    </message>
    <message>
        <source>Delete the selected sessions (Del)</source>
        <translation>حذف الجلسات المحددة (Del)</translation>
    </message>
    <message>
        <source>Delete the whole history</source>
        <translation>حذف السجل كله</translation>
    </message>
    <message>
        <source>Open the selected session (Enter)</source>
        <translation>فتح الجلسة المحددة (Enter)</translation>
    </message>
    <message>
        <source>Save the selected session as a report, a table or subtitles</source>
        <translation>حفظ الجلسة المحددة تقريرًا أو جدولًا أو ترجمة مصاحبة</translation>
    </message>
    <message>
        <source>Delete &amp;all…</source>
        <translation>حذف ال&amp;كل…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Stored only on this computer, in the file below: {0} with {1}, {2}. A reading is a time, the position of a face and eight numbers. No pictures are stored. What you delete is gone for good.</source>
        <translation>محفوظ على هذا الحاسوب وحده، في الملف أدناه: {0} فيها {1}، {2}. القراءة وقتٌ وموضع وجه وثمانية أعداد. لا تُحفظ أي صور. وما تحذفه يزول نهائيًا.</translation>
    </message>
</context>
<context>
    <name>HistoryMessage</name>
    <message>
        <source>Open &amp;Live</source>
        <translation>فتح م&amp;باشر</translation>
    </message>
    <message>
        <source>Record a session with the camera</source>
        <translation>تسجيل جلسة بالكاميرا</translation>
    </message>
    <message>
        <source>S&amp;how all</source>
        <translation>إظ&amp;هار الكل</translation>
    </message>
    <message>
        <source>Clear the search and the filters</source>
        <translation>مسح البحث والمرشحات</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>إعادة المحا&amp;ولة</translation>
    </message>
    <message>
        <source>Try to open the history again</source>
        <translation>محاولة فتح السجل مرة أخرى</translation>
    </message>
    <message>
        <source>Move the file a&amp;way…</source>
        <translation>&amp;نقل الملف…</translation>
    </message>
    <message>
        <source>Rename the damaged file and start a new history</source>
        <translation>إعادة تسمية الملف التالف وبدء سجل جديد</translation>
    </message>
    <message>
        <source>Try other words, another kind or another date.</source>
        <translation>جرّب كلمات أخرى أو نوعًا آخر أو تاريخًا آخر.</translation>
    </message>
    <message>
        <source>No sessions match</source>
        <translation>لا جلسات مطابقة</translation>
    </message>
    <message>
        <source>Press Record in the Live window, or analyse a video in the Video window. The session then appears here, with its chart.</source>
        <translation>اضغط «تسجيل» في نافذة مباشر أو حلّل فيلمًا في نافذة الفيديو. عندئذ تظهر الجلسة هنا مع مخططها.</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>لا جلسات بعد</translation>
    </message>
    <message>
        <source>The history can&apos;t be shown</source>
        <translation>تعذّر إظهار السجل</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Back (or Esc)</source>
        <translation>رجوع (أو Esc)</translation>
    </message>
    <message>
        <source>Loading the history</source>
        <translation>جارٍ تحميل السجل</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>ال&amp;قائمة</translation>
    </message>
    <message>
        <source>Se&amp;ssions</source>
        <translation>ال&amp;جلسات</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>History – FER Desktop</source>
        <translation>السجل – FER Desktop</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>جارٍ حفظ {0}</translation>
    </message>
    <message>
        <source>{0} deleted for good; {1} freed.</source>
        <translation>حُذف نهائيًا: {0}؛ وتحرّرت {1}.</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>تمت استعادة {0}.</translation>
    </message>
    <message>
        <source>The damaged history is now in {0}</source>
        <translation>السجل التالف موجود الآن في {0}</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>حدث خطأ في البرنامج.</translation>
    </message>
</context>
<context>
    <name>HoverReadout</name>
    <message>
        <source>Not scored</source>
        <translation>غير مُقيَّم</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>Teach it my face</source>
        <translation>تعليمه وجهي</translation>
    </message>
    <message>
        <source>Imitate eight emoji, one after the other. It takes 20 seconds and starts with your resting face. Don&apos;t exaggerate: show your expressions as you would in a call.</source>
        <translation>قلّد ثمانية رموز إيموجي، واحدًا بعد الآخر. يستغرق ذلك 20 ثانية ويبدأ بوجهك ساكنًا. لا تبالغ: أظهر تعابيرك كما تفعل في مكالمة.</translation>
    </message>
    <message>
        <source>Sit as usual, in good light, with nobody else in the picture. The countdown waits while your face is out of sight. You can skip an emotion that you find hard to show.</source>
        <translation>اجلس كالمعتاد في ضوء جيد وحدك في الصورة. ينتظر العدّ التنازلي ما دام وجهك غير ظاهر. ويمكنك تخطّي انفعال يصعب عليك إظهاره.</translation>
    </message>
    <message>
        <source>No pictures are stored. At the end you choose whether to keep the calibration: eight numbers, on this computer. The predictions for your frames are deleted when this dialog closes.</source>
        <translation>لا تُحفظ أي صور. في النهاية تقرر هل تحتفظ بالمواءمة: ثمانية أعداد على هذا الحاسوب. وتُحذف التنبؤات الخاصة بإطاراتك عند إغلاق هذه النافذة.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press this, then the new keys; Esc keeps the old ones</source>
        <translation>اضغط هنا ثم على المفاتيح الجديدة؛ يُبقي Esc على القديمة</translation>
    </message>
    <message>
        <source>Keys for {0}: {1}</source>
        <translation>مفاتيح {0}: {1}</translation>
    </message>
    <message>
        <source>Press the new keys…</source>
        <translation>اضغط على المفاتيح…</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Press a button, then the keys that are to do the same from now on.</source>
        <translation>اضغط على زر، ثم على المفاتيح التي ستفعل الشيء نفسه من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>العودة إلى {0}</translation>
    </message>
    <message>
        <source>Reset {0}</source>
        <translation>إعادة ضبط {0}</translation>
    </message>
    <message>
        <source>Give every command its first keys again</source>
        <translation>إعادة المفاتيح الأصلية إلى كل الأوامر</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>إعادة ضبط ال&amp;كل</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Close this dialog (Esc)</source>
        <translation>إغلاق هذه النافذة (Esc)</translation>
    </message>
    <message>
        <source>{0} moves between controls or presses them. Add Ctrl or choose another key.</source>
        <translation>يُستخدم {0} للتنقل بين عناصر التحكم أو الضغط عليها. أضف Ctrl أو اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>{0} is for typing. Add Ctrl or choose a function key.</source>
        <translation>يُستخدم {0} للكتابة. أضف Ctrl أو اختر أحد مفاتيح الوظائف.</translation>
    </message>
    <message>
        <source>{0} chooses an underlined letter. Use Ctrl instead of Alt.</source>
        <translation>يختار {0} حرفًا مسطّرًا. استخدم Ctrl بدل Alt.</translation>
    </message>
    <message>
        <source>{0} is taken: {1} ({2}). Choose other keys, or change those first.</source>
        <translation>{0} مستخدم بالفعل: {1} ({2}). اختر مفاتيح أخرى أو غيّر تلك أولًا.</translation>
    </message>
</context>
<context>
    <name>KeysGroup</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>See the keys of all windows, and choose others</source>
        <translation>عرض مفاتيح كل النوافذ واختيار غيرها</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>&amp;تغيير المفاتيح…</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>1 more photo can&apos;t be read.</source>
        <translation>وتعذرت قراءة صورة أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more photos can&apos;t be read.</source>
        <translation>
            <numerusform>قُرئت بقية الصور.</numerusform>
            <numerusform>وتعذرت قراءة صورة أخرى.</numerusform>
            <numerusform>وتعذرت قراءة صورتين أخريين.</numerusform>
            <numerusform>وتعذرت قراءة %Ln صور أخرى.</numerusform>
            <numerusform>وتعذرت قراءة %Ln صورة أخرى.</numerusform>
            <numerusform>وتعذرت قراءة %Ln صورة أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is a video and was left out: open it in Video.</source>
        <translation>{0} فيديو وقد تُرك: افتحه في نافذة الفيديو.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos were left out: open them in Video.</source>
        <translation>
            <numerusform>لم يُترك أي فيديو.</numerusform>
            <numerusform>تُرك فيديو واحد: افتحه في نافذة الفيديو.</numerusform>
            <numerusform>تُرك مقطعا فيديو: افتحهما في نافذة الفيديو.</numerusform>
            <numerusform>تُركت %Ln مقاطع فيديو: افتحها في نافذة الفيديو.</numerusform>
            <numerusform>تُرك %Ln مقطع فيديو: افتحها في نافذة الفيديو.</numerusform>
            <numerusform>تُرك %Ln مقطع فيديو: افتحها في نافذة الفيديو.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveControls</name>
    <message>
        <source>&amp;Camera</source>
        <translation>ال&amp;كاميرا</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>الإيموجي ال&amp;عائم</translation>
    </message>
    <message>
        <source>Virtua&amp;l camera…</source>
        <translation>الكاميرا الا&amp;فتراضية…</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;تسجيل</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>Bookmark this moment of the recording, with a word if you like (B; Shift+B asks for the word)</source>
        <translation>ضع علامة على هذه اللحظة من التسجيل، مع كلمة إن شئت (B، وShift+B يسأل عن الكلمة)</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>علامة م&amp;رجعية</translation>
    </message>
    <message>
        <source>Save this picture with its boxes</source>
        <translation>حفظ هذه الصورة مع إطاراتها</translation>
    </message>
    <message>
        <source>&amp;Snapshot…</source>
        <translation>&amp;لقطة…</translation>
    </message>
    <message>
        <source>Choose a camera, the screen, a screen region or a video (Alt+C)</source>
        <translation>اختيار كاميرا أو الشاشة أو منطقة منها أو فيديو (Alt+ك)</translation>
    </message>
    <message>
        <source>Show your emoji in a call: choose it there as your camera (Alt+L)</source>
        <translation>إظهار إيموجيك في مكالمة: اخترها هناك كاميرا لك (Alt+ف)</translation>
    </message>
    <message>
        <source>My fac&amp;e</source>
        <translation>و&amp;جهي</translation>
    </message>
    <message>
        <source>Your personal calibration; press W to correct the emoji (Alt+E)</source>
        <translation>معايرتك الشخصية؛ اضغط W لتصحيح الإيموجي (Alt+ج)</translation>
    </message>
    <message>
        <source>Save the readings of this session in the history, without pictures; or stop</source>
        <translation>حفظ قراءات هذه الجلسة في السجل بلا صور، أو التوقف عن ذلك</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;ملء الشاشة</translation>
    </message>
    <message>
        <source>Virtua&amp;l camera: on</source>
        <translation>الكاميرا الا&amp;فتراضية: تعمل</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>إيقاف ال&amp;تسجيل</translation>
    </message>
    <message>
        <source>Fill the screen with the picture and the emoji; Esc leads back</source>
        <translation>ملء الشاشة بالصورة والإيموجي؛ يعيدك Esc</translation>
    </message>
    <message>
        <source>The emoji above every window (Alt+O)</source>
        <translation>الإيموجي فوق كل نافذة (Alt+ع)</translation>
    </message>
    <message>
        <source>Only the emoji, in a small window for OBS and the like</source>
        <translation>الإيموجي وحده في نافذة صغيرة لبرنامج OBS وما شابهه</translation>
    </message>
    <message>
        <source>M&amp;ini window</source>
        <translation>نافذة م&amp;صغرة</translation>
    </message>
    <message>
        <source>Recording is on: readings are saved in the history, pictures are not.</source>
        <translation>التسجيل يعمل: تُحفظ القراءات في السجل، ولا تُحفظ الصور.</translation>
    </message>
    <message>
        <source>Pictures are analysed on this computer and then discarded.</source>
        <translation>تُحلَّل الصور على هذا الحاسوب ثم تُهمل.</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere.</source>
        <translation>لا يُرسل أي شيء إلى أي مكان.</translation>
    </message>
    <message>
        <source>Your call gets the virtual camera&apos;s pictures. Nothing else is sent anywhere.</source>
        <translation>تتلقى مكالمتك صور الكاميرا الافتراضية. ولا يُرسل أي شيء آخر إلى أي مكان.</translation>
    </message>
    <message>
        <source>Recording is off.</source>
        <translation>التسجيل متوقف.</translation>
    </message>
</context>
<context>
    <name>LiveFiles</name>
    <message>
        <source>Videos ({0});;All files (*)</source>
        <translation>فيديوهات ({0});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open video as camera</source>
        <translation>فتح فيديو ككاميرا</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;JPEG picture (*.jpg *.jpeg)</source>
        <translation>صورة PNG (*.png);;صورة JPEG (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Save snapshot</source>
        <translation>حفظ اللقطة</translation>
    </message>
</context>
<context>
    <name>LiveOverlay</name>
    <message>
        <source>Hide the Live &amp;window</source>
        <translation>إخفاء نافذة &amp;مباشر</translation>
    </message>
    <message>
        <source>Show the Live &amp;window</source>
        <translation>إظهار نافذة &amp;مباشر</translation>
    </message>
    <message>
        <source>Clicks go through the overlay. Press {0} to turn that off.</source>
        <translation>تمر النقرات عبر الإيموجي العائم. اضغط {0} لإيقاف ذلك.</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>Click a box to follow that face (←, →)</source>
        <translation>انقر إطارًا لمتابعة ذلك الوجه (←، →)</translation>
    </message>
    <message>
        <source>Picture of the camera, mirrored</source>
        <translation>صورة الكاميرا، معكوسة</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>صورة الكاميرا</translation>
    </message>
    <message>
        <source>Picture of the video</source>
        <translation>صورة الفيديو</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>صورة الشاشة</translation>
    </message>
</context>
<context>
    <name>LiveSnapshot</name>
    <message>
        <source>Snapshot {0}</source>
        <translation>لقطة {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>حُفظ: {0}</translation>
    </message>
    <message>
        <source>The snapshot was not saved.</source>
        <translation>لم تُحفظ اللقطة.</translation>
    </message>
</context>
<context>
    <name>LiveStatus</name>
    <message>
        <source>Frames analysed per second</source>
        <translation>الإطارات المحلَّلة في الثانية</translation>
    </message>
    <message>
        <source>From a frame&apos;s arrival to its emoji: the median of the last frames</source>
        <translation>من وصول الإطار إلى ظهور إيموجيه: وسيط الإطارات الأخيرة</translation>
    </message>
    <message>
        <source>Frames skipped to keep up</source>
        <translation>إطارات تُخُطّيت لتفادي التأخر</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} إطار/ث</translation>
    </message>
    <message>
        <source>{0} ms latency</source>
        <translation>تأخر {0} م‌ث</translation>
    </message>
    <message>
        <source>{0} skipped</source>
        <translation>تُخُطّي {0}</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Stop and go back to the menu</source>
        <translation>إيقاف والعودة إلى القائمة</translation>
    </message>
</context>
<context>
    <name>LiveVirtualCamera</name>
    <message>
        <source>a still picture, nothing of your camera</source>
        <translation>صورة ثابتة، لا شيء من كاميراك</translation>
    </message>
    <message>
        <source>your picture with the emoji</source>
        <translation>صورتك مع الإيموجي</translation>
    </message>
    <message>
        <source>your picture without the emoji</source>
        <translation>صورتك من دون الإيموجي</translation>
    </message>
    <message>
        <source>your face covered by its emoji</source>
        <translation>وجهك يغطيه إيموجيه</translation>
    </message>
    <message>
        <source>your face covered, without the emoji</source>
        <translation>وجهك مغطى، من دون الإيموجي</translation>
    </message>
    <message>
        <source>the emoji alone</source>
        <translation>الإيموجي وحده</translation>
    </message>
    <message>
        <source>a plain colour</source>
        <translation>لون واحد</translation>
    </message>
</context>
<context>
    <name>LiveWindow</name>
    <message>
        <source>Live – FER Desktop</source>
        <translation>مباشر – FER Desktop</translation>
    </message>
    <message>
        <source>Choose a camera, a screen region or a video.</source>
        <translation>اختر كاميرا أو منطقة من الشاشة أو فيديو.</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>جارٍ فتح {0}…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>لا صورة</translation>
    </message>
    <message>
        <source>Looking for the camera…</source>
        <translation>جارٍ البحث عن الكاميرا…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
</context>
<context>
    <name>MenuWindow</name>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>An emoji that mirrors your face</source>
        <translation>إيموجي يعكس وجهك</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;صورة</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;مباشر</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>&amp;فيديو</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>ال&amp;سجل</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;حول</translation>
    </message>
    <message>
        <source>The user guide, available offline</source>
        <translation>دليل المستخدم، متاح دون اتصال</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>مساع&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>الإ&amp;عدادات</translation>
    </message>
    <message>
        <source>Shown in the Live window and stored only on this computer (Alt+N)</source>
        <translation>يظهر في نافذة مباشر ويُحفظ على هذا الحاسوب فقط (Alt+ا)</translation>
    </message>
    <message>
        <source>The emoji of each face in a photo</source>
        <translation>إيموجي كل وجه في صورة</translation>
    </message>
    <message>
        <source>How expressions change during a video</source>
        <translation>كيف تتغيّر التعابير خلال فيديو</translation>
    </message>
    <message>
        <source>Past sessions and their charts</source>
        <translation>الجلسات السابقة ومخططاتها</translation>
    </message>
    <message>
        <source>What this program does, its limits and its licences</source>
        <translation>ما يفعله هذا البرنامج وحدوده وتراخيصه</translation>
    </message>
    <message>
        <source>Camera, recognition, emoji, appearance, language and stored data</source>
        <translation>الكاميرا والتعرّف والإيموجي والمظهر واللغة والبيانات المحفوظة</translation>
    </message>
    <message>
        <source>Your name, your personal calibration and your corrections</source>
        <translation>اسمك ومعايرتك الشخصية وتصحيحاتك</translation>
    </message>
    <message>
        <source>&amp;My face</source>
        <translation>وجه&amp;ي</translation>
    </message>
    <message>
        <source>FER Desktop</source>
        <translation>FER Desktop</translation>
    </message>
    <message>
        <source>Which emoji does a face resemble?</source>
        <translation>أي إيموجي يشبهه الوجه؟</translation>
    </message>
    <message>
        <source>Your &amp;name (optional)</source>
        <translation>&amp;اسمك (اختياري)</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>كل شيء يبقى على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>FER Desktop – mini</source>
        <translation>FER Desktop – مصغرة</translation>
    </message>
    <message>
        <source>Drag to move, drag an edge to resize, right-click for more, Esc leads back to Live</source>
        <translation>اسحب للتحريك، واسحب حافة لتغيير الحجم، وانقر يمينًا للمزيد، وEsc للرجوع إلى مباشر</translation>
    </message>
    <message>
        <source>&amp;Transparent</source>
        <translation>&amp;شفاف</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;أخضر</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>أز&amp;رق</translation>
    </message>
    <message>
        <source>&amp;Magenta</source>
        <translation>&amp;قرمزي</translation>
    </message>
    <message>
        <source>&amp;Always on top</source>
        <translation>&amp;دائمًا في المقدمة</translation>
    </message>
    <message>
        <source>Back to &amp;Live</source>
        <translation>الرجوع إلى &amp;مباشر</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Mini window: {0}</source>
        <translation>النافذة المصغرة: {0}</translation>
    </message>
</context>
<context>
    <name>MinuteChart</name>
    <message>
        <source>The last minute</source>
        <translation>الدقيقة الأخيرة</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>قبل {0}</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>لا وجه</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Built-in model {0}</source>
        <translation>النموذج المرفق {0}</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>بيانات التدريب</translation>
    </message>
    <message>
        <source>Validation set</source>
        <translation>بيانات التحقق</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>بيانات الاختبار</translation>
    </message>
    <message>
        <source>These figures were measured on this model. Help contains the full model card.</source>
        <translation>قيست هذه الأرقام على هذا النموذج. وتحتوي المساعدة على بطاقة النموذج كاملة.</translation>
    </message>
    <message>
        <source>These figures come from the model&apos;s own card. FER Desktop did not check them.</source>
        <translation>هذه الأرقام من بطاقة النموذج نفسه. ولم يتحقق منها FER Desktop.</translation>
    </message>
    <message>
        <source>No card came with the model, so these details come from its file. Its accuracy is unknown.</source>
        <translation>لم تأتِ مع النموذج بطاقة، ولذلك فإن هذه البيانات من ملفه. ودقته غير معروفة.</translation>
    </message>
    <message>
        <source>FER Desktop&apos;s own</source>
        <translation>الخاصة بـ FER Desktop</translation>
    </message>
    <message>
        <source>{0} correct</source>
        <translation>{0} صحيح</translation>
    </message>
    <message>
        <source>, {0} averaged over the emotions</source>
        <translation>، {0} في متوسط الانفعالات</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>لم يُقس</translation>
    </message>
</context>
<context>
    <name>ModelFacts</name>
    <message>
        <source>This app guesses which emoji a face resembles. It cannot know what anyone feels. It is often wrong; it does worse in poor light, from the side, and for some groups of people.</source>
        <translation>يخمّن هذا التطبيق أي إيموجي يشبهه الوجه. لا يمكنه أن يعرف ما يشعر به أحد. كثيرًا ما يخطئ؛ ويكون أسوأ في الضوء الضعيف ومن الجانب ومع بعض فئات الناس.</translation>
    </message>
    <message>
        <source>This app guesses which emoji a face resembles. It cannot know what anyone feels. On its test set it is right about {0} in 100 times; it does worse in poor light, from the side, and for some groups of people.</source>
        <translation>يخمّن هذا التطبيق أي إيموجي يشبهه الوجه. لا يمكنه أن يعرف ما يشعر به أحد. يصيب في مجموعة اختباره نحو {0} من كل 100 مرة؛ ويكون أسوأ في الضوء الضعيف ومن الجانب ومع بعض فئات الناس.</translation>
    </message>
    <message>
        <source>Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, discipline, diagnosis, policing or lie detection.</source>
        <translation>لا تستخدمه على الموظفين أو المتقدمين إلى وظائف أو التلاميذ أو الطلاب: في الاتحاد الأوروبي يُحظر استنتاج الانفعالات في العمل أو في التعليم إلا لأسباب طبية أو تتعلق بالسلامة. ولا تستخدمه في التوظيف أو منح الدرجات أو التأديب أو التشخيص أو عمل الشرطة أو كشف الكذب.</translation>
    </message>
</context>
<context>
    <name>ModelGroup</name>
    <message>
        <source>Choose a model</source>
        <translation>اختر نموذجًا</translation>
    </message>
    <message>
        <source>Expression models (*.onnx)</source>
        <translation>نماذج التعابير (*.onnx)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>The model that recognises expressions (Alt+O)</source>
        <translation>النموذج الذي يتعرّف على التعابير (Alt+ن)</translation>
    </message>
    <message>
        <source>Choose an ONNX model made for this program; it is checked and copied</source>
        <translation>اختر نموذج ONNX صُنع لهذا البرنامج؛ يُفحص ويُنسخ</translation>
    </message>
    <message>
        <source>Add a model &amp;file…</source>
        <translation>إضافة ملف نموذ&amp;ج…</translation>
    </message>
    <message>
        <source>Delete the copy of this model and use the built-in model</source>
        <translation>حذف نسخة هذا النموذج واستخدام النموذج المرفق</translation>
    </message>
    <message>
        <source>Remove th&amp;is model…</source>
        <translation>إزالة &amp;هذا النموذج…</translation>
    </message>
    <message>
        <source>The model&apos;s card</source>
        <translation>بطاقة النموذج</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>ال&amp;نموذج</translation>
    </message>
    <message>
        <source>Photo, Live, Video and the command line use it from the next photo, video or camera on. Each session records which model it used.</source>
        <translation>تستخدمه صورة ومباشر وفيديو وسطر الأوامر ابتداءً من الصورة أو الفيديو أو الكاميرا التالية. وتسجّل كل جلسة النموذج الذي استخدمته.</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>جارٍ فحص النموذج…</translation>
    </message>
    <message>
        <source>Remove the model {0}?</source>
        <translation>أتريد إزالة النموذج {0}؟</translation>
    </message>
    <message>
        <source>Its copy is deleted. The original file stays.</source>
        <translation>تُحذف نسخته. ويبقى الملف الأصلي.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>{0} (can&apos;t be used)</source>
        <translation>‏⁨{0}⁩ (لا يمكن استخدامه)</translation>
    </message>
</context>
<context>
    <name>NameAndDateLabel</name>
    <message>
        <source>{0} · {1}</source>
        <translation>‏⁨{0}⁩ · {1}</translation>
    </message>
</context>
<context>
    <name>NoPicturePanel</name>
    <message>
        <source>&amp;Retry</source>
        <translation>إعا&amp;دة المحاولة</translation>
    </message>
    <message>
        <source>Try to open it again</source>
        <translation>محاولة الفتح مرة أخرى</translation>
    </message>
    <message>
        <source>Open &amp;video as camera…</source>
        <translation>فتح فيديو ككامير&amp;ا…</translation>
    </message>
    <message>
        <source>Play a video file in place of a camera</source>
        <translation>تشغيل ملف فيديو بدلًا من كاميرا</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces in a call or a video on the screen</source>
        <translation>رسم مستطيل حول الوجوه في مكالمة أو فيديو على الشاشة</translation>
    </message>
    <message>
        <source>Turn on the camera…</source>
        <translation>تشغيل الكاميرا…</translation>
    </message>
    <message>
        <source>Ask about the camera again</source>
        <translation>اسأل عن الكاميرا مرة أخرى</translation>
    </message>
    <message>
        <source>Send the call a picture made by FER Desktop</source>
        <translation>إرسال صورة من صنع FER Desktop إلى المكالمة</translation>
    </message>
    <message>
        <source>Screen re&amp;gion…</source>
        <translation>من&amp;طقة من الشاشة…</translation>
    </message>
    <message>
        <source>Analyse your picture in the call&apos;s window</source>
        <translation>تحليل صورتك في نافذة المكالمة</translation>
    </message>
    <message>
        <source>If you are in a call:</source>
        <translation>إن كنت في مكالمة:</translation>
    </message>
    <message>
        <source>Turn your video off there, and choose the virtual camera as the call&apos;s camera.</source>
        <translation>أوقف الفيديو هناك، واختر الكاميرا الافتراضية كاميرا للمكالمة.</translation>
    </message>
    <message>
        <source>Leave it the camera, and have your picture analysed in the call&apos;s window.</source>
        <translation>اترك لها الكاميرا، ودع صورتك تُحلَّل في نافذة المكالمة.</translation>
    </message>
    <message>
        <source>Virt&amp;ual camera…</source>
        <translation>الكاميرا الافترا&amp;ضية…</translation>
    </message>
</context>
<context>
    <name>OpenSavedFileButton</name>
    <message>
        <source>Open file</source>
        <translation>فتح الملف</translation>
    </message>
    <message>
        <source>Open the file you saved last</source>
        <translation>فتح آخر ملف حفظته</translation>
    </message>
    <message>
        <source>Open {0} ({1})</source>
        <translation>فتح {0} ({1})</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>فتح {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>حُفظ: {0}</translation>
    </message>
    <message>
        <source>No program opens {0}. Choose one for such files in the system&apos;s settings.</source>
        <translation>لا يوجد برنامج يفتح {0}. اختر برنامجًا لهذه الملفات في إعدادات النظام.</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>Test frames that are right, by emotion</source>
        <translation>إطارات الاختبار الصحيحة حسب الانفعال</translation>
    </message>
    <message>
        <source>Not enough to learn from</source>
        <translation>لا يكفي ما رُئي للتعلّم</translation>
    </message>
    <message>
        <source>The program needs your resting face and at least one emotion. Sit in good light and try again.</source>
        <translation>يحتاج البرنامج إلى وجهك ساكنًا وإلى انفعال واحد على الأقل. اجلس في ضوء جيد وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>الانفعال</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>الإطارات</translation>
    </message>
    <message>
        <source>The test frames were not used for learning, but they are from the same minute: expect less on another day or in other light. The calibration changes each probability only a little, and only for your face.</source>
        <translation>لم تُستخدم إطارات الاختبار في التعلّم، لكنها من الدقيقة نفسها: توقّع أقل في يوم آخر أو ضوء آخر. ولا تغيّر المواءمة كل احتمال إلا قليلًا، ولوجهك وحده.</translation>
    </message>
    <message>
        <source>No calibration this time</source>
        <translation>لا مواءمة هذه المرة</translation>
    </message>
    <message>
        <source>Hardly any difference</source>
        <translation>لا فرق يُذكر</translation>
    </message>
    <message>
        <source>Your personal calibration is ready</source>
        <translation>مواءمتك الشخصية جاهزة</translation>
    </message>
    <message>
        <source>In a check on test frames: right before {0} of {1}, after {2} of {1}.</source>
        <translation>في إطارات اختبار مخصصة لذلك، الصحيح: قبلُ {0} من {1}، وبعدُ {2} من {1}.</translation>
    </message>
    <message>
        <source>The calibration would not improve your readings, so it isn&apos;t used.</source>
        <translation>لن تحسّن المواءمة قراءاتك، لذا لن تُستخدم.</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>FER Desktop – overlay</source>
        <translation>FER Desktop – الإيموجي العائم</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to resize, right-click for more</source>
        <translation>اسحب للتحريك، وأدر العجلة لتغيير الحجم، وانقر بالزر الأيمن للمزيد</translation>
    </message>
    <message>
        <source>Overlay: {0}</source>
        <translation>الإيموجي العائم: {0}</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
</context>
<context>
    <name>OverlayActions</name>
    <message>
        <source>Show the &amp;overlay</source>
        <translation>إظ&amp;هار الإيموجي العائم</translation>
    </message>
    <message>
        <source>A small emoji that floats above every window</source>
        <translation>إيموجي صغير يطفو فوق كل النوافذ</translation>
    </message>
    <message>
        <source>Show the &amp;name</source>
        <translation>إظهار الا&amp;سم</translation>
    </message>
    <message>
        <source>The name of the emotion under the emoji</source>
        <translation>اسم الانفعال تحت الإيموجي</translation>
    </message>
    <message>
        <source>Others see the emoji only while you hold {0}</source>
        <translation>لا يرى الآخرون الإيموجي إلا ما دمت تضغط {0}</translation>
    </message>
    <message>
        <source>&amp;Hold to share</source>
        <translation>اضغط باستمرار للم&amp;شاركة</translation>
    </message>
    <message>
        <source>Click-&amp;through</source>
        <translation>دع ال&amp;نقرات تمر</translation>
    </message>
    <message>
        <source>Clicks reach what is under the overlay. Turn this off here or in the tray</source>
        <translation>تصل النقرات إلى ما تحت الإيموجي العائم. يُوقَف ذلك هنا أو في شريط النظام</translation>
    </message>
    <message>
        <source>&amp;Reactions</source>
        <translation>ال&amp;تفاعلات</translation>
    </message>
    <message>
        <source>When a strong expression begins, its emoji rise through the overlay and the virtual camera</source>
        <translation>عندما يبدأ تعبير قوي، ترتفع رموزه عبر الإيموجي العائم والكاميرا الافتراضية</translation>
    </message>
    <message>
        <source>Or turn the mouse wheel over the overlay</source>
        <translation>أو أدر عجلة الفأرة فوق الإيموجي العائم</translation>
    </message>
    <message>
        <source>In&amp;crease size</source>
        <translation>أ&amp;كبر</translation>
    </message>
    <message>
        <source>&amp;Decrease size</source>
        <translation>أ&amp;صغر</translation>
    </message>
    <message>
        <source>Share and analyse nothing any more, at once</source>
        <translation>عدم مشاركة شيء أو تحليله بعد الآن، فورًا</translation>
    </message>
    <message>
        <source>Stop all sharing and &amp;analysis</source>
        <translation>إيقاف المشاركة &amp;والتحليل كليًا</translation>
    </message>
    <message>
        <source>Resume &amp;sharing</source>
        <translation>استئناف المشار&amp;كة</translation>
    </message>
    <message>
        <source>Let others see the emoji again after everything was stopped</source>
        <translation>السماح للآخرين برؤية الإيموجي من جديد بعد إيقاف كل شيء</translation>
    </message>
    <message>
        <source>Pause or resume the analysis</source>
        <translation>إيقاف التحليل مؤقتًا أو استئنافه</translation>
    </message>
    <message>
        <source>Show the Live &amp;window</source>
        <translation>إظهار نافذة &amp;مباشر</translation>
    </message>
    <message>
        <source>The window with the camera</source>
        <translation>النافذة التي فيها الكاميرا</translation>
    </message>
    <message>
        <source>H&amp;ide this window</source>
        <translation>إخفاء ه&amp;ذه النافذة</translation>
    </message>
    <message>
        <source>The overlay stays; show the window again from its menu or the tray</source>
        <translation>يبقى الإيموجي العائم؛ أظهر النافذة من جديد من قائمته أو من شريط النظام</translation>
    </message>
    <message>
        <source>Opacit&amp;y</source>
        <translation>ال&amp;عتامة</translation>
    </message>
    <message>
        <source>&amp;Quit FER Desktop</source>
        <translation>إنه&amp;اء FER Desktop</translation>
    </message>
    <message>
        <source>End the program</source>
        <translation>إنهاء البرنامج</translation>
    </message>
    <message>
        <source>How opaque the overlay is</source>
        <translation>مقدار عتامة الإيموجي العائم</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إ&amp;يقاف مؤقت</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>متا&amp;بعة</translation>
    </message>
    <message>
        <source>{0} and {1} work in every window</source>
        <translation>يعمل {0} و{1} في كل نافذة</translation>
    </message>
    <message>
        <source>{0} and {1} work in this window</source>
        <translation>يعمل {0} و{1} في هذه النافذة</translation>
    </message>
</context>
<context>
    <name>OwnWindowMonitor</name>
    <message>
        <source>A window of FER Desktop covers part of the screen region. That part is left out. Move the window aside.</source>
        <translation>تغطي نافذة من FER Desktop جزءًا من منطقة الشاشة. يُترك ذلك الجزء. أزح النافذة جانبًا.</translation>
    </message>
</context>
<context>
    <name>PersonalController</name>
    <message>
        <source>Say what the emoji shown now should have been</source>
        <translation>قل ماذا كان ينبغي أن يكون الإيموجي المعروض الآن</translation>
    </message>
    <message>
        <source>&amp;Correct this emoji…</source>
        <translation>ت&amp;صحيح هذا الإيموجي…</translation>
    </message>
    <message>
        <source>The face shown is yours: analyse it with your personal calibration</source>
        <translation>الوجه المعروض وجهك: حلّله بمعايرتك الشخصية</translation>
    </message>
    <message>
        <source>Use &amp;my personal calibration</source>
        <translation>استخدم &amp;معايرتي الشخصية</translation>
    </message>
    <message>
        <source>Show eight expressions, which takes about 20 seconds</source>
        <translation>إظهار ثمانية تعابير، ويستغرق ذلك نحو 20 ثانية</translation>
    </message>
    <message>
        <source>&amp;Teach it my face…</source>
        <translation>&amp;علّمه وجهي…</translation>
    </message>
    <message>
        <source>Your name, personal calibration and corrections, and where they are stored</source>
        <translation>اسمك ومعايرتك الشخصية وتصحيحاتك وأين تُحفظ</translation>
    </message>
    <message>
        <source>My &amp;face…</source>
        <translation>و&amp;جهي…</translation>
    </message>
    <message>
        <source>Is this you? Press M to use your personal calibration.</source>
        <translation>أهذا أنت؟ اضغط M لاستخدام معايرتك الشخصية.</translation>
    </message>
    <message>
        <source>Your personal calibration works with a camera, while a face is shown.</source>
        <translation>تعمل معايرتك الشخصية مع كاميرا، ما دام وجه معروضًا.</translation>
    </message>
    <message>
        <source>No personal calibration is in use: choose “Teach it my face…” first.</source>
        <translation>لا معايرة شخصية مستخدمة: اختر أولًا «علّمه وجهي…».</translation>
    </message>
    <message>
        <source>“Teach it my face” needs a camera: choose one with Camera.</source>
        <translation>يحتاج «علّمه وجهي» إلى كاميرا: اختر واحدة من «الكاميرا».</translation>
    </message>
    <message>
        <source>“Correct this emoji” works with a camera, while a face is shown.</source>
        <translation>يعمل «تصحيح هذا الإيموجي» مع كاميرا، ما دام وجه معروضًا.</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>ف&amp;تح…</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Analyse the photo on the clipboard</source>
        <translation>تحليل الصورة الموجودة في الحافظة</translation>
    </message>
    <message>
        <source>Previous photo in the folder</source>
        <translation>الصورة السابقة في المجلد</translation>
    </message>
    <message>
        <source>Next photo in the folder</source>
        <translation>الصورة التالية في المجلد</translation>
    </message>
    <message>
        <source>&amp;Save photo…</source>
        <translation>&amp;حفظ الصورة…</translation>
    </message>
    <message>
        <source>Copy the chosen face&apos;s probabilities, separated by tabs</source>
        <translation>نسخ احتمالات الوجه المختار مفصولة بعلامات جدولة</translation>
    </message>
    <message>
        <source>Save the probabilities of all faces as CSV or JSON</source>
        <translation>حفظ احتمالات كل الوجوه بصيغة CSV أو JSON</translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation>ل&amp;صق</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>ال&amp;سابقة</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>التا&amp;لية</translation>
    </message>
    <message>
        <source>Save the photo as it is shown, with boxes or emoji</source>
        <translation>حفظ الصورة كما تظهر، بالإطارات أو بالرموز التعبيرية</translation>
    </message>
    <message>
        <source>Copy p&amp;hoto</source>
        <translation>نسخ الصو&amp;رة</translation>
    </message>
    <message>
        <source>Copy the photo as it is shown, with boxes or emoji</source>
        <translation>نسخ الصورة كما تظهر، بالإطارات أو بالرموز التعبيرية</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>&amp;نسخ الجدول</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تص&amp;دير…</translation>
    </message>
</context>
<context>
    <name>PhotoDialogs</name>
    <message>
        <source>Photos ({0});;All files (*)</source>
        <translation>صور ({0});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>اختيار مجلد صور</translation>
    </message>
    <message>
        <source>Save photo</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>PNG image (*.png);;JPEG image (*.jpg)</source>
        <translation>صورة PNG (*.png);;صورة JPEG (*.jpg)</translation>
    </message>
    <message>
        <source>Export probabilities</source>
        <translation>تصدير الاحتمالات</translation>
    </message>
    <message>
        <source>CSV table (*.csv);;JSON (*.json)</source>
        <translation>جدول CSV (*.csv);;JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>PhotoPicture</name>
    <message>
        <source>Click a face or press ← and → to choose it; scroll or pinch to zoom; drag to move the zoomed photo, or to take the whole one to another program</source>
        <translation>انقر وجهًا أو اضغط ← و→ لاختياره؛ كبّر بعجلة الفأرة أو بإصبعين؛ واسحب لتحريك الصورة المكبرة أو لنقل الصورة كلها إلى برنامج آخر</translation>
    </message>
    <message>
        <source>Photo, faces found: {0}</source>
        <translation>صورة، عدد الوجوه التي عُثر عليها: {0}</translation>
    </message>
    <message>
        <source>; chosen: face {0}, {1}</source>
        <translation>؛ المختار: الوجه {0}، {1}</translation>
    </message>
</context>
<context>
    <name>PhotoReadingPanel</name>
    <message>
        <source>Reading of the chosen face</source>
        <translation>قراءة الوجه المختار</translation>
    </message>
    <message>
        <source>Previous face</source>
        <translation>الوجه السابق</translation>
    </message>
    <message>
        <source>Next face</source>
        <translation>الوجه التالي</translation>
    </message>
    <message>
        <source>Face {0} of {1}</source>
        <translation>الوجه {0} من {1}</translation>
    </message>
    <message>
        <source>No face was found in this photo. Faces are found from the front: one that is turned away, tilted, covered, very small, dark or blurred may be missed. Try a closer photo with light on the face.</source>
        <translation>لم يُعثر على وجه في هذه الصورة. يُعثر على الوجوه من الأمام: قد يفوت وجه ملتفت أو مائل أو مغطى أو صغير جدًا أو داكن أو غير واضح. جرّب صورة أقرب والضوء على الوجه.</translation>
    </message>
    <message>
        <source>You can add a face that was missed: press Add face, then draw a box around it.</source>
        <translation>يمكنك إضافة وجه لم يُعثر عليه: اضغط «إضافة وجه» ثم ارسم إطارًا حوله.</translation>
    </message>
    <message>
        <source>Covering an orange part makes {0} less likely, covering a blue part more: {1} to {2}. The shading tells what the program goes by, not what the person feels.</source>
        <translation>تغطية جزء برتقالي تجعل {0} أقل احتمالًا، وتغطية جزء أزرق تجعله أكثر احتمالًا: من {1} إلى {2}. يبيّن التظليل ما يعتمد عليه البرنامج، لا ما يشعر به الشخص.</translation>
    </message>
    <message>
        <source>Nearest: {0}, {1}.</source>
        <translation>الأقرب: {0}، {1}.</translation>
    </message>
</context>
<context>
    <name>PhotoToolbar</name>
    <message>
        <source>Boxes</source>
        <translation>إطارات</translation>
    </message>
    <message>
        <source>Emoji beside the faces</source>
        <translation>رموز بجانب الوجوه</translation>
    </message>
    <message>
        <source>Emoji over the faces</source>
        <translation>رموز فوق الوجوه</translation>
    </message>
    <message>
        <source>What is drawn on the photo</source>
        <translation>ما يُرسم على الصورة</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تقريب</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>Show the photo&apos;s own pixels</source>
        <translation>عرض الصورة بحجمها الأصلي</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>عرض الصورة كاملة</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <source>Add face</source>
        <translation>إضافة وجه</translation>
    </message>
    <message>
        <source>Draw a box around a face that was missed</source>
        <translation>رسم إطار حول وجه لم يُعثر عليه</translation>
    </message>
    <message>
        <source>What is drawn on the photo, also when you save, copy or drag it</source>
        <translation>ما يُرسم على الصورة، أيضًا عند حفظها أو نسخها أو سحبها</translation>
    </message>
    <message>
        <source>Remove the chosen face, if it is none; Ctrl+Z brings it back</source>
        <translation>إزالة الوجه المختار إن لم يكن وجهًا؛ Ctrl+Z يعيده</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>إزالة الوجه</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>لماذا؟</translation>
    </message>
    <message>
        <source>Shade the parts of the face that speak for and against the emotion</source>
        <translation>تظليل أجزاء الوجه التي ترجّح الانفعال والتي تعارضه</translation>
    </message>
    <message>
        <source>All faces</source>
        <translation>كل الوجوه</translation>
    </message>
    <message>
        <source>Show all faces in one table</source>
        <translation>عرض كل الوجوه في جدول واحد</translation>
    </message>
</context>
<context>
    <name>PhotoWindow</name>
    <message>
        <source>Photo – FER Desktop</source>
        <translation>صورة – FER Desktop</translation>
    </message>
    <message>
        <source>Back to the menu (or Esc)</source>
        <translation>العودة إلى القائمة (أو Esc)</translation>
    </message>
    <message>
        <source>Analysing the photo</source>
        <translation>جارٍ تحليل الصورة</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard. Copy one, then paste again.</source>
        <translation>لا توجد صورة في الحافظة. انسخ واحدة ثم ألصق من جديد.</translation>
    </message>
    <message>
        <source>Pasted photo</source>
        <translation>صورة ملصقة</translation>
    </message>
    <message>
        <source>Analysing {0}</source>
        <translation>جارٍ تحليل {0}</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Try another photo.</source>
        <translation>حدث خطأ في البرنامج. جرّب صورة أخرى.</translation>
    </message>
    <message>
        <source>Drag a box around the face, or move the one shown with the arrow keys and press Enter.</source>
        <translation>ارسم إطارًا حول الوجه، أو حرّك الإطار الظاهر بمفاتيح الأسهم ثم اضغط Enter.</translation>
    </message>
    <message>
        <source>Photo {0} of {1}</source>
        <translation>الصورة {0} من {1}</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>نُسخ إلى الحافظة.</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>{0} – Photo – FER Desktop</source>
        <translation>{0} – صورة – FER Desktop</translation>
    </message>
</context>
<context>
    <name>PickerBar</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>&amp;Use this region</source>
        <translation>ا&amp;ستخدم هذه المنطقة</translation>
    </message>
    <message>
        <source>Analyse this region (Enter)</source>
        <translation>تحليل هذه المنطقة (Enter)</translation>
    </message>
    <message>
        <source>Close without a selection (Esc)</source>
        <translation>إغلاق دون اختيار (Esc)</translation>
    </message>
    <message>
        <source>Draw a rectangle around the faces</source>
        <translation>ارسم مستطيلًا حول الوجوه</translation>
    </message>
    <message>
        <source>Arrow keys move it, with Shift they resize it, with Ctrl by single pixels.</source>
        <translation>مفاتيح الأسهم تحرّكه، ومع Shift تغيّر حجمه، ومع Ctrl بكسلًا بكسلًا.</translation>
    </message>
    <message>
        <source>Page Down goes to the next screen.</source>
        <translation>‏Page Down ينتقل إلى الشاشة التالية.</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Or&amp;ientation</source>
        <translation>الات&amp;جاه</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>90° clockwise</source>
        <translation>90° مع عقارب الساعة</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>مقلوب</translation>
    </message>
    <message>
        <source>90° counterclockwise</source>
        <translation>90° عكس عقارب الساعة</translation>
    </message>
    <message>
        <source>Rotate a video that lies on its side before it is analysed (Alt+I)</source>
        <translation>تدوير مقطع الفيديو المائل على جانبه قبل تحليله (Alt+I)</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Vi&amp;deo stream</source>
        <translation>مسار الفي&amp;ديو</translation>
    </message>
    <message>
        <source>Which of the videos in this file is analysed (Alt+D)</source>
        <translation>أي مقاطع الفيديو في هذا الملف يُحلَّل (Alt+D)</translation>
    </message>
    <message>
        <source>Video stream</source>
        <translation>مسار الفيديو</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
</context>
<context>
    <name>ProbabilityTable</name>
    <message>
        <source>Probabilities of the emotions</source>
        <translation>احتمالات الانفعالات</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>My face</source>
        <translation>وجهي</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>اختياري</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Shown in the Live window (Alt+N)</source>
        <translation>يظهر في نافذة مباشر (Alt+ا)</translation>
    </message>
    <message>
        <source>A&amp;pply it to my face in Live</source>
        <translation>&amp;طبّقها على وجهي في مباشر</translation>
    </message>
    <message>
        <source>Apply my personal calibration</source>
        <translation>تطبيق مواءمتي الشخصية</translation>
    </message>
    <message>
        <source>When off, the calibration stays stored but is not used (Alt+P)</source>
        <translation>عند التعطيل تبقى المواءمة محفوظة ولا تُستخدم (Alt+ط)</translation>
    </message>
    <message>
        <source>&amp;Teach it my face…</source>
        <translation>&amp;علّمه وجهي…</translation>
    </message>
    <message>
        <source>Show your expressions to the camera for 20 seconds</source>
        <translation>إظهار تعابيرك للكاميرا مدة 20 ثانية</translation>
    </message>
    <message>
        <source>Delete &amp;calibration…</source>
        <translation>حذف ال&amp;مواءمة…</translation>
    </message>
    <message>
        <source>Delete what the program learned about your face</source>
        <translation>حذف ما تعلّمه البرنامج عن وجهك</translation>
    </message>
    <message>
        <source>You chose these moments, so they don&apos;t show how often the program is right.</source>
        <translation>أنت من اختار هذه اللحظات، لذا لا تدل على عدد المرات التي يصيب فيها البرنامج.</translation>
    </message>
    <message>
        <source>&amp;Delete corrections…</source>
        <translation>حذف الت&amp;صحيحات…</translation>
    </message>
    <message>
        <source>Delete all your corrections for good</source>
        <translation>حذف كل تصحيحاتك نهائيًا</translation>
    </message>
    <message>
        <source>Close this dialog (Esc)</source>
        <translation>إغلاق هذه النافذة (Esc)</translation>
    </message>
    <message>
        <source>Personal calibration</source>
        <translation>المواءمة الشخصية</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>التصحيحات</translation>
    </message>
    <message>
        <source>Your name; for the calibration, eight numbers, its date and its check; for each correction, the time, the emotion shown, the right one and the eight probabilities. No pictures are stored, and nothing leaves this computer.</source>
        <translation>اسمك؛ وللمواءمة ثمانية أعداد وتاريخها وفحصها؛ ولكل تصحيح الوقت والانفعال المعروض والصحيح والاحتمالات الثمانية. لا تُحفظ صور، ولا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>None yet. In 20 seconds the program learns your resting face and how you show each emotion. The calibration applies only to the face that you say is yours, in Live with a camera.</source>
        <translation>لا توجد بعد. في 20 ثانية يتعلّم البرنامج وجهك ساكنًا وكيف تُظهر كل انفعال. ولا تسري المواءمة إلا على الوجه الذي تقول إنه وجهك، في مباشر مع كاميرا.</translation>
    </message>
    <message>
        <source>Made {0}. In a check on test frames: right before {1} of {3}, after {2}.</source>
        <translation>أُعدّت في {0}. في إطارات اختبار مخصصة، الصحيح: قبلُ {1} من {3}، وبعدُ {2}.</translation>
    </message>
    <message>
        <source>It was made with another model and is not used. Make a new one.</source>
        <translation>أُعدّت بنموذج آخر ولا تُستخدم. أنشئ مواءمة جديدة.</translation>
    </message>
    <message>
        <source>The file is deleted. Your face is then analysed like any other.</source>
        <translation>يُحذف الملف، ويُحلَّل وجهك بعد ذلك كأي وجه آخر.</translation>
    </message>
    <message>
        <source>Delete your personal calibration?</source>
        <translation>أتريد حذف مواءمتك الشخصية؟</translation>
    </message>
    <message>
        <source>Delete all your corrections?</source>
        <translation>أتريد حذف كل تصحيحاتك؟</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>What is stored, and where</source>
        <translation>ما المحفوظ وأين</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;اسمك</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>They are deleted for good. Your sessions stay.</source>
        <translation>تُحذف نهائيًا. وتبقى جلساتك.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>إيقا&amp;ف</translation>
    </message>
    <message>
        <source>Opening the video…</source>
        <translation>جارٍ فتح الفيديو…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>و{0} غيرها</translation>
    </message>
    <message>
        <source>Face {0}: {1}</source>
        <translation>الوجه {0}: {1}</translation>
    </message>
    <message>
        <source>Stop and keep the result so far (Alt+S)</source>
        <translation>الإيقاف والاحتفاظ بالنتيجة حتى الآن (Alt+ف)</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>تقدّم التحليل</translation>
    </message>
    <message>
        <source>{0} analysed</source>
        <translation>حُلِّل {0}</translation>
    </message>
    <message>
        <source>Stopping and saving the result so far…</source>
        <translation>جارٍ الإيقاف وحفظ النتيجة حتى الآن…</translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>أوشك على الانتهاء</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>بقي نحو {0} ث</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>بقي نحو {0} د</translation>
    </message>
    <message>
        <source>about {0} h left</source>
        <translation>بقي نحو {0} س</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>{0} likely</source>
        <translation>الاحتمال {0}</translation>
    </message>
</context>
<context>
    <name>RecentPhotos</name>
    <message>
        <source>&amp;Recent</source>
        <translation>ال&amp;أحدث</translation>
    </message>
    <message>
        <source>Recent photos</source>
        <translation>أحدث الصور</translation>
    </message>
    <message>
        <source>The photos you opened last (Alt+R)</source>
        <translation>آخر الصور التي فتحتها (Alt+أ)</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>مسح القائمة</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Forget which photos and videos you opened</source>
        <translation>نسيان الصور ومقاطع الفيديو التي فتحتها</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>مسح ال&amp;قائمة</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>فتح {0}</translation>
    </message>
</context>
<context>
    <name>RecognitionGroup</name>
    <message>
        <source>Recognition</source>
        <translation>التعرّف</translation>
    </message>
    <message>
        <source>Responsiveness</source>
        <translation>سرعة الاستجابة</translation>
    </message>
    <message>
        <source>How quickly the emoji follows your face (Alt+P)</source>
        <translation>مدى سرعة متابعة الإيموجي لوجهك (Alt+س)</translation>
    </message>
    <message>
        <source>Unknown below</source>
        <translation>غير معروف دون</translation>
    </message>
    <message>
        <source>A face is Unknown if its likeliest emotion is less probable than this (Alt+U)</source>
        <translation>يكون الوجه غير معروف إذا كان أرجح انفعالاته أقل احتمالًا من هذه القيمة (Alt+م)</translation>
    </message>
    <message>
        <source>&amp;Weak and strong emoji</source>
        <translation>إيموجي &amp;خفيف وقوي</translation>
    </message>
    <message>
        <source>A slight smile and a laugh get different emoji</source>
        <translation>للابتسامة الخفيفة وللضحكة إيموجي مختلفة</translation>
    </message>
    <message>
        <source>Res&amp;ponsiveness</source>
        <translation>&amp;سرعة الاستجابة</translation>
    </message>
    <message>
        <source>&amp;Unknown below</source>
        <translation>غير &amp;معروف دون</translation>
    </message>
    <message>
        <source>Calm: waits until it is sure</source>
        <translation>هادئة: تنتظر حتى تتأكد</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Fast: follows every flicker</source>
        <translation>سريعة: تتبع كل اختلاجة</translation>
    </message>
</context>
<context>
    <name>RecordingBadge</name>
    <message>
        <source>Readings are saved in the history, pictures are not</source>
        <translation>تُحفظ القراءات في السجل ولا تُحفظ الصور</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>التسجيل متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>التسجيل</translation>
    </message>
</context>
<context>
    <name>RecordingController</name>
    <message>
        <source>The session is in the history.</source>
        <translation>الجلسة في السجل.</translation>
    </message>
    <message>
        <source>Recording stopped.</source>
        <translation>توقف التسجيل.</translation>
    </message>
</context>
<context>
    <name>RegionPickerWindow</name>
    <message>
        <source>Select a screen region</source>
        <translation>اختيار منطقة من الشاشة</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} بكسل</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Choose the video whose result is shown (Alt+V)</source>
        <translation>اختيار الفيديو الذي تُعرض نتيجته (Alt+ف)</translation>
    </message>
    <message>
        <source>Counts and shares of the emotions</source>
        <translation>أعداد الانفعالات وحصصها</translation>
    </message>
    <message>
        <source>&amp;Video</source>
        <translation>&amp;فيديو</translation>
    </message>
    <message>
        <source>Counts and shares</source>
        <translation>الأعداد والحصص</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>الانفعال</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>القراءات</translation>
    </message>
    <message>
        <source>Share of the scored time</source>
        <translation>الحصة من الوقت المُقيَّم</translation>
    </message>
    <message>
        <source>one every {0} s</source>
        <translation>إطار كل {0} ث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames analysed ({0}).</source>
        <translation>
            <numerusform>لم يُحلَّل أي إطار ({0}).</numerusform>
            <numerusform>حُلِّل إطار واحد ({0}).</numerusform>
            <numerusform>حُلِّل إطاران ({0}).</numerusform>
            <numerusform>حُلِّلت %Ln إطارات ({0}).</numerusform>
            <numerusform>حُلِّل %Ln إطارًا ({0}).</numerusform>
            <numerusform>حُلِّل %Ln إطار ({0}).</numerusform>
        </translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>كل إطار</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Show all eight emotions, or only the three likeliest (Alt+A)</source>
        <translation>إظهار العواطف الثماني كلها، أو الثلاث الأرجح فقط (Alt+ث)</translation>
    </message>
    <message>
        <source>&amp;All eight emotions</source>
        <translation>كل العواطف ال&amp;ثماني</translation>
    </message>
    <message>
        <source>Look straight into the camera, with light on your face.</source>
        <translation>انظر مباشرة إلى الكاميرا والضوء على وجهك.</translation>
    </message>
    <message>
        <source>Make the faces on the screen larger, and move windows off them.</source>
        <translation>كبّر الوجوه على الشاشة وأبعد عنها النوافذ.</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>لم يُحلَّل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces. Click another box to follow that one.</source>
        <translation>
            <numerusform>لا وجوه.</numerusform>
            <numerusform>وجه واحد.</numerusform>
            <numerusform>وجهان. انقر إطارًا آخر لمتابعة وجهه.</numerusform>
            <numerusform>%Ln وجوه. انقر إطارًا آخر لمتابعة وجهه.</numerusform>
            <numerusform>%Ln وجهًا. انقر إطارًا آخر لمتابعة وجهه.</numerusform>
            <numerusform>%Ln وجه. انقر إطارًا آخر لمتابعة وجهه.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A file of the program is damaged: {name}. Install FER Desktop again.</source>
        <translation>ملف من ملفات البرنامج تالف: {name}. ثبّت FER Desktop من جديد.</translation>
    </message>
    <message>
        <source>A file of the program is missing: {name}. Install FER Desktop again.</source>
        <translation>ملف من ملفات البرنامج مفقود: {name}. ثبّت FER Desktop من جديد.</translation>
    </message>
    <message>
        <source>A newer FER Desktop wrote the history: update this program to open it.</source>
        <translation>كتبت السجلَّ نسخةٌ أحدث من FER Desktop: حدّث هذا البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>A recording is running in another FER Desktop window: stop it first.</source>
        <translation>يجري تسجيل في نافذة أخرى من FER Desktop: أوقفه أولًا.</translation>
    </message>
    <message>
        <source>Add it again in the settings, under Model.</source>
        <translation>أضفه من جديد في الإعدادات تحت «النموذج».</translation>
    </message>
    <message>
        <source>An error ended the recording.</source>
        <translation>أنهى خطأٌ التسجيل.</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>غضب</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>الانتباه</translation>
    </message>
    <message>
        <source>Balanced expressions</source>
        <translation>تعابير متوازنة</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>ازدراء</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>اشمئزاز</translation>
    </message>
    <message>
        <source>Do not use it on employees, applicants, pupils or students: in the EU inferring emotions at work or in education is prohibited except for medical or safety reasons. Do not use it for hiring, grading, discipline, diagnosis, policing or lie detection.</source>
        <translation>لا تستخدمه على الموظفين أو المتقدمين إلى وظائف أو التلاميذ أو الطلاب: في الاتحاد الأوروبي يُحظر استنتاج الانفعالات في العمل أو في التعليم إلا لأسباب طبية أو تتعلق بالسلامة. ولا تستخدمه في التوظيف أو منح الدرجات أو التأديب أو التشخيص أو عمل الشرطة أو كشف الكذب.</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>الانفعال</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>التفاعل</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>مؤشر التفاعل</translation>
    </message>
    <message>
        <source>Expression guesses, not feelings. {percent} % not scored.</source>
        <translation>تخمين للتعابير لا للمشاعر. {percent} % غير مُقيَّم.</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>خوف</translation>
    </message>
    <message>
        <source>--cluster needs the extra `cluster`: install it with pip install &apos;fer-desktop[cluster]&apos;.</source>
        <translation>تنقص الإضافة `cluster` اللازمة للخيار --cluster؛ ثبّتها: pip install &apos;fer-desktop[cluster]&apos;.</translation>
    </message>
    <message>
        <source>Happiness</source>
        <translation>سعادة</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>كيف يُقرأ هذا</translation>
    </message>
    <message>
        <source>Incomplete. {reason}</source>
        <translation>غير مكتملة. {reason}</translation>
    </message>
    <message>
        <source>Install FER Desktop again.</source>
        <translation>ثبّت FER Desktop من جديد.</translation>
    </message>
    <message>
        <source>It was stopped at {seconds} s.</source>
        <translation>أُوقف التحليل عند {seconds} ث.</translation>
    </message>
    <message>
        <source>Made by FER Desktop {version}, entirely on this computer.</source>
        <translation>أعدّه FER Desktop {version} على هذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>Model: {model}.</source>
        <translation>النموذج: {model}.</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>الأكثر تكرارًا</translation>
    </message>
    <message>
        <source>Most often: {emotion}, {share} of the scored time.</source>
        <translation>الأكثر تكرارًا: {emotion}، {share} من الزمن المُقيَّم.</translation>
    </message>
    <message>
        <source>Mostly negative expressions</source>
        <translation>تعابير سلبية في معظمها</translation>
    </message>
    <message>
        <source>Mostly positive expressions</source>
        <translation>تعابير إيجابية في معظمها</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Neutral apart, {share} of the expressions were positive.</source>
        <translation>باستثناء المحايد كان {share} من التعابير إيجابيًا.</translation>
    </message>
    <message>
        <source>No camera is connected: plug one in and try again.</source>
        <translation>لا توجد كاميرا موصولة: وصّل واحدة وأعد المحاولة.</translation>
    </message>
    <message>
        <source>No face was there whose expression was clear enough.</source>
        <translation>لم يكن هناك وجه تعبيره واضح بما يكفي.</translation>
    </message>
    <message>
        <source>This file contains no picture.</source>
        <translation>لا توجد أي صورة في هذا الملف.</translation>
    </message>
    <message>
        <source>No screen is connected: start FER Desktop on a desktop to use it.</source>
        <translation>لا توجد شاشة موصولة: شغّل FER Desktop على سطح مكتب لاستخدامها.</translation>
    </message>
    <message>
        <source>A part is missing from {start} s to {end} s.</source>
        <translation>يوجد جزء مفقود من {start} ث إلى {end} ث.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>Answered by {count} of {all} viewers</source>
        <translation>أجاب عنه {count} من {all} مشاهدين</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>الجمهور</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>النطاق</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>المشاعر</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>Mean of each emotion over the viewers, with its 95 % band</source>
        <translation>متوسط كل شعور لدى المشاهدين، مع نطاق 95 %</translation>
    </message>
    <message>
        <source>Moments that moved most viewers at once</source>
        <translation>اللحظات التي أثّرت في أكبر عدد من المشاهدين معًا</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>المتأثرون</translation>
    </message>
    <message>
        <source>No disk space is left for the history. Delete old sessions or free some space.</source>
        <translation>لم تبقَ مساحة للسجل: احذف جلسات قديمة أو أفسح مكانًا على القرص.</translation>
    </message>
    <message>
        <source>No moment moved several viewers at once.</source>
        <translation>لم تؤثّر أي لحظة في عدة مشاهدين معًا.</translation>
    </message>
    <message>
        <source>None of the virtual cameras on this computer is called FER Desktop. Choose one that no other program uses.</source>
        <translation>لا توجد في هذا الحاسوب كاميرا افتراضية اسمها FER Desktop. اختر واحدة لا يستخدمها برنامج آخر.</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>غير مُقيَّم</translation>
    </message>
    <message>
        <source>Nothing could be scored</source>
        <translation>تعذّر تقييم أي شيء</translation>
    </message>
    <message>
        <source>Nothing scored</source>
        <translation>لم يُقيَّم شيء</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>على امتداد الزمن</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>المشارك</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Participants are numbered as they appear; nobody is recognised.</source>
        <translation>يُرقَّم المشاركون بترتيب ظهورهم؛ ولا يُتعرَّف على أحد.</translation>
    </message>
    <message>
        <source>Parts that can&apos;t be decoded: {count}, the first at {start} s.</source>
        <translation>الأجزاء التي لا يمكن فك ترميزها: {count}، أولها عند {start} ث.</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>Probability of each emotion over time; the table below has the same as numbers</source>
        <translation>احتمال كل انفعال على امتداد الزمن؛ والجدول أدناه يحوي الشيء نفسه أرقامًا</translation>
    </message>
    <message>
        <source>Question {number} can&apos;t be used: check {what}.</source>
        <translation>تعذّر استخدام السؤال {number}: تحقّق من {what}.</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>القراءات</translation>
    </message>
    <message>
        <source>Rose most</source>
        <translation>الأكثر ارتفاعًا</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>حزن</translation>
    </message>
    <message>
        <source>Scored viewers</source>
        <translation>المشاهدون المقيَّمون</translation>
    </message>
    <message>
        <source>Screen {number} ({width} x {height})</source>
        <translation>الشاشة {number} (⁦{width} x {height}⁩)</translation>
    </message>
    <message>
        <source>Screen {number} is not connected. Choose one of these: {names}.</source>
        <translation>الشاشة {number} غير موصولة: اختر واحدة من هذه: {names}.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>رُئي</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>الحصص</translation>
    </message>
    <message>
        <source>Shares of the scored time: {shares}</source>
        <translation>الحصص من الزمن المُقيَّم: {shares}</translation>
    </message>
    <message>
        <source>Showed it</source>
        <translation>أظهروه</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>مفاجأة</translation>
    </message>
    <message>
        <source>The built-in model can&apos;t be removed.</source>
        <translation>لا يمكن إزالة النموذج المرفق.</translation>
    </message>
    <message>
        <source>The cluster at {address} doesn&apos;t answer: check the address and whether the scheduler is running.</source>
        <translation>العنقود على {address} لا يجيب: تحقق من العنوان ومن أن مجدوِله يعمل.</translation>
    </message>
    <message>
        <source>The cluster&apos;s worker {worker} has {found}: install FER Desktop {version} there.</source>
        <translation>على العامل {worker} في العنقود {found}: ثبّت هناك FER Desktop {version}.</translation>
    </message>
    <message>
        <source>The disk reported an error for the history. Check the disk that contains {path}.</source>
        <translation>أعطى القرص خطأً مع السجل: افحص القرص الذي يحوي {path}.</translation>
    </message>
    <message>
        <source>The emoji set {name} can&apos;t be used: {reasons}.</source>
        <translation>لا يمكن استخدام طقم الإيموجي {name}: {reasons}.</translation>
    </message>
    <message>
        <source>The emoji set {name} is incomplete: choose its folder again.</source>
        <translation>طقم الإيموجي {name} ناقص: اختر مجلده من جديد.</translation>
    </message>
    <message>
        <source>The expression model {name} {reason}. {advice}</source>
        <translation>نموذج التعابير {name} {reason}. {advice}</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is damaged: {name}. Install FER Desktop again.</source>
        <translation>ملف كاشف الوجوه تالف: {name}. ثبّت FER Desktop من جديد.</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is missing or damaged: {name}. Install FER Desktop again.</source>
        <translation>ملف كاشف الوجوه مفقود أو تالف: {name}. ثبّت FER Desktop من جديد.</translation>
    </message>
    <message>
        <source>The face detector&apos;s file is missing: {name}. Install FER Desktop again.</source>
        <translation>ملف كاشف الوجوه مفقود: {name}. ثبّت FER Desktop من جديد.</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: it was read up to {seconds} s.</source>
        <translation>الملف مبتور أو تالف: قُرئ حتى {seconds} ث.</translation>
    </message>
    <message>
        <source>The folder {name} contains too many files: put the pictures in their own folder.</source>
        <translation>في المجلد {name} ملفات أكثر مما ينبغي: ضع الصور في مجلد خاص بها.</translation>
    </message>
    <message>
        <source>The offset is longer than a day.</source>
        <translation>الإزاحة أطول من يوم.</translation>
    </message>
    <message>
        <source>The questions can&apos;t be read: the file is not valid JSON.</source>
        <translation>تعذّرت قراءة الأسئلة: الملف ليس بصيغة JSON صالحة.</translation>
    </message>
    <message>
        <source>The questions can&apos;t be read: the file needs a list &quot;questions&quot;.</source>
        <translation>تعذّرت قراءة الأسئلة: يحتاج الملف إلى قائمة باسم «questions».</translation>
    </message>
    <message>
        <source>The time stamps of the file jump by {length} s at {start} s: the times were rebuilt from the lengths of the frames.</source>
        <translation>تقفز الطوابع الزمنية للملف بمقدار {length} ث عند {start} ث: أُعيد حساب الأوقات من مدد الإطارات.</translation>
    </message>
    <message>
        <source>The time stamps of the file jump {count} times, first by {length} s at {start} s: the times were rebuilt from the lengths of the frames.</source>
        <translation>تقفز الطوابع الزمنية للملف {count} مرات، أولاها بمقدار {length} ث عند {start} ث: أُعيد حساب الأوقات من مدد الإطارات.</translation>
    </message>
    <message>
        <source>The video can&apos;t be analysed because of an error in the program.</source>
        <translation>تعذّر تحليل الفيلم: خطأ في البرنامج.</translation>
    </message>
    <message>
        <source>There is no study with the number {number}.</source>
        <translation>لا توجد دراسة بالرقم {number}.</translation>
    </message>
    <message>
        <source>This session belongs to another study.</source>
        <translation>هذه الجلسة تابعة لدراسة أخرى.</translation>
    </message>
    <message>
        <source>This study has no question {question}.</source>
        <translation>لا تحتوي هذه الدراسة على السؤال {question}.</translation>
    </message>
    <message>
        <source>This study has no viewers yet.</source>
        <translation>لا يوجد مشاهدون في هذه الدراسة بعد.</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>المشاهد</translation>
    </message>
    <message>
        <source>the 95 % interval of the mean, found by drawing viewers again and again (bootstrap). Where fewer than {count} viewers were scored, there is none.</source>
        <translation>فترة الثقة 95 % للمتوسط، محسوبة بسحب عيّنات متكررة من المشاهدين (bootstrap). لا يظهر نطاق حيث يقل عدد المشاهدين المقيَّمين عن {count}.</translation>
    </message>
    <message>
        <source>viewers in whom the emotion was read at least once.</source>
        <translation>المشاهدون الذين رُصد لديهم الشعور مرة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>viewers whose expression in the two seconds after the moment differs clearly from the two seconds before it.</source>
        <translation>المشاهدون الذين يختلف تعبيرهم في الثانيتين بعد اللحظة اختلافًا واضحًا عنه في الثانيتين قبلها.</translation>
    </message>
    <message>
        <source>viewers: {count}</source>
        <translation>المشاهدون: {count}</translation>
    </message>
    <message>
        <source>{answer} is no answer to the question {question}: {expected}.</source>
        <translation>{answer} ليست إجابة عن السؤال {question}: {expected}.</translation>
    </message>
    <message>
        <source>{camera} still does not answer FER Desktop. Unplug it, plug it in again, then press Retry.</source>
        <translation>ما زالت {camera} لا تستجيب لـ FER Desktop. افصلها ثم أعد توصيلها، ثم اضغط «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>{count} more parts are missing.</source>
        <translation>أجزاء أخرى مفقودة: {count}.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} من {all}</translation>
    </message>
    <message>
        <source>{first} {last}</source>
        <translation>{first} {last}</translation>
    </message>
    <message>
        <source>{name} has no video stream {number}, only {count}.</source>
        <translation>لا يحتوي {name} على مسار الفيديو {number}، بل على {count} فقط.</translation>
    </message>
    <message>
        <source>{name} has several pages: only the first was analysed.</source>
        <translation>يحتوي {name} على عدة صفحات: حُلِّلت الأولى فقط.</translation>
    </message>
    <message>
        <source>{name} has several pages: only the largest was analysed.</source>
        <translation>يحتوي {name} على عدة صفحات: حُلِّلت الكبرى فقط.</translation>
    </message>
    <message>
        <source>{name} has {count} video streams: number {number} was analysed.</source>
        <translation>يحتوي {name} على {count} مسارات فيديو: حُلِّل المسار رقم {number}.</translation>
    </message>
    <message>
        <source>{name} is a video: open it in Video.</source>
        <translation>{name} فيديو: افتحه في نافذة الفيديو.</translation>
    </message>
    <message>
        <source>{name} is an animated WebP, which can&apos;t be played. Convert it to MP4.</source>
        <translation>{name} صورة WebP متحركة لا يمكن تشغيلها. حوِّلها إلى MP4.</translation>
    </message>
    <message>
        <source>{name} is an animation: only one of its pictures was analysed.</source>
        <translation>{name} صورة متحركة: حُلِّلت صورة واحدة منها فقط.</translation>
    </message>
    <message>
        <source>{name} is not a picture this program can read: choose a JPEG, PNG, HEIC, WebP, GIF, BMP, TIFF or AVIF file.</source>
        <translation>{name} ليس صورة يستطيع هذا البرنامج قراءتها: اختر ملف JPEG أو PNG أو HEIC أو WebP أو GIF أو BMP أو TIFF أو AVIF.</translation>
    </message>
    <message>
        <source>{trouble} Until then, the built-in model is used.</source>
        <translation>‏{trouble} وإلى ذلك الحين يُستخدم النموذج المرفق.</translation>
    </message>
    <message>
        <source>The history can&apos;t be changed: you have no permission to write {path}.</source>
        <translation>لا يمكن تغيير السجل: لا تملك إذن الكتابة إلى {path}.</translation>
    </message>
    <message>
        <source>The history can&apos;t be opened: you have no permission to use {path}.</source>
        <translation>لا يمكن فتح السجل: لا تملك إذن استخدام {path}.</translation>
    </message>
    <message>
        <source>The history is damaged. Move {path} away to start a new one. Nothing in it was changed.</source>
        <translation>السجل تالف: ضع {path} جانبًا لبدء سجل جديد؛ لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>The history is in use by another program: close the other FER Desktop, or wait and try again.</source>
        <translation>يستخدم برنامج آخر السجل: أغلق FER Desktop الآخر، أو انتظر وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The history {path}</source>
        <translation>السجل {path}</translation>
    </message>
    <message>
        <source>The log can&apos;t be deleted: {reason}. Delete it yourself: {folder}.</source>
        <translation>تعذّر حذف سجل الأحداث: {reason}. احذفه بنفسك: {folder}.</translation>
    </message>
    <message>
        <source>The package pyvirtualcam is not installed: install it, then try again.</source>
        <translation>الحزمة pyvirtualcam غير مثبتة: ثبّتها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Frames can&apos;t be analysed because of an error in the program.</source>
        <translation>تعذّر تحليل الصور: خطأ في البرنامج.</translation>
    </message>
    <message>
        <source>Analysis stopped because of an error in the program. Press Retry.</source>
        <translation>توقفت الصور: خطأ في البرنامج. اضغط «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>The program ended before the recording did.</source>
        <translation>انتهى البرنامج قبل انتهاء التسجيل.</translation>
    </message>
    <message>
        <source>The recording stopped because of an error in the program.</source>
        <translation>توقف التسجيل: خطأ في البرنامج.</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>الشيء نفسه في جدول</translation>
    </message>
    <message>
        <source>The screen can&apos;t be read under Wayland: log in with an X11 (Xorg) session to use it.</source>
        <translation>لا يمكن قراءة الشاشة في Wayland: سجّل الدخول بجلسة X11 (Xorg) لاستخدامها.</translation>
    </message>
    <message>
        <source>The screen can&apos;t be read: allow FER Desktop to record it in the system&apos;s settings.</source>
        <translation>تعذّرت قراءة الشاشة: اسمح لـ FER Desktop بتسجيلها في إعدادات النظام.</translation>
    </message>
    <message>
        <source>The screen can&apos;t be captured. Choose a region within it, and check that it is connected.</source>
        <translation>الشاشة لا تعطي صورة: اختر جزءًا داخلها، وتحقق من أنها موصولة.</translation>
    </message>
    <message>
        <source>The system doesn&apos;t tell which cameras are connected: try again.</source>
        <translation>لا يخبر النظام بالكاميرات الموصولة: أعد المحاولة.</translation>
    </message>
    <message>
        <source>The system refused {camera}: join the group that owns {device} (often video) and log in again.</source>
        <translation>رفض النظام {camera}: انضم إلى المجموعة التي تملك {device} (غالبًا video) وسجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The virtual camera was removed. The call no longer receives its picture. Try again.</source>
        <translation>اختفت الكاميرا الافتراضية: لم تعد المكالمة ترى منها شيئًا. أعد المحاولة.</translation>
    </message>
    <message>
        <source>The virtual camera stopped because of an error in the program. Try again.</source>
        <translation>توقفت الكاميرا الافتراضية: خطأ في البرنامج. أعد المحاولة.</translation>
    </message>
    <message>
        <source>This computer has no virtual camera yet: install one, then try again.</source>
        <translation>لا توجد كاميرا افتراضية على هذا الحاسوب بعد: ثبّت واحدة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This report guesses which emoji a face resembles. It cannot know what anyone feels.</source>
        <translation>يخمّن هذا التقرير أي إيموجي يشبهه الوجه. ولا يمكنه أن يعرف ما يشعر به أحد.</translation>
    </message>
    <message>
        <source>This session is no longer in the history: it was deleted.</source>
        <translation>لم تعد هذه الجلسة في السجل: لقد حُذفت.</translation>
    </message>
    <message>
        <source>This session is still being recorded: stop it first.</source>
        <translation>ما زال تسجيل هذه الجلسة جاريًا: أوقفه أولًا.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>You may not write to {device}: add yourself to the group video, then log in again.</source>
        <translation>لا يُسمح لك بالكتابة إلى {device}: أضف نفسك إلى المجموعة video ثم سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <translation>هناك مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>a frame every {seconds} s</source>
        <translation>إطار كل {seconds} ث</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>برنامج آخر</translation>
    </message>
    <message>
        <source>can&apos;t be opened</source>
        <translation>لا يمكن فتحه</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>لا يمكن قراءته</translation>
    </message>
    <message>
        <source>close other programs that use it</source>
        <translation>أغلق البرامج الأخرى التي تستخدمها</translation>
    </message>
    <message>
        <source>close other programs that use it, allow the camera in the system&apos;s privacy settings</source>
        <translation>أغلق البرامج الأخرى التي تستخدمها، واسمح بالكاميرا في إعدادات الخصوصية في النظام</translation>
    </message>
    <message>
        <source>has unreadable metadata</source>
        <translation>يحتوي بيانات وصفية غير مقروءة</translation>
    </message>
    <message>
        <source>has wrong metadata ({reason})</source>
        <translation>يحتوي بيانات وصفية خاطئة ({reason})</translation>
    </message>
    <message>
        <source>each process that tried it crashed</source>
        <translation>تعطّلت كل عملية حاولت ذلك</translation>
    </message>
    <message>
        <source>engagement = {most} × attention × ({still} + {moved} × movement ÷ {full}), where movement counts up to {full}</source>
        <translation>التفاعل = {most} × الانتباه × ({still} + {moved} × الحركة ÷ {full})، وتُحسب الحركة حتى {full}</translation>
    </message>
    <message>
        <source>every frame</source>
        <translation>كل إطار</translation>
    </message>
    <message>
        <source>fails on a picture</source>
        <translation>يفشل مع صورة</translation>
    </message>
    <message>
        <source>frames read: {count}</source>
        <translation>الإطارات المقروءة: {count}</translation>
    </message>
    <message>
        <source>does not return probabilities</source>
        <translation>لا يعطي احتمالات</translation>
    </message>
    <message>
        <source>has other inputs or outputs than this program uses</source>
        <translation>له مدخلات أو مخرجات غير التي يستخدمها هذا البرنامج</translation>
    </message>
    <message>
        <source>has too many parts</source>
        <translation>أجزاؤه أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>contains a training graph</source>
        <translation>يحوي برنامج تدريب</translation>
    </message>
    <message>
        <source>contains custom functions</source>
        <translation>يحوي دوالّ خاصة به</translation>
    </message>
    <message>
        <source>contains loops or branches</source>
        <translation>يحوي حلقات أو تفرعات</translation>
    </message>
    <message>
        <source>contains sparse weights</source>
        <translation>يحوي أوزانًا متناثرة</translation>
    </message>
    <message>
        <source>how much the expression changed from one two-second stretch to the next, from 0 to 1.</source>
        <translation>مقدار تغيّر التعبير من مقطع مدته ثانيتان إلى الذي يليه، من 0 إلى 1.</translation>
    </message>
    <message>
        <source>input size {size}, temperature {temperature}</source>
        <translation>حجم المدخل {size}، درجة الحرارة {temperature}</translation>
    </message>
    <message>
        <source>is damaged or not an ONNX model</source>
        <translation>تالف أو ليس نموذج ONNX</translation>
    </message>
    <message>
        <source>is damaged or was changed</source>
        <translation>تالف أو جرى تغييره</translation>
    </message>
    <message>
        <source>is damaged, or not what its name says</source>
        <translation>تالف أو ليس ما يدل عليه اسمه</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>is empty or nearly transparent</source>
        <translation>فارغ أو شبه شفاف</translation>
    </message>
    <message>
        <source>is larger than {megabytes} MB</source>
        <translation>أكبر من {megabytes} ميغابايت</translation>
    </message>
    <message>
        <source>is larger than {pixels} pixels</source>
        <translation>أكبر من {pixels} بكسل</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>is smaller than {pixels} pixels</source>
        <translation>أصغر من {pixels} بكسل</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>إنه مجلد</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>إنه ليس ملفًا</translation>
    </message>
    <message>
        <source>its labels are not this program&apos;s emotions in their order</source>
        <translation>انفعالاته ليست انفعالات هذا البرنامج بهذا الترتيب</translation>
    </message>
    <message>
        <source>its version is not a short text</source>
        <translation>رقم نسخته ليس نصًا قصيرًا</translation>
    </message>
    <message>
        <source>stores weights in another file</source>
        <translation>يحفظ أوزانًا في ملف آخر</translation>
    </message>
    <message>
        <source>no FER Desktop</source>
        <translation>لا يوجد FER Desktop</translation>
    </message>
    <message>
        <source>participants: {count}</source>
        <translation>المشاركون: {count}</translation>
    </message>
    <message>
        <source>takes more than {seconds} s for one face</source>
        <translation>يستغرق أكثر من {seconds} ث لوجه واحد</translation>
    </message>
    <message>
        <source>has inputs or outputs of another shape than this program uses</source>
        <translation>يأخذ أو يعطي جداول بشكل غير الذي يستخدمه هذا البرنامج</translation>
    </message>
    <message>
        <source>the connection to the cluster was lost</source>
        <translation>انقطع الاتصال بالعنقود</translation>
    </message>
    <message>
        <source>the part of the time without a face, or with one whose expression was unclear.</source>
        <translation>الجزء من الزمن الذي لم يكن فيه وجه، أو كان فيه وجه تعبيره غير واضح.</translation>
    </message>
    <message>
        <source>the part of the whole time in which a face was seen that was not turned away.</source>
        <translation>الجزء من الزمن كله الذي رُئي فيه وجه غير ملتفت.</translation>
    </message>
    <message>
        <source>the parts of the time in which an expression was scored, of all faces together. Positive: happiness and surprise. Negative: sadness, anger, disgust, fear and contempt.</source>
        <translation>أجزاء الزمن الذي قُيِّم فيه تعبير، للوجوه كلها معًا. الإيجابي: السعادة والمفاجأة. السلبي: الحزن والغضب والاشمئزاز والخوف والازدراء.</translation>
    </message>
    <message>
        <source>there is no picture of {emotions}</source>
        <translation>لا توجد صورة لما يلي: {emotions}</translation>
    </message>
    <message>
        <source>uses an operator that this program does not allow ({name})</source>
        <translation>يستخدم عاملًا لا يسمح به هذا البرنامج ({name})</translation>
    </message>
    <message>
        <source>uses operators that are not ONNX&apos;s own</source>
        <translation>يستخدم عوامل ليست من ONNX</translation>
    </message>
    <message>
        <source>was not made for this program</source>
        <translation>لم يُصنع لهذا البرنامج</translation>
    </message>
    <message>
        <source>its description of the training data is not a short text</source>
        <translation>ما يقوله عن بيانات تدريبه ليس نصًا قصيرًا</translation>
    </message>
    <message>
        <source>The camera {camera} is not connected. Plug it in, or choose one of these: {names}.</source>
        <translation>الكاميرا {camera} غير موصولة: وصّلها أو اختر واحدة من هذه: {names}.</translation>
    </message>
    <message>
        <source>There are no photos in {name}. Choose another folder.</source>
        <translation>لا صور في {name}. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>This desktop has no system tray, so you could not reach a hidden window again: start without --hidden and minimise the window.</source>
        <translation>لا يوجد في سطح المكتب هذا شريط نظام، ولذلك لن تستطيع الوصول إلى نافذة مخفية مجددًا: شغّل البرنامج من دون ‎--hidden وصغّر النافذة.</translation>
    </message>
    <message>
        <source>contains a script</source>
        <translation>يحوي برنامجًا</translation>
    </message>
    <message>
        <source>contains a web page</source>
        <translation>يحوي صفحة ويب</translation>
    </message>
    <message>
        <source>contains another picture</source>
        <translation>يحوي صورة أخرى</translation>
    </message>
    <message>
        <source>defines its own entities</source>
        <translation>يعرّف كيانات خاصة به</translation>
    </message>
    <message>
        <source>has too many frames: at most {most}, fewer if they are large</source>
        <translation>صوره أكثر مما ينبغي: {most} على الأكثر، وأقل إن كانت كبيرة</translation>
    </message>
    <message>
        <source>is damaged or needs too much memory</source>
        <translation>تالف أو يحتاج إلى ذاكرة أكثر من المسموح له</translation>
    </message>
    <message>
        <source>its name contains a character that is not allowed in file names</source>
        <translation>في اسمه محرف لا يجوز في أسماء الملفات</translation>
    </message>
    <message>
        <source>refers to something outside the file</source>
        <translation>يحيل إلى شيء خارجه</translation>
    </message>
    <message>
        <source>{camera} stopped sending frames. Plug it in again, then try again.</source>
        <translation>لم تعد {camera} تعطي صورًا: وصّلها من جديد ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{camera} sends no frames: {remedy}, then try again.</source>
        <translation>{camera} لا تعطي صورة: {remedy}، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>A built-in emoji set can&apos;t be removed.</source>
        <translation>لا يمكن إزالة طقم إيموجي مرفق.</translation>
    </message>
    <message>
        <source>Live from a camera</source>
        <translation>مباشر من كاميرا</translation>
    </message>
    <message>
        <source>Live from a video</source>
        <translation>مباشر من فيديو</translation>
    </message>
    <message>
        <source>Live from the screen</source>
        <translation>مباشر من الشاشة</translation>
    </message>
    <message>
        <source>The end of {name} is missing: what is there was analysed.</source>
        <translation>نهاية {name} مفقودة: حُلِّل الموجود منها.</translation>
    </message>
    <message>
        <source>The picture seems to be turned: rotate it by {degrees}° to see it upright.</source>
        <translation>يبدو أن الصورة مائلة: دوِّرها بمقدار {degrees}° لتظهر معتدلة.</translation>
    </message>
    <message>
        <source>{camera} is in use by {program}: close it there, then try again.</source>
        <translation>{camera} قيد الاستخدام في {program}: أغلقها هناك ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{camera} is not connected: plug it in and try again.</source>
        <translation>{camera} غير موصولة: وصّلها وأعد المحاولة.</translation>
    </message>
    <message>
        <source>{camera} was unplugged: plug it in again, then try again.</source>
        <translation>فُصلت {camera}: وصّلها من جديد ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{count} more were seen for a shorter time.</source>
        <translation>آخرون شوهدوا مدة أقصر: {count}.</translation>
    </message>
    <message>
        <source>{device} can&apos;t be opened: close other programs that write to it, then try again.</source>
        <translation>تعذّر فتح {device}: أغلق البرامج الأخرى التي تكتب إليه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} و{last}</translation>
    </message>
    <message>
        <source>{first}, {last}</source>
        <translation>{first}، {last}</translation>
    </message>
    <message>
        <source>{first}; {last}</source>
        <translation>{first}؛ {last}</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}: {name}</translation>
    </message>
    <message>
        <source>{name} can&apos;t be analysed because of an error in the program.</source>
        <translation>تعذّر تحليل {name}: خطأ في البرنامج.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be analysed: {reason}.</source>
        <translation>تعذّر تحليل {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be deleted: {reason}.</source>
        <translation>تعذّر حذف {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be deleted: {reason}. Delete it yourself: {path}.</source>
        <translation>تعذّر حذف {name}: {reason}. احذفه بنفسك: {path}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened: you have no permission to read it.</source>
        <translation>تعذّر فتح {name}: لا تملك إذن قراءته.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be opened: {reason}.</source>
        <translation>تعذّر فتح {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be played: it is damaged, or not a video.</source>
        <translation>تعذّر تشغيل {name}: إنه تالف أو ليس فيديو.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: a folder has this name.</source>
        <translation>تعذّر حفظ {name}: هناك مجلد بهذا الاسم.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: end its name with .png, .jpg, .webp, .bmp or .tif.</source>
        <translation>تعذّر حفظ {name}: اجعل اسمه ينتهي بـ ‎.png أو ‎.jpg أو ‎.webp أو ‎.bmp أو ‎.tif.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: its folder doesn&apos;t exist.</source>
        <translation>تعذّر حفظ {name}: مجلده غير موجود.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: you have no permission to write there.</source>
        <translation>تعذّر حفظ {name}: لا تملك إذن الكتابة هناك.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {format} can&apos;t hold a picture of this size.</source>
        <translation>تعذّر حفظ {name}: لا تتسع صيغة {format} لصورة بهذا الحجم.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be saved: {reason}.</source>
        <translation>تعذّر حفظ {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: end its name with {suffix}.</source>
        <translation>تعذّرت كتابة {name}: اجعل اسمه ينتهي بـ {suffix}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: it is the video itself. Choose another name.</source>
        <translation>تعذّرت كتابة {name}: إنه الفيلم نفسه. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: its name must end in {suffixes}.</source>
        <translation>تعذّرت كتابة {name}: يجب أن ينتهي اسمه بواحد من: {suffixes}.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: its pictures or its sound don&apos;t fit into MP4.</source>
        <translation>تعذّرت كتابة {name}: صوره أو صوته لا يلائم MP4.</translation>
    </message>
    <message>
        <source>{name} doesn&apos;t exist: it was moved, renamed or deleted.</source>
        <translation>{name} غير موجود: نُقل أو أُعيدت تسميته أو حُذف.</translation>
    </message>
    <message>
        <source>{name} contains no video: choose a video file.</source>
        <translation>{name} لا يحوي صورًا متحركة: اختر ملف فيديو.</translation>
    </message>
    <message>
        <source>{name} contains no frame that can be decoded. It may be damaged.</source>
        <translation>{name} لا يحوي صورة يمكن فك ترميزها: قد يكون تالفًا.</translation>
    </message>
    <message>
        <source>{name} is a folder: choose a file in it.</source>
        <translation>{name} مجلد: اختر ملفًا فيه.</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete: copy or download it again.</source>
        <translation>{name} تالف أو ناقص: انسخه أو نزّله من جديد.</translation>
    </message>
    <message>
        <source>{name} is empty: choose another file.</source>
        <translation>{name} فارغ: اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>{name} is larger than {megabytes} MB: choose another file.</source>
        <translation>{name} أكبر من {megabytes} ميغابايت: اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>This program can&apos;t decode {name}. Convert it to MP4.</source>
        <translation>{name} من نوع لا يستطيع هذا البرنامج فك ترميزه: حوّله إلى MP4.</translation>
    </message>
    <message>
        <source>{name} is too large: make it smaller than {millions} million pixels first.</source>
        <translation>{name} أكبر مما ينبغي: صغّره أولًا إلى أقل من {millions} مليون بكسل.</translation>
    </message>
    <message>
        <source>{name} is too large: make its picture smaller than {millions} million pixels first.</source>
        <translation>{name} أكبر مما ينبغي: صغّر صورته أولًا إلى أقل من {millions} مليون بكسل.</translation>
    </message>
    <message>
        <source>{name} needs more memory than is free: close other programs.</source>
        <translation>{name} يحتاج إلى ذاكرة أكثر من المتاح: أغلق برامج أخرى.</translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message>
        <source>{path} is not a history file. Move it away to start a new one. Nothing in it was changed.</source>
        <translation>{path} ليس سجلًا: ضعه جانبًا لبدء سجل جديد؛ لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>{problem} Until then only upright faces are found.</source>
        <translation>{problem} وحتى ذلك الحين لا يُعثر إلا على الوجوه المستقيمة.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} ث</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{source} does not answer. Close other programs that use it or choose another, then press Retry.</source>
        <translation>{source} لا تجيب. أغلق البرامج الأخرى التي تستخدمها أو اختر غيرها، ثم اضغط «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>{source} stopped sending frames. Unplug it, plug it in again, then press Retry.</source>
        <translation>لم تعد {source} تعطي صورًا. افصلها ووصّلها من جديد، ثم اضغط «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>{time} long</source>
        <translation>المدة: {time}</translation>
    </message>
    <message>
        <source>{title} – expressions</source>
        <translation>{title} – تعابير</translation>
    </message>
    <message>
        <source>{value} / {most}</source>
        <translation>{value} من {most}</translation>
    </message>
</context>
<context>
    <name>SessionChart</name>
    <message>
        <source>Mean of each emotion over time</source>
        <translation>متوسط كل انفعال عبر الزمن</translation>
    </message>
    <message>
        <source>Everyone&apos;s mean</source>
        <translation>متوسط الجميع</translation>
    </message>
    <message>
        <source>Participant {0}</source>
        <translation>المشارك {0}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>Show or hide the line of {0} (Alt+{1})</source>
        <translation>إظهار خط {0} أو إخفاؤه (Alt+{1})</translation>
    </message>
    <message>
        <source>Line of {0}</source>
        <translation>خط {0}</translation>
    </message>
    <message>
        <source>As &amp;table</source>
        <translation>كجدو&amp;ل</translation>
    </message>
    <message>
        <source>Drag or press ← and → to move; hold Ctrl and scroll, or press + and −, to zoom; 0 shows all</source>
        <translation>اسحب أو اضغط ← و→ للتحريك؛ وCtrl مع العجلة، أو + و−، للتقريب والإبعاد؛ و0 يُظهر الكل</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>المشارك</translation>
    </message>
    <message>
        <source>Choose whose lines are shown (Alt+W)</source>
        <translation>اختيار صاحب الخطوط المعروضة (Alt+W)</translation>
    </message>
    <message>
        <source>Show the same values as a table</source>
        <translation>عرض القيم نفسها في جدول</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تقريب</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>إبعاد</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>أسبق</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>ألحق</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>الجلسة كلها</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>إخفاء الكل</translation>
    </message>
    <message>
        <source>Hide all lines, or show them all</source>
        <translation>إخفاء كل الخطوط أو إظهارها كلها</translation>
    </message>
    <message>
        <source>Nothing was scored in this session.</source>
        <translation>لم يُقيَّم شيء في هذه الجلسة.</translation>
    </message>
</context>
<context>
    <name>SessionController</name>
    <message>
        <source>Open a video, or draw a region of the screen. The camera stays off.</source>
        <translation>افتح مقطع فيديو أو ارسم منطقة من الشاشة. تبقى الكاميرا مغلقة.</translation>
    </message>
    <message>
        <source>What should be analysed?</source>
        <translation>ما الذي تريد تحليله؟</translation>
    </message>
    <message>
        <source>The camera is in use</source>
        <translation>الكاميرا قيد الاستخدام</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>لا صورة</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <translation>انتهى الفيديو</translation>
    </message>
    <message>
        <source>Press Retry to play it again.</source>
        <translation>اضغط «إعادة المحاولة» لتشغيله مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>SessionListView</name>
    <message>
        <source>Sessions</source>
        <translation>الجلسات</translation>
    </message>
    <message>
        <source>Press Enter to open a session; hold Ctrl or Shift to select several</source>
        <translation>اضغط Enter لفتح جلسة؛ وCtrl أو Shift لتحديد عدة جلسات</translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>Most frequent: {0}</source>
        <translation>الأكثر تكرارًا: {0}</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Participants, by number</source>
        <translation>المشاركون بالأرقام</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>إعادة ال&amp;تسمية…</translation>
    </message>
    <message>
        <source>Change the title of this session</source>
        <translation>تغيير عنوان هذه الجلسة</translation>
    </message>
    <message>
        <source>Save this session as a report, a table or subtitles</source>
        <translation>حفظ هذه الجلسة تقريرًا أو جدولًا أو ترجمة مرئية</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تص&amp;دير…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;حذف…</translation>
    </message>
    <message>
        <source>Delete this session</source>
        <translation>حذف هذه الجلسة</translation>
    </message>
    <message>
        <source>Emotions over time</source>
        <translation>الانفعالات عبر الزمن</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>المشارك</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>رُئي</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>الانتباه</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>التفاعل</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>الأكثر تكرارًا</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>غير مُقيَّم</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ask again before opening files and before turning on the camera</source>
        <translation>السؤال من جديد قبل فتح الملفات وقبل تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>Ask for consent a&amp;gain</source>
        <translation>طلب المواف&amp;قة من جديد</translation>
    </message>
    <message>
        <source>Reset the settings of all windows; your name stays</source>
        <translation>إعادة ضبط إعدادات كل النوافذ؛ ويبقى اسمك</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults…</source>
        <translation>العودة إلى ال&amp;افتراضي…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Close Settings (Esc)</source>
        <translation>إغلاق الإعدادات (Esc)</translation>
    </message>
    <message>
        <source>Your name, history, emoji sets and models stay. You will be asked for consent again.</source>
        <translation>يبقى اسمك وسجلك وأطقم الإيموجي ونماذجك. وستُطلب موافقتك من جديد.</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>أتريد إعادة ضبط كل الإعدادات؟</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>إعادة ال&amp;ضبط</translation>
    </message>
</context>
<context>
    <name>SharingBadge</name>
    <message>
        <source>Sharing stopped</source>
        <translation>توقفت المشاركة</translation>
    </message>
    <message>
        <source>Emoji shared</source>
        <translation>الإيموجي مُشارَك</translation>
    </message>
    <message>
        <source>Emoji hidden</source>
        <translation>الإيموجي مخفي</translation>
    </message>
    <message>
        <source>Let others see the emoji again</source>
        <translation>السماح للآخرين برؤية الإيموجي من جديد</translation>
    </message>
    <message>
        <source>Share and analyse nothing any more, at once ({0})</source>
        <translation>عدم مشاركة شيء أو تحليله بعد الآن، فورًا ({0})</translation>
    </message>
    <message>
        <source>S&amp;top all</source>
        <translation>أ&amp;وقف كل شيء</translation>
    </message>
    <message>
        <source>Resume s&amp;haring</source>
        <translation>استئناف الم&amp;شاركة</translation>
    </message>
    <message>
        <source>Others see the emoji while you hold this button or {0}</source>
        <translation>يرى الآخرون الإيموجي ما دمت تضغط هذا الزر أو {0}</translation>
    </message>
    <message>
        <source>&amp;Hold to share</source>
        <translation>اضغط باستمرار للم&amp;شاركة</translation>
    </message>
</context>
<context>
    <name>SourceSelector</name>
    <message>
        <source>Screen region</source>
        <translation>منطقة من الشاشة</translation>
    </message>
    <message>
        <source>The screen can&apos;t be analysed</source>
        <translation>تعذّر تحليل الشاشة</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>لا كاميرا</translation>
    </message>
    <message>
        <source>The cameras can&apos;t be listed</source>
        <translation>تعذّر سرد الكاميرات</translation>
    </message>
    <message>
        <source>You can use a video instead.</source>
        <translation>يمكنك استخدام فيديو بدلًا منها.</translation>
    </message>
    <message>
        <source>An error in the program: press Retry.</source>
        <translation>خطأ في البرنامج: اضغط «إعادة المحاولة».</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Which video?</source>
        <translation>أي فيديو؟</translation>
    </message>
    <message>
        <source>C&amp;hoose videos…</source>
        <translation>ا&amp;ختر فيديوهات…</translation>
    </message>
    <message>
        <source>Choose one or several videos</source>
        <translation>اختيار فيديو واحد أو أكثر</translation>
    </message>
    <message>
        <source>Analyse the videos one after the other</source>
        <translation>تحليل الفيديوهات واحدًا بعد الآخر</translation>
    </message>
    <message>
        <source>Back to the results</source>
        <translation>العودة إلى النتائج</translation>
    </message>
    <message>
        <source>Sampling int&amp;erval</source>
        <translation>فترة أخذ ال&amp;عينات</translation>
    </message>
    <message>
        <source>Analyse one frame in each interval: fast, and enough to see expressions change (Alt+E)</source>
        <translation>تحليل إطار واحد في كل فترة: سريع ويكفي لرؤية تغيّر التعابير (Alt+ع)</translation>
    </message>
    <message>
        <source>Sampling interval</source>
        <translation>فترة أخذ العينات</translation>
    </message>
    <message>
        <source>Analyse every &amp;frame</source>
        <translation>تحليل كل إ&amp;طار</translation>
    </message>
    <message>
        <source>Most precise, but much slower (Alt+F)</source>
        <translation>الأدق، لكنه أبطأ كثيرًا (Alt+ط)</translation>
    </message>
    <message>
        <source>Analyse every frame</source>
        <translation>تحليل كل إطار</translation>
    </message>
    <message>
        <source>Seconds between two frames</source>
        <translation>الثواني بين إطارين</translation>
    </message>
    <message>
        <source>Seconds between two analysed frames (↑, ↓)</source>
        <translation>الثواني بين إطارين محلَّلين (↑، ↓)</translation>
    </message>
    <message>
        <source>The readings are stored in the history on this computer. Pictures are not stored.</source>
        <translation>تُحفظ القراءات في السجل على هذا الحاسوب. ولا تُحفظ الصور.</translation>
    </message>
    <message>
        <source>Drop one or several here, or choose files.</source>
        <translation>أفلت فيديو أو أكثر هنا، أو اختر ملفات.</translation>
    </message>
    <message>
        <source>1 video to analyse</source>
        <translation>فيديو واحد للتحليل</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>ا&amp;بدأ</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>ال&amp;نتائج</translation>
    </message>
    <message>
        <source> s</source>
        <translation> ث</translation>
    </message>
    <message>
        <source>C&amp;hoose more…</source>
        <translation>ا&amp;ختر المزيد…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln videos to analyse</source>
        <translation>
            <numerusform>لا فيديوهات للتحليل</numerusform>
            <numerusform>فيديو واحد للتحليل</numerusform>
            <numerusform>مقطعا فيديو للتحليل</numerusform>
            <numerusform>%Ln فيديوهات للتحليل</numerusform>
            <numerusform>%Ln فيديو للتحليل</numerusform>
            <numerusform>%Ln فيديو للتحليل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Command of step {0}</source>
        <translation>أمر الخطوة {0}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the command of step {0}</source>
        <translation>نسخ أمر الخطوة {0}</translation>
    </message>
    <message>
        <source>Run this command now; it downloads the package from the internet</source>
        <translation>تشغيل هذا الأمر الآن؛ يُنزّل الحزمة من الإنترنت</translation>
    </message>
    <message>
        <source>&amp;Install it</source>
        <translation>&amp;تثبيت</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>جارٍ التثبيت…</translation>
    </message>
    <message>
        <source>Installed.</source>
        <translation>تم التثبيت.</translation>
    </message>
    <message>
        <source>It could not be installed: {0}</source>
        <translation>تعذّر التثبيت: {0}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>StorageGroup</name>
    <message>
        <source>What is stored on this computer</source>
        <translation>ما المحفوظ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>the readings of your sessions, no pictures</source>
        <translation>قراءات جلساتك، بلا صور</translation>
    </message>
    <message>
        <source>Personal calibration</source>
        <translation>المعايرة الشخصية</translation>
    </message>
    <message>
        <source>what was learned about your face: eight numbers</source>
        <translation>ما تُعلِّم عن وجهك: ثمانية أعداد</translation>
    </message>
    <message>
        <source>Emoji sets</source>
        <translation>أطقم الإيموجي</translation>
    </message>
    <message>
        <source>the pictures you added</source>
        <translation>الصور التي أضفتها</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>the models you added</source>
        <translation>النماذج التي أضفتها</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>سجل الأحداث</translation>
    </message>
    <message>
        <source>errors, without names</source>
        <translation>الأخطاء، من دون أسماء</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>your name and your settings</source>
        <translation>اسمك وإعداداتك</translation>
    </message>
    <message>
        <source>Pictures are never stored unless you save one.</source>
        <translation>لا تُحفظ الصور أبدًا إلا إذا حفظت واحدة.</translation>
    </message>
    <message>
        <source>Show in the file manager: {0}</source>
        <translation>إظهار في مدير الملفات: {0}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Open the folder: {0}</source>
        <translation>فتح المجلد: {0}</translation>
    </message>
    <message>
        <source>Delete permanently: {0}</source>
        <translation>حذف نهائي: {0}</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Delete: {0}</source>
        <translation>حذف: {0}</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>أتريد حذف {0}؟</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Shares of the scored time</source>
        <translation>الحصص من الوقت المُقيَّم</translation>
    </message>
    <message>
        <source>Attention share</source>
        <translation>حصة الانتباه</translation>
    </message>
    <message>
        <source>Share of the time with a face seen from the front</source>
        <translation>حصة الوقت التي فيها وجه من الأمام</translation>
    </message>
    <message>
        <source>Face present</source>
        <translation>وجه حاضر</translation>
    </message>
    <message>
        <source>Share of the time with a face, including faces turned away</source>
        <translation>حصة الوقت التي فيها وجه، ولو كان ملتفتًا</translation>
    </message>
    <message>
        <source>Computed from attention and movement; see below</source>
        <translation>محسوب من الانتباه والحركة؛ انظر أدناه</translation>
    </message>
    <message>
        <source>Share of the time with a clear emotion</source>
        <translation>حصة الوقت التي فيها انفعال واضح</translation>
    </message>
    <message>
        <source>How confident the model was</source>
        <translation>مدى ثقة النموذج</translation>
    </message>
    <message>
        <source>Share of the time with no face or no clear emotion</source>
        <translation>حصة الوقت بلا وجه أو بلا انفعال واضح</translation>
    </message>
    <message>
        <source>Readings of faces without a clear emotion</source>
        <translation>قراءات وجوه بلا انفعال واضح</translation>
    </message>
    <message>
        <source>Engagement = {0} × attention × ({1} + {2} × movement ÷ {3}), with movement limited to {3}.</source>
        <translation>التفاعل = {0} × الانتباه × ({1} + {2} × الحركة ÷ {3})، والحركة لا تتجاوز {3}.</translation>
    </message>
    <message>
        <source>Attention is the attention share. Movement is how much the expression changes from one period of two seconds to the next. Use the index to compare sessions: it does not measure a state of mind.</source>
        <translation>الانتباه هو حصة الانتباه. والحركة هي مقدار تغيّر التعبير من فترة مدتها ثانيتان إلى التي تليها. استخدم المؤشر للمقارنة بين الجلسات: فهو لا يقيس حالة نفسية.</translation>
    </message>
    <message>
        <source>Engagement index</source>
        <translation>مؤشر التفاعل</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>مُقيَّم</translation>
    </message>
    <message>
        <source>Mean confidence where scored</source>
        <translation>متوسط الثقة حيث جرى التقييم</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>غير مُقيَّم</translation>
    </message>
    <message>
        <source>Unknown readings</source>
        <translation>قراءات غير معروفة</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Rename session</source>
        <translation>إعادة تسمية الجلسة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>What the session is called in the history</source>
        <translation>اسم الجلسة في السجل</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>Close without changes (Esc)</source>
        <translation>إغلاق دون تغيير (Esc)</translation>
    </message>
    <message>
        <source>Use this title (Enter)</source>
        <translation>استخدام هذا العنوان (Enter)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>إعادة ال&amp;تسمية</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Analysing expressions</source>
        <translation>جارٍ تحليل التعابير</translation>
    </message>
    <message>
        <source>Analysing expressions and sharing the emoji</source>
        <translation>جارٍ تحليل التعابير ومشاركة الإيموجي</translation>
    </message>
    <message>
        <source>FER Desktop</source>
        <translation>FER Desktop</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>Bring back what was deleted ({0})</source>
        <translation>استعادة ما حُذف ({0})</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>التراجع عن الحذف</translation>
    </message>
    <message>
        <source>{0} deleted. Gone for good in ten seconds.</source>
        <translation>حُذف {0}. يصبح نهائيًا خلال عشر ثوانٍ.</translation>
    </message>
</context>
<context>
    <name>VideoActions</name>
    <message>
        <source>Analyse m&amp;ore…</source>
        <translation>تحليل ال&amp;مزيد…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تص&amp;دير…</translation>
    </message>
    <message>
        <source>Choose more videos</source>
        <translation>اختيار المزيد من الفيديوهات</translation>
    </message>
    <message>
        <source>Save the result as an HTML report, CSV, JSON or subtitles</source>
        <translation>حفظ النتيجة تقرير HTML أو CSV أو JSON أو ترجمة مصاحبة</translation>
    </message>
    <message>
        <source>Save the video with a box, an emotion and its probability at each face</source>
        <translation>حفظ الفيديو مع إطار وانفعال واحتماله عند كل وجه</translation>
    </message>
    <message>
        <source>&amp;Annotated video…</source>
        <translation>فيديو بالإ&amp;طارات…</translation>
    </message>
    <message>
        <source>Save the video with each face covered by its emoji</source>
        <translation>حفظ الفيديو وكل وجه يغطيه إيموجيه</translation>
    </message>
    <message>
        <source>Video with &amp;covered faces…</source>
        <translation>فيديو بوجو&amp;ه مغطاة…</translation>
    </message>
    <message>
        <source>Rotate the video, which seems to lie on its side, and analyse it once more (Alt+T)</source>
        <translation>تدوير مقطع الفيديو الذي يبدو مائلًا على جانبه وتحليله مرة أخرى (Alt+T)</translation>
    </message>
    <message>
        <source>Ro&amp;tate and analyse again</source>
        <translation>&amp;تدوير وإعادة التحليل</translation>
    </message>
    <message>
        <source>Progress of saving the video</source>
        <translation>تقدّم حفظ الفيديو</translation>
    </message>
    <message>
        <source>Cancel and delete the unfinished file (Esc)</source>
        <translation>الإلغاء وحذف الملف غير المكتمل (Esc)</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>إل&amp;غاء</translation>
    </message>
</context>
<context>
    <name>VideoDialogs</name>
    <message>
        <source>Videos ({0});;All files (*)</source>
        <translation>فيديوهات ({0});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Choose videos</source>
        <translation>اختر فيديوهات</translation>
    </message>
    <message>
        <source>Export result</source>
        <translation>تصدير النتيجة</translation>
    </message>
    <message>
        <source>Save annotated video</source>
        <translation>حفظ الفيديو الموسوم</translation>
    </message>
    <message>
        <source>Save video with covered faces</source>
        <translation>حفظ الفيديو بوجوه مغطاة</translation>
    </message>
    <message>
        <source>MP4 video (*.mp4)</source>
        <translation>فيديو MP4 (*.mp4)</translation>
    </message>
</context>
<context>
    <name>VideoList</name>
    <message>
        <source>Videos to analyse</source>
        <translation>الفيديوهات المراد تحليلها</translation>
    </message>
    <message>
        <source>Videos to analyse (Alt+V); Del removes the selected one</source>
        <translation>الفيديوهات المراد تحليلها (Alt+V)؛ ويزيل Del المحدد منها</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد التحليل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
</context>
<context>
    <name>VideoWindow</name>
    <message>
        <source>Video – FER Desktop</source>
        <translation>فيديو – FER Desktop</translation>
    </message>
    <message>
        <source>Stop and go back to the menu</source>
        <translation>إيقاف والعودة إلى القائمة</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>جارٍ كتابة {0}…</translation>
    </message>
    <message>
        <source>video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>حدث خطأ في البرنامج.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraDialog</name>
    <message>
        <source>Virtual camera – FER Desktop</source>
        <translation>الكاميرا الافتراضية – FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>ا&amp;بدأ</translation>
    </message>
    <message>
        <source>Send the picture to the call</source>
        <translation>إرسال الصورة إلى المكالمة</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إيقا&amp;ف</translation>
    </message>
    <message>
        <source>Send nothing more to the call</source>
        <translation>عدم إرسال شيء بعد الآن إلى المكالمة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close this window (Esc); the virtual camera stays on</source>
        <translation>إغلاق هذه النافذة (Esc)؛ وتبقى الكاميرا الافتراضية تعمل</translation>
    </message>
    <message>
        <source>Off: the call sees nothing of FER Desktop</source>
        <translation>متوقفة: لا ترى المكالمة شيئًا من FER Desktop</translation>
    </message>
    <message>
        <source>Your call sees: nothing yet</source>
        <translation>ترى مكالمتك: لا شيء بعد</translation>
    </message>
    <message>
        <source>This is a preview. Press Start, then choose the virtual camera in the call&apos;s settings.</source>
        <translation>هذه معاينة. اضغط «ابدأ»، ثم اختر الكاميرا الافتراضية في إعدادات المكالمة.</translation>
    </message>
    <message>
        <source>Opening the virtual camera…</source>
        <translation>جارٍ فتح الكاميرا الافتراضية…</translation>
    </message>
    <message>
        <source>Your call sees: {0}</source>
        <translation>ترى مكالمتك: {0}</translation>
    </message>
    <message>
        <source>Choose “{0}” as the camera in the call&apos;s settings.</source>
        <translation>اختر «{0}» كاميرا في إعدادات المكالمة.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraHelp</name>
    <message>
        <source>&amp;Try again</source>
        <translation>حاول &amp;مجددًا</translation>
    </message>
    <message>
        <source>Look for the virtual camera again</source>
        <translation>البحث عن الكاميرا الافتراضية مرة أخرى</translation>
    </message>
    <message>
        <source>See the three pictures as a call would, before you install anything</source>
        <translation>شاهد الصور الثلاث كما تراها المكالمة، قبل أن تثبّت أي شيء</translation>
    </message>
    <message>
        <source>Use the &amp;overlay instead</source>
        <translation>استخدام الإيموجي ال&amp;عائم بدلًا منها</translation>
    </message>
    <message>
        <source>Show the emoji above every window; a call sees it when you share your screen</source>
        <translation>إظهار الإيموجي فوق كل نافذة؛ تراه المكالمة حين تشارك شاشتك</translation>
    </message>
    <message>
        <source>Without a virtual camera, the overlay shows your emoji when you share your screen.</source>
        <translation>من دون كاميرا افتراضية يُظهر الإيموجي العائم إيموجيك حين تشارك شاشتك.</translation>
    </message>
    <message>
        <source>Send the picture to this virtual camera from now on</source>
        <translation>إرسال الصورة إلى هذه الكاميرا الافتراضية من الآن فصاعدًا</translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>استخدام «{0}»</translation>
    </message>
    <message>
        <source>Which virtual camera?</source>
        <translation>أي كاميرا افتراضية؟</translation>
    </message>
    <message>
        <source>No permission to use the virtual camera</source>
        <translation>لا إذن لاستخدام الكاميرا الافتراضية</translation>
    </message>
    <message>
        <source>A package is missing</source>
        <translation>حزمة مفقودة</translation>
    </message>
    <message>
        <source>Pre&amp;view the pictures</source>
        <translation>م&amp;عاينة الصور</translation>
    </message>
    <message>
        <source>No virtual camera</source>
        <translation>لا كاميرا افتراضية</translation>
    </message>
    <message>
        <source>The virtual camera can&apos;t be used</source>
        <translation>تعذّر استخدام الكاميرا الافتراضية</translation>
    </message>
</context>
<context>
    <name>VirtualCameraOptions</name>
    <message>
        <source>&amp;Camera with the emoji in a corner</source>
        <translation>&amp;كاميرا مع الإيموجي في زاوية</translation>
    </message>
    <message>
        <source>Your own picture, and a small emoji that changes with your face</source>
        <translation>صورتك أنت وإيموجي صغير يتغير مع وجهك</translation>
    </message>
    <message>
        <source>&amp;Face covered by its emoji</source>
        <translation>و&amp;جه يغطيه إيموجيه</translation>
    </message>
    <message>
        <source>The emoji follows your head; while no face is found, only the emoji is shown</source>
        <translation>يتبع الإيموجي رأسك؛ وما دام لم يُعثر على وجه يظهر الإيموجي وحده</translation>
    </message>
    <message>
        <source>&amp;Emoji alone on a colour</source>
        <translation>الإيموجي وحده على &amp;لون</translation>
    </message>
    <message>
        <source>Nothing of the camera&apos;s picture is sent</source>
        <translation>لا يُرسل شيء من صورة الكاميرا</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>أعلى اليسار</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>أعلى اليمين</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>أسفل اليسار</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>أسفل اليمين</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>صغير</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>رمادي داكن</translation>
    </message>
    <message>
        <source>White</source>
        <translation>أبيض</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Size of the pictures in pixels; 30 are sent per second</source>
        <translation>حجم الصور بالبكسل؛ تُرسل 30 صورة في الثانية</translation>
    </message>
    <message>
        <source>Where others see the emoji</source>
        <translation>أين يرى الآخرون الإيموجي</translation>
    </message>
    <message>
        <source>Size of the emoji in the corner</source>
        <translation>حجم الإيموجي في الركن</translation>
    </message>
    <message>
        <source>Colour behind the emoji</source>
        <translation>اللون خلف الإيموجي</translation>
    </message>
    <message>
        <source>C&amp;orner</source>
        <translation>ال&amp;زاوية</translation>
    </message>
    <message>
        <source>Si&amp;ze of the emoji</source>
        <translation>&amp;حجم الإيموجي</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>اللو&amp;ن</translation>
    </message>
    <message>
        <source>&amp;Picture size</source>
        <translation>حجم ال&amp;صورة</translation>
    </message>
    <message>
        <source>Stop the virtual camera to change the picture size: your call would lose its camera.</source>
        <translation>أوقف الكاميرا الافتراضية لتغيير حجم الصورة: وإلا فقدت مكالمتك كاميرتها.</translation>
    </message>
</context>
<context>
    <name>VirtualCameraSteps</name>
    <message>
        <source>Install the package that writes to virtual cameras:</source>
        <translation>ثبّت الحزمة التي تكتب إلى الكاميرات الافتراضية:</translation>
    </message>
    <message>
        <source>Install OBS Studio (free, obsproject.com). Its virtual camera comes with it.</source>
        <translation>ثبّت OBS Studio (مجاني، obsproject.com). وكاميراه الافتراضية تأتي معه.</translation>
    </message>
    <message>
        <source>Add yourself to the group whose members may use cameras:</source>
        <translation>أضف نفسك إلى المجموعة التي يجوز لأعضائها استخدام الكاميرات:</translation>
    </message>
    <message>
        <source>Log out and log in again.</source>
        <translation>سجّل الخروج ثم الدخول من جديد.</translation>
    </message>
    <message>
        <source>You don&apos;t need to start OBS. If it is running, stop its own virtual camera.</source>
        <translation>لا حاجة إلى تشغيل OBS. وإن كان يعمل فأوقف كاميراه الافتراضية.</translation>
    </message>
    <message>
        <source>Install OBS Studio (free, obsproject.com) in the Applications folder.</source>
        <translation>ثبّت OBS Studio (مجاني، obsproject.com) في مجلد التطبيقات.</translation>
    </message>
    <message>
        <source>Start OBS once, press “Start Virtual Camera” and allow its system extension in System Settings; then press “Stop Virtual Camera” and quit OBS.</source>
        <translation>شغّل OBS مرة واحدة واضغط «Start Virtual Camera» واسمح بامتداد النظام الخاص به في إعدادات النظام؛ ثم اضغط «Stop Virtual Camera» وأغلق OBS.</translation>
    </message>
    <message>
        <source>Load the driver v4l2loopback:</source>
        <translation>حمّل برنامج التشغيل v4l2loopback:</translation>
    </message>
    <message>
        <source>Install the driver v4l2loopback:</source>
        <translation>ثبّت برنامج التشغيل v4l2loopback:</translation>
    </message>
    <message>
        <source>Install the driver v4l2loopback with your system&apos;s package manager.</source>
        <translation>ثبّت برنامج التشغيل v4l2loopback بمدير الحزم في نظامك.</translation>
    </message>
    <message>
        <source>Load it:</source>
        <translation>حمّله:</translation>
    </message>
    <message>
        <source>Install Python from python.org: it brings pip, which installs the package pyvirtualcam.</source>
        <translation>ثبّت Python من python.org: فهو يأتي مع pip الذي يثبّت الحزمة pyvirtualcam.</translation>
    </message>
    <message>
        <source>Because of its licence, the package that writes to virtual cameras can&apos;t be shipped with this program. Install it for FER Desktop:</source>
        <translation>بسبب ترخيصها، لا يمكن توزيع الحزمة التي تكتب إلى الكاميرات الافتراضية مع هذا البرنامج. ثبّتها لـ FER Desktop:</translation>
    </message>
    <message>
        <source>To load it each time the computer starts:</source>
        <translation>لتحميله عند كل تشغيل للحاسوب:</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to FER Desktop</source>
        <translation>مرحبًا بك في FER Desktop</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>متا&amp;بعة</translation>
    </message>
    <message>
        <source>Continue to the menu</source>
        <translation>المتابعة إلى القائمة</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>&amp;Menu</source>
        <translation>ال&amp;قائمة</translation>
    </message>
</context>
<context>
    <name>WordPopup</name>
    <message>
        <source>A word for this moment</source>
        <translation>كلمة لهذه اللحظة</translation>
    </message>
    <message>
        <source>Enter saves it; leave it empty for a bookmark without a word</source>
        <translation>Enter يحفظها، واتركها فارغة لعلامة بلا كلمة</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{0}&#xa0;%</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>Expression guesses, not feelings. {0} not scored.</source>
        <translation>تخمين للتعابير لا للمشاعر. {0} غير مُقيَّم.</translation>
    </message>
    <message>
        <source>This photo seems to be upside down. Its faces were read the right way up.</source>
        <translation>يبدو أن هذه الصورة مقلوبة. جرى تحليل الوجوه بعد تعديل وضعها.</translation>
    </message>
    <message>
        <source>This photo seems to lie on its side. Its faces were read the right way up.</source>
        <translation>يبدو أن هذه الصورة مائلة على جانبها. جرى تحليل الوجوه بعد تعديل وضعها.</translation>
    </message>
    <message>
        <source>1 face found; some may be missed.</source>
        <translation>عُثر على وجه واحد؛ وقد تفوت وجوه أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces found; some may be missed.</source>
        <translation>
            <numerusform>لم يُعثر على أي وجه؛ وقد تفوت وجوه.</numerusform>
            <numerusform>عُثر على وجه واحد؛ وقد تفوت وجوه أخرى.</numerusform>
            <numerusform>عُثر على وجهين؛ وقد تفوت وجوه أخرى.</numerusform>
            <numerusform>عُثر على %Ln وجوه؛ وقد تفوت وجوه أخرى.</numerusform>
            <numerusform>عُثر على %Ln وجهًا؛ وقد تفوت وجوه أخرى.</numerusform>
            <numerusform>عُثر على %Ln وجه؛ وقد تفوت وجوه أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expression guesses, not feelings.</source>
        <translation>تخمين للتعابير لا للمشاعر.</translation>
    </message>
    <message>
        <source>{0} not scored.</source>
        <translation>{0} غير مُقيَّم.</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Happiness</source>
        <translation>سعادة</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>مفاجأة</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>حزن</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>غضب</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>اشمئزاز</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>خوف</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>ازدراء</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>لا وجه</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>داكن جدًا</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>صغير جدًا</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>ملتفت</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>مغطى</translation>
    </message>
    <message>
        <source>two emotions tied</source>
        <translation>انفعالان متعادلان</translation>
    </message>
    <message>
        <source>no clear winner</source>
        <translation>لا غالب واضح</translation>
    </message>
    <message>
        <source>The face is too dark: turn on a light in front of it.</source>
        <translation>الوجه داكن جدًا: أضئ نورًا أمامه.</translation>
    </message>
    <message>
        <source>The face is too small: come closer or take a larger picture.</source>
        <translation>الوجه صغير جدًا: اقترب أو خذ صورة أكبر.</translation>
    </message>
    <message>
        <source>The face is blurred: hold still or take a sharper picture.</source>
        <translation>الوجه غير واضح: اثبت أو خذ صورة أكثر حدّة.</translation>
    </message>
    <message>
        <source>The face is turned away: it is read best from the front.</source>
        <translation>الوجه ملتفت: تكون قراءته أفضل من الأمام.</translation>
    </message>
    <message>
        <source>The mouth is covered: no emotion can be read without it.</source>
        <translation>الفم مغطى: لا يمكن قراءة أي انفعال من دونه.</translation>
    </message>
    <message>
        <source>Two emotions are tied: the expression lies between them.</source>
        <translation>انفعالان متعادلان: التعبير بينهما.</translation>
    </message>
    <message>
        <source>There is no clear winner: no emotion stands out.</source>
        <translation>لا غالب واضحًا: لا يبرز أي انفعال.</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>Shares of the scored time</source>
        <translation>الحصص من الوقت المُقيَّم</translation>
    </message>
</context>
</TS>
