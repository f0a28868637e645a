# ما تقوله markstation بالعربية. مدخل واحد لكل رسالة، ويتحقق اختبار من تطابق المعرّفات والوسائط مع البرنامج. الترتيب كما في en.ftl.
#
# قواعد الكتابة: جمل قصيرة رسمية، وعلامات اقتباس مستقيمة "…" حول كل قيمة مقروءة أو مكتوبة لأنها تُنقل حرفاً حرفاً.
# الأوامر وأسماء الملفات وكلمات station.toml لا تُترجم. لا محارف تحكم في الاتجاه: البرنامج يعزل الوسائط بنفسه.
# عبارة « # As in English. » قبل مدخل تعني أن نصه مساوٍ للإنكليزية عمداً.
#
# مسرد المصطلحات: كلمة واحدة لكل معنى.
#   mark, marking         علامة، وسم (كما في بروتوكول الأسلحة النارية والصك الدولي للتعقب)
#   tracing               تعقّب
#   item, part            قطعة (ما يخصه الرقم)، جزء (ما يُثبَّت في الملزمة)
#   frame, receiver       هيكل، علبة المغلاق
#   barrel                سبطانة
#   applied (witnessed)   موضوعة (مرصودة): رأى المتحكم الطرقات
#   applied (attested)    موضوعة (بإقرار): أقر بها شخص ولم يرها المتحكم
#   verified              متحقَّق منه
#   in doubt, settle      محل شك، حسم
#   set aside             منحّاة، تنحية
#   struck                مشطوب
#   partial, spoilt       ناقصة، تالفة (علامة)
#   number block          مجموعة أرقام
#   burned number         رقم مستهلَك
#   controller            المتحكم (الصندوق الإلكتروني، لا شخص)
#   receipt               إيصال (يوقّعه المتحكم)
#   ledger, entry         دفتر القيود، قيد
#   register              السجل
#   checkpoint            نقطة تثبيت (موقّعة)
#   consignment           شحنة
#   manifest, line        بيان الشحنة، سطر
#   job, strike           عملية، طرقة
#   clamp, fixture        ملزمة، مثبّت
#   guard                 حاجز الوقاية
#   permit                إذن البدء
#   release               إفراج (جمركي)
#   profile               قواعد الوسم
#   finding               ملاحظة
#   hold                  حجز
#   tag, label, badge     بطاقة معلّقة، ملصق، شارة
#   life                  سيرة (سلاح)
#   supervisor, operator  مشرف، مشغّل

## The frame around messages, and words that are typed. Lists of words are separated by commas.

failure-what = خطأ: { $what }
failure-cause = السبب: { $cause }
failure-causes = الأسباب:
failure-hint = المطلوب: { $hint }
progress-left = بقي { $time }
words-yes = نعم, ن
words-no = لا, ل
words-later = لاحقا, لاحقاً, ح
words-none = لا شيء, فارغ
words-partial = ناقصة, ناقص
words-complete = كاملة, كامل

## How lines and jobs stand

state-refused = مرفوضة
state-question = عليها سؤال
state-struck = مشطوبة
state-set-aside = منحّاة
state-open = تنتظر الوسم
state-in-doubt = محل شك
state-witnessed = موضوعة (مرصودة)
state-attested = موضوعة (بإقرار)
state-no-mark = لا علامة
state-spoilt = تالفة
state-no-job = لا عملية
state-not-marked = غير موسومة
state-text-verified = النص متحقَّق منه
state-text-not-verified = النص غير متحقَّق منه
part-name = { $part ->
        [none] السلاح كله
        [frame] الهيكل
        [receiver] علبة المغلاق
        [barrel] السبطانة
        [slide] المزلاق
        [cylinder] الأسطوانة الدوارة
        [bolt] الترباس
        [action_body] جسم آلية الإغلاق
        [tube] الأنبوب
        [suppressor] كاتم الصوت
        [upper_receiver] علبة المغلاق العليا
        [lower_receiver] علبة المغلاق السفلى
        [breech] المغلاق
        [bipod] الحامل الثنائي
        [case] الصندوق
        [pack] العبوة
       *[other] { $part }
    }
place-name = { $place ->
        [left] اليسار
        [left-front] اليسار من الأمام
        [left-rear] اليسار من الخلف
        [right] اليمين
        [right-front] اليمين من الأمام
        [right-rear] اليمين من الخلف
        [rear-left] الخلف، جهة اليسار
        [rear-right] الخلف، جهة اليمين
        [rear-top] الخلف من الأعلى
        [top] الأعلى
        [underside] الأسفل
        [body] الجسم
        [side] الجانب
        [rear] الخلف
        [head] الرأس
        [face] الوجه
        [label] الملصق
        [collar] الطوق
        [plate] اللوحة
        [beside-plate] بجانب اللوحة
        [chamber-left] حجرة الإطلاق، جهة اليسار
        [chamber-right] حجرة الإطلاق، جهة اليمين
        [handle-root] أصل المقبض
        [leg-left] الساق اليسرى
        [leg-right] الساق اليمنى
       *[other] { $place }
    }
place-on-barrel = { $place }، السبطانة { $barrel }
state-of-job = العملية { $job }  { $state }
outcome-none = لا إيصال
outcome-never-permitted = لم يُؤذن بالبدء قط
outcome-no-cycle = أُذن بالبدء ولم تُرَ دورة
outcome-interrupted = انقطعت أثناء الدورة
outcome-outside-limits = دورة خارج الحدود
outcome-complete = دورة كاملة
outcome-unarmed = دورة بلا عملية
outcome-reprovisioned = جُدّد المفتاح

## Rows of tables

at-line = السطر { $line }
# As in English.
finding-shown = { $severity }: { $what } [{ $rule }]
finding-shown-at = { $place }، { $severity }: { $what } [{ $rule }]
severity-notice = تنبيه
severity-question = سؤال
severity-refusal = رفض
consignment-row = { $consignment } الترخيص { $licence } إلى { $importing }، الإفراج { $release }، المرخص به { $quantity }، الموسوم { $marked }
found-row = { $item } { $maker } { $serial }  الرقم { $number }  { $state }
entry-by = بيد { $person }
entry-by-two = بيد { $person } و{ $second }
entry-restricted = حُجب ما يدل على موضع علامة مخفية؛ ومن يحق له معرفته يضيف --restricted

## The station and its folder

training-station = محطة تدريب: لا شيء هنا يُعتد به دليلاً.
station-made = أُنشئت المحطة { $station } في { $folder }.
station-made-next = التالي: راجع { $config }، ثم `markstation --station { $folder } controller provision --by "{ $person }"` و `markstation --station { $folder } day open --by "{ $person }"`.
station-exists = توجد محطة في { $folder } من قبل، ولا يُكتب فوق محطة أبداً
hint-station-exists = اختر مجلداً آخر؛ وللعمل بهذه المحطة نفّذ الأوامر الأخرى فيها
station-id-bad = "{ $station }" لا يصلح معرّفاً لمحطة: اكتب من 1 إلى 16 حرفاً من ASCII قابلاً للطباعة بلا فراغات، مثل KE-MSA-1
time-zone-bad = لا توجد منطقة زمنية "{ $zone }": اكتب واحدة مثل Africa/Nairobi
no-station = لا توجد محطة هنا: تتعذر قراءة { $path }
hint-init-or-station = سمِّ مجلد المحطة بالخيار --station DIR، أو أنشئ محطة بالأمر `markstation init DIR --station ID`
config-invalid = { $path }:{ $line }:{ $column } ليس إعداداً صالحاً
hint-config = صحّح ذلك الموضع؛ لم يتغير شيء. الأمر `markstation init` في مجلد فارغ يكتب مثالاً مشروحاً
    .screen = يصحح مدير النظام ذلك الموضع؛ لم يتغير شيء
config-contradicts-register = يذكر station.toml المحطة { $configured } ({ $configured_realm })، والسجل للمحطة { $registered } ({ $registered_realm })
hint-config-contradicts-register = أعد إلى station.toml معرّف المحطة ونطاقها كما في السجل؛ فكلاهما ثابت إلى الأبد
folder-owned = العملية الحاسوبية { $pid } تملك هذه المحطة منذ { $since }
hint-folder-owned = استعمل ذلك البرنامج أو أنهِه أولاً. أوامر القراءة (plan وremaining وregister find وshow وverify وexport) تعمل إلى جانبه
folder-not-taken = تعذر الاستحواذ على المجلد { $path }
register-unusable = لا يمكن استعمال السجل
hint-restore-register = لا تَسِم شيئاً آخر في هذه المحطة واحتفظ بالملف المتضرر. الأمر `markstation register doctor` ينقذ ما بقي منه في ملف جديد، والأمر `markstation backup restore` يعيد أحدث نسخة احتياطية؛ قارن بينهما
    .screen = لا تَسِم شيئاً بعد في هذه المحطة. من يدير النظام يحفظ الملف المتضرر، وينقذ ما بقي منه أو يستعيد أحدث نسخة احتياطية من سطر الأوامر، ويقارن بينهما
entry-refused = السجل لا يقبل هذا، ولم يُكتب شيء
hint-file-to-read = تأكد أن الملف في مكانه المذكور وأن قراءته مسموحة؛ ثم أعد المحاولة
file-not-read = تتعذر قراءة { $file }
file-not-written = تتعذر كتابة { $file }
no-randomness = النظام لا يعطي أرقاماً عشوائية
no-thread = النظام لا يعطي مسار تنفيذ للعمل
bug = البرنامج يناقض نفسه: { $detail }
hint-report-bug = أوقف الوسم بهذا البرنامج، واترك مجلد المحطة كما هو، وأبلغ عن هذا مع النص أعلاه
answer-yes-or-no = أجب نعم أو لا.

## Persons

person-added = { $name } هو { $id }.
person-exists = { $name } معروف من قبل بالمعرّف { $id }
person-unknown = لا أحد هنا اسمه "{ $name }"
hint-person-add = الأمر `markstation user list` يعرض المعروفين؛ والأمر `markstation user add "{ $name }"` يضيف شخصاً
    .screen = الصفحة المشرف › الأشخاص تعرض المعروفين وتضيف شخصاً
person-name-bad = "{ $name }" ليس اسماً: اكتب حرفاً واحداً على الأقل بلا محارف تحكم
badge-unknown = هذه الشارة ليست لأحد
hint-badge-unknown = صُنعت في محطة أخرى أو حلت محلها شارة أخرى: يصنع مدير النظام شارة بالأمر `markstation user badge NAME --by NAME`
    .screen = صُنعت في محطة أخرى أو حلت محلها شارة أخرى: يصنع مدير النظام شارة في المشرف › الأشخاص
user-not-enrolled = { $name } معروف هنا وليس مستخدماً
hint-user-enrol = يسجله مدير النظام: `markstation user add "{ $name }" --role operator --by NAME`؛ والأمر `markstation user list` يعرض دور كل شخص
    .screen = يسجله مدير النظام في المشرف › الأشخاص
user-has-no-pin = ليس لدى { $name } رمز PIN بعد، ولا يعمل أحد في محطة حقيقية بدونه
hint-user-pin = `markstation user pin "{ $name }" --by NAME`، حيث NAME مدير للنظام
    .screen = يعطي مدير النظام رمزاً سرياً إلى { $name } في المشرف › الأشخاص
role-missing = { $act } ليس من صلاحية { $name }: يلزم أحد الأدوار { $roles }
hint-user-policy = الأمر `markstation user policy` يعرض من يجوز له ماذا؛ ويمنح مدير النظام الأدوار بالأمر `markstation user roles`
    .screen = يمنح مدير النظام الأدوار في المشرف › الأشخاص
second-must-differ = الشخص الثاني هو الأول نفسه: يجب أن يكون غيره
ask-pin = رمز PIN لـ { $name }:
ask-new-pin = رمز PIN جديد لـ { $name } (من 4 إلى 12 رقماً، أو عبارة من 8 أحرف على الأقل):
ask-pin-again = الشيء نفسه مرة أخرى:
pin-not-repeated = ما كُتب في المرة الثانية مختلف: لم يُحدَّد رمز PIN
pin-bad = هذا لا يصلح رمز PIN
hint-pin-form = من 4 إلى 12 رقماً، أو عبارة من 8 إلى 128 حرفاً
pin-wrong = هذا ليس رمز PIN لـ { $name }: { $left ->
        [zero] لم تبق أي محاولة
        [one] بقيت محاولة واحدة
        [two] بقيت محاولتان
        [few] بقيت { $left } محاولات
        [many] بقيت { $left } محاولة
       *[other] بقيت { $left } محاولة
    }
pin-not-given = لم يُعطَ رمز PIN لـ { $name }
hint-pin-file = اكتبه عند السؤال عنه. يسمّي النص البرمجي ملفاً فيه سطر `NAME: PIN` لا يقرؤه إلا مالكه: --pin-file FILE
    .screen = اكتبه في الاستمارة
pin-file-open = يحوي { $file } رموز PIN، ويستطيع غير مالكه قراءته
hint-pin-file-open = `chmod 600 { $file }`، واختر رموز PIN جديدة إن كان أحد قد قرأ هذه
locked-out = { $name } ممنوع من الدخول بعد رموز PIN خاطئة: { $minutes ->
        [zero] لم تبق أي دقيقة
        [one] بقيت دقيقة واحدة
        [two] بقيت دقيقتان
        [few] بقيت { $minutes } دقائق
        [many] بقيت { $minutes } دقيقة
       *[other] بقيت { $minutes } دقيقة
    }
hint-user-unlock = انتظر، أو لينفّذ مدير النظام `markstation user unlock "{ $name }" --by NAME`. إن لم يخطئ أحد هنا في الكتابة فهناك من يخمّن
    .screen = انتظر، أو ليفتح مدير النظام قفل { $name } في المشرف › الأشخاص. إن لم يخطئ أحد هنا في الكتابة فهناك من يخمّن
users-begin = من الآن لا يعمل في هذه المحطة إلا المستخدمون؛ و{ $name } أولهم وهو يسجل الآخرين.
user-by-needed = يسجل المستخدمَ مديرُ نظام، بدور واحد على الأقل: أضف --by NAME و --role ROLE
user-enrolled = سُجّل { $name }: { $roles }.
user-roles-set = أدوار { $name } الآن: { $roles }.
user-pin-set = صار لدى { $name } رمز PIN.
user-badge = شارة { $name }: { $secret }
user-badge-once = تُعرض هذه المرة فقط. من يحملها يعرّف بنفسه بمسحها بعد --by؛ ويُطلب رمز PIN مع ذلك.
    .screen = تُعرض هذه المرة فقط. من يحملها يعرّف بنفسه بمسحها؛ ويُطلب رمز PIN مع ذلك.
user-unlocked = يستطيع { $name } الدخول من جديد.
user-left = لم يعد { $name } يعمل هنا.
user-forgotten = مُحي الاسم مع رمز PIN والشارة؛ وتبقى القيود تذكر { $id }. النسخ الاحتياطية السابقة ما زالت تحويه.
hint-forget = تبقى القيود تعرض الاسم. الأمر `markstation user leave "{ $name }" --forget --by NAME` يمحوه.
    .screen = تبقى القيود تعرض الاسم { $name }. يمحوه مدير النظام من سطر الأوامر.
user-language = يُخاطَب { $name } باللغة { $language }.
# As in English.
user-row = { $id }  { $name }  { $state }  { $roles }
user-state-open = معروف
user-state-here = PIN موجود
user-state-badge = PIN وشارة
user-state-no-pin = بلا PIN
user-state-locked = ممنوع من الدخول
user-state-left = ليس مستخدماً
act-waits = القيد { $entry } معتدّ به وينتظر شخصاً ثانياً: `markstation user countersign { $entry } --by NAME`.
    .screen = القيد { $entry } معتدّ به وينتظر شخصاً ثانياً يجده في المشرف › الأشخاص.
waiting-row = { $entry }  { $act } بيد { $person }، ينتظر غيره: { $roles }
nothing-waits = لا شيء ينتظر توقيعاً ثانياً.
countersigned = وُقّع القيد { $entry } توقيعاً ثانياً.
policy-row = { $act }: { $roles }؛ الشخص الثاني: { $second }

## The day

confirm-clock = تشير الساعة إلى { $now }. هل هذا صحيح؟ (نعم/لا)
clock-not-confirmed = لم تُؤكَّد الساعة، ولم يُفتح اليوم
hint-set-clock = اضبط الساعة، أو أعلن التاريخ بالخيار --date YYYY-MM-DD
    .screen = اضبط الساعة، أو سمِّ التاريخ في المشرف › نظرة عامة
clock-behind = تشير الساعة إلى { $today }، وقد مضى { $last }: آخر قيد، أو هذا البرنامج، من ذلك اليوم
hint-declare-date = إن تعذر ضبط الساعة الآن فأعلن التاريخ بالخيار --date؛ وليس قبل { $last }
    .screen = إن تعذر ضبط الساعة الآن فسمِّ التاريخ في المشرف › نظرة عامة؛ وليس قبل { $last }
day-before-last = يقع { $day } قبل { $last } الذي مضى: آخر قيد، أو هذا البرنامج، من ذلك اليوم
hint-day-before-last = أعلن ذلك اليوم أو يوماً بعده: السجل لا يرجع إلى الوراء
clock-far-ahead = تشير الساعة إلى { $today }، والفارق عن آخر يوم معروف بالأيام: { $days }
hint-name-date = إن كان كذلك فسمِّ التاريخ: `markstation day open --by NAME --date { $today }`؛ وإلا فاضبط الساعة
    .screen = إن كان كذلك فسمِّ التاريخ في المشرف › نظرة عامة؛ وإلا فاضبط الساعة
clock-jumped = قفزت الساعة أثناء عمل المحطة إلى { $now }
day-over = انتهى يوم { $day }: تشير الساعة إلى { $now }
day-opened = فُتح يوم { $day }.
day-closed = أُغلق يوم { $day }.
day-not-open = لا يوم مفتوح: تشير الساعة إلى { $today }، وآخر قيد من { $last }
day-not-open-to-close = لا يوم مفتوح
hint-open-day = يفتحه مشرف بالأمر `markstation day open --by NAME`
    .screen = يفتحه مشرف في المشرف › نظرة عامة

## Consignments

taken-in = الشحنة { $consignment }: { $lines ->
        [zero] { $lines } سطر
        [one] سطر واحد
        [two] سطران
        [few] { $lines } أسطر
        [many] { $lines } سطراً
       *[other] { $lines } سطر
    }، المقبول { $accepted }، وعليه أسئلة { $asks }، والمرفوض { $refused }.
next-answer = التالي: `markstation consignment answer { $consignment } --by NAME` يطرح الأسئلة عن الأسطر.
    .screen = التالي: صفحة { $consignment } تحت المشرف › الشحنات تطرح الأسئلة عن الأسطر.
next-attest = التالي: `markstation consignment attest { $consignment } --by NAME` يطرح أسئلة القواعد.
    .screen = التالي: صفحة { $consignment } تحت المشرف › الشحنات تطرح أسئلة القواعد.
next-mark = ثم: `markstation mark { $consignment } --by NAME`.
    .screen = ثم: تُختار { $consignment } وتوسم في منضدة الوسم.
consignment-unknown = لا توجد شحنة "{ $consignment }" في هذه المحطة
hint-consignments = الموجود: { $known }
hint-consignment-open = افتح شحنة بالأمر `markstation consignment open MANIFEST --by NAME`
    .screen = يفتح مشرف شحنة في المشرف › الشحنات
consignment-id-bad = "{ $consignment }" لا يصلح معرّفاً لشحنة: من 1 إلى 32 حرفاً لاتينياً أو رقماً أو واصلة أو شرطة سفلية أو نقطة؛ سمِّ واحداً بالخيار --id
    .screen = "{ $consignment }" لا يصلح معرّفاً لشحنة: اكتب من 1 إلى 32 حرفاً لاتينياً أو رقماً أو واصلة أو شرطة سفلية أو نقطة
consignment-not-opened = لم تُفتح الشحنة { $consignment }
profile-unknown = لا توجد قواعد وسم "{ $profile }"؛ الموجود: { $known }
hint-profile-unknown = الأمر `markstation profile list` يذكر غرض كل منها؛ اكتب أحد هذه الأسماء
    .screen = اختر واحدة من القواعد المعروضة
rules-invalid = { $file }:{ $line }:{ $column } ليس ملف قواعد صالحاً
hint-rules = صحّح ذلك الموضع؛ لم يتغير شيء. بدون الملف تسري القواعد المرفقة بالبرنامج
rules-against = القواعد لا تسمح بالشحنة { $consignment } كما هي
hint-rules-against = افعل ما تطلبه كل قاعدة أعلاه وافتحها من جديد؛ لم يُكتب شيء
rules-changed = القواعد ليست التي فُتحت بها الشحنة { $consignment }
hint-rules-changed = أعد الملفات السابقة، أو انظر بالأمر `markstation plan { $consignment }` ما الذي تغيّره وأدخل بيان الشحنة من جديد بالأمر `markstation consignment revise`
    .screen = أعد الملفات السابقة، أو أدخل بيان الشحنة من جديد في صفحة { $consignment } تحت المشرف › الشحنات
event-not-of-profile = القواعد { $profile } لا تضع علامات للحدث { $event }
hint-profile-for-others = هذه القواعد موجودة لترثها غيرها: سمِّ غيرها بالخيار --profile
    .screen = هذه القواعد موجودة لترثها غيرها: اختر غيرها
hint-event-not-of-profile = اكتب أحد أحداثها ({ $known })، أو سمِّ قواعد أخرى بالخيار --profile
    .screen = اكتب أحد أحداثها ({ $known })، أو اختر قواعد أخرى
clamp-part = ضع { $part } في الملزمة؛ موضع العلامة: { $place }.
not-markable-tag = تأخذ بطاقة معلّقة لا علامة
not-markable-no-mark = لا تأخذ علامة
not-markable-all-made = تحمل كل علامة تطلبها قواعدها
not-markable-no-die = لا قالب في المكبس يَسِم "{ $lines }": أدرج القالب في station.toml أو استعمل آلة أخرى
not-markable-setting = لا يمكن وسم عمقها في هذه المادة: { $why }
not-markable-no-dots = لا يمكن صنع علامتها من نقاط: { $why }
not-markable-numbers = تحتاج رقماً، ومجموعة أرقام هذه المحطة استُنفدت؛ اطلب من السلطة مجموعة أخرى
manifest-unreadable = لم يُدخَل بيان الشحنة { $file }
hint-manifest = صحّح الملف وأدخله من جديد؛ لم يتغير شيء
manifest-gone = بيان الشحنة { $file } مفقود
manifest-changed = { $file } ليس بيان الشحنة الذي أُدخل: تغيّر محتواه
hint-manifest-gone = أعد الملف من نسخة احتياطية، أو أدخل بيان الشحنة من جديد بالأمر `markstation consignment revise`
    .screen = ليُعد الملف من نسخة احتياطية، أو أدخل بيان الشحنة من جديد في صفحة الشحنة تحت المشرف › الشحنات
header-changed = كان رأس الشحنة { $consignment } "{ $was }" وهو "{ $is }" في البيان المصحَّح
hint-header-changed = الترخيص والدولة المستوردة وتاريخ الإفراج تثبت عند فتح الشحنة: صحّح الأسطر فقط أو افتح شحنة أخرى
revision-loses = ليس في البيان المصحَّح للشحنة { $consignment } سطر لأسلحة موسومة أو محل شك (عددها { $items })؛ لم يتغير شيء
hint-revision-loses = أبقِ أسطرها كما وُسمت، وأعط الأسلحة الأخرى أرقام قطع خاصة بها
revision-changes-marks = بموجب البيان المصحَّح للشحنة { $consignment } ستحمل أسلحة (عددها { $items }) علامات غير التي عليها؛ لم يتغير شيء
hint-revision-changes-marks = اكتب ما هو على المعدن؛ العلامة الموجودة لا تُصنع ثانية بنص آخر
item-no-belongs = رقم القطعة { $item } يخص { $name } من قبل، العملية { $job }
line-not-its-number = السطر { $line } مرفوض:
set-aside-marked = القطعة { $item } موسومة: لم تعد تنحيتها ممكنة
ask-stands = القطعة { $item }: هل السطر صحيح كما كُتب؟ (نعم/لا/لاحقا)
answers-given = عدد الإجابات: { $given }.
no-question = ليس على القطعة { $item } سؤال مفتوح
hint-findings = الأمر `markstation consignment findings { $consignment }` يعرضها كلها
    .screen = صفحة { $consignment } تحت المشرف › الشحنات تعرضها كلها
consignment-asks = على الشحنة { $consignment } ككل سؤال لم يجب عنه أحد
hint-answer = يجيب عنه مشرف بالأمر `markstation consignment answer { $consignment } --by NAME`
    .screen = يجيب عنه مشرف في صفحة { $consignment } تحت المشرف › الشحنات
consignment-summary = الشحنة { $consignment }: وُسم { $marked } من { $lines } من الأسطر، وينتظر { $open }، وعليه أسئلة { $asks }، ومحل شك { $doubt }، ومرفوض أو منحّى { $refused }.
plan-summary = { $planned ->
        [zero] { $planned } علامة مخطط لها
        [one] علامة واحدة مخطط لها
        [two] علامتان مخطط لهما
        [few] { $planned } علامات مخطط لها
        [many] { $planned } علامة مخططاً لها
       *[other] { $planned } علامة مخطط لها
    }، { $unplanned ->
        [zero] { $unplanned } قطعة يتعذر وسمها
        [one] قطعة واحدة يتعذر وسمها
        [two] قطعتان يتعذر وسمهما
        [few] { $unplanned } قطع يتعذر وسمها
        [many] { $unplanned } قطعة يتعذر وسمها
       *[other] { $unplanned } قطعة يتعذر وسمها
    }. لا يُستهلَك رقم إلا حين يكون سلاحه في الملزمة معرَّفاً.
plan-waiting = { $waiting ->
        [zero] { $waiting } قطعة تنتظر
        [one] قطعة واحدة تنتظر
        [two] قطعتان تنتظران
        [few] { $waiting } قطع تنتظر
        [many] { $waiting } قطعة تنتظر
       *[other] { $waiting } قطعة تنتظر
    } إجابة.
plan-unmarked = لا تُطلب علامة على { $unmarked ->
        [zero] { $unmarked } قطعة
        [one] قطعة واحدة
        [two] قطعتين
        [few] { $unmarked } قطع
        [many] { $unmarked } قطعة
       *[other] { $unmarked } قطعة
    }.
profile-too-many-lines = القواعد { $profile } تصنع علامة عدد أسطرها { $lines }، وأقصى ما تقبله هذه الآلة { $max }

## Single weapons

part-added = أُضيفت القطعة { $item } إلى { $consignment }.
part-refused = لا يمكن وسم القطعة { $item } كما أُدخلت، ولم تُضف
hint-part-refused = صحّح ما تذكره الأسطر أعلاه وأدخلها من جديد
column-not-in-manifest = ليس في بيان هذه الشحنة عمود "{ $column }"
hint-column-not-in-manifest = احذف الحقل، أو أدخل أولاً بياناً فيه ذلك العمود
manifest-is-workbook = بيان هذه الشحنة مصنف جداول، ولا يُضاف إليه صف هنا
hint-manifest-is-workbook = أضف الصف في برنامج الجداول، وأدخل المصنف بالأمر `markstation consignment revise`
    .screen = أضف الصف في برنامج الجداول، وأدخل المصنف في صفحة الشحنة تحت المشرف › الشحنات
set-aside = نُحّيت القطعة { $item }.
item-unknown = لا توجد قطعة { $item } في الشحنة { $consignment }
hint-remaining = الأمر `markstation remaining { $consignment }` يعرض الأسطر الباقية
    .screen = صفحة { $consignment } تحت المشرف › الشحنات تعرض الأسطر الباقية

## Marking

mark-progress = الوسم
ask-serial = امسح أو اكتب الرقم التسلسلي من الجزء الذي في الملزمة:
read-nothing = لم يُقرأ شيء.
read-stranger = "{ $read }" ليس في أي سطر من هذه الشحنة: أخرج الجزء وانظر إلى أين ينتمي.
read-marked = القطعة { $item } موسومة من قبل: أخرج الجزء.
read-withheld = القطعة { $item } موقوفة (مرفوضة أو عليها سؤال أو منحّاة): أخرج الجزء.
read-ambiguous = "{ $read }" ينطبق على القطع { $items }: اقرأ رقم القطعة من الملصق أيضاً واكتبه بعد الرقم التسلسلي، مثل 12345 #17.
nothing-happened = لم يحدث شيء، ولم يُستعمل رقم.
not-markable = القطعة { $item } لا تُوسم: { $why }.
item-marked = وُسمت القطعة { $item } (العملية { $job }). أخرج الجزء. الباقي { $left }.
part-marked = صُنعت علامة للقطعة { $item } (العملية { $job })، ولها علامة أخرى. أخرج الجزء.
item-stays-open = تبقى القطعة { $item } في انتظار الوسم.
press-start = إذن البدء قائم للعملية { $job }: شغّل الآلة.
stops-after-mark = تُكمَّل العلامة الجارية أولاً، ثم يتوقف هذا.
stopped = توقف. لم تكن علامة جارية.
not-ready = المحطة غير جاهزة للوسم
job-in-doubt = العملية { $job } محل شك: لا أحد يستطيع بعدُ أن يقول ما على جزئها
hint-settle = أبعد يديك حتى تقف الآلة، وانظر إلى الجزء، ثم نفّذ `markstation settle`
    .screen = أبعد يديك حتى تقف الآلة، وانظر إلى الجزء، ثم قل في منضدة الوسم ما عليه
cycle-unexplained = تحركت الآلة بلا عملية (الإيصال { $sequence })، ولم يفسر ذلك أحد
hint-explain = انظر إلى الآلة وإلى الجزء في الملزمة، ثم نفّذ `markstation settle --receipt N --explain TEXT`
    .screen = انظر إلى الآلة وإلى الجزء في الملزمة، ثم فسّر ذلك في منضدة الوسم
other-cycle-unexplained = التفسير يخص الإيصال { $sequence }، والإيصال الذي ينتظر تفسيرًا هو { $waits }؛ لم يُقيَّد شيء
end-witnessed = العملية { $job }: وُضعت العلامة ورآها المتحكم.
end-attested = العملية { $job }: وُضعت العلامة بإقرار شخص. التالي: `markstation verify { $job } --by NAME`.
    .screen = العملية { $job }: وُضعت العلامة بإقرار شخص. بقي أن تُقرأ.
end-found-none = العملية { $job }: لا علامة. السلاح ينتظر الوسم من جديد؛ يأخذ الرقم نفسه في الموضع نفسه.
end-found-partial = العملية { $job }: علامة ناقصة، قُيدت كذلك. السلاح ينتظر الوسم من جديد؛ يأخذ الرقم نفسه في موضع آخر.
end-not-loaded = انتهت العملية { $job } قبل أن يتحرك شيء: لم تأخذ الآلة العلامة ({ $why }).
end-not-armed = انتهت العملية { $job } قبل أن يتحرك شيء: رفض المتحكم ({ $why }).
end-controller-away = انتهت العملية { $job } قبل أن يتحرك شيء: كان المتحكم غائباً.
end-nothing-moved = انتهت العملية { $job } ولم يتحرك شيء: { $why }.
end-cut-before-start = قُطعت العملية { $job } قبل أن يمكن لشيء أن يتحرك. سلاحها ينتظر الوسم من جديد.
end-stopped = أُوقفت العملية { $job } قبل أن يتحرك شيء.
auto-needs-training = الخيار --auto لمحطات التدريب: السلاح الحقيقي يضعه شخص في الملزمة ويعرّفه
    .screen = الأيدي المحاكاة لمحطات التدريب: السلاح الحقيقي يضعه شخص في الملزمة ويعرّفه
auto-stuck = لا يستطيع المشغّل المحاكى وسم القطعة { $item }: { $why }
auto-no-end = انتهت العملية بلا علامة مرة بعد مرة
auto-no-line = ليست على سطر مفتوح
auto-metal-shows = المعدن يُظهر "{ $shown }"
auto-summary = وُسم وكُتب مجدداً: { $marked }؛ كُشف قبل استعمال رقم في الملزمة: أسلحة خاطئة { $wrong }، وأسلحة لم تُبدَّل { $unchanged }؛ أخطاء كتابة كُشفت: { $typing }.

## What is in doubt

doubt-shown = العملية { $job }، القطعة { $item } ({ $weapon })، { $part }، { $place }. الأدلة: { $evidence }. انظر إلى الجزء. العلامة الكاملة تكون:
doubt-simulated-metal = يحمل المعدن المحاكى هناك { $strikes ->
        [zero] { $strikes } طرقة
        [one] طرقة واحدة
        [two] طرقتين
        [few] { $strikes } طرقات
        [many] { $strikes } طرقة
       *[other] { $strikes } طرقة
    }؛ وما يمكن قراءته: "{ $shown }"
doubt-choices =
    لا شيء: لا يوجد شيء هناك؛ تُوسم من جديد بالرقم نفسه في الموضع نفسه.
    ناقصة: هناك شيء؛ يُقيَّد، ويُوسم السلاح في موضع آخر، بحضور شخص ثانٍ.
    كاملة: كلها هناك؛ تُعد موضوعة بإقرارك، وينبغي التحقق منها.
ask-looker = من ينظر إلى الجزء؟
other-job-in-doubt = الحكم يخص العملية { $job }، والعملية محل الشك هي { $in_doubt }؛ لم يُقيَّد شيء
hint-other-job-in-doubt = انظر إلى جزء العملية { $in_doubt }، ثم نفّذ `markstation settle`؛ فهو يعرض ما تكون عليه علامتها الكاملة
    .screen = انظر إلى جزء العملية { $in_doubt }؛ منضدة الوسم يعرض ما تكون عليه علامتها الكاملة
hint-verdict-not-used = لم يُقيَّد الحكم؛ الأمر `markstation remaining` يعرض حال الأسطر
    .screen = لم يُقيَّد الحكم؛ صفحة الشحنة تحت المشرف › الشحنات تعرض حال أسطرها
remains-empty = يجب كتابة ما يُقرأ من علامة ناقصة: اكتب كل حرف يُقرأ، أو أنه لا يُقرأ شيء
ask-found = ماذا على الجزء؟ (لا شيء/ناقصة/كاملة)
answer-found = أجب لا شيء أو ناقصة أو كاملة.
ask-second = من نظر أيضاً؟
ask-remains = اكتب ما يُقرأ منها:
ask-explanation = لماذا تحركت الآلة؟
nothing-in-doubt = لا شيء محل شك
nothing-left-in-doubt = { $settled ->
        [zero] لا شيء محل شك.
        [one] حُسمت مسألة واحدة؛ لم يبق شيء محل شك.
        [two] حُسمت مسألتان؛ لم يبق شيء محل شك.
        [few] حُسمت { $settled } مسائل؛ لم يبق شيء محل شك.
        [many] حُسمت { $settled } مسألةً؛ لم يبق شيء محل شك.
       *[other] حُسمت { $settled } مسألة؛ لم يبق شيء محل شك.
    }
still-in-doubt = تبقى العملية محل شك، ولم يتغير شيء
second-person-needed = العلامة الناقصة تحتاج شخصاً ثانياً مختلفاً
hint-second-person = سمِّ الشخص الذي نظر أيضاً بالخيار --second NAME
    .screen = سمِّ الشخص الذي نظر أيضاً، وليكتب رمز PIN الخاص به
explanation-empty = التفسير فارغ

## Reading back

ask-line = اكتب السطر { $line } من { $total } كما هو على المعدن:
nothing-typed = لم يُكتب شيء، ولم يُقيَّد شيء
text-verified = العملية { $job }: النص متحقَّق منه.
text-differs = العملية { $job }: ما كُتب يختلف عن المخطط في السطر { $line }، من الحرف { $position } فما بعده؛ قُيّد ذلك
symbol-verified = رمز العملية { $job } يقول ما خُطط له. أسطر النص بجانبه يُتحقَّق منها بإعادة كتابتها.
symbol-differs = رمز العملية { $job } يقول "{ $read }" وكان المخطط "{ $planned }"، والاختلاف من الحرف { $position } فما بعده
symbol-unverified = رمز العملية { $job } غير متحقَّق منه؛ وهذا لا يطعن في العلامة
symbol-nothing-read = لم يُقرأ شيء
symbol-of-others = لم يُقرأ إلا رمز لجهة أخرى: { $text }
symbol-several = كانت رموز علامات عدة في مجال الرؤية (عددها { $count }): أظهر واحداً وحده
mark-has-no-symbol = خُطط لعلامة العملية { $job } بلا رمز
hint-type-back = نظّف العلامة واعتنِ بالإضاءة، أو أعد كتابة الأسطر بالأمر `markstation verify` وحده
    .screen = نظّف العلامة واعتنِ بالإضاءة، أو أعد كتابة الأسطر
reader-silent = لم يُقرأ شيء من القارئ في { $at }
pin-wear = افحص الإبرة قبل العلامة التالية: قُرئ جيداً { $recent } من آخر { $recent_of } من الرموز، مقابل { $new } من { $new_of } حين كانت جديدة.
reader-not-set-up = ما قُرئ من الرموز أقل من أن يدل على حال الإبرة: افحص الكاميرا والإضاءة والقارئ.
pin-new = تبدأ إبرة جديدة. تُحفظ قراءات سابقتها في { $file }.
pin-unread = لم يُقرأ شيء منذ الإبرة الأخيرة: القراءات القادمة هي قراءات الجديدة على أي حال
hint-read-again = اقرأ المعدن من جديد حرفاً حرفاً وأعد `markstation verify`؛ فإن اختلف حقاً فأبلغ المشرف
    .screen = اقرأ المعدن من جديد حرفاً حرفاً؛ فإن اختلف حقاً فأبلغ المشرف
job-unknown = لا توجد عملية "{ $job }"
hint-job = سمِّ العملية برقمها، أو السلاح بصيغة CONSIGNMENT/ITEM؛ الأمر `markstation register find` يعرضهما
    .screen = سمِّ العملية برقمها، أو السلاح بصيغة CONSIGNMENT/ITEM؛ البحث في السجل يعرضهما
nothing-to-verify = العملية { $job } لم تترك علامة كاملة للتحقق منها ({ $state })

## The register

nothing-found = لا شيء في السجل فيه "{ $query }"
hint-find = اكتب ? لكل حرف لا يُقرأ و * لأي عدد منها
no-such-entry = لا يوجد قيد { $entry }: في السجل { $size }، والعد من 0
exported = { $file }: عدد القيود { $entries }، الجذر { $root }
export-failed = لم يُصدَّر السجل؛ وما كُتب ليس تصديراً كاملاً
hint-export-exists = لا يُكتب فوق ملف موجود أبداً: سمِّ ملفاً آخر
verified = { $file }: متحقَّق منه. المحطة { $station }، عدد القيود { $entries }، عدد الإيصالات { $receipts }، الجذر { $root }
verify-remark = ملحوظة: { $remark }
not-verified = لم يُتحقَّق من السجل: { $findings ->
        [zero] { $findings } ملاحظة
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] { $findings } ملاحظات
        [many] { $findings } ملاحظة
       *[other] { $findings } ملاحظة
    }
not-readable-for-verify = لا يمكن التحقق من { $file }: تتعذر قراءته
neither-register-nor-export = { $file } ليس سجلاً ولا تصديراً
hint-file-to-verify = سمِّ register.db لمحطة أو ملفاً كتبه `markstation register export`؛ وبدون ملف يُفحص سجل المجلد المسمى في --station
is-a-folder = { $path } مجلد، والمطلوب فحص ملف
hint-register-in-folder = سجل المحطة هو { $register }
hint-ask-sender = لا تعتمد على هذا الملف. اطلبه من المرسل ثانية، وقارن الحجم والجذر بما دوّنه المرسل
receipts-differ = أحدث إيصال لدى المتحكم { $controller }، والسجل يحوي { $register }.

## Controller and machine

controller-silent = المتحكم لا يجيب
hint-controller-line = لا يُؤذن بشيء بدونه. افحص تغذيته وكابله، ثم `link` تحت [controller] في station.toml
    .screen = لا يُسمح بشيء من دونه. افحص تغذيته وسلكه؛ فإن بقي كذلك نظر مدير النظام في خطه في station.toml
line-quiet = خطه مفتوح ولا يأتي منه شيء
controller-lost = فُقد المتحكم: { $why }. تُعاد المحاولة.
lost-line = انقطع خطه
lost-silent = لا يجيب
lost-restarted = أُعيد تشغيله
lost-unknown = أُعيد تشغيله، أو يخاطبه برنامج آخر
controller-refused = رفض المتحكم
controller-idle = خامل
controller-armed = مهيأ للعملية { $job }
controller-permitted = إذن البدء قائم للعملية { $job }
controller-moves = حركة بلا عملية
controller-cycle = في دورة العملية { $job }
controller-closing = يوقّع إيصال العملية { $job }
controller-fault = عطل
controller-shown = برنامج المتحكم { $firmware } (البناء { $build }، البروتوكول من { $min } إلى { $max })، المحطة { $station }، المفتاح { $key_id } وبصمته { $fingerprint }، الحقبة { $boot }.{ $hello }، الحالة { $state }. المداخل: { $inputs }. أحدث إيصال { $receipts }، والمؤكَّد { $acked }، والدفتر المعروض عليه { $ledger } من القيود.
provisioned = اعتُمد مفتاح المتحكم { $key_id }.
controller-speaks-old = لا يتكلم إلا الإصدار { $speaks } من البروتوكول، فلا يمكن فحصه أو اختباره أو إعطاؤه مفتاحاً جديداً من هنا. تُكتب صورة أحدث يدوياً: انظر `markstation controller update --help`.
controller-too-old = لا يتكلم المتحكم إلا الإصدار { $speaks } من البروتوكول، وهذا يحتاج الإصدار { $needs }
hint-newer-image = اكتب فيه صورة أحدث: `pico.uf2` التي يصنعها `cargo xtask image`. اضغط BOOTSEL على Pico أثناء وصل كابل USB، وانسخ الملف إلى القرص RPI-RP2 الذي يظهر؛ يبقى مفتاحه وإيصالاته
    .screen = يكتب مدير النظام فيه صورة أحدث؛ ويبقى مفتاحه وإيصالاته
controller-reset = آخر بدء تشغيل: { $reset }.
controller-memory = الذاكرة: { $health }.
controller-fault-found = لا يُؤذن بشيء: { $fault }.
controller-loop = أطول دورة لحلقته الرئيسية منذ ذلك: { $us } µs.
controller-tested = اختبار ذاتي بعد { $seconds } s من ذلك البدء: { $checks }.
controller-untested = لم يُجرَ اختبار ذاتي منذ ذلك البدء.
reset-reason = { $reset ->
        [power] جاءت التغذية أو كانت قد هبطت أكثر مما ينبغي
        [pin] شُدّ طرف إعادة الضبط
        [watchdog] وجد مؤقت الحراسة البرنامج متوقفاً
        [crash] أوقف البرنامج نفسه لأن شيئاً فيه صار كما لا يجوز أبداً
        [update] حُمّلت صورة جديدة
       *[other] { $reset }
    }
fault-name = { $fault ->
        [memory] ذاكرته الدائمة لا تُقرأ أو لا تُكتب
        [invariant] وجد البرنامج نفسه في حالة لا يجوز أن يكون فيها أبداً
        [relay-stuck] مرحّل الإذن يبقى موصولاً بلا إذن: تلامس ملحوم أو شيء آخر يشغّله
        [relay-dead] مرحّل الإذن لا ينجذب
        [ram] ذاكرة العمل لا تحفظ ما يُكتب
        [flash] صورته ليست التي خُتمت
        [expander] موسّع المنافذ لا يجيب: الأزرار ومفتاح المشرف والمصابيح والملزمة معطلة
       *[other] { $fault }
    }
memory-whole = سليمة
memory-mended = سليمة؛ كانت نسخة من تسجيل ممزقة وأُصلحت من الأخرى
memory-damaged = متضررة
memory-damaged-at = متضررة: { $record } (العنوان { $address }) لا يُقرأ في أي من النسختين
memory-record = { $record ->
        [state] الحالة، مع التسلسل وأعلى عملية والدفتر
        [key] مفتاحه
        [next-key] المفتاح الذي كان سيحل محل القديم
        [spare] الموضع الذي يكتب فيه الاختبار الذاتي
        [none] موضع لا يحوي تسجيلاً
       *[other] { $record }
    }
memory-receipt = إيصال محفوظ (الموضع { $slot } من 33)
refusal-of = { $refusal ->
        [not-provisioned] ليس له مفتاح
        [already-provisioned] له مفتاح من قبل
        [memory] لا يمكن تصديق ذاكرته
        [noise] مصدر ضجيجه ليس عشوائياً بما يكفي لصنع مفتاح
        [occupied] الآلة تتحرك بلا عملية
        [part-not-changed] لم يُفرَّغ المثبّت منذ الدورة الأخيرة
        [part-changed] فُرّغ المثبّت منذ تلك العملية
        [garbled] لم يستطع قراءة الطلب
        [stale-request] أجاب من قبل عن طلب أحدث
        [session-over] انتهت هذه الجلسة: أُعيد تشغيل المتحكم أو بدأ برنامج آخر جلسة
        [limits] حدود العملية خارج المدى
        [job-not-open] لا توجد عملية مفتوحة كهذه
        [not-permitted] إذن البدء غير قائم
        [not-by-contact] لم تُهيأ العملية لبدء بالتلامس
        [cycle-begun] بدأت الدورة
        [already-started] أُغلق تلامس البدء لهذه العملية من قبل
       *[other] { $refusal }
    }
refusal-about = { $refusal ->
        [job-not-new] رقم العملية ليس أعلى من { $number } الذي رآه
        [ledger-behind] السجل أصغر من القيود التي رآها وعددها { $number }
        [ledger-forked] السجل يختلف عن الذي رآه ضمن أول { $number } من القيود
        [receipt-gone] الإيصال أقدم من { $number }، أقدم ما يحتفظ به
        [receipt-not-yet] الإيصال غير موجود بعد؛ والأحدث { $number }
       *[other] { $refusal } { $number }
    }
refusal-version = لا يتكلم إلا الإصدارات من { $min } إلى { $max } من البروتوكول
refusal-inputs = { $refusal ->
        [not-wired] غير موصول به: { $inputs }
        [broken] ليس كما يجب أن يكون: { $inputs }
        [disagree] القناتان مختلفتان: { $inputs }
       *[other] { $refusal }: { $inputs }
    }
refusal-fault = فشل اختباره الذاتي: { $fault }
refusal-receipt = الإيصال { $sequence } لم يُؤكَّد بعد
refusal-job = العملية { $job } مفتوحة
hint-key-switch = أدر مفتاح المشرف إلى وضع التشغيل، ونفّذ الأمر ثانية وهو كذلك
    .screen = أدر مفتاح المشرف إلى وضع التشغيل، وأعد المحاولة وهو كذلك
hint-key-switch-wire = لا يعطي نفسه مفتاحاً آخر إلا متحكم له مفتاح مشرف. صِل المفتاح، وسمِّ supervisor_key تحت [wiring]، وخذ متحكماً بلا مفتاح توقيع؛ هذا يحتفظ بمفتاحه
hint-noise = حاول مرة أخرى؛ فإن رفض ثانية فالرقاقة لا تصلح لصنع المفاتيح: خذ متحكماً آخر
hint-newer-program = هذا البرنامج أقدم من صورة المتحكم: ثبّت `markstation` الصادر معها
    .screen = هذا البرنامج أقدم من صورة المتحكم: يثبّت مدير النظام البرنامج الذي صدر معها
hint-one-host = نفّذ هذا ثانية. إن رفض مرة أخرى فبرنامج أو حاسوب آخر يخاطب هذا المتحكم: ولا يجوز إلا واحد
    .screen = أعد المحاولة. فإن رفض ثانية فبرنامج أو حاسوب آخر يخاطب هذا المتحكم: لا يُسمح إلا لواحد
hint-empty-fixture = أخرج الجزء حتى يُرى المثبّت فارغاً، وضع الجزء المراد وسمه. إن كان قد أُخرج فافحص حساس الجزء بالأمر `markstation controller watch`
    .screen = أخرج الجزء حتى يُرى المثبّت فارغاً، وضع الجزء المراد وسمه. إن كان قد أُخرج فليُفحص حساس الجزء في المشرف › الحالة الفنية
hint-conditions = اجعل ما ذُكر في الحالة الواجبة؛ الأمر `markstation controller watch` يعرض كل مدخل كما هو
    .screen = اجعل ما ذُكر في الحالة الواجبة؛ المشرف › الحالة الفنية تعرض كل مدخل كما هو
hint-limits = صحّح الحدود تحت [machine] في station.toml: لا حد أدنى فوق الأقصى، و1 على الأقل حيث تُعد الطرقات أو الشعاع
hint-kept-receipts = لا تَسِم شيئاً؛ الأمر `markstation controller receipts` يسرد ما يحتفظ به المتحكم ويقارنه بالسجل
    .screen = لا تَسِم شيئاً؛ يقارن مدير النظام ما يحفظه المتحكم بالسجل من سطر الأوامر
hint-channels = افتحه وأغلقه مرة. إن بقي كذلك فأحد سلكيه مقطوع أو مقصور: الأمر `markstation controller diagnose` يقول أيهما
    .screen = افتحه وأغلقه مرة. إن بقي كذلك فأحد سلكيه مقطوع أو مقصور: التوصيلات، مدخلاً بعد مدخل، تحت المشرف › الحالة الفنية، تقول أيهما
hint-unacknowledged = الأمر `markstation settle` يجلب ما ينتظر؛ ثم نفّذ هذا ثانية
    .screen = انتظر حتى يُجلب ما ينتظر؛ ثم يتابع منضدة الوسم من تلقاء نفسه
# As in English.
test-row = { $what }: { $result }
test-name = { $test ->
        [ram] ذاكرة العمل
        [flash] الصورة
        [memory] الذاكرة الدائمة
        [relay] مرحّل الإذن
        [noise] ضجيج المفاتيح
        [expander] موسّع المنافذ
       *[other] { $test }
    }
test-result = { $result ->
        [passed] كما ينبغي
        [failed] فشل
        [not-done] لم يُختبر
       *[other] { $result }
    }
self-test-passed = لم يجد الاختبار الذاتي للمتحكم خللاً.
self-test-partly = لم يجد الاختبار الذاتي للمتحكم خللاً فيما اختُبر. لم يُختبر: { $tests }.
self-test-failed = فشل الاختبار الذاتي للمتحكم: { $tests }
hint-self-test = لا تَسِم به شيئاً. افحص تغذيته ومرحّله وأسلاكه (`markstation controller status` و `markstation controller watch`)؛ فإن فشل الاختبار ثانية فخذ متحكماً آخر
    .screen = لا تَسِم به شيئاً. افحص تغذيته ومرحّله وأسلاكه في المشرف › الحالة الفنية؛ فإن فشل الاختبار ثانية فخذ متحكماً آخر
self-test-too-old = لا يتكلم المتحكم إلا الإصدار { $speaks } من البروتوكول ولا يستطيع اختبار نفسه: يُفتح اليوم بلا اختبار ذاتي.
day-hashes-all = يجري فحص كل بايت من السجل، عدد القيود: { $entries } …
day-not-tested = لم يُفتح اليوم: لم يثبت أن المتحكم سليم
key-shown = بصمة مفتاح المتحكم { $fingerprint }. مصباحه يومض بها: { $code } (ومضات بقدر كل رقم، بينها توقف، وتتكرر دقيقة).
ask-blink = هل يومض المصباح على المتحكم { $code }؟ (نعم/لا)
blink-not-asked = لم يقارن أحد المصباح الوامض.
blink-differs = المصباح لا يومض بما استُلم، ولم يُعتمد شيء
hint-blink-differs = يجيب متحكم غير الذي أمامك، أو يتوسط شيء بينكما: تتبّع الكابل، ونفّذ `markstation controller blink`، ثم جهّز من جديد
blinks-now = يومض المصباح { $code } دقيقة (البصمة { $fingerprint }).
ask-key-switch-on = أدر مفتاح المشرف إلى وضع التشغيل، ثم اضغط Enter:
key-switch-back = أعد مفتاح المشرف إلى وضع الإيقاف.
key-renewed = للمتحكم مفتاح آخر؛ إيصاله { $sequence } الموقّع بالمفتاح القديم يقول ذلك وهو في السجل.
renewal-resumed = انقطع تجديد سابق لمفتاح المتحكم؛ ويجري إتمامه.
renewal-unproven = إيصال المتحكم { $sequence } لا يُظهر أنه جدد مفتاحه
hint-provision-again = إن كان هذا المتحكم يعمل في محطة أخرى وجاء إلى هنا نهائياً فيعطيه شخصان مفتاحاً جديداً بالأمر `markstation controller provision --again --by NAME --second NAME`، ومفتاح المشرف في وضع التشغيل
    .screen = إن عمل هذا المتحكم في محطة أخرى وجاء إلى هنا نهائياً أعطاه شخصان مفتاحاً جديداً من سطر الأوامر، ومفتاح المشرف في وضع التشغيل
receipt-row = { $sequence }  { $job }: { $outcome } ({ $cause })؛ { $count }، { $ms } ms؛ { $inputs }؛ { $signature }؛ { $chain }؛ { $register }
receipt-job = العملية { $job }
receipt-no-job = لا عملية
receipt-cause = { $cause ->
        [finished] أتمّت الآلة
        [condition] اختل شرط
        [host-silent] سكت الحاسوب
        [new-epoch] بدأت جلسة جديدة
        [over-time] طال أكثر مما ينبغي
        [disarmed] سحبها الحاسوب
        [reset] أُعيد ضبط المتحكم
        [reprovisioned] عند مفتاح المشرف
       *[other] { $cause }
    }
receipt-strikes = { $count ->
        [zero] لا طرقات
        [one] طرقة واحدة
        [two] طرقتان
        [few] { $count } طرقات
        [many] { $count } طرقة
       *[other] { $count } طرقة
    }
receipt-beam = { $ms } ms من الشعاع
receipt-no-witness = بلا شاهد
receipt-inputs = تحقق: { $held }؛ اختل: { $broken }؛ غير موصول: { $not_wired }
receipt-signed = { $signed ->
        [present] التوقيع صحيح
        [earlier] التوقيع صحيح، بمفتاح سابق
        [elsewhere] موقّع بمفتاح لم يُعتمد هنا قط
        [bad] التوقيع غير صحيح
       *[other] { $signed }
    }
receipt-chain = { $chain ->
        [follows] يتبع ما قبله
        [first] أول ما عُرض
        [broken] لا يتبع ما قبله
       *[other] { $chain }
    }
receipt-entry = في السجل (القيد { $entry })
receipt-no-entry = ليس في السجل
receipts-none = ليس لدى المتحكم إيصال بعد.
receipts-shown = عُرض { $shown } من الإيصالات حتى { $newest }؛ والمؤكَّد حتى { $acked }.
receipt-gone = الإيصال { $sequence } لم يعد موجوداً: يحتفظ المتحكم بآخر 32، وأقدمها { $oldest }. ما قبلها في السجل.
receipt-not-yet = الإيصال { $sequence } غير موجود بعد؛ والأحدث { $newest }
receipts-wrong = { $wrong ->
        [zero] لا إيصال مختل
        [one] إيصال واحد لا يثبت
        [two] إيصالان لا يثبتان
        [few] { $wrong } إيصالات لا تثبت
        [many] { $wrong } إيصالاً لا تثبت
       *[other] { $wrong } إيصال لا تثبت
    }
hint-receipts-wrong = لا تَسِم شيئاً آخر؛ احتفظ بهذا الناتج وبالمتحكم، وافحص السجل بالأمر `markstation register verify --controller`
input-name = { $input ->
        [estop_ok] زر الإيقاف الطارئ
        [guard_closed] حاجز الوقاية
        [part_present] الجزء
        [machine_healthy] سلامة الآلة
        [machine_ready] جاهزية الآلة
        [machine_busy] انشغال الآلة
        [strike] حساس الطرق
        [clamp_closed] الملزمة
        [air_ok] ضغط الهواء
        [end_of_mark] نهاية العلامة
        [current] التيار
        [two_hand] التحكم باليدين
        [button_1] الزر 1
        [button_2] الزر 2
        [supervisor_key] مفتاح المشرف
        [relay_off] مرحّل الإذن
       *[other] { $input }
    }
input-on = { $input ->
        [estop_ok] زر الإيقاف الطارئ محرَّر
        [guard_closed] حاجز الوقاية مغلق
        [part_present] الجزء في المثبّت
        [machine_healthy] الآلة بلا عطل
        [machine_ready] الآلة جاهزة
        [machine_busy] الآلة تتحرك
        [strike] حساس الطرق نشط
        [clamp_closed] الملزمة مغلقة
        [air_ok] ضغط الهواء موجود
        [end_of_mark] نهاية العلامة
        [current] التيار يسري
        [two_hand] التحكم باليدين مضغوط
        [button_1] الزر 1 مضغوط
        [button_2] الزر 2 مضغوط
        [supervisor_key] مفتاح المشرف في وضع التشغيل
        [relay_off] مرحّل الإذن مفصول
       *[other] { $input }
    }
input-off = { $input ->
        [estop_ok] زر الإيقاف الطارئ مضغوط
        [guard_closed] حاجز الوقاية مفتوح
        [part_present] المثبّت فارغ
        [machine_healthy] الآلة معطلة أو مطفأة
        [machine_ready] الآلة غير جاهزة
        [machine_busy] الآلة ساكنة
        [strike] حساس الطرق ساكن
        [clamp_closed] الملزمة مفتوحة
        [air_ok] لا ضغط هواء
        [end_of_mark] لا نهاية علامة
        [current] لا تيار
        [two_hand] التحكم باليدين غير مضغوط
        [button_1] الزر 1 غير مضغوط
        [button_2] الزر 2 غير مضغوط
        [supervisor_key] مفتاح المشرف في وضع الإيقاف
        [relay_off] مرحّل الإذن موصول
       *[other] { $input }
    }
output-name = { $output ->
        [permit] إذن البدء
        [start_contact] تلامس البدء
        [clamp] صمام الملزمة
        [lamp_ready] المصباح الأبيض
        [lamp_busy] المصباح الأزرق
        [lamp_fault] المصباح الأحمر
        [buzzer] الطنّان
       *[other] { $output }
    }
channel-on = موصول
channel-off = مفصول
watch-title = المتحكم { $state }، يعمل منذ { $seconds } s
# As in English.
watch-input = { $state }
watch-pair = { $state } (القناة 1 { $first }، القناة 2 { $second })
watch-not-wired = غير موصول: { $inputs }
watch-outputs = المخارج العاملة: { $outputs }
watch-none = لا شيء
watch-counters = منذ أن بدأ: الطرقات { $strikes }، الحركات { $busy }، الشعاع { $beam } ms
watch-end = Ctrl-C للإنهاء
wrong-nothing = لا خلل.
wrong-nothing-tested = لا خلل فيما اختُبر. لم يُختبر: { $tests }.
wrong-shown = خلل: { $what }
wrong-channels = اختلفت قناتا { $input } أطول مما ينبغي: افتحه وأغلقه مرة؛ فإن بقي كذلك فأحد سلكيه مقطوع أو مقصور
wrong-differs = قناتا { $input } مختلفتان في هذه اللحظة
wrong-fault = لا يُؤذن بشيء، لأن { $fault }
wrong-test = فشل آخر اختبار ذاتي: { $tests }
wrong-memory = حال الذاكرة: { $health }
ask-input = { $step }، ثم اضغط Enter:
input-turn-on = { $input ->
        [estop_ok] حرّر زر الإيقاف الطارئ وأعد ضبط مرحّله
        [guard_closed] أغلق حاجز الوقاية وأعد ضبط مرحّله
        [part_present] ضع جزءاً في المثبّت
        [machine_healthy] شغّل الآلة وامسح أعطالها
        [machine_ready] اجعل الآلة جاهزة
        [clamp_closed] أغلق الملزمة باليد
        [air_ok] افتح الهواء
        [two_hand] اضغط زري التحكم باليدين كليهما واستمر
        [button_1] اضغط الزر 1 واستمر
        [button_2] اضغط الزر 2 واستمر
        [supervisor_key] أدر مفتاح المشرف إلى وضع التشغيل
       *[other] { $input }
    }
input-turn-off = { $input ->
        [estop_ok] اضغط زر الإيقاف الطارئ
        [guard_closed] افتح حاجز الوقاية
        [part_present] أخرج الجزء من المثبّت
        [machine_healthy] ضع الآلة في حالة عطل أو أطفئها
        [machine_ready] اجعل الآلة غير جاهزة (زر إيقافها أو غطاؤها)
        [clamp_closed] افتح الملزمة باليد
        [air_ok] أغلق الهواء وأخرجه
        [two_hand] اترك التحكم باليدين
        [button_1] اترك الزر 1
        [button_2] اترك الزر 2
        [supervisor_key] أدر مفتاح المشرف إلى وضع الإيقاف
       *[other] { $input }
    }
diagnose-begin = توضع المداخل الموصولة في كل من حالاتها، واحداً واحداً؛ عدد الخطوات: { $steps }. لا يُشغَّل شيء ولا يُعطى إذن.
diagnose-good = نعم: { $state }
diagnose-opposite = لا: يقرأ المتحكم "{ $reads }" وأنت تقول "{ $said }": افحص { $terminals }
diagnose-channel = لا: { $input }: لم تتبع القناة { $channel }: افحص { $terminals }
diagnose-crossed = لا: بقيت القناة { $channel } من { $input } وتحركت قناة { $other }: السلكان متبادلان عند { $terminals }
diagnose-swapped = لا: تحرك { $moved } حين كان ينبغي أن يتحرك { $input }: هما متبادلان عند { $terminals }
diagnose-bridged = لا: تحرك { $moved } مع { $input }: ابحث عن وصلة بين { $terminals }
diagnose-not-asked = لا يُسأل عنها هنا، لأن الآلة يجب أن تتحرك لها أو لأن الاختبار الذاتي يفحصها: { $inputs }
diagnose-no-steps = لا يوجد مدخل موصول يمكن تجربته باليد هنا
diagnose-nobody = لم يُكمل أحد الخطوات إلى آخرها
diagnose-wrong = { $wrong ->
        [zero] الأسلاك كما ينبغي
        [one] الأسلاك ليست كما ينبغي: ملاحظة واحدة
        [two] الأسلاك ليست كما ينبغي: ملاحظتان
        [few] الأسلاك ليست كما ينبغي: { $wrong } ملاحظات
        [many] الأسلاك ليست كما ينبغي: { $wrong } ملاحظة
       *[other] الأسلاك ليست كما ينبغي: { $wrong } ملاحظة
    }
hint-diagnose = الأطراف هي المذكورة في hardware/wiring.md. أصلح الأسلاك والتغذية مفصولة، ثم نفّذ هذا ثانية
    .screen = الأطراف هي أطراف مخطط التوصيل. أصلح الأسلاك والتغذية مقطوعة، ثم ابدأ من جديد
diagnose-sound = عدد الخطوات { $steps }، وكل مدخل فعل ما قلته.
update-training = متحكم محطة التدريب برنامج في هذا الحاسوب ولا يقبل صورة
update-ready = يعيد المتحكم التشغيل كقرص.
update-steps = الآن عند مقبس USB في المتحكم: يظهر قرص اسمه RPI-RP2. انسخ إليه `pico.uf2` (من شجرة المصدر: firmware/pico/target/thumbv6m-none-eabi/release/pico.uf2، يصنعه `cargo xtask image`). يعيد التشغيل بنفسه حين يكتمل الملف. إن انقطعت تغذيته في المنتصف فاضغط BOOTSEL أثناء وصله وانسخ ثانية: المفتاح والإيصالات ليست فيما يُكتب فوقه.
update-waiting = في انتظار المتحكم حتى عشر دقائق. Ctrl-C ينهي الانتظار، ثم يعرضه `markstation controller status`.
update-not-back = لم يعد المتحكم
hint-update-not-back = انظر هل القرص RPI-RP2 ما زال موجوداً وانسخ الملف ثانية؛ ثم `markstation controller status`
update-done = عاد المتحكم بمفتاحه: البرنامج السابق { $before }، والآن { $after }.
update-same-image = عاد المتحكم بمفتاحه وبالبرنامج نفسه، { $firmware }.
update-other-key = عاد المتحكم بدون المفتاح الذي كان له
wired-differs = يقول station.toml إن الموصول { $configured }، واعتمد السجل هذا المتحكم بـ { $admitted }؛ والعبرة بما في السجل
interlock-differs = يقول station.toml إن permit_interlocks_motion = { $configured }، واعتمد السجل هذا المتحكم بـ { $admitted }؛ والعبرة بما في السجل
hint-wiring = إن كانت الأسلاك كما كانت فأعد قيمة السجل تحت [wiring] في station.toml. وإن تغيرت حقاً فليفحصها مختص؛ ثم، ومفتاح المشرف في وضع التشغيل، يعطي شخصان هذا المتحكم مفتاحاً جديداً بالأمر `markstation controller provision --again --by NAME --second NAME`، أو يعتمدان متحكماً بلا مفتاح بعد بدون --again
    .screen = إن كانت الأسلاك كما كانت أعاد مدير النظام قيمة السجل في station.toml. وإن تغيرت حقاً فليفحصها مختص؛ ثم يعطي شخصان هذا المتحكم مفتاحاً جديداً من سطر الأوامر، ومفتاح المشرف في وضع التشغيل
hint-provision = يجهزه مشرف بالأمر `markstation controller provision --by NAME`
    .screen = يعطيه مشرف مفتاحاً من سطر الأوامر
block-not-provisioned = ليس للمتحكم مفتاح
block-other-controller = يجيب متحكم غير الذي اعتمده هذا السجل
block-key-renewed = جدد المتحكم مفتاحه، ولم يُعتمد الجديد بعد
hint-key-renewed = يتمّه شخصان بالأمر `markstation controller provision --by NAME --second NAME`
    .screen = ينهيه شخصان من سطر الأوامر
block-other-station = يوقّع المتحكم لمحطة أخرى، أو للنوع الآخر من حقيقي وتدريب
hint-other-controller = صِل متحكم هذه المحطة. فإن استُبدل نهائياً اعتمد شخصان الجديد بالأمر `markstation controller provision --by NAME --second NAME`
    .screen = صِل متحكم هذه المحطة. فإن استُبدل نهائياً اعتمد شخصان الجديد من سطر الأوامر
block-ledger-behind = في هذا السجل { $here } من القيود، وعُرض على المتحكم { $shown }: إنه نسخة احتياطية مستعادة، أو عمل حاسوب ثانٍ
block-ledger-forked = هذا السجل والذي عُرض على المتحكم يختلفان ضمن أول { $size } من القيود
hint-newest-register = لا تَسِم شيئاً بهذا السجل. ابحث عن أحدث سجل وتابع به. فإن ضاع فقط استعمل شخصان هذا من جديد: `markstation register readmit --by NAME --second NAME --reason TEXT`، ثم `markstation controller provision --again --by NAME --second NAME`
    .screen = لا تَسِم شيئاً بهذا السجل. جِد الأحدث وتابع به. فإن فُقد، وعندئذ فقط، يعتمد شخصان هذا من جديد من سطر الأوامر
block-controller-forgot = يعرف المتحكم { $there } من الإيصالات، والسجل يحوي { $here }
block-bad-receipt = إيصال المتحكم { $sequence } غير معتدّ به
block-controller-memory = المتحكم لا يصدّق ذاكرته
block-hello-refused = يرفض المتحكم بدء جلسة
block-ack-refused = لا يقبل المتحكم تأكيد إيصال
hint-controller-memory = لا تَسِم به شيئاً؛ ليُفحص، وليجهز شخصان بديلاً له
machine-silent = الآلة لا تجيب
hint-machine-line = افحص تغذيتها وكابلها، ثم `link` والعائلة واللهجة تحت [machine] في station.toml
    .screen = افحص تغذيتها وسلكها؛ فإن بقيت كذلك نظر مدير النظام في خطها وعائلتها ولهجتها في station.toml
machine-wrong = ما يجيب لا يصلح للاستعمال آلةً من العائلة { $family }
machine-shown = آلة { $family }: { $description }؛ { $condition }؛ { $watched }
machine-watched-by = تتيح: { $signals }. شهود مستقلون مناسبون: { $witnesses }. تعتمد العملية هنا على: { $required }.
witness-name = { $witness ->
        [strike-sensor] حساس الطرق
        [beam-tap] مأخذ الشعاع
        [stroke-switch] مفتاح الشوط
        [current-clamp] حلقة قياس التيار
       *[other] { $witness }
    }
grade-own = ملف من هذه المحطة
grade-maker = من وثائق صانعها
grade-code = من شيفرة مستقلة
grade-inferred = مستنتجة
machine-unattended = لهجتها: { $grade }، ويجوز أن تَسِم بلا مراقبة
machine-supervised = لهجتها: { $grade }، فهي تحت الإشراف حتى تجتاز `markstation machine accept`
    .screen = لهجتها: { $grade }، فتُعاد كتابة كل علامة قبل التالية حتى يفحص مشرف الآلة ويقبلها من سطر الأوامر
machine-accepted-by = لهجتها: { $grade }؛ قُبلت في { $day } بيد { $person }
machine-ready = جاهزة
machine-busy = مشغولة
machine-not-ready = الآلة غير جاهزة؛ لم يُستعمل رقم
hint-machine-recover = انظر إلى الآلة وأصلح ما تذكره؛ ثم يُمسح العطل بالأمر `markstation machine recover` الذي لا يحرك شيئاً
    .screen = انظر إلى الآلة وأصلح ما تذكره؛ ثم يُمسح العطل في المشرف › الحالة الفنية من غير أن يتحرك شيء
# As in English.
port-shown = { $device }  { $adapter }  { $hint }  { $state }
port-free = حر
adapter-without-port = جهاز USB { $vid }:{ $pid } موصول وليس له منفذ تسلسلي: أخذه برنامج آخر (غالباً brltty) أو ينقصه مشغّل
no-ports = ليس لهذا الحاسوب منفذ تسلسلي: صِل المحوّل.
search-found = على الخط: { $what }
ask-home = يتحرك الرأس الآن إلى مرجعه. أبعد يديك وأخلِ الملزمة. اكتب نعم:
machine-told-to-clear = أُمرت الآلة بمسح عطلها ولا تجيب: { $why }
machine-cannot-be-asked = لا يمكن سؤالها عن حالها؛ انظر إلى لوحتها
ask-mismatch-cause = علامة العملية { $job } تُقرأ على غير ما خُطط. فقط إن وُجد السبب وأُصلح فاكتب نعم:
machine-homed = الرأس في مرجعه؛ والآلة تعرف أين هو.
machine-recovered = مسحت الآلة عطلها.

## Supervision and acceptance

supervised-begin = هذه الآلة من العائلة { $family } تحت الإشراف، لأن بعض بايتات لهجتها { $dialect } ليست من صانعها. ابقَ معها، وأعد كتابة كل علامة قبل التالية. الأمر `markstation machine accept` ينهي ذلك.
    .screen = هذه الآلة من العائلة { $family } تحت الإشراف، لأن بعض بايتات لهجتها { $dialect } ليست من صانعها. ابقَ معها، وأعد كتابة كل علامة قبل التالية. ينهي ذلك مشرف من سطر الأوامر، بفحص الآلة وقبولها.
read-back-now = اقرأ علامة العملية { $job } على المعدن قبل وسم أي شيء آخر.
mark-unread = لم يقرأ أحد علامة العملية { $job }، وهذه الآلة تحت الإشراف
hint-mark-unread = اقرأ المعدن بالأمر `markstation verify { $job } --by NAME`، ثم تابع
    .screen = اقرأ معدن العملية { $job } في منضدة الوسم، ثم تابع
mark-read-otherwise = قُرئت علامة العملية { $job } على غير ما خُطط، وهذه الآلة تحت الإشراف: لا يُوسم شيء آخر
hint-mark-read-otherwise = اعزل السلاح، وأبلغ المشرف، وقارن ملف العملية واللهجة في station.toml بالآلة قبل أن تَسِم ثانية
accept-begin = قبول آلة { $family } باللهجة { $dialect }. لا يُوسم شيء؛ تُقرأ علاماتها السابقة من السجل.
accept-yes = نعم  { $asked } { $seen }
accept-no = لا   { $asked } { $seen }
accept-nobody = لم يجب أحد؛ لم تُقبل الآلة، ولم يُقيَّد شيء
accept-identify = هل تقول ما هي؟
accept-ready = هل هي جاهزة؟
accept-guard = هل يُرى فتح حاجز الوقاية؟
accept-estop = هل يُرى ضغط زر الإيقاف الطارئ؟
accept-load = هل تحفظ النصوص التي أُرسلت إليها؟
accept-forbidden = هل تُرفض النصوص التي لا تستطيع صنعها؟
accept-file = هل يُرفض اسم ملف لا تحويه؟
accept-abort = هل يترك الإيقاف عطلاً لا يمسحه إلا الاسترجاع؟
accept-cable = هل يُلاحَظ نزع الكابل، وهل تعود؟
accept-stop = هل انتهت علامة أُوقفت في منتصفها إلى عطل وجب مسحه؟
accept-marks = هل هناك علامات كافية رآها المتحكم وقرأها شخص؟
ask-guard-open = افتح حاجز الوقاية، ثم اضغط Enter:
ask-guard-closed = أغلق حاجز الوقاية، ثم اضغط Enter:
ask-estop-pressed = اضغط زر الإيقاف الطارئ، ثم اضغط Enter:
ask-estop-out = حرّر زر الإيقاف الطارئ، ثم اضغط Enter:
ask-cable-pulled = انزع كابل الآلة عند الحاسوب واضغط Enter في اللحظة نفسها:
ask-cable-back = أعد الكابل، ثم اضغط Enter:
ask-stopped = على جزء يجوز إتلافه، هل أوقفت علامة في منتصفها بحاجز الوقاية أو بزر الإيقاف الطارئ، ولم تَسِم الآلة شيئاً بعدها حتى مُسح عطلها (نعم أو لا)؟
# As in English.
seen-words = { $words }
seen-not-applicable = لا ينطبق هذا على مثل هذه الآلة.
seen-not-wired = غير موصول بالمتحكم: { $input }.
seen-switch = رأى المتحكم الإشارة تنقطع وتعود ({ $input })؛ وقالت الآلة في الأثناء: { $machine }
seen-no-switch = لم يرَ المتحكم الإشارة تنقطع وتعود: { $input }.
seen-read-back = قُرئت النصوص مجدداً كما أُرسلت؛ عددها { $count }، وطول أطولها بالأحرف { $longest }.
seen-loaded = قُبلت النصوص؛ عددها { $count }، وطول أطولها بالأحرف { $longest }؛ ولم تُقرأ مجدداً.
seen-refused = رُفض { $count } من { $count }.
seen-taken = قُبل: { $taken }
seen-gone-and-back = لوحظ بعد { $ms } ms، والمسموح { $limit } ms؛ وعادت.
seen-not-back = لوحظ ذلك، ولم تعد الآلة.
seen-not-gone = لم يُلاحَظ ذلك.
seen-stopped = يقول الفني نعم؛ ورأى المتحكم هذه العمليات تتوقف في منتصف العلامة: { $jobs }
seen-none-stopped = يقول الفني نعم؛ ولم يرَ المتحكم علامة لهذه الآلة تتوقف في منتصفها.
seen-person-no = يقول الفني لا.
seen-marks = عدد العلامات { $count }، ومن { $least } إلى { $most } طرقة (أو ميلي ثانية شعاع) لكل 1000 حرف.
seen-marks-few = { $count } من { $needed } على الأقل، محسوبة حتى آخر علامة قُرئت على غير ما خُطط.
seen-mark-unread = لم يقرأ أحد علامة العملية { $job }.
accept-done = قُبلت. من الآن لا يلزم قراءة علاماتها مجدداً واحدة واحدة. التقرير { $file }، القيد { $entry } في السجل.
accept-not = لم تُقبل الآلة؛ التقرير في { $file }
hint-accept-not = أصلح ما كان جوابه لا، وسِم تحت الإشراف ما ينقص، ونفّذ `markstation machine accept` ثانية

## Training and demonstration

no-simulated-machine = لا توجد آلة محاكاة من العائلة { $family } تتكلم اللهجة { $dialect }؛ سمِّ في station.toml لهجة مرفقة بالبرنامج
hint-dialects = لهجات { $family } المرفقة: { $known }
fault-not-there = ليس لآلة { $family } المحاكاة العطل { $fault }
port-taken = { $port } موجود من قبل، وليس خطاً لآلة محاكاة
hint-port-taken = اختر مساراً آخر بالخيار --port؛ لم يتغير شيء هناك
port-not-opened = تعذر فتح طرفية وهمية باسم { $port }
simulated-machine = آلة { $family } محاكاة { $dialect } على { $port }، وفي ملزمتها piece-1 وإذن البدء قائم
simulated-link = لملف station.toml في محطة أخرى، تحت [machine]: { $link }
simulated-deeds = اكتب ما يحدث عند الآلة: { $words }. Ctrl-C يطفئها.
deed-unknown = "{ $typed }" لا يمكن فعله هنا؛ اكتب واحدة من: { $words }
metal-whole = { $part }: "{ $shown }"، كاملة، الطرقات: { $strikes }
metal-cut = { $part }: "{ $shown }"، غير كاملة، الطرقات: { $strikes }
simulated-not-started = تعذر تشغيل الآلة والمتحكم المحاكيين
fixture-silent = المثبّت المحاكى لا يطيع
emulator-missing = { $file } غير موجود، والمتحكم المحاكى بالمعالج يحتاجه
hint-emulator = في شجرة المصدر: ثبّت Node، ثم نفّذ `cargo xtask image` الذي يبني الصورة، و `cargo xtask emulator` الذي يثبّت المحاكي ويختبره
metal-unreadable = تتعذر قراءة تسجيل المعدن المحاكى { $file }
demo-exists = يوجد شيء في { $folder } من قبل
hint-demo-exists = سمِّ مجلداً آخر أو احذف ذاك؛ وللمتابعة بعد نزع القابس نفّذ `markstation --station { $folder } settle`
demo-begins = محطة تدريب في { $folder }: آلة { $machine } ومتحكم { $controller }، كل منهما عملية حاسوبية مستقلة.
plug-pulled = نُزع القابس في العلامة { $mark }: قُطعت الآلة والمتحكم وهذا البرنامج. في الصباح التالي: `markstation --station { $folder } settle`، ثم `markstation --station { $folder } mark demo --auto --by Operator`.
demo-summary = الأسطر { $lines }: وُسم ورُصد { $marked }، ورُفض { $refused }؛ وأُعيدت كتابة { $verified } كما خُطط؛ { $seconds } s، والعلامات في الدقيقة { $rate }.
demo-files = السجل { $register }، وتصديره { $export }، وما يُظهره المعدن المحاكى { $metal }، والإعداد { $config }.
demo-line-differs = السطر { $line } (القطعة { $item }): المتوقع { $expected }، والموجود { $found }
demo-metal-differs = القطعة { $item }: المخطط "{ $planned }"، والمعدن المحاكى يُظهر "{ $shown }"
demo-failed = ما لم ينتهِ كما هو متوقع: { $differ ->
        [zero] { $differ } سطر
        [one] سطر واحد
        [two] سطران
        [few] { $differ } أسطر
        [many] { $differ } سطراً
       *[other] { $differ } سطر
    }
demo-marked = موضوعة (مرصودة)، النص متحقَّق منه
demo-no-line = لا يوجد سطر كهذا
demo-wrong = أسلحة خاطئة في الملزمة
demo-unchanged = أسلحة لم تُبدَّل في الملزمة
demo-typing = أخطاء كتابة
demo-errors-differ = { $what }: ارتكب المشغّل المحاكى { $did }، وكُشف { $caught }؛ والعرض يُظهر واحداً من كل نوع على الأقل ويُكشف كله
plug-beyond-lines = --pull-the-plug { $mark } لا يسمي علامة: في البيان { $open } من الأسطر المنتظرة للوسم، فاكتب رقماً من 1 إلى { $open }
demo-all-as-expected = انتهى كل سطر كما هو متوقع.
expected-unreadable = تتعذر قراءة ملف التوقعات في السطر { $line }

## Labels. A line of a label holds about 40 characters.

label-written = كُتب ملصق العملية { $job } في { $file }.
no-such-job = القيد { $job } لا يبدأ عملية
not-marked-yet = لم تترك العملية { $job } علامة يكون لها ملصق
label-foot = { $station } العملية { $job }: { $seen }، { $text }
label-witnessed = مرصودة
label-attested = بإقرار
label-verified = متحقَّق منه
label-not-verified = النص غير متحقَّق منه

## Profiles

# As in English.
profile-length = { $whole }.{ $fraction } mm
profile-name =
    { $title }
    { $profile }، الإصدار { $edition }
profile-row = { $profile }  (الإصدار { $edition })  { $title }
profile-events = الأحداث: { $events }
profile-no-events = لا علامات خاصة بها: ترثها قواعد أخرى
profile-inherits = ترث: { $profiles }
profile-jurisdiction = الدولة صاحبة هذه العلامات: { $country }
profile-head-instruments = الصكوك
profile-binds = { $instrument }، { $title } ({ $edition }؛ { $binding }): ملزم، بحسب { $by }
profile-guides = { $instrument }، { $title } ({ $edition }؛ { $binding }): إرشادي، بحسب { $by }
profile-adopted = { $instrument }: اعتُمد قانوناً بموجب { $act }
profile-opted-in = موثوق مع أن مصدره منقول عن غيره: { $what }
profile-head-settings = الإعدادات
profile-size = ارتفاع الأحرف { $height }، وعمقها { $depth }
profile-methods = الطرق، والمفضلة أولاً: { $methods }
profile-charset = الأحرف: { $chars }  (أقصى عدد في السطر { $max })
profile-head-event = الحدث: { $event }
profile-no-mark = لا تُصنع علامة.
profile-mark = العلامة { $number }: { $kind }، { $on }
profile-parts-max = أقصى عدد للأجزاء { $parts }، والأولى منها
profile-if = فقط إذا { $conditions }
profile-and = { $one }؛ و{ $other }
# As in English.
profile-stand = { $kinds }: { $parts }
# As in English.
profile-stand-part = { $part } ({ $places })
profile-first-free = العبرة بأول موضع خالٍ
profile-line = السطر { $number }: { $text }
# As in English.
profile-piece = { $element }: { $text } ({ $from })
profile-optional = يُترك حيث لا يُعرف
profile-no-rule = لا تطلبه قاعدة بعينها: هو من قول قواعد الوسم هذه
profile-cited = للسطر كله:
# As in English.
profile-rule = { $rule }, { $citation }: { $force }
profile-rule-again = { $rule }، { $citation }: { $force } (شُرحت أعلاه)
profile-basis = { $level }، { $binding }؛ { $provenance }؛ { $why }
profile-note = عن نصها: { $note }
profile-set-aside = نُحّيت في { $aspect }: خسرت التعارض { $conflict }
profile-valid-from = نافذة من { $day }
profile-valid-to = نافذة حتى { $day }
profile-holds = يحوي: { $fields }
profile-scripts = من هذه فقط: { $scripts }
profile-deadline = في غضون { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يوماً
       *[other] { $days } يوم
    } من { $clock }
profile-deadline-now = دون تأخير بعد { $clock }
profile-before-transfer = وقبل نقل القطعة إلى غيرها، إن سبق ذلك
profile-kept-years = سجلات { $record }: أقل عدد من السنين { $years }
profile-kept-ever = سجلات { $record }: إلى الأبد
profile-kept-destruction = محسوبة من تدمير القطعة؛ وتُحفظ حتى ذلك الحين
profile-kept-business = حتى انتهاء النشاط التجاري؛ ثم تؤول السجلات إلى الدولة
profile-personal-data = تُحذف البيانات الشخصية عند انقضاء المدة
profile-question = يجيب شخص: { $question }
profile-answered-by = (أجاب عنه { $field } من قبل)
profile-looks-at = يفحص ما يلي: { $check }
profile-more-with-all = السجلات ومددها، والأسئلة للأشخاص، والفحوص، وسائر القواعد: بالخيار --all.
profile-head-exceptions = الاستثناءات، ومن تعفيهم
# As in English.
profile-exception = { $code }: { $grounds }
profile-reference = يجب تقييد مرجع القرار
profile-lets-off = يعفي من: { $rules }
profile-lets-off-none = لا يعفي أحداً من علامة
profile-head-conflicts = التعارضات بين الصكوك، وأيها يغلب
# As in English.
profile-conflict = { $conflict }: { $what }
profile-winner = "{ $winner }" يغلب، بحسب { $by }: { $because }
profile-winner-default = "{ $winner }" يغلب ما لم تقل قواعد وسم غير ذلك
profile-winner-all = تبقى كل الجوانب نافذة
profile-losers = نُحّيت في { $aspect }: { $rules }
profile-event-unknown = القواعد { $profile } لا تصنع علامات للحدث { $event }؛ وتصنعها لـ: { $known }
profile-event-not-a-word = "{ $value }" لا يسمي حدثاً؛ الموجود: { $known }
profile-check-sound = سليمة: قواعد الوسم { $profiles }، والصكوك { $instruments } وقواعدها { $rules }، والتعارضات { $conflicts }.
profile-check-wrong = { $file }:{ $line }:{ $column } فيه خطأ
hint-profile-check = لا يُوسم شيء بملفات فيها خطأ. صحّح هذا الموضع ونفّذ `markstation profile check` ثانية؛ فهو يذكر خطأ واحداً في كل مرة
profile-head-off = موقوفة: من الذاكرة وغير مؤكدة (M?)
profile-head-warns = آمرة، لكنها تحذر فقط: من الذاكرة (M)، أو منقولة عن غيرها ولم تُعتمد بعد (C, F)
profile-unread = { $rule }، { $citation }؛ { $provenance }
profile-read-this = للقراءة: { $title }، { $edition }
profile-known-from = معروف حتى الآن من: { $sources }
profile-then = وبعد ذلك فإنها { $force }
profile-how-verified = بعد قراءة النص، اكتب هذا في authority.toml للمحطة، مع اسم القاعدة ومن قرأها ومتى وماذا قرأ:
profile-how-opt-in = وللثقة بقاعدة أو بصك كامل لا يخبر عنه إلا مصدر منقول، سمِّه في opt-in بدلاً من ذلك:
profile-all-read = لم يبق شيء للقراءة.
profile-sheet-written = ورقة { $profile } في { $file }: افتحها في متصفح واطبعها بمقياس 100 %.
sheet-title = ممارسة الوسم الوطنية: { $title }
sheet-authority = السلطة
sheet-to-fill-in = تملؤه السلطة
sheet-profile = قواعد الوسم
sheet-profile-value = { $profile }، الإصدار { $edition }
sheet-hash = بصمة جميع القواعد (SHA-256)
sheet-events = الأحداث
sheet-state = الدولة
sheet-methods = الطرق، والمفضلة أولاً
sheet-size = الأحرف
sheet-alphabet = أبجدية العلامات المخطط لها
sheet-where = أين توضع
sheet-weapons = الأسلحة
sheet-parts = الأجزاء، ومواضع كل منها بترتيب الأفضلية
sheet-rules = ما تطلبه القواعد من حجم وموضع وطريقة وأحرف
sheet-rules-of-lines = الأسطر والقواعد التي تطلبها
sheet-picture = بالمقياس الحقيقي؛ القيم أمثلة مختلقة، والسطح مثال كذلك.
sheet-instruments = الصكوك
sheet-binds = ملزم
sheet-guides = إرشادي
sheet-unread = الأمر `markstation profile unverified` يسردها مع ما يجب قراءته: { $rules }
sheet-adopted = اعتُمد بموجب { $act }
sheet-column-instrument = الصك
sheet-column-edition = الإصدار
sheet-column-kind = النوع
sheet-column-holds = لهذه القواعد
sheet-column-cited = القواعد المذكورة في هذه الورقة
sheet-not-configured = تُظهر الصور الشعار أو الرمز غير المُعدّ مربعاً فارغاً باسمه؛ ولم يُختلق شيء.
sheet-all-settled = لم يبق شيء معلقاً.
sheet-usable = بخط متقطع: السطح المثال
sheet-scale = 10 mm عند الطباعة بالحجم الحقيقي
sheet-observed-mark = علامة وُجدت هناك
sheet-spoilt-mark = بقايا علامة وُجدت هناك
sheet-no-mark-zone = لا يُمس
sheet-foot = لتبادل المعلومات عن ممارسات الوسم الوطنية (الصك الدولي للتعقب، الفقرة 31). القواعد ملخصة بالإنكليزية؛ والعبرة بنصوصها.
profile-event = { $event ->
        [import] الاستيراد
        [temp-import] الاستيراد المؤقت
        [manufacture] الصنع
        [parts-import] استيراد الأجزاء الأساسية
        [state-stock] مخزون قوات الدولة
        [transfer-civilian] النقل من المخزون الحكومي إلى المدنيين
        [seized] الضبط أو المصادرة
        [surrendered] التسليم
        [found] العثور
        [retained] المصادرة والاحتفاظ للاستعمال الرسمي
        [deactivate] التعطيل
        [reactivate] إعادة التفعيل
        [export] التصدير
        [destroy] التدمير
        [ammunition] صنع الذخيرة أو استيرادها
       *[other] { $event }
    }
profile-element = { $element ->
        [maker] الصانع
        [country-of-manufacture] بلد الصنع
        [place-of-manufacture] مكان الصنع
        [year-of-manufacture] سنة الصنع
        [model] الطراز
        [calibre] العيار
        [serial] الرقم التسلسلي
        [number] الرقم الذي تعطيه المحطة
        [country] البلد صاحب العلامة
        [year] سنة الحدث
        [marking-date] شهر الوسم وسنته
        [importer-name] اسم المستورد
        [importer-city] مدينة المستورد
        [importer-region] ولاية المستورد أو مقاطعته
        [importer-address] عنوان المستورد
        [licence-number] رقم المرخص له
        [third-country] البلد الثالث
        [agency] رمز الجهة الحائزة للسلاح
        [entity] جهة الدولة التي تسلّم السلاح
        [state-sign] شعار الدولة أو الإقليم
        [official-use] شعار الاستعمال الرسمي
        [deactivation-sign] حروف التعطيل
        [verifier-symbol] رمز من يشهد بالتعطيل
        [lot] الدفعة
        [ammunition-type] نوع الذخيرة
        [purchaser] المشتري
        [destination] بلد المقصد
        [symbol-scheme] رموز هندسية مع رمز رقمي أو حرفي
        [symbol2d] رمز ثنائي الأبعاد
       *[other] { $element }
    }
profile-level = { $level ->
        [definition] تعريف
        [shall] واجب
        [should] مستحسن
        [encouraged] مشجَّع عليه
        [may] جائز
        [practice] ممارسة
       *[other] { $level }
    }
profile-binding = { $binding ->
        [treaty] معاهدة
        [regional-law] قانون إقليمي
        [national-law] قانون وطني
        [political] التزام سياسي
        [guidance] إرشاد
        [industry-standard] معيار مهني
        [practice] ممارسة
        [program] شرط لهذا البرنامج
       *[other] { $binding }
    }
profile-provenance = { $provenance ->
        [S] قُرئ الموضع في وثيقة للأمم المتحدة (S)
        [F] وُجد الموضع في نص عام (F)
        [C] منقول عن قانون آخر أو عن غيره (C)
        [M] من الذاكرة، لم يُقرأ (M)
        [unsure] من الذاكرة وغير مؤكد (M?)
        [P] شرط خاص بهذا البرنامج (P)
       *[other] { $provenance }
    }
profile-force = { $force ->
        [off] موقوفة
        [permit] تجيز أو تعرّف
        [advise] تنصح
        [warn] تحذر
        [refuse] ترفض
        [set-aside] منحّاة
       *[other] { $force }
    }
profile-why = { $why ->
        [text-read] تلزم هذه السلطة وقُرئ نصها
        [verified] ملزمة، وقرأت السلطة نصها بنفسها
        [opted-in] ملزمة؛ مصدرها منقول فقط، والسلطة أو قواعد الوسم تثق به
        [second-hand] ملزمة، لكن مصدرها منقول فقط ولم يقل أحد إن ذلك كافٍ
        [memory] ملزمة، لكن نصها من الذاكرة
        [unsure] نصها غير مؤكد، فتبقى موقوفة حتى تقرأه السلطة
        [not-binding] صكها لا يلزم هذه السلطة
        [guidance] صكها إرشاد أو ممارسة، ولا يلزم أحداً بذاته
        [level] ألفاظها ليست آمرة
        [program] بدونها لا يفي هذا البرنامج بوعوده
        [not-in-force] غير نافذة في ذلك اليوم
       *[other] { $why }
    }
profile-mark-kind = { $kind ->
        [manufacture] علامة الصنع
        [import] علامة الاستيراد
        [state] علامة ملكية الدولة
        [transfer] علامة النقل إلى المدنيين
        [confiscation] علامة المصادرة
        [official-use] علامة الاستعمال الرسمي
        [deactivation] علامة التعطيل
        [security] علامة أمنية مخفية
        [ammunition] علامة على الذخيرة
        [tag] بطاقة معلّقة
       *[other] { $kind }
    }
profile-method = { $method ->
        [stamp] الختم
        [dot_peen] النقر النقطي
        [scribe] الخدش
        [laser] الليزر
       *[other] { $method }
    }
profile-script = { $script ->
        [latin] الحروف اللاتينية
        [cyrillic] الحروف السيريلية
        [greek] الحروف اليونانية
        [arabic-figures] الأرقام من 0 إلى 9
        [roman-figures] الأرقام الرومانية
       *[other] { $script }
    }
profile-clock = { $clock ->
        [release] الإفراج الجمركي
        [manufacture] نهاية الصنع
        [finding] العثور أو الضبط
        [destruction] التدمير
        [request] تسلّم الطلب
        [last-report] آخر تقرير
       *[other] { $clock }
    }
profile-record = { $record ->
        [manufacture] الصنع
        [transfer] الاستيراد والتصدير والنقل
        [mark] العلامات
        [disposal] الضبط والتصرف
        [deactivation] التعطيل
        [destroyed] القطع المدمرة
        [ammunition] دفعات الذخيرة
        [any] كل نوع
       *[other] { $record }
    }
profile-aspect = { $aspect ->
        [content] ما تحويه العلامة
        [order] ترتيب ما تحويه
        [depth] العمق
        [height] الارتفاع
        [places] الموضع
        [alphabet] الأحرف
        [methods] الطريقة
        [output] هل تُصنع علامة
        [retention] مدة الحفظ
        [deadline] المهلة
        [rule] القاعدة كلها
       *[other] { $aspect }
    }
profile-item-class = { $class ->
        [firearm] سلاح ناري
        [light-weapon] سلاح خفيف
        [destructive-device] قنبلة يدوية أو صاروخ أو قذيفة أو لغم
        [part] جزء أساسي منفرد
        [ammunition] ذخيرة
       *[other] { $class }
    }
profile-material = { $material ->
        [metal] معدن
        [light-alloy] سبيكة خفيفة
        [polymer] بوليمر
        [polymer-with-plate] بوليمر بلوحة مدمجة
       *[other] { $material }
    }
profile-origin = { $origin ->
        [factory] صنع مصنع
        [craft] صنع يدوي بلا ترخيص
        [converted] محوَّل
        [reactivated] أُعيد صالحاً للاستعمال
        [mixed-parts] مجمَّع من عدة أسلحة
        [printed] مطبوع
       *[other] { $origin }
    }
profile-serial-status = { $status ->
        [read] مقروء
        [partly_read] مقروء جزئياً
        [none] معدوم
        [obliterated] مطموس
        [illegible] غير مقروء
        [restored] مسترد
        [unknown] غير معروف
       *[other] { $status }
    }
profile-area = { $area ->
        [european-union] الاتحاد الأوروبي
        [eea] المنطقة الاقتصادية الأوروبية
        [schengen] منطقة شنغن
        [recsa] دول RECSA
        [ecowas] دول الجماعة الاقتصادية لدول غرب أفريقيا
        [ecowas-before2025] دول الجماعة الاقتصادية لدول غرب أفريقيا قبل 2025
       *[other] { $area }
    }
profile-output = { $output ->
        [tag] تحل بطاقة معلّقة محل العلامة
        [none] لا تُصنع علامة
       *[other] { $output }
    }
profile-weapon-kind = { $kind ->
        [pistol] مسدس
        [revolver] مسدس دوار
        [rifle] بندقية
        [carbine] قربينة
        [shotgun] بندقية رش
        [launcher] قاذف
        [mortar] مدفع هاون
        [cartridges] خراطيش
        [self-loading-rifle] بندقية ذاتية التلقيم
        [assault-rifle] بندقية هجومية
        [modular-rifle] بندقية تركيبية
        [ar-pattern-rifle] بندقية من طراز AR
        [machine-gun] رشاش
        [submachine-gun] رشاش قصير
        [break-open-shotgun] بندقية رش مفصلية
       *[other] { $kind }
    }
profile-subject = { $subject ->
        [geometry] الارتفاع والعمق
        [places] أين توضع العلامة
        [methods] كيف تُصنع
        [alphabet] الأحرف
        [records] ما يحويه السجل
        [deadlines] المهل
        [retention] مدة حفظ السجل
        [attestations] ما لا يقوله إلا شخص
        [checks] ما يفحصه البرنامج بنفسه
        [other] سائر قواعد هذه الصكوك
       *[other] { $subject }
    }
profile-check = { $check ->
        [unique-identity] ليس لقطعة أخرى في السجل هذا الصانع والطراز والعيار والرقم التسلسلي
        [no-second-identity] لا يُعطى رقم إلا حيث لا رقم تسلسلي فريد
        [no-overlap] لا تغطي العلامة علامة موجودة ولا منطقة يجب أن تبقى خالية
        [year-of-release] السنة في علامة الاستيراد هي سنة الإفراج الجمركي
        [country-code] البلد هو الذي يحدده الحدث، برمز ISO 3166-1 الساري
        [no-proof-mark] لا تُخطط علامة لدار اختبار الأسلحة
        [exemption-recorded] للاستيراد المؤقت غرض ويوم لإعادة التصدير
        [transfer-mark] السلاح الذي يذهب إلى المدنيين يحمل علامة النقل أو يأخذها
        [trace-closed] لا تعقّب مفتوح لقطعة ستُدمَّر، أو تجاوزه شخص مع ذكر السبب
        [unmarked-ammunition] الذخيرة بلا علامات تُرفض وتذهب إلى التدمير
        [lot1168] رقم الدفعة مركب كما يقول MIL-STD-1168
        [full-mark-on-frame] علامة التعطيل الكاملة على الهيكل، والقصيرة على سائر الأجزاء
        [every-modified-part] كل جزء عُدّل يحمل علامة
        [disposal-authorised] للتصرف بغير التدمير إذن وعلامة وطريقة مقيدة
        [forensic-release] الرقم التسلسلي المطموس ينتظر إفراج الأدلة الجنائية
        [serial-status] بحث شخص عن رقم تسلسلي، والرقم وحالته متفقان
        [free-place] للسلاح جزء يُوسم، وللجزء موضع خالٍ
        [machine-text] تستطيع الآلة صنع النص
        [machine-geometry] تستطيع الآلة الارتفاع والعمق والطريقة
        [surface-fit] يتسع السطح للنص
        [as-made] المخطط يوافق العلامات الموجودة
        [metal-takes-mark] يقبل المعدن علامة؛ وإلا تُصنع بطاقة معلّقة
        [authority-configured] مُلئ ما يجب أن تملأه السلطة
        [confirm-reading] حيث يحتمل القانون قراءتين يؤكد شخص المستعملة منهما
        [facts-given] أُعطيت كل حقيقة تحتاجها العلامة
        [accept-premark] الوارد الحامل لعلامة كافية لا يأخذ ثانية
        [country-of-its-time] سنة الصنع ممكنة للبلد المذكور
        [certificate-named] شهادة التعطيل مذكورة
        [laser-alone] الليزر ليس العلامة الوحيدة على القطعة
        [reason-not-stamped] يُذكر سبب حيث لا يُستعمل الختم
        [jurisdiction] العلامات للدولة أو المنطقة التي وُضعت لها قواعد الوسم
        [exemption-known] الاستثناء المطلوب موجود، ولا يعفي إلا مما لا يُعرف نصه خيراً من نصه
       *[other] { $check }
    }
profile-field = { $field ->
        [type] النوع
        [make] العلامة التجارية
        [maker] الصانع
        [model] الطراز
        [calibre] العيار
        [serial] الرقم التسلسلي
        [country-of-manufacture] بلد الصنع
        [year-of-manufacture] سنة الصنع
        [quantity] الكمية
        [description] الوصف
        [barrel-length] طول السبطانة
        [overall-length] الطول الكلي
        [marks-applied] العلامات الموضوعة
        [marks-found] العلامات الموجودة
        [mark-places] مواضع العلامات
        [component-marks] علامات المكونات
        [proof-marks] علامات دار الاختبار
        [licence-no] رقم الترخيص
        [licence-issued] يوم إصدار الترخيص
        [licence-expires] آخر يوم للترخيص
        [exporting-country] البلد المصدِّر
        [importing-country] البلد المستورد
        [transit-countries] بلدان العبور
        [final-recipient] المتلقي النهائي
        [importer-name] اسم المستورد
        [importer-address] عنوان المستورد
        [release-date] يوم الإفراج
        [supplier] المورّد
        [acquirer] المقتني
        [transaction-date] يوم المعاملة
        [transport-and-insurance] النقل والتأمين
        [purpose] الغرض
        [reexport-date] يوم إعادة التصدير
        [owning-service] الجهة المالكة
        [location] الموقع
        [condition] الحالة
        [custodian] أمين العهدة
        [last-count] آخر جرد
        [peace-operation] عملية السلام
        [illicit-reason] سبب عدم المشروعية
        [legal-basis] الأساس القانوني
        [circumstances] الملابسات
        [seizure-date] يوم الضبط
        [seizure-place] مكان الضبط
        [case-reference] مرجع القضية
        [intended-use] الاستعمال المقصود
        [refusal-reason] سبب الرفض
        [acknowledged] الإشعار بالتسلّم
        [answered] الجواب
        [trace-request] طلب التعقّب
        [priority-justification] سبب الاستعجال
        [disposal-method] طريقة التصرف
        [disposal-authorisation] إذن التصرف
        [disposal-date] يوم التصرف
        [disposal-place] مكان التصرف
        [witnesses] الشهود
        [certificate-no] رقم الشهادة
        [verifier] المتحقِّق
        [conversions] التحويلات
        [lot] الدفعة
        [ammunition-type] نوع الذخيرة
        [first-recipient] المتلقي الأول
       *[other] { $field }
    }
profile-shown = { $from ->
        [profile] كما تكتبه قواعد الوسم
        [authority] ملأته السلطة
        [example] مثال مختلق
        [nobody] تملؤه السلطة
       *[other] { $from }
    }
profile-on = { $on ->
        [primary] على الهيكل أو علبة المغلاق
        [essential] على كل جزء أساسي
        [further] على كل جزء أساسي غير الهيكل أو علبة المغلاق
        [unnumbered] على كل جزء أساسي بلا رقم خاص به
        [modified-primary] على الهيكل أو علبة المغلاق إن عُدّل
        [modified-further] على كل جزء آخر عُدّل
        [hidden] في الموضع المخفي الذي تحفظه السلطة
        [parts] على هذه الأجزاء حيث توجد: { $parts }
       *[other] { $on } { $parts }
    }
profile-condition = { $condition ->
        [class] كانت واحدة من هذه: { $value }
        [unique-serial] كانت تحمل رقماً تسلسلياً يعرّفها
        [no-unique-serial] لم تحمل رقماً تسلسلياً يعرّفها
        [duplicate] كانت لقطعة أخرى في السجل هويتها
        [no-duplicate] لم تكن لقطعة أخرى في السجل هويتها
        [serial-status] كان رقمها التسلسلي واحداً من هذه: { $value }
        [material] كان الهيكل أو علبة المغلاق من: { $value }
        [origin] كانت واحدة من هذه: { $value }
        [made-from] صُنعت في { $value } أو بعدها
        [made-to] صُنعت في { $value } أو قبلها
        [from] جاءت من { $value }
        [not-from] لم تأتِ من { $value }
        [foreign-make] صُنعت في بلد غير البلد صاحب العلامة
        [no-foreign-make] صُنعت في البلد صاحب العلامة
        [too-small] كان الجزء أصغر من العلامة الكاملة
        [no-too-small] كان الجزء يتسع للعلامة الكاملة
        [year-in-serial] كان رقمها التسلسلي يحوي سنة الصنع
        [no-year-in-serial] لم يحوِ رقمها التسلسلي سنة الصنع
        [adequately-marked] وجد شخص أن علاماتها تعرّفها
        [no-adequately-marked] وجد شخص أن علاماتها لا تعرّفها
        [part-numbered] كان الجزء يحمل رقماً خاصاً به
        [no-part-numbered] لم يحمل الجزء رقماً خاصاً به
        [premarked] كانت تحمل علامة الاستيراد وقد صُنعت في الخارج
        [no-premarked] لم تحمل علامة الاستيراد بعد
        [first-market-from] طُرحت في السوق أول مرة في { $value } أو بعدها
        [ammunition-marked] كانت الذخيرة موسومة
        [no-ammunition-marked] لم تكن الذخيرة موسومة
        [to-be-destroyed] كانت ستُدمَّر
        [no-to-be-destroyed] لم تكن ستُدمَّر
       *[other] { $condition } { $value }
    }
profile-place-rule = { $place ->
        [only] على واحد من هذه دون غيرها: { $parts }
        [any] على واحد من هذه على الأقل: { $parts }
        [all] على كل من هذه: { $parts }
        [all-essential] على كل جزء أساسي
        [parts-min] على هذا العدد من الأجزاء على الأقل: { $parts }
        [recommended] ويُستحسن أيضاً: { $parts }
        [visible] تُرى بلا أدوات وبلا تفكيك السلاح
        [hidden] مخفية، ولا يذكر موضعها إلا سجل مقيَّد الاطلاع
        [plate-if-not-metal] على لوحة مدمجة حيث الهيكل ليس من معدن
        [apart-from-others] بعيداً عن العلامات الموجودة
       *[other] { $place } { $parts }
    }
profile-method-rule = { $rule ->
        [allow] بهذه فقط: { $methods }
        [prefer] المفضل، والأفضل أولاً: { $methods }
        [forbid] لا بهذه: { $methods }
        [with-approval] بموافقة فقط: { $methods }
       *[other] { $rule } { $methods }
    }
profile-geometry = { $limit ->
        [depth] العمق { $value } على الأقل
        [height] ارتفاع الأحرف { $value } على الأقل
        [height-of] هذه الأحرف فقط: { $value }
        [small-exempt] يُعفى الجزء الأصغر من اللازم من الارتفاع
       *[other] { $limit } { $value }
    }
profile-open = { $open ->
        [authority-name] اسم السلطة
        [country] البلد صاحب العلامة: يسميه قرار كل شحنة (تُظهر الصور XX)
        [glyph] رسم الشعار "{ $value }" ورمزه لدى الآلة
        [agencies] رموز الجهات الحائزة للأسلحة
        [number-digits] طول رقم الدولة
        [licence-number] رقم المرخص له
        [hidden-places] موضع العلامة المخفية لكل نوع من الأسلحة
        [reading] قراءة للقانون يجب تأكيدها: { $value }
        [by-default] حُسم افتراضاً لا بقرار السلطة: { $value }
        [switched-off] قواعد موقوفة حتى تقرأها السلطة: { $value }
       *[other] { $open } { $value }
    }

## Findings of intake: what is wrong. Line, column and rule are shown around them.

column-count = في الصف { $found } من الحقول، والأعمدة { $expected }
value-missing = لم يُكتب شيء هنا، والكتابة واجبة
control-character = "{ $value }" يحوي محرف التحكم { $code-point } في الموضع { $position }
hidden-character = "{ $value }" يحوي المحرف غير المرئي { $code-point } في الموضع { $position }
item-no-twice = رقم القطعة "{ $value }" وارد في السطر { $first-line } أيضاً
identity-twice = السلاح نفسه، برقم تسلسلي "{ $value }" لهذا الصانع، وارد في السطر { $first-line } أيضاً
serial-blank = لا رقم تسلسلي، ولا حالة تقول لماذا
serial-junk = "{ $value }" ليس رقماً تسلسلياً
serial-status-word = "{ $value }" ليس حالة رقم تسلسلي
serial-contradiction = الرقم التسلسلي "{ $value }" والحالة { $status } متناقضان
serial-unknown = لم ينظر أحد هل يوجد رقم تسلسلي
serial-obliterated = الرقم التسلسلي مطموس، ولم يُفرج عن الجزء للوسم
detail-invalid = يجب أن يكون { $must }
restoration-missing = استُرد الرقم التسلسلي، ولم تُكتب الطريقة والفاحص ودرجة الثقة
serial-scientific = "{ $value }" يشبه رقماً تسلسلياً حوّله برنامج جداول إلى عدد وقرّبه
looks-like-date = "{ $value }" يشبه قيمة حوّلها برنامج جداول إلى تاريخ
zeros-lost = "{ $value }" أقصر من مثيلاته ذات { $digits } من الأرقام (السطر { $sibling-line }) التي تبدأ بأصفار
look-alike-here = "{ $value }" يشبه "{ $other-serial }" في السطر { $other-line }
look-alike-in-register = "{ $value }" يشبه "{ $other-serial }" لـ { $reference } في السجل
in-register = الرقم التسلسلي "{ $value }" لهذا الصانع في السجل من قبل باسم { $reference }
register-alarm = الرقم التسلسلي "{ $value }" لهذا الصانع في السجل باسم { $reference }، { $standing }
earlier-life = الرقم التسلسلي "{ $value }" لهذا الصانع في السجل باسم { $reference }: السلاح نفسه، ويحدث له الآن شيء آخر
seen-before = الرقم التسلسلي "{ $value }" في السجل باسم { $reference } من تشغيل سابق
country-unknown = "{ $value }" ليس بلداً في ISO 3166-1 ولا بلداً سابقاً في ISO 3166-3
country-ambiguous = كان "{ $value }" رمزاً لـ { $first } ولـ { $second }، وسنة الصنع لا تبين أيهما
country-outside-years = { $country } للسنوات من { $from } إلى { $to }، وسنة الصنع { $year }
country-missing = لا يوجد بلد صنع
year-invalid = "{ $value }" ليس سنة صنع من { $year-min } إلى { $year-max }
kind-unknown = لا تعرف قواعد الوسم جزءاً يُوسم في "{ $value }"
observed-mark-malformed = "{ $value }" ليس مكتوباً بصيغة نص وجزء وموضع
no-free-place = في كل موضع من الجزء شيء يجب أن يبقى ("{ $value }")
column-unknown = العمود "{ $value }" غير معروف ولا يُقرأ
licence-expired = انتهى الترخيص في { $value }، قبل الإفراج في { $released }
licence-issued-late = صدر الترخيص في { $value }، بعد الإفراج في { $released }
more-than-licensed = الأسلحة المدرجة { $listed }، والمرخص بها { $licensed }
fewer-than-licensed = الأسلحة المدرجة { $listed } من { $licensed } مرخص بها
serial-inexact = "{ $value }" خلية عددية فيها كسر أو أرقام أكثر مما يحفظه برنامج الجداول، فقد لا تكون الرقم التسلسلي
merged-cell = "{ $value }" في خلية مدمجة تبدأ في الصف { $first-line }
serial-twice = الرقم التسلسلي "{ $value }" وارد في السطر { $other-line } أيضاً، وهو هناك لـ { $other-weapon }
serial-in-register = الرقم التسلسلي "{ $value }" لهذا الصانع في السجل باسم { $reference }، وهو هناك لـ { $other-weapon }
rows-above-headings = صفوف فوق العناوين ليست من الرأس لم تُقرأ: السطر { $lines } (عددها { $count })، وتبدأ بـ "{ $value }"
blank-rows = تُركت صفوف فارغة بين غيرها: السطر { $lines } (عددها { $count })
read-as-windows-1252 = القائمة ليست UTF-8 وقُرئت على أنها Windows-1252؛ وفيها مثلاً "{ $value }": هل الحروف صحيحة؟
date-order = قُرئ { $value } واليوم أولاً على أنه { $day-first }؛ ولو كان الشهر أولاً لكان { $month-first }

## Findings of intake: what to do.

remedy-nothing = لا يلزم شيء
remedy-correct-row = أعط الصف حقلاً لكل عمود، وضع بين علامتي اقتباس القيم التي تحوي الفاصل
remedy-fill-in = املأه
remedy-retype-value = اكتب القيمة ثانية بدون ذلك المحرف
remedy-renumber-item = أعط كل قطعة رقماً خاصاً بها
remedy-compare-weapons = انظر إلى السلاحين؛ صحّح سطراً أو اشطبه
remedy-set-serial-status = اترك الرقم التسلسلي فارغاً واكتب حالته: none أو illegible أو obliterated أو partly_read
remedy-set-serial-status-to = اترك الرقم التسلسلي فارغاً واكتب الحالة { $write }
remedy-write-known-status = اكتب read أو partly_read أو none أو obliterated أو illegible أو restored أو unknown
remedy-correct-serial-or-status = صحّح أحدهما
remedy-look-at-weapon = انظر إلى السلاح وقيّد ما هو عليه
remedy-obtain-forensic-release = احصل على إفراج الأدلة الجنائية واكتب مرجعه
remedy-correct-detail = صحّحه، أو اترك الخلية فارغة
remedy-write-restoration = اكتب الطريقة والفاحص ودرجة الثقة بصيغة method|examiner|confidence
remedy-compare-with-metal = قارنه بالمعدن؛ واجعل تنسيق العمود في برنامج الجداول نصاً
remedy-ask-register = لا تنقل السلاح؛ اسأل أمين السجل
remedy-write-country = اكتب { $write }
remedy-write-former-code = اكتب { $write } أو { $or }
remedy-correct-country-or-year = انظر إلى السلاح وصحّح البلد أو السنة
remedy-write-alpha2 = اكتب الرمز ذا الحرفين، مثل KE
remedy-correct-year = اكتب أربعة أرقام، أو اتركه فارغاً
remedy-write-known-kind = اكتب نوعاً تعرفه قواعد الوسم، مثل pistol أو rifle أو shotgun
remedy-correct-observed-mark = اكتب text@part:place، مثل CIP@barrel:top
remedy-set-aside = نحِّ القطعة لقرار بشأن جزء أو موضع آخر
remedy-rename-heading = غيّر اسم العنوان، أو اتركه
remedy-compare-with-licence = قارن بالترخيص واسأل السلطة التي أصدرته
remedy-compare-letters = أجب نعم حيث الحروف صحيحة؛ وإلا فاحفظ القائمة بصيغة "CSV UTF-8" وأدخلها من جديد
remedy-confirm-dates = أجب نعم حيث اليوم أولاً؛ وإلا فاكتب التواريخ بصيغة 2026-03-02 وأدخل القائمة من جديد
remedy-unmerge-cells = قارن بالقائمة، واكتب القيمة في كل صف إن لم تكن لها كلها

## Number blocks

authority-admitted = من الآن تحتاج مجموعات الأرقام توقيع { $name }.
authority-key-bad = هذا ليس مفتاح سلطة
authority-key-made = المفتاح السري في { $file }. تعتمد المحطات السلطة بالأمر: markstation block authority { $key }
authority-none = لم تُعتمد سلطة هنا، فلا يستطيع أحد أن يقول هل هذا توقيعها.
block-shown = المجموعة { $block } للمحطة { $station }: من { $first } إلى { $last }، عدد الأرقام { $count }، صدرت في { $issued }.
block-signed = وقّعتها { $authority }، لهذه المحطة.
block-not-signed = المجموعة غير معتدّ بها: لم توقّعها { $authority }
block-of-other = المجموعة للمحطة { $station }، وهذه { $here }
hint-block-file = اطلب من السلطة الملف كما صدر
block-added = أُدخلت المجموعة { $block }: عدد الأرقام { $count }.
block-row = { $block }  من { $first } إلى { $last }: الباقي { $left }، التالي { $next }
block-row-void = { $block }  من { $first } إلى { $last }: ملغاة
block-row-used = { $block }  من { $first } إلى { $last }: مستنفدة
block-unknown = لا توجد مجموعة { $block } هنا
hint-block-list = الأمر `markstation block list` يعرضها كلها
    .screen = المشرف › الأرقام تعرضها كلها
block-nothing-left = لم يبق من المجموعة { $block } ما يمكن إلغاؤه
block-voided = أُلغيت أرقام من المجموعة { $block }، عددها { $count }.
block-bad = هذا لا يصلح مجموعة أرقام
block-id-bad = "{ $block }" ليس معرّف مجموعة: اكتب من 1 إلى 40 محرف ASCII مطبوعاً بلا فراغات
block-issued = المجموعة { $block } للمحطة { $station }، عدد الأرقام { $count }، في { $file }.
block-issued-before = المجموعة { $block } للمحطة { $station }، السطر { $line } من القائمة، لها هذا المعرّف أو بعض هذه الأرقام
hint-block-issued = ابدأ بعد آخر رقم صدر؛ فالرقم يصدر مرة واحدة
block-list-bad = السطر { $line } من { $file } لا يُقرأ، وقد يخفي أرقاماً صدرت
numbers-few = { $left ->
        [zero] لم يبق أي رقم
        [one] بقي رقم واحد
        [two] بقي رقمان
        [few] بقيت { $left } أرقام
        [many] بقي { $left } رقماً
       *[other] بقي { $left } رقم
    } في مجموعات هذه المحطة: اطلب من السلطة المجموعة التالية.
# As in English.
gap-row = { $numbers } ({ $count }): { $why }
gaps-none = كل رقم استُعمل موجود على معدن.
gap-burned = استُعمل للقطعة { $item } من { $consignment }، العملية { $job }: { $why }
gap-closed = انتهت بلا علامة (القيد { $entry }): { $reason ->
        [cut-before-start] قُطعت قبل بدئها
        [not-loaded] لم تأخذها الآلة
        [not-armed] رفضها المتحكم
        [never-permitted] لم يُعطَ إذن
        [no-cycle] لم يتحرك شيء
       *[other] { $reason }
    }
gap-settled-none = لم يجد شخص علامة (القيد { $entry })
gap-voided = أُلغي بالقيد { $entry }: { $reason }
gap-readmitted = ملغى منذ أُعيد اعتماد السجل (القيد { $entry }): { $reason }
gap-other-controller = ملغى منذ اعتُمد متحكم آخر (القيد { $entry })

## Backups, and a register that was lost or damaged

backup-key-made = المفتاح السري في { $file }. اكتب متلقيه في station.toml، تحت [backup]: recipients = ["{ $recipient }"]
backup-key-apart = احفظ الملف بعيداً عن المحطة، في مكانين: بدونه لا تُفتح نسخة احتياطية، ومن يملكه يقرأها كلها. ثم جرّبه: `markstation backup drill --key FILE`.
backup-not-configured = لم يُعدّ مكان للنسخ الاحتياطية: إن تعطل هذا القرص ضاع السجل
hint-backup-configure = اصنع مفتاحاً بالأمر `markstation backup key FILE`، واملأ [backup] في station.toml
    .screen = ينشئ مدير النظام مفتاحاً من سطر الأوامر، ويملأ [backup] في station.toml
backup-made = النسخة الاحتياطية { $file } تحوي { $entries } من القيود؛ وحُذفت نسخ قديمة عددها { $cleared }.
backup-never-drilled = لم تُجرَّب نسخة احتياطية قط: الأمر `markstation backup drill --key FILE` يبين هل يمكن فتح واحدة.
    .screen = لم تُجرَّب أي نسخة احتياطية قط: من لديه المفتاح السري يبيّن من سطر الأوامر هل تُفتح إحداها.
backup-register-only = لا تحوي النسخة الاحتياطية إلا السجل. احفظ في مكان آخر، بحماية كحماية المفاتيح، نسخاً من بقية ما في مجلد المحطة ومن الملفات التي يسميها station.toml خارجه: { $names }
backup-not-made = لم تُصنع نسخة احتياطية
hint-backup-medium = ضع الوسيط الثاني في مكانه وانظر إلى `to` تحت [backup] في station.toml
    .screen = ضع الوسيط الثاني في مكانه؛ ومكانه مذكور تحت [backup] في station.toml
hint-backup-room = أفرغ مساحة على الوسيط الثاني، أو اخفض `keep` تحت [backup] في station.toml
    .screen = أفرغ متسعاً في الوسيط الثاني، أو لتُحفظ نسخ أقل تحت [backup] في station.toml
backup-row = { $name }: عدد القيود { $entries }، لم تُجرَّب قط
backup-row-good = { $name }: عدد القيود { $entries }، صالحة في { $at }
backup-row-bad = { $name }: عدد القيود { $entries }، غير صالحة في { $at }
backup-newest-gone = صُنعت نسخة احتياطية فيها { $greatest } من القيود، وأحدث الموجود فيه { $newest }
hint-backup-newest-gone = انظر هل هذا هو الوسيط الصحيح ومن كان بحوزته؛ واصنع نسخة احتياطية الآن بالأمر `markstation backup run`
    .screen = انظر هل هذا هو الوسيط الصحيح ومن كان لديه؛ واصنع نسخة الآن في المشرف › النسخ الاحتياطية
backup-none-there = لا توجد نسخة احتياطية لهذه المحطة في { $folder }
backup-not-due = عمر أحدث نسخة احتياطية بالساعات { $hours }؛ وتُصنع واحدة كل { $every }.
backup-due = حان وقت نسخة احتياطية: عمر الأحدث بالساعات { $hours }، ويجب صنع واحدة كل { $every }.
backup-never = حان وقت نسخة احتياطية: لم تُصنع واحدة قط.
backup-good = { $name } صالحة: { $entries } من القيود المتحقَّق منها، والسجل يتابعها؛ وينقصها الأخير منها وعدده { $lacks }.
backup-not-good = هذه النسخة الاحتياطية غير صالحة
hint-backup-key = خذ المفتاح الذي كان متلقيه في station.toml حين صُنعت النسخة الاحتياطية
hint-backup-another = خذ نسخة احتياطية أخرى؛ واحتفظ بهذه كما هي، واصنع جديدة قريباً
backup-restored = عاد السجل، وعدد قيوده { $entries }.
backup-restored-alone = عاد السجل وحده. أعد من حيث حُفظت: station.key وقوائم الشحنات والصور وما يخص المحطة من ملفات التعريف والقواعد ومفاتيح البرامج؛ فلا تُستأنف شحنة بلا قائمتها.
hint-readmit = لا يَسِم شيئاً بعد. ما جرى منذ النسخة الاحتياطية ضاع، فيعيد شخصان اعتماده: `markstation register readmit --by NAME --second NAME --reason TEXT`.
register-restored = أُخذ هذا السجل من نسخة احتياطية فيها { $entries } من القيود ولم يُعد اعتماده: لا يَسِم شيئاً.
readmitted = أُعيد اعتماد السجل؛ وأُلغيت الأرقام التي ربما استُعملت منذ ذلك، وعددها { $voided }.
readmitted-next = التالي: مجموعة أرقام جديدة (`markstation block add FILE`)، وحيث رأى المتحكم أكثر مما في هذا السجل `markstation controller provision --again --by NAME --second NAME`.
lost-receipts = حُفظت في { $file } إيصالات لعمليات ليست في هذا السجل، عددها { $count }: وهي تخبر بما وُسم منذ النسخة الاحتياطية.
no-room-for-a-job = لا مساحة لما تكتبه علامة، أو تتعذر الكتابة على القرص، فلم يبدأ شيء
hint-no-room-for-a-job = أفرغ مساحة، أو ليُفحص القرص؛ لم يتحرك شيء
doctor-saved = يحوي { $file } القيود التي أمكن إنقاذها وعددها { $entries }، وصفوفاً للأسماء وما شابهها عددها { $beside }.
doctor-missing = القيود من { $first } إلى { $last } مفقودة ({ $count }).
doctor-damaged = القيد { $entry } موجود ومتضرر.
doctor-stranded = القيود من { $first } إلى { $last } سليمة لكنها بعد قيد مفقود: لا شيء يثبت مكانها، ولم تؤخذ.
doctor-pages = صفحات الملف التي لا معنى لها: { $pages }.
doctor-log = سجل التغييرات بجانب الملف غير سليم ابتداءً من الصفحة { $page }: لا يُظهر الملف إن كان فيه قيود أخرى. يعرض `markstation controller status --json` الحجم الذي وقّعه المتحكم؛ أعطه مع --size و--root.
doctor-finding = على السجل المنقَذ ملاحظة: { $finding }
doctor-proven = المثبت ينتهي بالقيد { $size }؛ ولا شيء يبين هل كان هناك أكثر مما أُنقذ.
doctor-unproven = لم يمكن مقارنة رأس شجرة ولا موضع معروف: لا شيء يبين هل كانت هناك قيود أخرى.
doctor-whole = لا شيء مفقود. احتفظ بالملف المتضرر، وضع الجديد مكانه.
doctor-next = احتفظ بالملف المتضرر. إن كان في أحدث نسخة احتياطية أكثر فاستعدها. وإلا فضع الملف الجديد مكانه؛ ثم يعيد شخصان اعتماده بالأمر `markstation register readmit`.
doctor-nothing = لم يمكن إنقاذ شيء

## Keys, checkpoints, witnesses and proofs.

no-station-key = ليس لهذه المحطة مفتاح توقّع به
station-key-bad = { $file } ليس مفتاح هذه المحطة
station-key-made = مفتاح جديد يوقّع لهذه المحطة من الآن؛ وهو في { $file }. أعط جزأه العلني لكل من يفحص إثباتات هذه المحطة:
hint-new-key = الأمر `markstation register key --new --by NAME` يصنع واحداً؛ وحيث كان مفتاح من قبل يسمي `--second NAME` شخصاً ثانياً
    .screen = ينشئ مدير النظام مفتاحاً من سطر الأوامر؛ فإن سبقه مفتاح فمع شخص ثانٍ
checkpoint-made = { $file }: في الدفتر { $entries } من القيود بالجذر { $root }
checkpoint-cosigned = وقّعها الشاهد { $witness }
checkpoint-unreadable = تغيّر { $file } أو تضرر: ليس نقطة تثبيت
checkpoint-set-back = أُرجع السجل إلى الوراء: وقّع { $file } على { $known } من القيود، وفيه الآن { $size }
checkpoint-rewritten = أُعيدت كتابة السجل: أول { $known } من قيوده ليست التي وقّعها { $file }
hint-checkpoint-holds = لا تَسِم بهذا السجل؛ احتفظ بكليهما كما هما، ونفّذ `markstation register verify`، واستعد السجل من نسخة احتياطية
    .screen = لا تَسِم بهذا السجل؛ احفظ الاثنين كما هما، وتحقق من السجل في التدقيق، وليُستعد من نسخة احتياطية
request-written = { $file }: احمله إلى الشاهد { $witness }، وليُجَب هناك بالأمر `markstation register witness answer`، وأدخل الجواب هنا بالأمر `markstation register checkpoint --answer FILE`
old-beyond-ledger = لا يمكن أن يكون شاهد قد وقّع { $old } من القيود لدفتر فيه { $size }
answer-unreadable = { $file } ليس جواب شاهد
answer-fits-none = { $file } ليس جواباً من شاهد معتمد على نقطة تثبيت محفوظة هنا
hint-witness-answer = اعتمد الشاهد بالأمر `markstation register witness admit`؛ فإن كان معتمداً فاصنع الطلب من جديد
witness-made = الشاهد { $name } في { $folder }. مفتاحه العلني لكل من يفحص ما يوقّعه:
witness-not-made = لم يُصنع شاهد في { $folder }
witness-told = يعرف الشاهد الآن { $origin }
witness-admitted = اعتُمد الشاهد { $name }
not-a-witness-key = { $key } ليس مفتاح شاهد
witness-refused = لم يوقّع الشاهد { $witness }
hint-witness-trust = عند الشاهد: `markstation register witness trust DIR KEY`، بالمفتاح الذي يعرضه `markstation register key` في المحطة
hint-witness-init = الأمر `markstation register witness init DIR --name NAME --by NAME` يصنع واحداً
hint-witness-old = اصنع الطلب من جديد مع `--old`، وهو العدد الذي قاله الشاهد
hint-witness-try = أعد إدخال الوسيط وكرر؛ لم يُوقَّع شيء
request-answered = { $file }: وُقّع { $entries } من قيود { $origin }؛ أعده إلى المحطة
proof-written = { $file }: يثبت { $entries ->
        [zero] لا قيد
        [one] قيداً واحداً
        [two] قيدين
        [few] { $entries } قيود
        [many] { $entries } قيداً
       *[other] { $entries } قيد
    } من دفتر فيه { $size }
proof-next = يفحصه أي شخص بالأمر `markstation check { $file } --key { $key }`
proof-not-witnessed = لم يوقّع شاهد نقطة تثبيت تغطي هذا: الإثبات قائم على قول المحطة وحدها
not-proven = السجل لا يثبت شيئاً من هذا
hint-verify = نفّذ `markstation register verify`، فهو يقول ما الخلل
    .screen = تحقق من السجل في التدقيق، فهو يقول ما الخطأ
code-written = { $file }: رمز QR من { $modules } وحدة فيه { $entries } من { $of } من القيود، بقدر ما يتسع
code-too-large = في الإثبات توقيعات أكثر مما يتسع له رمز QR: استعمل الملف
prove-several = "{ $query }" ينطبق على عدة: { $found }
hint-prove-job = سمِّ واحدة بالخيار `--job` والرقم بين القوسين، أو أضف `--maker`
    .screen = اختر واحدة منها في صفحة سجلها
prove-not-marked = "{ $query }" لا يحمل علامة صُنعت هنا
prove-restricted = هذه العلامة مخفية، والإثبات يذكر موضعها
hint-prove-restricted = أضف `--restricted` إن كان من يأخذ الإثبات يحق له معرفة الموضع
    .screen = من يجوز له معرفة الموضع يصنع الإثبات من سطر الأوامر
no-proof = { $file } ليس إثباتاً ولا نقطة تثبيت
hint-no-proof = التصدير أو السجل يُفحص بالأمر `markstation register verify`
key-unreadable = "{ $key }" ليس مفتاحاً علنياً
check-needs-key = بدون المفتاح العلني لـ { $origin } لا يُعرف شيء؛ وهو يقول إن الموقّعين { $signers }
hint-check-key = خذ المفتاح من المحطة أو السلطة، بطريق تثق به، وأعطه بالخيار `--key`؛ المفتاح الذي جاء مع الإثبات لا يثبت شيئاً
proof-bad = { $file } لم يجتز الفحص: لا يثبت شيئاً
hint-proof-bad = تضرر في الطريق أو زُوّر: اطلبه ثانية، واحتفظ بهذا
proof-not-understood = { $file } موقّع وسليم، وهذا الإصدار لا يستطيع قراءته
check-good = صحيح. وقّعته المحطة { $station }.
check-good-training = صحيح. وقّعته المحطة { $station }، وهي محطة تدريب: لا شيء مما فعلته دليل.
checkpoint-good = صحيح. نقطة تثبيت { $origin } هذه موقّعة منه.
check-weapon = السلاح: { $weapon }؛ الرقم التسلسلي { $serial }؛ رقم المحطة { $number }
check-mark = العلامة: "{ $text }" على { $part }، { $place } (العملية { $job })
check-witnessed = صُنعت: نعم. عدّ حساس المتحكم الطرقات حتى نهاية العلامة، وعددها { $count }، ووقّع على ذلك { $key }.
check-witnessed-beam = صُنعت: نعم. رأى حساس المتحكم الشعاع { $count } ms حتى نهاية العلامة، ووقّع على ذلك { $key }.
controller-key-given = بالمفتاح الذي أعطيته
controller-key-admitted = بالمفتاح الذي اعتمده الدفتر
controller-key-unknown = بمفتاح غير معروف هنا، فلم يُفحص توقيعه
check-attested = صُنعت: بإقرار شخص. لم يرها حساس.
check-spoilt = صُنعت: جزئياً فقط، بإقرار شخص.
check-not-made = صُنعت: لا شيء في الملف يقول ذلك.
check-read-back = قُرئت مجدداً: نعم، وهي ما خُطط له.
check-read-otherwise = قُرئت مجدداً: نعم، وهي ليست ما خُطط له.
check-not-read-back = قُرئت مجدداً: لا شيء في الملف يقول ذلك.
check-entry = القيد { $entry }: { $text }
check-ledger = الدفتر: عدد القيود { $entries }، الجذر { $root }
check-seen-by = رآه الشاهد { $witness } في { $at }
check-not-seen-by = لم يوقّعه الشاهد { $witness }
check-unchecked = توقيعات بلا مفتاح هنا، لم تُفحص: { $signers }
check-open = لم يثبت: { $open }
open-split = أن المحطة تُري الجميع الدفتر نفسه: لم يوقّع شاهد أعطيت مفتاحه
open-controller = أن إيصال المتحكم أصيل
open-attested = أن العلامة صُنعت، إلا بقول شخص
open-text = أي أحرف على المعدن: انظر
open-later = ما كُتب بعد أول { $size } من القيود، أو في غيرها منها، كتصحيح
verify-compared-with = { $checkpoints ->
        [zero] لم يُقارن بنقطة تثبيت سابقة
        [one] قورن بنقطة تثبيت واحدة وُقّعت من قبل
        [two] قورن بنقطتي تثبيت وُقّعتا من قبل
        [few] قورن بـ { $checkpoints } نقاط تثبيت وُقّعت من قبل
        [many] قورن بـ { $checkpoints } نقطة تثبيت وُقّعت من قبل
       *[other] قورن بـ { $checkpoints } نقطة تثبيت وُقّعت من قبل
    }

## Weapons' lives: words of the record

life-state = { $state ->
        [here] هنا
        [transferred] منقول إلى طرف آخر
        [exported] مصدَّر
        [lost] مفقود
        [stolen] مسروق
        [deactivated] معطَّل
        [destroyed] مدمَّر
       *[other] { $state }
    }
act-name = { $act ->
        [item-recorded] تقييد سلاح
        [component-recorded] تقييد مكوّن
        [mark-observed] علامة موجودة
        [party-recorded] تقييد طرف
        [party-erased] محو طرف
        [hold-placed] وضع حجز
        [hold-released] رفع حجز
        [counted] جرد
        [lives-linked] ربط بسجل آخر
        [error-declared] إعلان خطأ قيد
        [catalogue-added] إضافة اسم إلى الفهرس
        [reserved] حجز علامة
        [start-intended] بدء الوسم
        [received] إيصال المتحكم
        [closed] انتهاء عملية بلا علامة
        [settled] حسم بيد شخص
        [verified] قراءة علامة مجدداً
        [set-aside] تنحية
        [answered] إجابة سؤال
        [transferred] نقل
        [imported] استيراد
        [exported] تصدير
        [owned] تملك الدولة
        [moved] تحريك
        [seized] ضبط أو عثور أو تسليم
        [deactivated] تعطيل
        [destroyed] تدمير
        [lost] فقدان
        [stolen] سرقة
        [recovered] عثور من جديد
        [test-fired] رماية اختبار
        [coded] تقييد رمز
        [photographed] تصوير
       *[other] { $act }
    }
life-field = { $field ->
        [item_no] رقم القطعة
        [maker] الصانع
        [model] الطراز
        [kind] النوع
        [calibre] العيار
        [serial] الرقم التسلسلي
        [serial_status] حالة الرقم التسلسلي
        [country_of_manufacture] بلد الصنع
        [year_of_manufacture] سنة الصنع
        [forensic_release] إفراج الأدلة الجنائية
        [remarks] ملحوظات
        [class] الصنف
        [origin] كيف نشأ
        [material] المادة
        [barrels] السبطانات
        [lot] الدفعة
        [ammunition_type] نوع الذخيرة
        [open_trace] تعقّب مفتوح
        [premark] علامة الاستيراد التي جاء بها
        [first_market] أول طرح في السوق
        [serial_part] الجزء الحامل للرقم التسلسلي
        [serial_place] موضع الرقم التسلسلي
        [action] آلية العمل
        [barrel_length_um] طول السبطانة
        [magazine_capacity] سعة المخزن
        [manufacturer] المصنع
        [last_import] آخر استيراد من
        [tested] تاريخ الاختبار
        [testing_body] جهة الاختبار
        [quantity] الكمية
        [number] رقم المحطة
        [consignment] الشحنة
        [of] مكوّن من
        [alarms] إنذار مع
        [from] من
        [to] إلى
        [authorisation] الإذن
        [end_use] وثيقة الاستعمال النهائي
        [exporting] الدولة المصدِّرة
        [importing] الدولة المستوردة
        [licence] الترخيص
        [issued] الإصدار
        [expires] الانتهاء
        [importer] المستورد
        [exporter] المصدِّر
        [transit] العبور
        [recipient] المتلقي النهائي
        [released] الإفراج
        [code] الرمز
        [purpose] الغرض
        [return_by] المغادرة قبل
        [import_licence] ترخيص الاستيراد
        [transit_licence] ترخيص العبور
        [consignee] المرسل إليه
        [service] الجهة
        [unit] الوحدة
        [location] المكان
        [condition] الحالة
        [custodian] أمين العهدة
        [peace_operation] لدى عملية سلام
        [giver] المسلِّم
        [taker] المتسلّم
        [authority] بأمر من
        [due_back] موعد الإرجاع
        [move_kind] السبب
        [hold_kind] محفوظ لأجل
        [restored_by] أُظهر بطريقة
        [text] النص
        [procedure] الإجراء
        [legal_basis] الأساس القانوني
        [case] القضية
        [agency] الوكالة
        [place] الموضع
        [circumstances] الملابسات
        [illicit] سبب عدم المشروعية
        [persons] الأشخاص
        [entity] المنفّذ
        [certificate] الشهادة
        [verifier] المتحقِّق
        [method] الطريقة
        [handed_over] جرد التسليم
        [at_furnace] جرد الفرن
        [witnesses] الشهود
        [residue] البقايا
        [incident] الحادث
        [last_possessor] آخر حائز قانوني
        [laboratory] المختبر
        [reference] المرجع
        [examiner] الفاحص
        [confidence] درجة الثقة
        [technology] الحامل
        [part] الجزء
        [sha256] البصمة SHA-256
        [photo_sha256] الصورة
        [bytes] البايتات
        [shows] يُظهر
        [until] حتى
        [hold] الحجز
        [reason] السبب
        [other] السجل الآخر
        [how] العلاقة بينهما
        [entry] القيد الخطأ
        [corrected_by] القيد الصحيح
        [depth_um] العمق
        [observer] رآه
        [was_missing] الناقص
        [was_misplaced] الموجود في غير مكانه
       *[other] { $field }
    }
# As in English.
life-named = { $field }: { $value }
life-both = { $before }؛ { $next }
life-word = { $word ->
        [yes] نعم
        [issue] صرف
        [return] إرجاع
        [transfer] نقل
        [repair] إصلاح
        [evidence] دليل
        [trace] تعقّب
        [legal] قانون أو محكمة
        [seized] مضبوط
        [found] معثور عليه
        [surrendered] مسلَّم
        [criminal] جنائي
        [administrative] إداري
        [chip] رقاقة
        [rfid] بطاقة لاسلكية
        [microstamp] ختم مجهري
        [stock] مخزون
        [hand-over] تسليم
        [furnace] فرن
        [same] السلاح نفسه مثل
        [different] سلاح غير
        [alarm] إنذار لم يُبتّ فيه مع
        [mark] علامة
        [spoilt] بقايا علامة
        [no_mark_zone] معدن ربما أُزيلت منه علامة
        [read] مقروء
        [partly_read] مقروء جزئياً
        [none] معدوم
        [obliterated] مطموس
        [illegible] غير مقروء
        [restored] مسترد
        [unknown] غير معروف
        [factory] صنع مصنع
        [craft] صنع يدوي
        [converted] محوَّل
        [reactivated] مُعاد تفعيله
        [mixed-parts] من أجزاء مختلطة
        [printed] مطبوع
        [maker] صانع
        [model] طراز
        [calibre] عيار
        [dealer] تاجر
        [broker] سمسار
        [carrier] ناقل
        [agent] وكيل
        [owner] مالك
        [last-legal-possessor] آخر حائز قانوني
        [importer] مستورد
        [exporter] مصدِّر
        [recipient] متلقٍ
        [service] جهة
        [person] شخص
       *[other] { $word }
    }
life-section = { $section ->
        [identity] ما هو
        [components] المكونات
        [marks] العلامات
        [life] ما حدث
        [holds] الحجوز
        [links] سجلات أخرى
        [kept] الحفظ
       *[other] { $section }
    }

## Weapons' lives: which weapon is meant

life-unknown = لا سلاح في السجل اسمه "{ $named }"
hint-life-unknown = سمِّه برقم سجله (R-12) أو رقم المحطة أو رقم القطعة أو الرقم التسلسلي، أو امسح بطاقته؛ الأمر `markstation register find` يبحث عما يشبهه
    .screen = سمِّها برقم سجلها (R-12) أو برقم المحطة أو برقم القطعة أو بالرقم التسلسلي، أو امسح بطاقتها؛ البحث في السجل يجد ما يشبهها
life-ambiguous = قد يكون "{ $named }" أسلحة عدة، عددها { $count }
hint-life-ambiguous = سمِّ المقصود برقم سجله، أو اذكر صانعه بالخيار --maker
    .screen = سمِّ المقصودة برقم سجلها
lines-bad = { $count ->
        [zero] { $count } سطر لا يسمي
        [one] سطر واحد لا يسمي
        [two] سطران لا يسميان
        [few] { $count } أسطر لا تسمي
        [many] { $count } سطراً لا تسمي
       *[other] { $count } سطر لا تسمي
    } سلاحاً واحداً بعينه؛ لم يُدخَل شيء
hint-lines-bad = صحّح هذه الأسطر (رقم السجل مثل R-12 لا يلتبس أبداً) وأدخل القائمة من جديد
line-unknown = السطر { $line }، "{ $named }": لا سلاح في السجل بهذا الاسم
line-ambiguous = السطر { $line }، "{ $named }": قد يكون { $candidates }
no-lives-named = لم يُسمَّ سلاح
hint-no-lives-named = سمِّ الأسلحة بالخيار --life، أو اسردها بالخيار --file، أو امسحها بالخيار --scan
    .screen = سمِّ أسلحة، واحداً في كل سطر، أو امسحها
ask-scan = امسح الأسلحة أو اكتبها، واحداً في كل سطر؛ والسطر الفارغ ينهي:
ask-scan-serials = امسح الأرقام التسلسلية أو اكتبها، واحداً في كل سطر؛ والسطر الفارغ ينهي:

## Weapons' lives: what is recorded

life-recorded = قُيّد: { $life }
not-recorded = لم يُقيَّد شيء: { $count ->
        [zero] { $count } ملاحظة أعلاه تمنع
        [one] ملاحظة واحدة أعلاه تمنع
        [two] ملاحظتان أعلاه تمنعان
        [few] { $count } ملاحظات أعلاه تمنع
        [many] { $count } ملاحظة أعلاه تمنع
       *[other] { $count } ملاحظة أعلاه تمنع
    } ذلك
hint-not-recorded = صحّح ما أُدخل. ما يبدو خطأ فقط يُقبل بالخيار --as-written؛ وسلاح آخر بالصانع والرقم التسلسلي نفسيهما بالخيار --another WHY
    .screen = صحّح ما أُدخل. لما يبدو خطأ فقط في الاستمارة خانة تقول إنه صحيح كما كُتب، وخانة تقول لماذا هو سلاح آخر غير الذي له هذا الصانع والرقم التسلسلي
not-such-entry-to-correct = القيد { $entry } ليس قيداً يسجل سلاحاً وما زال معتدّاً به
hint-not-such-entry-to-correct = الأمر `markstation part show WEAPON` يسمي القيد المطلوب
    .screen = سجل السلاح في صفحة السجل يذكر القيد الصحيح
mark-entered = القيد { $entry }: علامة على { $life }.
mark-without-text = للعلامة أحرف
hint-mark-without-text = اكتبها بالخيار --text؛ وللمعدن الخالي استعمل --kind no_mark_zone
    .screen = اكتبها؛ وللمعدن العاري اختر أنه لا يُمس
lives-linked = القيد { $entry }: { $life } هو { $how } { $other }.
link-to-itself = الاسمان يعنيان { $life }
alarm = *** إنذار *** صانع { $weapon } ورقمه التسلسلي هما صانع ورقم { $other }: { $state }
alarm-at-line = *** إنذار *** السطر { $line }: { $what }
alarm-found = *** إنذار *** { $life } موجود في { $place }، وهو في السجل { $state }
alarm-what-to-do = لا تنقل السلاح. أبلغ أمين السجل والشرطة؛ وانظر إلى السجلين، ثم قل ما علاقتهما بالأمر `markstation part link`.
    .screen = لا تنقل السلاح. أبلغ أمين السجل والشرطة؛ وانظر إلى السجلين. وعلاقة أحدهما بالآخر يقيّدها أمين السجل من سطر الأوامر.

## Weapons' lives: on the screen

# As in English.
life-stands = { $state }
life-stands-at = { $state }، في { $place }
life-corrected = كان شيء مما كُتب عنه خطأ: انظر أدناه.
life-withdrawn = أُعلن هذا السجل خطأ بكامله ولم يعد معتدّاً به.
life-mark-made = { $spot }: "{ $text }" (صُنعت هنا، العملية { $job })
# As in English.
life-mark-seen = { $spot }: "{ $text }" ({ $kind })
spot-restricted = الموضع مقيَّد الاطلاع
life-entry = { $day }  القيد { $entry }  { $what }  بيد { $person }
life-struck = { $what }  [خطأ، بالقيد { $by }: { $reason }]
life-struck-for = { $what }  [خطأ، بالقيد { $by }: { $reason }؛ والصحيح القيد { $right }]
life-hold = الحجز { $hold }: { $kind }، { $reference }{ $until ->
        [none] { "" }
       *[other] { "، " }حتى { $until }
    }
life-hold-released = الحجز { $hold }: { $kind }، { $reference }، رُفع بالقيد { $entry }
kept-item = يُحفظ السجل حتى { $until } على الأقل ({ $rule })
kept-item-for-ever = يُحفظ السجل إلى الأبد ({ $rule })
kept-personal = تُحفظ البيانات الشخصية حتى { $until } ({ $rule })
kept-personal-for-ever = تُحفظ البيانات الشخصية إلى الأبد ({ $rule })
kept-held = الحجز { $hold } يحفظ السجل مهما تقل التواريخ
life-link = { $how }: { $other } (القيد { $entry })

## Weapons' lives: corrections

entry-declared-wrong = القيد { $entry } ({ $what }) لم يعد معتدّاً به؛ والقيد { $by } يقول لماذا.
entry-wrong = أُعلن هذا القيد خطأ بالقيد { $by }.

## Weapons' lives: events, holds, counts, pictures

event-entered = القيد { $entry }، { $on }: { $what }، { $count ->
        [zero] { $count } سلاح
        [one] سلاح واحد
        [two] سلاحان
        [few] { $count } أسلحة
        [many] { $count } سلاحاً
       *[other] { $count } سلاح
    }.
destroyed-needs-two = التدمير يُدخله شخصان
hint-destroyed-needs-two = يؤكد الثاني بالخيار --second NAME
    .screen = يؤكد شخص ثانٍ في الاستمارة نفسها برمز PIN الخاص به
no-such-count = القيد { $entry } ليس جرداً معتدّاً به لهذا الغرض: { $purpose }
hint-no-such-count = اجرد بالأمر `markstation count --purpose hand-over` ثم ثانية بالخيار --purpose furnace، وسمِّ القيدين
    .screen = امسح ما يغادر، وامسح عند الفرن ما يصل: يُسمَّى جردا التسليم الواحد
counts-differ = لم يجد جرد التسليم وجرد الفرن الأسلحة نفسها: { $count ->
        [zero] { $count } فرق
        [one] فرق واحد
        [two] فرقان
        [few] { $count } فروق
        [many] { $count } فرقاً
       *[other] { $count } فرق
    }
hint-counts-differ = لا تدمّر شيئاً. اعرف أين كل واحد منها، واجرد من جديد
only-handed-over = عند التسليم فقط: { $life }
only-at-furnace = عند الفرن فقط: { $life }
not-destroyed = لا يجوز تدمير هذه الأسلحة: { $count ->
        [zero] { $count } سبب يمنع
        [one] سبب واحد يمنع
        [two] سببان يمنعان
        [few] { $count } أسباب تمنع
        [many] { $count } سبباً تمنع
       *[other] { $count } سبب تمنع
    } ذلك
hint-not-destroyed = احذفها من القائمة، أو ليرفع صاحب الحجز الحجز بالأمر `markstation hold release`
    .screen = ارفعها من القائمة، أو ليرفع من يحتفظ بها الحجز في الأدلة
kept-by-hold = { $life } محفوظ ({ $kind }، { $reference }): الحجز { $hold }
kept-by-trace = لـ { $life } تعقّب مفتوح
hold-placed = الحجز { $hold } يحفظ { $count ->
        [zero] { $count } سلاح
        [one] سلاحاً واحداً
        [two] سلاحين
        [few] { $count } أسلحة
        [many] { $count } سلاحاً
       *[other] { $count } سلاح
    }.
hold-released = رُفع الحجز { $hold } بالقيد { $entry }؛ وكان يحفظ { $count ->
        [zero] { $count } سلاح
        [one] سلاحاً واحداً
        [two] سلاحين
        [few] { $count } أسلحة
        [many] { $count } سلاحاً
       *[other] { $count } سلاح
    }.
hold-not-open = { $hold } ليس حجزاً قائماً
hint-hold-not-open = الأمر `markstation hold list` يعرضها
    .screen = الأدلة تعرضها
hold-row = الحجز { $hold }  { $kind }  { $reference }{ $until ->
        [none] { "" }
       *[other] { "  " }حتى { $until }
    }
count-told = القيد { $entry }، { $place } ({ $purpose }): الموجود { $found }، والناقص { $missing }، وفي غير مكانه { $misplaced }، والغريب { $foreign }.
count-missing = ناقص: { $life } (مكانه { $place })
count-misplaced = في غير مكانه: { $life } (مكانه { $place })
count-foreign = غريب: "{ $read }" ليس في أي سجل
photo-kept = القيد { $entry }: حُفظت الصورة باسم { $file }، { $count ->
        [zero] { $count } سلاح
        [one] سلاح واحد
        [two] سلاحان
        [few] { $count } أسلحة
        [many] { $count } سلاحاً
       *[other] { $count } سلاح
    }.
photo-empty = { $file } فارغ
photo-progress = الصور
photos-checked = { $sound ->
        [zero] { $sound } صورة
        [one] صورة واحدة
        [two] صورتان
        [few] { $sound } صور
        [many] { $sound } صورة
       *[other] { $sound } صورة
    } كما حُفظت، والناقص أو المتغير { $bad }.
photo-missing = الصورة { $sha256 } ناقصة
photo-changed = تغيرت الصورة { $file }
photo-unreadable = تتعذر قراءة الصورة { $file }: { $why }

## Parties and the catalogue

party-unknown = لا طرف اسمه "{ $named }"
hint-party-unknown = الأمر `markstation party list` يعرض المقيدين؛ والأمر `markstation party add NAME --role ROLE --by NAME` يضيف طرفاً
    .screen = اكتب رقم طرف مسجل أو اسمه، أو سجّله مع ما يُدخل هنا إن كان في الاستمارة خانات لذلك
party-ambiguous = قد يكون "{ $named }" عدة أطراف: سمِّ الرقم
personal-not-opened = لا يمكن فتح ما خُتم من بيانات شخص
party-erased-name = (ممحو)
party-sealed-name = (مختوم)
party-added = قُيّد { $party } في القيد { $entry }.
# As in English.
party-row = { $party }  { $roles }  { $rest }
party-erased = مُحي ما يعرّف الطرف { $party }؛ والقيد { $entry } يذكر بأي حق.
erasure-needs-two = ما يعرّف شخصاً يمحوه شخصان
catalogue-known = في الفهرس "{ $name }" من قبل، في القيد { $entry }
hint-catalogue-known = لتغيير أسمائه الأخرى أضفه من جديد مع --corrects { $entry } --because TEXT
catalogue-added = القيد { $entry }: "{ $name }" في الفهرس.
catalogue-row = { $kind }  { $name }  وأيضاً: { $also }  (القيد { $entry })
catalogue-calls = قُيّد "{ $written }" باسم "{ $name }" كما يسميه الفهرس.
catalogue-unknown = لا يعرف الفهرس من نوع { $kind } اسم "{ $name }".
# As in English.
catalogue-offered = { "  " }{ $number }  { $name }
ask-catalogue = اكتب رقم الاسم الصحيح، أو نعم لأخذه كما كُتب وإضافته، أو لا:
name-not-taken = لم يؤخذ "{ $name }"
hint-name-not-taken = اكتب الاسم الذي في الفهرس، أو أضف هذا بالأمر `markstation catalogue add`، أو خذ الأسماء كما كُتبت بالخيار --as-written
    .screen = اكتب الاسم الذي في الفهرس، أو قل في الاستمارة إن الأسماء صحيحة كما كُتبت

## Exchange with other registers and programs

handed-on = كُتب { $lives ->
        [zero] { $lives } سلاح
        [one] سلاح واحد
        [two] سلاحان
        [few] { $lives } أسلحة
        [many] { $lives } سلاحاً
       *[other] { $lives } سلاح
    } في { $file }. الملف نسخة للاستعمال ولا يثبت شيئاً.
size-of-ledger-only = الخيار --size يعدّ قيود الدفتر، والصيغ الأخرى للأسلحة: اترك أحدهما
import-refused = لا يمكن إدخال { $file }
import-left-out = تُرك من الملف: علامات مواضعها مخفية عددها { $hidden }، وأحداث أُعلنت خطأ عددها { $wrong }.
import-tried = يُدخَل { $lives ->
        [zero] { $lives } سلاح
        [one] سلاح واحد
        [two] سلاحان
        [few] { $lives } أسلحة
        [many] { $lives } سلاحاً
       *[other] { $lives } سلاح
    }، ولا يُدخَل من الأسطر { $refused }. لم يُكتب شيء.
import-clashes = { $refused ->
        [zero] { $refused } سطر يتعذر إدخاله
        [one] سطر واحد يتعذر إدخاله
        [two] سطران يتعذر إدخالهما
        [few] { $refused } أسطر يتعذر إدخالها
        [many] { $refused } سطراً يتعذر إدخالها
       *[other] { $refused } سطر يتعذر إدخالها
    }، فلم يُدخَل شيء
hint-import-clashes = صحّح الأسطر المذكورة أعلاه، أو أدخل الباقي بالخيار --leave-out
import-nothing = لا يحوي { $file } ما يمكن إدخاله
imported = { $lives ->
        [zero] { $lives } سلاح
        [one] سلاح واحد
        [two] سلاحان
        [few] { $lives } أسلحة
        [many] { $lives } سلاحاً
       *[other] { $lives } سلاح
    } في السجل من الآن؛ وتُرك من الأسطر { $refused }.
import-asks = { $asks ->
        [zero] { $asks } سطر يسأل
        [one] سطر واحد يسأل
        [two] سطران يسألان
        [few] { $asks } أسطر تسأل
        [many] { $asks } سطراً تسأل
       *[other] { $asks } سطر تسأل
    } شخصاً عن شيء، فلم يُدخَل شيء
hint-import-asks = انظر إلى الأسئلة أعلاه؛ صحّح القائمة، أو قل بالخيار --stands إن أسطرها صحيحة كما كُتبت
import-item-no-taken = السطر { $line }: رقم القطعة { $item } مستعمل في هذا السجل
import-column = { $heading }: أُخذ على أنه { $column }
import-column-place = { $heading }: أُخذ على أنه مكان السلاح
import-column-kept = { $heading }: ليس عموداً؛ حُفظ في الملحوظات
# What was found and why.
# As in English.
found-because = { $row }
    { $why }
found-field = { $field ->
        [serial] الرقم التسلسلي
        [station-number] رقم المحطة
        [part-number] رقم جزء
        [observed-mark] علامة موجودة
        [applied-mark] علامة موضوعة، أولى شحنتها
        [code] رمز
        [photo] صورة
        [lot] دفعة
        [item-number] رقم القطعة
       *[other] { $field }
    } { $text }
found-filled = { $at } هو { $recorded }
found-script = عند { $at } الحرف { $read } هو { $recorded } من خط آخر
found-look-alike = عند { $at } قُرئ { $recorded } على أنه { $read }
found-unreadable = عند { $at } لا شيء مقروء في السجل
found-transposed = تبادل { $at } و{ $next } مكانيهما
found-missing = عند { $at } لم يُقرأ { $recorded }
found-extra = { $read } قبل { $at } ليس في السجل
found-run = من الموضع { $at }: { $recorded }
found-agreement = { $what ->
        [maker] الصانع
        [model] الطراز
        [calibre] العيار
       *[other] { $what }
    } { $how ->
        [other-name] مقيد باسم آخر، { $recorded }
        [unrecorded] غير مقيد
        [otherwise] مقيد بخلاف ذلك، { $recorded }
       *[other] { $how } { $recorded }
    }
found-more = يوجد أكثر من هذه وعددها { $shown }: أعط الصانع أو الطراز أو العيار أو الشحنة، أو زد --most
    .screen = هناك أكثر من هذه الـ { $shown }: اذكر أيضاً الصانع أو الطراز أو العيار أو الشحنة
too-vague = "{ $query }" لا يكفي: الأحرف المعروفة { $known }، والمطلوب { $least }
hint-too-vague = أعط --maker أو --model أو --calibre أو --consignment بلا رقم تسلسلي لسرد الأسلحة بحسبها
    .screen = اذكر الصانع أو الطراز أو العيار أو الشحنة بلا رقم تسلسلي لعرض الأسلحة بحسبها
nothing-asked = لم يُعطَ شيء للبحث عنه
# What is marked and what is not.
coverage-consignment = { $consignment }: وُسم { $marked } من { $lines } من الأسطر (والنص متحقَّق منه في { $verified })، ولم يوسم { $open }، ومحل شك { $doubt }، ومرفوض أو منحّى { $out }
coverage-overdue = تأخر { $count } منذ { $until } بموجب { $rule }
coverage-due = يُستحق { $count } حتى { $until } بموجب { $rule }
coverage-soon = يُستحق { $count } دون تأخير بموجب { $rule }
coverage-unequal = المرخص به { $licensed } والمدرج { $lines }
coverage-group = { $name }: هنا { $here }، والموسوم { $marked }، وغير الموسوم وله رقم تسلسلي { $numbered }، والمحجوز أو محل التعقّب { $held }، والمتاح للتدمير { $free }
coverage-nowhere = بلا مكان أو وحدة
coverage-counted = وجد آخر جرد (القيد { $entry }) { $found }، وفي السجل هنا { $here }
