## Around every page

screen-skip = انتقل إلى السؤال
screen-areas = الأقسام
screen-settings = الإعدادات
screen-language = اللغة
screen-theme = الألوان
screen-logout = تسجيل الخروج
screen-home = العودة إلى الصفحة الأولى
screen-unheard = المحطة لا تجيب. ما كانت تعرضه هذه الصفحة لم يعد صالحًا.
hint-screen-unheard = انظر إلى المحطة نفسها: فقد يكون الوسم ما زال جاريًا. تتابع هذه الصفحة من تلقاء نفسها عندما تجيب المحطة
screen-not-done = لم يُنفَّذ
screen-signs = حالة المحطة
screen-steps = الخطوات الخمس
language-name = العربية
theme-day = نهار
theme-night = ليل
theme-red = نظارات حمراء
theme-green = نظارات خضراء
area-bench = منضدة الوسم
area-supervisor = المشرف
area-register = السجل
area-store = المخزن
area-custody = الأدلة
area-audit = التدقيق
training-band = تدريب – لا شيء هنا حقيقي

## Who is here

login-title = من أنت؟
login-named = امسح بطاقتك أو اكتب اسمك
login-pin = رمز PIN
nobody-enrolled = لا أحد مسجَّل في هذه المحطة، فلا يمكن لأحد الدخول
hint-nobody-enrolled = `markstation user add NAME --role ROLE` يسجّل شخصاً
    .screen = يسجّل مدير النظام الأشخاص الأوائل في طرفية المحطة نفسها قبل تشغيلها
login-do = دخول
login-unfit = الاسم ورمز PIN غير متطابقين
hint-login-unfit = اكتبهما من جديد. بعد خمسة رموز PIN خاطئة لا يُقبل أي رمز لمدة 15 دقيقة على الأقل: امسح شارتك عند المحطة، أو اطلب من مشرف فتح القفل
session-over = تم تسجيل خروجك. ما كان هنا لم يعد معروضًا.
form-spent = سبق إرسال هذا النموذج
hint-form-spent = انظر إلى ما تم إدخاله؛ لإدخال شيء آخر افتح الصفحة من جديد

## Serving

serving = شاشة المحطة على العنوان { $address }
open-needs-tls = العنوان { $address } يمكن الوصول إليه من حواسيب أخرى، ولا يُقدَّم عليه شيء بلا شهادة
hint-open-needs-tls = حدّد --certificate ملف و--key ملف بصيغة PEM، أو استمع على 127.0.0.1
address-not-taken = لا يمكن الاستماع على { $address }
station-closing = المحطة قيد الإغلاق
station-ending = يجري إيقاف المحطة. تُستكمل العلامة الجارية أولًا، ويوقفها الزر «قف».
station-shut = أُوقفت المحطة. تتابع هذه الصفحة من تلقاء نفسها عند تشغيل المحطة من جديد.
station-down = لا يمكن فتح المحطة، وتُعاد المحاولة
station-lent = أمر آخر يستخدم المحطة الآن
station-not-lent = البرنامج الذي يشغّل المحطة لا يتنازل عنها الآن

## The bench

bench-left = بقي { $left } من { $lines }
bench-waits = في انتظار المتحكم
bench-testing = يجري اختبار الآلة أو المتحكم. يستأنف موضع العمل فور انتهاء ذلك.
bench-reads = تجري قراءة الشحنة { $consignment }. يمكن وسمها فور انتهاء ذلك.
bench-nobody = لا أحد عند منضدة الوسم
bench-other = { $name } عند منضدة الوسم
bench-man = العمل عند المنضدة
bench-unmanned = لا يفعل هذا إلا من يعمل عند المنضدة
hint-bench-unmanned = اضغط أولاً على «العمل عند المنضدة»
wrong-mark = تُقرأ علامة المهمة { $job } خلافاً للمخطط. لا تتابع إلا بعد معرفة السبب وإصلاحه.
bench-consignment = أي شحنة؟
no-consignment-taken = لم تُختَر أي شحنة
bench-day-closed = اليوم غير مفتوح
hint-bench-day-closed = يفتحه المشرف
bench-lent = أمر (العملية { $pid }) يستخدم المحطة منذ { $since }
hint-stop-not-here = لا يصل أمر «قف» من هنا إلى الآلة الآن: استخدم إيقاف الطوارئ
stop-came-first = جاء «قف» أولًا: لم يُنتظر جواب هذا الطلب؛ انظر من جديد هل نُفّذ
asked-too-long = لم تصل المحطة إلى هذا في الوقت المحدد، ولم يُفعل شيء
stop-not-reached = قُرئت بطاقة «قف» عند { $at } ولم توقف شيئاً
lend-waits = في انتظار المحطة: { $why }
bench-has-weapon = قطعة سلاح قيد الفحص أو القراءة في موضع العمل
hint-bench-has-weapon = أنهِ العمل عليها في موضع العمل أو أعدها هناك
job-under-way = يجري وضع علامة الآن
settled-now = سُجِّل. يستمر العمل.
symbol-reads-otherwise = رمز العملية { $job } يُقرأ على خلاف المخطط؛ قُيّد ذلك
typed-otherwise = الكتابة الثانية مختلفة. لم يحدث شيء: اقرأ القطعة من جديد.

## Signs

sign-controller = المتحكم
sign-machine = الآلة
sign-guard = الحاجز
sign-estop = إيقاف الطوارئ
sign-part = القطعة
sign-clamp = المِلزَمة
sign-air = الهواء
sign-disk = القرص
sign-scanner = الماسح
sign-clock = الساعة
sign-unsynced = غير منسوخة
light-good = سليم
light-waits = ينتظر
light-bad = عطل
light-absent = غير موصول
light-closed = مغلق
light-open = مفتوح
light-there = موجودة
light-not-there = غير موجودة
light-unconfirmed = غير مؤكدة
light-unknown = غير معروف

## Steps

step-identify = تحديد الهوية
step-check = فحص
step-clamp = تثبيت
step-mark = وسم
step-verify = تحقق
ask-identify = امسح أو اكتب الرقم التسلسلي للسلاح
ask-again = اكتب الرقم نفسه مرة أخرى من على المعدن
ask-serial-label = الرقم كما هو على المعدن؛ ? لما لا يُقرأ
looks-alike = يشبه
entry-keys = لوحة المفاتيح
entry-erase = محو
button-read = تأكيد
button-yes = نعم، هو هذا
button-no = لا
button-back = رجوع
button-mark = ضع العلامة
button-stop = قف
button-later = اقرأها لاحقاً
button-explain = سجِّل
ask-check = هل هو هذا السلاح؟
ask-clamp = ضعه في الملزمة:
ask-marking = جارٍ الوسم
ask-press-start = اضغط زري البدء معاً
ask-verify = اكتب ما هو منقوش على المعدن
mark-seen = رأى المتحكم { $seen } من { $expected }
label-item = البند
label-maker = الصانع والطراز
label-calibre = العيار
label-serial = الرقم التسلسلي
label-observed = علامة وُجدت عليه

## In doubt

doubt-title = انقطعت المهمة { $job }. انظر إلى القطعة.
doubt-evidence = ما رآه المتحكم
doubt-metal = على المعدن المحاكى
doubt-drawing = يجري رسم العلامة المخططة.
doubt-unpictured = لا يمكن عرض شكل العلامة الكاملة. يبقى السؤال مطروحًا، وأسطرها أدناه.
doubt-ask = ماذا على القطعة؟
doubt-said = على القطعة:
found-none = لا شيء
found-none-follows = تُعاد العلامة نفسها في المكان نفسه.
found-complete = العلامة كاملة
found-complete-follows = تُحتسب بشهادتك، ثم تُقرأ.
found-partial = جزء منها
found-partial-follows = يبقى الباقي علامة تالفة، وتُوضع من جديد في مكان آخر. يجب أن ينظر شخص ثانٍ.
ask-remains-label = ما يمكن قراءته منها
ask-second-label = الشخص الثاني: الشارة أو الاسم
ask-second-pin = رمز PIN للشخص الثاني
ask-supervisor-label = المشرف الذي وجد السبب: الشارة أو الاسم

## The simulated hands

hands-title = أيدٍ محاكاة
hand-clamp = ضع هذا السلاح في الملزمة
hand-clamp-other = ضع سلاحاً آخر في الملزمة
hand-unclamp = أفرغ الملزمة
hand-guard-open = افتح الحاجز
hand-guard-close = أغلق الحاجز
hand-start = اضغط زري البدء
hand-button = اضغط زر الشاشة { $number }
hand-unknown = لا توجد يد محاكاة باسم { $hand }
