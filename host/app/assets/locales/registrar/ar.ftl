## Search

reg-search = بحث
reg-query = ما يمكن قراءته: رقم تسلسلي أو رقم أو أي علامة
reg-query-help = اكتب ? لكل حرف بالٍ لا يُقرأ و * لأي عدد منها. لا فرق بين المسافات والشرطات وحجم الحروف.
reg-found = عدد النتائج: { $count }، الأرجح أولاً
reg-found-more = يوجد أكثر من هذه ({ $shown }). اذكر الصانع أو الطراز أو العيار أو الشحنة.
reg-why = سبب العثور عليه
reg-exact = هو المطلوب بالضبط
reg-open = السيرة كاملة
reg-coverage = التغطية

## A weapon's life

reg-item = سيرة { $life }
reg-mark-observed = عُثر عليها
reg-mark-planned = مخططة
reg-mark-doubt = مخططة؛ ووضعها محل شك
reg-mark-none = مخططة ولم توضع
reg-mark-spoilt = تالفة: بقي جزء منها
reg-mark-witnessed = موضوعة، رصدها المتحكم
reg-mark-attested = موضوعة، بإقرار شخص
reg-mark-verified = النص متحقَّق منه
reg-mark-mismatch = قُرئ النص على خلاف المخطط
reg-mark-not-read = النص غير متحقَّق منه
reg-day = اليوم
reg-person = الشخص
reg-entry = القيد
reg-clock = الساعة
reg-clock-confirmed = مؤكدة
reg-clock-declared = التاريخ بإعلان مشرف
reg-clock-unconfirmed = غير مؤكدة
reg-with = مع { $person }
reg-waits = معتدّ به، وينتظر شخصاً ثانياً
reg-wrong = خطأ، أعلنه القيد { $by }: { $reason }
reg-right = الصحيح هو القيد { $entry }
reg-proof = الإثبات
reg-proof-help = يستطيع أي شخص فحص الإثبات بدون هذا السجل باستعمال markstation check.
reg-proof-file = إثبات العملية { $job } (ملف)
reg-proof-code = إثبات العملية { $job } (QR)
reg-label = ملصق العملية { $job }
reg-photos = الصور
reg-photo-see = عرض الصورة
reg-hint-photo = نفّذ markstation photo check: فهو يبيّن الصور الناقصة أو المتغيرة

## Corrections

reg-declare = إعلان خطأ
reg-correct = إعلان خطأ قيد
reg-correct-help = يبقى القيد في الدفتر ولا يُعتدّ به. لا يُمحى شيء. والإعلان قيد مستقل.
reg-correct-right = إن كان الصواب غير ذلك فقيّده: يحل محل هذا القيد ويعلن خطأه في الوقت نفسه.
reg-correct-enter = تقييد الصواب
reg-reason = ما الخطأ فيه
reg-second = الشخص الثاني
reg-back = رجوع

## Recording by hand

reg-record = تسجيل يدوي
reg-record-do = سجّل
reg-optional = تفاصيل إضافية
reg-place = مكانه: موقع/مبنى/رف
reg-serial-help = كما هو على المعدن؛ ? للحرف الذي لا يُقرأ
reg-as-written = الأسماء والرقم صحيحة كما كُتبت وإن لم يعرفها السجل
reg-another = لماذا هو سلاح آخر غير المسجل بالصانع والرقم نفسيهما
reg-number-bad = الحقل { $field }: "{ $value }" ليس رقم قيد
reg-hint-number = اكتب الرقم كما تعرضه سيرة السلاح

## Coverage

reg-by = حسب
reg-by-consignment = الشحنة
reg-by-place = المكان
reg-by-unit = الوحدة
reg-only = هذا فقط (الاسم)
reg-show = عرض
reg-free = أسلحة يجوز تدميرها
reg-nothing = لا شيء هنا.
reg-unsound = هناك تأخير أو أعداد غير متطابقة
reg-sound = لا تأخير والأعداد متطابقة

## Audit

audit-read-only = لا شيء في هذه الصفحات يغيّر السجل.
audit-verify = التحقق الآن
audit-verification = التحقق
audit-verify-help = يفحص القيودَ والشجرة والإيصالات والقواعد قارئ لا يثق بشيء من الكاتب. ويستمر الوسم في الأثناء.
audit-never = لم يُتحقَّق منذ بدء البرنامج.
audit-running = جارٍ التحقق: { $done } من { $total } من القيود. تتجدد هذه الصفحة تلقائياً.
audit-good = متحقَّق منه: القيود { $entries }، الإيصالات { $receipts }، لا خلل
audit-bad = غير متحقَّق منه. الملاحظات: { $findings }
audit-at = وقت التحقق: { $at }
audit-hint-bad = أوقف الوسم، واحفظ مجلد المحطة كما هو، وأبلغ عنه
audit-rule = القاعدة
audit-finding = الملاحظة
audit-remarks = ملحوظات: لا مخالفة لقاعدة
audit-checkpoints = نقاط التثبيت
audit-head = الدفتر الآن
audit-newest = أحدث نقطة تثبيت
audit-earlier = نقاط التثبيت السابقة
audit-no-checkpoints = لا تحفظ المحطة نقطة تثبيت بعد.
audit-no-such-checkpoint = لا تحفظ المحطة نقطة تثبيت بعدد { $size } من القيود
audit-hint-checkpoint = اختر واحدة من قائمة نقاط التثبيت
audit-origin = المصدر
audit-size = القيود
audit-root = الجذر
audit-signers = الموقّعون
audit-sig-station = توقيع هذه المحطة صحيح
audit-sig-unchecked = توقيع لم يُفحص: مفتاحه غير معروف هنا
audit-sig-witness = توقيع شاهد صحيح، في { $at }
audit-download = تنزيل
audit-export = تصدير
audit-export-help = يحوي الدفتر كل قيد كاملاً ويبيّن أماكن العلامات المخفية: لا تعطه إلا لمن يحق له العلم. الصيغ الأخرى نسخ للاستعمال بلا تلك الأماكن ولا تثبت شيئاً.
audit-form-ledger = الدفتر، للفحص
audit-form-jsonl = أسطر JSON، لسجل آخر
audit-form-csv = جدول نصي (CSV)
audit-form-xlsx = مصنّف (XLSX)
audit-form-epcis = أحداث (EPCIS 2.0)
audit-policy = من يجوز له ماذا
audit-act = الفعل
audit-roles = الأدوار
audit-itself = المحطة نفسها
audit-oneself = المستخدم المعني
audit-second-of = شخص ثانٍ لذلك الفعل
audit-second-no = غير لازم
audit-second-at-once = لازم فوراً
audit-second-later = لازم، ويجوز لاحقاً
audit-users = المستخدمون
audit-user-here = يعمل هنا
audit-user-locked = موقوف
audit-user-left = لم يعد يعمل هنا
