# كلمات الوثائق المطبوعة بالعربية: الملصقات والشهادات والتقارير والسجلات والبطاقات.

## Every paper

paper-training = تدريب – وثيقة غير حقيقية
paper-number = الرقم
paper-issued = تاريخ الإصدار
paper-station = المحطة
paper-page = صفحة
paper-not-stated = غير مذكور

## What a weapon is

paper-kind = النوع
paper-maker-model = الصانع والطراز
paper-maker = الصانع
paper-model = الطراز
paper-calibre = العيار
paper-serial = الرقم التسلسلي
paper-weapons = الأسلحة
paper-item = البند
paper-part = القطعة
paper-register-number = الرقم في السجل
paper-job = العملية

## Ledger, proof, signatures

paper-checkpoint = دفتر القيود عند إصدار هذه الوثيقة
paper-checkpoint-origin = دفتر القيود
paper-checkpoint-size = عدد القيود
paper-checkpoint-root = بصمة الجذر
paper-proof = الإثبات
paper-proof-how = يقود الرمز إلى الإثبات. ويمكن لأي شخص التحقق من هذه الوثيقة بنسخة السجل المصدَّرة والمفتاح العام.
paper-signatures = التوقيعات
paper-sign-name = الاسم
paper-sign-date = التاريخ
paper-sign-signature = التوقيع

## Label

paper-label = ملصق سلاح موسوم

## Consignment certificate

paper-certificate = شهادة تسليم ووسم استيراد
paper-certificate-delivery = إلى سلطة الدولة المصدِّرة: سُلِّمت هذه الشحنة إلى المستورد المذكور أدناه، واستُلمت الأسلحة الواردة في القائمة كما هو مبيَّن فيها.
paper-certificate-assurance = يحمل كل سلاح مدرج على أنه موسوم علامة الاستيراد المكتوبة بجانبه. وتبيّن القائمة لكل علامة من شهد وضعها وهل قُرئ نصها بعد ذلك.
paper-certificate-exceptions = لم يُستلم كل شيء ولم يوسم ويُشهد عليه ويُقرأ كما أُعلن: انظر الأعداد والقائمة.
paper-exporter = المصدِّر
paper-importer = المستورد
paper-carrier = الناقل
paper-consignment = الشحنة
paper-import-licence = رخصة الاستيراد
paper-export-licence = رخصة التصدير
paper-licence-issued = صدرت في
paper-licence-expires = تنتهي في
paper-event = سبب الوسم
paper-rules = قواعد الوسم
paper-released = تاريخ الإفراج الجمركي
paper-delivered-at = مكان التسليم
paper-counts = الأعداد
paper-count-announced = المعلن
paper-count-received = المستلم
paper-count-marked = الموسوم
paper-count-verified = تم التحقق من النص
paper-count-not-verified = لم يُتحقق من النص
paper-count-attested = بشهادة شخص فقط
paper-count-tagged = ببطاقة معلقة
paper-count-unmarked = غير موسوم
paper-count-missing = الناقص
paper-count-foreign = غير معلن
paper-foreign = استُلم ولم يُعلن
paper-mark = العلامة
paper-place = الموضع
paper-place-restricted = لا يُذكر هنا
paper-state = الحالة
paper-state-witnessed = شهد عليها المتحكم
paper-state-attested = شهد بها شخص دون شهادة المتحكم
paper-state-verified = تم التحقق من النص
paper-state-not-verified = لم يُتحقق من النص. المشرف المسؤول:
paper-state-tagged = غير موسوم، يحمل بطاقة
paper-state-unmarked = غير موسوم
paper-state-missing = ناقص: أُعلن ولم يُستلم

## Certificate of destruction

paper-destruction = شهادة تدمير
paper-destruction-statement = دُمّرت الأسلحة الواردة في القائمة كما هو مبيَّن أدناه بحيث لا يمكن إعادتها إلى العمل. وكان الموقعون أدناه حاضرين.
paper-destruction-equal = القائمتان متطابقتان: دُمّر كل سلاح خرج من المستودع.
paper-destruction-unequal = القائمتان غير متطابقتين. هذه الأسلحة واردة في قائمة واحدة فقط:
paper-basis = الأمر أو الحكم
paper-method = الطريقة
paper-destroyed-at = مكان التدمير
paper-destroyed-on = تاريخ التدمير
paper-residue = مصير البقايا
paper-lists = مقارنة القائمتين
paper-list-out = خرجت من المستودع
paper-list-destroyed = دُمّرت
paper-list-yes = نعم
paper-list-no = لا
paper-by-kind = حسب النوع
paper-other-marks = العلامات
paper-made-in = بلد الصنع
paper-reference = القضية أو المخزون

## Tag

paper-tag = بطاقة – قطعة لا يمكن وسمها
paper-tag-statement = لا تُنزع. تبقى البطاقة مع القطعة.
paper-reason = السبب
paper-rule = القاعدة
paper-seal = الختم

## Shift report

paper-shift = تقرير الوردية
paper-day = اليوم
paper-work = الشحنات والحملات
paper-people = الأشخاص
paper-role = الصفة
paper-count-witnessed = بشهادة المتحكم
paper-count-spoilt = التالفة
paper-count-refused = المرفوضة
paper-per-hour = أسلحة في الساعة
paper-hours = العلامات في كل ساعة
paper-stops = التوقفات حسب السبب
paper-cause = السبب
paper-times = المرات
paper-minutes = الدقائق
paper-nothing = لا شيء
paper-machines = الآلات والسنون
paper-machine = الآلة
paper-strikes = طرقات الوردية
paper-pin-strikes = طرقات هذه الإبرة
paper-pin-limit = تُبدَّل الإبرة بعد
paper-read-percent = قُرئت من أول مرة، ٪
paper-pin-wear = الإبرة، بحسب علاماتها
paper-notes = ملاحظات
paper-ledger-begin = دفتر القيود في البداية
paper-ledger-end = دفتر القيود في النهاية

## Bound book

paper-book = سجل الوارد والصادر
paper-keeper = يمسكه
paper-row = السطر
paper-description = وصف السلاح
paper-acquisition = الوارد
paper-disposition = الصادر
paper-book-maker = الصانع والمستورد
paper-date = التاريخ
paper-acquired-from = ممن ورد
paper-disposed-to = لمن صدر
paper-address = العنوان أو رقم الرخصة
paper-in-stock = لا يزال في المخزون
paper-corrected-by = مشطوب؛ انظر السطر

## Cards

paper-cards = بطاقات الأوامر
paper-cards-how = اقطع على الخطوط المتقطعة. امسح بطاقة بدل لمس الشاشة.
paper-badges = بطاقات الهوية
paper-badge = بطاقة هوية
paper-badge-how = اقطع على الخطوط المتقطعة. البطاقة تبيّن هوية صاحبها، ولا تفتح شيئًا دون الرقم السري.
