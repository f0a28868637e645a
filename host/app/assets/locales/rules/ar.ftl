# ما تقوله قواعد الوسم بالعربية: لكل ملاحظة ما الخلل (`rule-ID`) وما المطلوب (`rule-ID-remedy`)، وألفاظ مفردات القواعد
# والخطط والإقرارات. يتحقق اختبار من تطابق المعرّفات مع البرنامج. المصطلحات كما في مسرد ../ar.ftl.

## How a finding is framed

# As in English.
rule-cited = [{ $rule }; { $citation }; { $provenance }]
rule-in-field = { $severity }، { $field }: { $what }
severity-warning = تحذير
severity-advice = نصيحة

## Findings of the rules: what is wrong, and what to do

rule-element-missing = ينقص { $element } ({ $part })
rule-element-missing-remedy = أعطه مع القطعة أو الشحنة، أو سِم بقواعد تخطط له
rule-none-of = يجب أن يكون واحد من هذه هناك ({ $part })، ولا يوجد أي منها: { $elements }
rule-none-of-remedy = أعط واحداً منها مع القطعة أو الشحنة
rule-order-wrong = "{ $text }" بترتيب غير { $order }
rule-order-wrong-remedy = صحّح ترتيب الأسطر في قواعد الوسم
rule-format-wrong = "{ $text }" ليس مركباً كما تقول القاعدة: { $format }
rule-format-wrong-remedy = صحّح القيمة التي يُصنع منها السطر، أو السطر في قواعد الوسم
rule-height-below = ارتفاع الأحرف { $height }، والمطلوب { $min } على الأقل
rule-height-below-remedy = اجعل الارتفاع في قواعد الوسم { $min } أو أكثر
rule-depth-below = عمق العلامة { $depth }، والمطلوب { $min } على الأقل
rule-depth-below-remedy = اجعل العمق في قواعد الوسم { $min } أو أكثر، بآلة تبلغه
rule-part-forbidden = العلامة مخطط لها على { $part }، والقاعدة لا تسمح إلا بـ: { $allowed }
rule-part-forbidden-remedy = سِم أحد تلك الأجزاء
rule-part-unmarked = لا تُصنع علامة على { $part }، والقاعدة تطلبها هناك
rule-part-unmarked-remedy = خطط لعلامة على هذا الجزء في قواعد الوسم، أو اكتب أن القطعة ليس لها هذا الجزء
rule-parts-too-few = الأجزاء الحاملة للعلامة: { $marked }؛ والمطلوب على الأقل: { $min }
rule-parts-too-few-remedy = خطط للعلامة على جزء آخر
rule-part-recommended = يُستحسن وضع علامة على { $part } أيضاً
rule-part-recommended-remedy = خطط لها هناك حيث يتسع الجزء
rule-not-visible = لا تُرى العلامة من الخارج
rule-not-visible-remedy = اختر موضعاً يُرى بلا أدوات وبلا تفكيك السلاح
rule-hidden-missing = تنقص العلامة المخفية
rule-hidden-missing-remedy = املأ موضعها لهذا النوع من الأسلحة تحت [[hidden]] في authority.toml
rule-plate-missing = مادة { $part } ليست معدناً، والعلامة ليست على لوحة مدمجة
rule-plate-missing-remedy = سِم اللوحة؛ وحيث لا توجد لوحة اسأل السلطة
rule-method-forbidden = الطريقة غير مسموح بها: { $method }؛ المسموح: { $allowed ->
        [none] كل طريقة أخرى
       *[other] { $allowed }
    }
rule-method-forbidden-remedy = سِم بآلة ذات طريقة أخرى
rule-method-unapproved = الطريقة تحتاج موافقة، ولا موافقة مقيدة: { $method }
rule-method-unapproved-remedy = احصل عليها واكتب مرجعها تحت [[approval]] في authority.toml
rule-method-not-preferred = طريقة الآلة { $method }؛ والمفضل { $preferred }، ولم يُذكر سبب
rule-method-not-preferred-remedy = استعمل الطريقة المفضلة، أو أعط reason-not-stamped في authority.toml
rule-laser-alone = تكون علامة الليزر هي الوحيدة على السلاح
rule-laser-alone-remedy = اصنع العلامة بالختم أو بالنقر النقطي، أو اصنع ثانية كذلك: ما يتركه الليزر يصعب استرداده بعد البرد
rule-character-forbidden = "{ $text }" يحوي "{ $character }" وليس من الأحرف التي تسمح بها القاعدة
rule-character-forbidden-remedy = اكتب القيمة بالحروف والأرقام التي تسمح بها القاعدة
rule-not-unique = الرقم التسلسلي "{ $serial }" لهذا الصانع هو لسلاح آخر أيضاً، في السجل باسم { $reference }
rule-not-unique-remedy = انظر إلى السلاحين؛ وسِم بقواعد تعطي رقماً لسلاح بلا رقم تسلسلي فريد
rule-second-identity = الرقم التسلسلي "{ $serial }" يعرّف السلاح من قبل، والرقم الجديد يعطيه هوية ثانية
rule-second-identity-remedy = اترك الرقم؛ وإن لم يكن الرقم التسلسلي فريداً فقل ذلك في حالته
rule-overlap = تغطي العلامة شيئاً يجب أن يبقى ({ $spot })
rule-overlap-remedy = اختر موضعاً آخر، أو قيّد بدقة أكبر ما هو هناك
rule-year-not-release = السنة "{ $text }"، والإفراج كان في { $release }
rule-year-not-release-remedy = صحّح تاريخ الإفراج في رأس البيان
rule-country-not-code = "{ $text }" ليس الرمز الحالي للبلد صاحب العلامة
rule-country-not-code-remedy = { $meant ->
        [none] اكتب رمزه ذا الحرفين في ISO 3166-1
       *[other] اكتب { $meant }
    }
rule-proof-mark = "{ $text }" يحوي علامة دار اختبار الأسلحة
rule-proof-mark-remedy = احذفها: لا تصنعها إلا دار اختبار بعد الاختبار
rule-exemption-incomplete = يُطلب استثناء، وينقصه: { $missing ->
        [purpose] الغرض
        [re-export-date] تاريخ إعادة التصدير
        [exemption-reference] مرجع القرار
       *[other] { $missing }
    }
rule-exemption-incomplete-remedy = اكتبه في رأس البيان، أو لا تطلب استثناء
rule-exemption-unknown = يُطلب الاستثناء "{ $exemption }"، ولا قاعدة نافذة تحويه
rule-exemption-unknown-remedy = اكتب أحد هذه، أو لا تطلب استثناء: { $known }
rule-exemption-untrusted = { $permission } يعفي من هذا، لكن نصه أقل ثبوتاً من نص { $stays } التي تبقى نافذة
rule-exemption-untrusted-remedy = اقرأ نص { $permission } واكتبه تحت verified في authority.toml، أو سِم كما تطلب الأخرى
rule-outside-jurisdiction = تكون العلامات لـ { $importing }، وقواعد الوسم لـ: { $jurisdiction ->
        [european-union] الاتحاد الأوروبي
        [eea] المنطقة الاقتصادية الأوروبية
        [schengen] منطقة شنغن
        [recsa] دول RECSA
        [ecowas] الجماعة الاقتصادية لدول غرب أفريقيا
        [ecowas-before-2025] الجماعة الاقتصادية لدول غرب أفريقيا قبل 2025
       *[other] { $jurisdiction }
    }
rule-outside-jurisdiction-remedy = صحّح الدولة، أو خذ قواعد الوسم لتلك الدولة
rule-made-elsewhere = صُنع في { $made }، وعلامة الصنع تكون لـ { $here }
rule-made-elsewhere-remedy = صحّح بلد الصنع أو الدولة، أو عامله كوارد بدلاً من ذلك
rule-transfer-mark-missing = يغادر السلاح مخزون الدولة إلى المدنيين بلا علامة النقل
rule-transfer-mark-missing-remedy = خطط لعلامة النقل، أو قيّد الموجودة عليه
rule-trace-open = التعقّب { $reference } للسلاح لم يُغلق
rule-trace-open-remedy = انتظر الجواب، أو قل باسمك بين أسئلة القواعد لماذا لا يلزم أن ينتظر التدمير
rule-ammunition-unmarked = جاءت الذخيرة بلا علامات
rule-ammunition-unmarked-remedy = لا تُدخلها في الاستعمال؛ وجّهها إلى التدمير
rule-lot-malformed = رقم الدفعة "{ $lot }"، الحرف { $position }: { $must ->
        [maker] تكون هناك ثلاثة أحرف كبيرة للصانع
        [year] يكون هناك آخر رقمين من السنة
        [month] يكون هناك الشهر حرفاً من A إلى M دون I
        [interfix] تكون هناك ثلاثة أرقام وسيطة
        [hyphen] تكون هناك واصلة أو حرف كبير
        [sequence] تكون هناك ثلاثة أرقام للتسلسل
       *[suffix] تكون هناك ثلاثة أحرف كبيرة على الأكثر للاحقة والمسرح
    }
rule-lot-malformed-remedy = قارن بالعبوة، واكتبه مثل XYZ07D006-004
rule-full-mark-not-on-frame = علامة التعطيل الكاملة مكانها الهيكل أو علبة المغلاق دون غيرهما (هنا: { $part })
rule-full-mark-not-on-frame-remedy = خطط للعلامة الكاملة على الهيكل أو علبة المغلاق، والقصيرة على سائر الأجزاء
rule-modified-part-unmarked = جرى تعديل { $part } للتعطيل ولا تُصنع علامة هناك
rule-modified-part-unmarked-remedy = خطط للعلامة القصيرة على هذا الجزء
rule-disposal-incomplete = تقرر غير التدمير، وينقص: { $missing ->
        [authorisation] الإذن
        [disposal] مصير الأسلحة
       *[other] { $missing }
    }
rule-disposal-incomplete-remedy = اكتبه في رأس البيان
rule-certificate-missing = لم تُذكر شهادة
rule-certificate-missing-remedy = اكتب certificate-no في رأس البيان
rule-awaits-forensic-release = الرقم التسلسلي مطموس، ولم يُفرج أحد عن الجزء للوسم
rule-awaits-forensic-release-remedy = احصل على إفراج الأدلة الجنائية واكتب مرجعه مع القطعة
rule-serial-status-unknown = لم ينظر أحد هل يوجد رقم تسلسلي
rule-serial-status-unknown-remedy = انظر إلى السلاح واكتب الرقم التسلسلي وحالته
rule-serial-contradiction = حالة الرقم التسلسلي { $status }، والموجود: { $found ->
        [no-serial] لا رقم تسلسلي
       *[a-serial] رقم تسلسلي
    }
rule-serial-contradiction-remedy = صحّح أحدهما
rule-kind-unknown = لا يوجد وصف لسلاح من النوع "{ $kind }"
rule-kind-unknown-remedy = اكتب نوعاً تعرفه القواعد، أو صِف هذا في قواعد وسم
rule-no-free-place = كل مواضع { $part } مشغولة ({ $tried })
rule-no-free-place-remedy = نحِّ القطعة لقرار بشأن جزء أو موضع آخر
rule-charset = "{ $text }" يحوي "{ $character }" الذي لا تسمح به قواعد الوسم في علامة
rule-charset-remedy = صحّح القيمة، أو أضف الحرف إلى أحرف قواعد الوسم
rule-line-too-long = في "{ $text }" من الأحرف { $chars }، والسطر يتسع لـ { $max }
rule-line-too-long-remedy = قصّر القيمة، أو وزعها على سطرين في قواعد الوسم
rule-machine-character = لا تستطيع الآلة صنع "{ $character }" من "{ $text }"
rule-machine-character-remedy = استعمل آلة تملكه، أو احذفه من قواعد الوسم
rule-glyph-not-owned = لا تملك الآلة الشعار "{ $glyph }"
rule-glyph-not-owned-remedy = ليُحمَّل وصِفه تحت [[glyph]] في authority.toml
rule-machine-height = ارتفاع الأحرف { $height }، والآلة تصنع من { $min } إلى { $max }
rule-machine-height-remedy = اختر ارتفاعاً ضمن ذلك، أو آلة أخرى
rule-machine-depth = عمق العلامة { $depth }، والآلة تبلغ { $max }
rule-machine-depth-remedy = اختر عمقاً أقل حيث تسمح القواعد، أو آلة أخرى
rule-machine-method = طريقة الآلة { $method }، وقواعد الوسم تسمح بـ { $allowed }
rule-machine-method-remedy = استعمل آلة كهذه، أو قواعد وسم أخرى
rule-does-not-fit = تحتاج العلامة { $needs-width } في { $needs-height } mm، والمتاح في { $spot } هو { $has-width } في { $has-height } mm{ $blocked ->
        [yes] ، وفيه علامات يجب أن تبقى
       *[no] {""}
    }
rule-does-not-fit-remedy = { $height-max ->
        [none] اختر موضعاً آخر، أو أسطراً أقل
       *[other] اختر موضعاً آخر، أو أحرفاً لا يزيد ارتفاعها على { $height-max } إن سمحت القواعد{ $chars ->
            [none] {""}
           *[other] ، أو أسطراً أقصر بهذا العدد من الأحرف: { $chars }
        }
    }
rule-not-apart = العلامة ({ $spot }) على بعد { $distance } من علامة موجودة، ويجب أن تبعد { $min }
rule-not-apart-remedy = انقلها، أو اختر موضعاً آخر
rule-made-otherwise = العلامة الموجودة ({ $part }) تقول غير المخطط له الآن: "{ $text }"
rule-made-otherwise-remedy = صحّح القائمة لتقول ما هو على المعدن، أو نحِّ القطعة
rule-hidden-no-room = لا متسع للعلامة المخفية في موضعها
rule-hidden-no-room-remedy = انظر إلى الموضع مع من يحق له معرفته، وصحّح [[hidden]] في authority.toml
rule-machine-symbol = تريد قواعد الوسم رمزاً بجانب الأسطر، والآلة لا تستطيع صنع رمز
rule-machine-symbol-remedy = استعمل آلة تصنع رموز Data Matrix، أو احذف الرمز من قواعد الوسم
rule-symbol-impossible = لا يمكن صنع الرمز: { $why }
rule-symbol-impossible-remedy = صحّح القيمة، أو احذف الرمز من قواعد الوسم
rule-metal-cannot = المعدن لا يقبل علامة: { $reason }؛ تُصنع بطاقة معلّقة
rule-metal-cannot-remedy = ثبّت البطاقة بحيث تبقى، وقيّدها
rule-agency-unknown = الجهة "{ $agency }" ليست في جدول السلطة
rule-agency-unknown-remedy = صحّح agency في رأس البيان، أو أضفها تحت [[agency]] في authority.toml
rule-number-length = ليس في الرقم "{ $number }" هذا العدد من الخانات: { $digits }
rule-number-length-remedy = لتُصدَر أرقام بذلك الطول، أو صحّح number-digits في authority.toml
rule-not-configured = لم تملأ السلطة هذا: { $what ->
        [hidden] موضع العلامة المخفية
        [licence-number] رقم الوسم للمرخص له
        [number-digits] عدد خانات رقم المخزون
        [agency] الجهات الحائزة للأسلحة
       *[other] { $what }
    }
rule-not-configured-remedy = املأ { $what } في authority.toml في مجلد المحطة
rule-reading-open = يحتمل النص قراءتين ({ $conflict }: { $what })، ولم يؤكد أحد المستعملة هنا: { $reading }
rule-reading-open-remedy = لتقرر السلطة، ثم أجب باسمك عن ذلك السؤال من أسئلة القواعد
rule-fact-missing = يجب أن يكون { $element } في العلامة، ولم يعطه أحد
rule-fact-missing-remedy = اكتبه مع القطعة، أو في رأس البيان، أو في authority.toml
rule-premarked = يحمل السلاح علامة استيراده من قبل، "{ $text }": لا تُصنع ثانية
rule-premarked-remedy = قيّدها؛ لا يلزم شيء آخر
rule-country-not-of-its-time = لم يكن { $country } قائماً في { $year }، سنة الصنع
rule-country-not-of-its-time-remedy = انظر إلى السلاح؛ وصحّح البلد أو السنة
rule-record-incomplete = يجب أن يحوي السجل هذا، وهو ناقص: { $field }
rule-record-incomplete-remedy = أضفه إلى القطعة أو إلى رأس البيان

## The field that a finding is about

about-mark = العلامة
about-height = الارتفاع
about-depth = العمق
about-part = الجزء
about-place = الموضع
about-material = المادة
about-method = الطريقة
about-serial = الرقم التسلسلي
about-year = السنة
about-country = البلد
about-exemption = الاستثناء
about-trace = التعقّب
about-lot = الدفعة
about-disposal = التصرف
about-certificate-no = الشهادة
about-forensic-release = إفراج الأدلة الجنائية
about-serial-status = حالة الرقم التسلسلي
about-symbol = الرمز
about-type = النوع
about-glyph = الشعار
about-agency = الجهة
about-number = الرقم
# As in English.
about-authority = authority.toml
about-confirmed-readings = قراءة القانون
about-observed-marks = العلامات الموجودة
about-country-of-manufacture = بلد الصنع
about-record = السجل

## How a mark is made

method-stamp = الختم
method-dot_peen = النقر النقطي
method-scribe = الخدش
method-laser = الليزر

## What a serial's status says

serial-status-read = مقروء
serial-status-partly_read = مقروء جزئياً
serial-status-none = معدوم
serial-status-obliterated = مطموس
serial-status-illegible = غير مقروء
serial-status-restored = مسترد
serial-status-unknown = غير معروف

## What a mark says

element-maker = اسم الصانع
element-country-of-manufacture = بلد الصنع
element-place-of-manufacture = مكان الصنع
element-year-of-manufacture = سنة الصنع
element-model = الطراز
element-calibre = العيار
element-serial = الرقم التسلسلي
element-number = رقم المحطة
element-country = البلد صاحب العلامة
element-year = سنة الحدث
element-marking-date = تاريخ الوسم
element-importer-name = اسم المستورد
element-importer-city = مدينة المستورد
element-importer-region = ولاية المستورد أو مقاطعته
element-importer-address = عنوان المستورد
element-licence-number = رقم الوسم للمرخص له
element-third-country = البلد الذي تسميه علامة استيراد ألمانية
element-agency = رمز الجهة
element-entity = رمز جهة الدولة التي تنقله
element-state-sign = شعار الدولة أو الإقليم
element-official-use = شعار الاستعمال الرسمي
element-deactivation-sign = حروف التعطيل
element-verifier-symbol = رمز من تحقق من التعطيل
element-lot = رقم الدفعة
element-ammunition-type = نوع الذخيرة
element-purchaser = المشتري
element-destination = المقصد
element-symbol-scheme = الرموز الهندسية مع رمزها الرقمي أو الحرفي
element-symbol2d = الرمز الثنائي الأبعاد

## Fields of a record

field-type = النوع
field-make = العلامة التجارية
field-maker = الصانع
field-model = الطراز
field-calibre = العيار
field-serial = الرقم التسلسلي
field-country-of-manufacture = بلد الصنع
field-year-of-manufacture = سنة الصنع
field-quantity = الكمية
field-description = الوصف
field-barrel-length = طول السبطانة
field-overall-length = الطول الكلي
field-marks-applied = العلامات الموضوعة
field-marks-found = العلامات الموجودة
field-mark-places = مواضع العلامات
field-component-marks = علامات المكونات
field-proof-marks = علامات دار الاختبار
field-licence-no = رقم الترخيص
field-licence-issued = الترخيص: يوم الإصدار
field-licence-expires = الترخيص: آخر يوم
field-exporting-country = البلد المصدِّر
field-importing-country = البلد المستورد
field-transit-countries = بلدان العبور
field-final-recipient = المتلقي النهائي
field-importer-name = اسم المستورد
field-importer-address = عنوان المستورد
field-release-date = تاريخ الإفراج
field-supplier = المورّد
field-acquirer = المقتني
field-transaction-date = تاريخ المعاملة
field-transport-and-insurance = النقل والتأمين
field-purpose = الغرض
field-reexport-date = تاريخ إعادة التصدير
field-owning-service = الجهة المالكة
field-location = الموقع
field-condition = الحالة
field-custodian = أمين العهدة
field-last-count = آخر جرد
field-peace-operation = عملية السلام
field-illicit-reason = سبب اعتباره غير مشروع
field-legal-basis = الأساس القانوني
field-circumstances = الملابسات
field-seizure-date = تاريخ الضبط
field-seizure-place = مكان الضبط
field-case-reference = مرجع القضية
field-intended-use = الاستعمال المقصود للجواب
field-refusal-reason = سبب الرفض
field-acknowledged = موعد الإشعار بالتسلّم
field-answered = موعد الجواب
field-trace-request = طلب التعقّب
field-priority-justification = سبب الاستعجال
field-disposal-method = طريقة التصرف
field-disposal-authorisation = إذن التصرف
field-disposal-date = تاريخ التصرف
field-disposal-place = مكان التصرف
field-witnesses = الشهود
field-certificate-no = رقم الشهادة
field-verifier = المتحقِّق
field-conversions = التحويلات
field-lot = الدفعة
field-ammunition-type = نوع الذخيرة
field-first-recipient = المتلقي الأول

## Whose word a rule is, how it asks and binds, and what it may do

provenance-s = S، قُرئ في نص للأمم المتحدة
provenance-f = F، وُجد في نص عام
provenance-c = C، منقول عن غيره
provenance-m = M، من الذاكرة
provenance-unsure = M?، غير مؤكد
provenance-p = P، شرط خاص بهذا البرنامج
level-definition = تعريف
level-shall = واجب
level-should = مستحسن
level-encouraged = مشجَّع عليه
level-may = جائز
level-practice = ممارسة
binding-treaty = معاهدة
binding-regional-law = قانون إقليمي
binding-national-law = قانون وطني
binding-political = التزام سياسي
binding-guidance = إرشاد
binding-industry-standard = معيار مهني
binding-practice = ممارسة
binding-program = هذا البرنامج
force-off = موقوفة
force-permit = تجيز
force-advise = تنصح
force-warn = تحذر
force-refuse = ترفض
why-text-read = ملزمة، وقُرئ نصها
why-verified = ملزمة، وقرأت السلطة نصها
why-opted-in = ملزمة، منقولة عن غيرها، والسلطة تثق بذلك
why-second-hand = ملزمة، لكنها منقولة عن غيرها فقط
why-memory = ملزمة، لكن نصها من الذاكرة
why-unsure = نصها غير مؤكد
why-not-binding = صكها لا يلزم هذه السلطة
why-guidance = هي إرشاد أو ممارسة
why-level = ليست واجباً
why-program = هذا البرنامج يحتاجها
why-not-in-force = غير نافذة في ذلك اليوم

## Terms

clock-release = الإفراج الجمركي
clock-manufacture = نهاية الصنع
clock-finding = العثور أو الضبط
clock-destruction = التدمير
clock-request = تسلّم الطلب
clock-last-report = آخر تقرير
record-class-manufacture = الصنع
record-class-transfer = الاستيراد والتصدير والنقل
record-class-mark = العلامات
record-class-disposal = الضبط والتصرف
record-class-deactivation = التعطيل
record-class-destroyed = القطع المدمرة
record-class-ammunition = الذخيرة
record-class-any = كل سجل

## What happened

event-import = الاستيراد
event-temp-import = الاستيراد المؤقت
event-manufacture = الصنع
event-parts-import = استيراد الأجزاء
event-state-stock = مخزون الدولة
event-transfer-civilian = النقل إلى الاستعمال المدني
event-seized = الضبط أو المصادرة
event-surrendered = التسليم
event-found = أسلحة معثور عليها
event-retained = الاحتفاظ للاستعمال الرسمي
event-deactivate = التعطيل
event-reactivate = إعادة التفعيل
event-export = التصدير
event-destroy = التدمير
event-ammunition = الذخيرة

## What rules ask of a person

attest-abbreviations-recognised = هل اختصارات الاسم والمدينة والولاية اختصارات معترف بها؟
attest-adequately-marked = هل تكفي العلامات التي يحملها السلاح لتعريفه؟
attest-agency-holds = هل الجهة التي يوسم رمزها حائزة لهذه الأسلحة؟
attest-alterer-named = هل اسم من أجرى التعديل موجود حيث أُزيلت بيانات الصانع، وليس بجانبه اسم صانع آخر؟
attest-authorisation-genuine = هل أصدرت السلطة المختصة الإذن المذكور؟
attest-calibre-as-found = ما العيار الذي وُجد بالقياس، مهما قالت العلامات؟
attest-conflict-reading = هل أكدت السلطة رمز أي بلد يطلبه الرقم 4؟
attest-contract-known = هل يُعرف من العقد المشتري وبلد المقصد؟
attest-converted-from = ماذا كانت القطعة قبل تحويلها؟
attest-count-agrees = هل جرد المخزون بالرقم التسلسلي شخص ليس أمين المخزن، وهل الجرد مطابق؟
attest-craft-features = بأي سمات يتميز السلاح عن غيره من نوعه؟
attest-deactivation-certificate = ما رقم شهادة التعطيل؟
attest-deactivation-inspected = هل أظهر الفحص أن كل جزء أساسي غير صالح للاستعمال نهائياً ولا يمكن إصلاحه؟
attest-deactivation-mark = أي علامة تعطيل على السلاح، وعلى أي أجزاء؟
attest-deactivator-authorised = هل يأذن القانون الوطني لمن يعطّل بذلك؟
attest-depth-measured = هل قيس العمق على علامة صُنعت بهذا الضبط؟
attest-destruction-authorised = هل أمرت السلطة المختصة بتدمير الذخيرة؟
attest-destruction-permitted = هل أُعطي الإذن بعد فحص القائمة؟
attest-destruction-witnessed = هل يحضر شاهد أو متحقق مستقل والضابط المسؤول، ويوقّعان على التدمير؟
attest-essential-part = هل الجزء المراد وسمه جزء أساسي من السلاح؟
attest-evidence-released = هل أفرجت المحكمة أو النيابة عن كل سلاح أو ذخيرة يمكن أن يكون دليلاً؟
attest-exchange-parts-marked = هل يذكر كل من المغلاق والسبطانة والأسطوانة الدوارة الصانع والعيار، إن كانت للسلاح سبطانات أو أسطوانات قابلة للتبديل؟
attest-exemption-true = هل ما يستند إليه الاستثناء صحيح بشأن القطعة؟
attest-for-security-force = هل الدفعة مخصصة لقوة أمنية؟
attest-hidden-mark-placed = هل العلامة المخفية على جزء يصعب التلاعب به ولا ينفع السلاح بدونه؟
attest-illegible-number-reported = هل أُبلغ عن الرقم غير المقروء أو المطموس؟
attest-legal-status = هل بتّت السلطة المختصة في الوضع القانوني للأسلحة (غير مشروعة أو مصادرة أو مفرج عنها)؟
attest-maker-is-maker = هل الاسم المراد وسمه اسم من صنع السلاح؟
attest-maker-marks-agree = هل تشير كل علامات الصانع على القطعة إلى الصانع أو التاجر نفسه؟
attest-making-ended = في أي يوم انتهى صنع القطعة ذاته؟
attest-mark-conspicuous = هل العلامة ظاهرة وصعبة الطمس أو التغيير أو الإزالة؟
attest-mark-legible-photo = هل تُظهر صورة العلامة المنجزة ظاهرة مقروءة دائمة؟
attest-mark-visible = هل العلامة واضحة على السلاح المعطَّل؟
attest-mark-visible-assembled = هل تُرى العلامة على السلاح مجمَّعاً؟
attest-marked-before-finish = هل وُسم الجزء قبل إنهاء سطحه، أو قيس العمق ثانية بعده؟
attest-metal-parts = أي الأجزاء من معدن وتقبل علامة؟
attest-model-feasible = هل يمكن أن يكون الطراز في العلامة؟
attest-movement-signed = هل وقّع المسلِّم والمتسلّم على التحريك؟
attest-no-invented-maker = أليس مقيداً صانع أو رقم صانع ليس موجوداً على السلاح؟
attest-numbers-per-part = أي رقم على كل جزء، كما وُجد؟
attest-officer-asks-stamp = هل طلب موظف ختماً؟
attest-old-format-mapped = هل قُيدت العلامات ذات الشكل السابق كما هي وتُركت في مكانها؟
attest-old-marks-clear = هل تترك العلامة الجديدة كل علامة أقدم على الجزء كاملة مقروءة؟
attest-part-too-small = هل الجزء أصغر من العلامة الكاملة أو من أحرف بالارتفاع المطلوب؟
attest-parts-present = أي الأجزاء التي تسميها القاعدة موجودة في هذا السلاح؟
attest-plastic-mark-lasting = هل يبقى ما على اللدائن مقروءاً مدى العمر، وهل تترك إزالته ضرراً ظاهراً؟
attest-plate-embedded = هل اللوحة مدمجة بحيث تُتلف إزالتها جزءاً من الهيكل؟
attest-proof-data-stated = هل ذكر الصانع نوع الفولاذ وبيان الخردق وعمق حجرة الإطلاق حيث يلزم؟
attest-receiver-half = أي جزء من هذا السلاح يُعد هيكلاً أو علبة مغلاق؟
attest-registrar-decision = هل أعفت دائرة التسجيل هذا السلاح من ظهور العلامة، وبأي قرار؟
attest-release-date-right = هل يوم الإفراج هو المذكور في وثائق الجمارك؟
attest-reproofed = هل يستلزم الإصلاح اختباراً جديداً، وهل أجرته دار الاختبار؟
attest-same-number-on-parts = هل تقبل السلطة رقماً واحداً على كل الأجزاء، كما في المادة 31 الفقرة 2، للأسلحة المصنوعة في سويسرا؟
attest-secure-storage = هل الأسلحة مخزنة في أمان حتى وسمها أو تدميرها؟
attest-serial-unique-readable = هل الرقم التسلسلي مقروء بكامله، وهل يدل على هذا السلاح وحده؟
attest-size-measured = هل قيس الارتفاع بين قيعان الأثر، على علامة صُنعت بهذا الضبط؟
attest-smooth-bore-data = هل تذكر كل سبطانة ملساء قطر التجويف وطول حجرة الإطلاق؟
attest-state-user-data = إن كان السلاح لجهة من جهات الدولة، فهل تحوي العلامة البيانات الإضافية التي تطلبها هذه الجهة؟
attest-symbol-scheme-kept = هل لدى الدولة نظام رموز تستطيع كل دولة أن تقرأ منه بلد الصنع؟
attest-symbol2d-read = هل قُرئ الرمز الثنائي الأبعاد مجدداً بقارئ؟
attest-tag-fixed = هل البطاقة مثبتة على القطعة تثبيتاً متيناً؟
attest-trace-override = إن كان تعقّب ما زال مفتوحاً، فمن قرر أنه لا يمنع التدمير، ولماذا؟
attest-trace-routing = إن تناقضت العلامات، فأي دولة تُسأل أولاً، ولماذا؟
attest-type-approved = هل القطعة من طراز معتمد أو مُبلَّغ عنه، أو جزء من سلاح حر، فلا تُطلب لها الأرقام 2 و4 و5؟
attest-variance-reference = هل قبل المدير طريقة وسم أخرى، وبأي مرجع؟
attest-verifier-symbol-right = هل الرمز هو رمز الجهة التي شهدت؟
attest-year-in-serial = هل يحوي الرقم التسلسلي للصانع سنة الصنع؟
# As in English.
attestation-asked = { $asks }
    { $required } [{ $question }; { $rule }]
attestation-required = لا تُصنع علامة قبل الإجابة عن هذا.
attestation-later = يمكن الإجابة عنه لاحقاً.
attestation-after = يُسأل عنه حين تُصنع العلامات.
ask-attestation = هل الأمر كذلك، أو محسوم؟ (نعم/لا/لاحقا)
ask-reason = لأي سبب؟
attestations-after = { $count ->
        [zero] لا سؤال مفتوح للقواعد
        [one] سؤال واحد للقواعد مفتوح
        [two] سؤالان للقواعد مفتوحان
        [few] { $count } أسئلة للقواعد مفتوحة
        [many] { $count } سؤالاً للقواعد مفتوحاً
       *[other] { $count } سؤال للقواعد مفتوح
    } عن العلامات المنجزة: `markstation consignment attest { $consignment } --by NAME`
    .screen = أسئلة القواعد عن العلامات المنجزة، وهي مفتوحة في صفحة { $consignment } تحت المشرف › الشحنات: { $count }
attest-all-needs-training = الخيار --all لمحطات التدريب: في محطة حقيقية يجيب شخص عن كل سؤال بعد أن ينظر
trace-needs-reason = لا يُنحّى تعقّب مفتوح إلا بسبب: --question trace-override --reason TEXT
    .screen = لا يُتجاوز تعقّب مفتوح إلا بسبب: اكتبه
attestations-open = تطلب القواعد قول شخص قبل وسم { $consignment }
hint-attest = انظر، ثم قل ذلك باسمك: `markstation consignment attest { $consignment } --by NAME`
    .screen = انظر، ثم قل ذلك باسمك في صفحة { $consignment } تحت المشرف › الشحنات
no-such-attestation = "{ $question }" ليس سؤالاً مفتوحاً؛ المفتوح: { $known }

## Plans

plan-of-file = خطة { $file } كما هو؛ لا تُفتح شحنة، ولا يُكتب شيء.
plan-without-station = لا توجد محطة هنا: تُستعمل القواعد المرفقة بالبرنامج، بلا سجل وآلة و authority.toml.
plan-other-rules = ما كان ليُوسم بالقواعد { $profile } للحدث { $event }. تحتفظ الشحنة { $consignment } بقواعدها، ولا يُكتب شيء.
plan-case = { $profile }: { $title }. الحدث { $event }، { $country }، { $date }.
plan-whole = عن الشحنة ككل:
plan-items = { $count ->
        [zero] القطع
        [one] القطعة
        [two] القطعتان
        [few] القطع
        [many] القطع
       *[other] القطع
    } { $items }: { $said }
plan-items-more = { $items } و{ $more } غيرها
plan-mark = { $part }، { $place }
plan-restricted = علامة أخرى مخطط لها؛ وموضعها مقيَّد الاطلاع
plan-not-possible = لا يمكن وسمها: { $why }
plan-waits = تنتظر إجابة؛ وحين يثبت سطرها كما كُتب:
plan-no-mark = لا تُطلب علامة، بسبب { $why }
plan-no-mark-of-profile = القواعد { $profile } التي لا تضع علامة للحدث { $event } على قطعة كهذه
plan-refused-above = انظر ما رُفض للشحنة ككل
plan-attestations = على شخص أن يقول:
plan-due = يُستحق في { $until } ({ $clock }): { $asks } [{ $rule }]
plan-due-soon = يُستحق دون تأخير ({ $clock }): { $asks } [{ $rule }]
plan-due-transfer = { $due } وقبل ذلك إن نُقلت إلى غيرها.
plan-due-recommended = { $due } مستحسن: لا يلزم أحداً هنا.
plan-kept-for-ever = سجلات { $class } تُحفظ إلى الأبد
plan-kept-years = سجلات { $class } تُحفظ من تاريخ التقييد عدداً من السنين لا يقل عن { $years }
plan-kept-destroyed = سجلات { $class } تُحفظ بعد التدمير عدداً من السنين هو { $years }
plan-personal = البيانات الشخصية فيها تنتهي بعد عدد من السنين هو { $years }
plan-personal-destroyed = البيانات الشخصية فيها تنتهي بعد التدمير بعدد من السنين هو { $years }
explain-rule = { $rule } { $binding }، { $level }؛ { $force } ({ $why })
# As in English.
explain-element = { $about }:
explain-line = السطر كله
explain-conflict = { $conflict }: { $what } حُسم لصالح "{ $winner }".
explain-because = { $because } (قواعد الوسم { $profile })
explain-default = لم يقرر أحد غير ذلك: هذا هو الافتراض.
preview-written = { $svg } و { $png }
preview-not = لا معاينة للقطعة { $item }: { $why }
preview-exists = { $file } موجود من قبل، ولا يُكتب فوقه أبداً
hint-preview-exists = سمِّ مجلداً آخر بالخيار --preview
preview-unmeasured = السطح غير مقيس: رُسم بقدر ما يكفي فقط.
preview-size = ارتفاع الأحرف { $height }، العمق { $depth }، { $method }.
preview-mark = علامة وُجدت هناك
preview-spoilt = بقايا علامة وُجدت هناك
preview-zone = لا يُمس
preview-usable = بخط متقطع: ما يجوز وسمه
preview-scale = 10 mm عند الطباعة بالحجم الحقيقي

## Columns of a manifest

column-item-no = رقم القطعة
column-maker = الصانع
column-model = الطراز
column-type = النوع
column-calibre = العيار
column-serial = الرقم التسلسلي
column-serial-status = حالة الرقم التسلسلي
column-country-of-manufacture = بلد الصنع
column-year = السنة
column-observed-marks = العلامات الموجودة
column-remarks = ملحوظات
column-forensic-release = إفراج الأدلة الجنائية
column-restoration = الاسترداد
column-item-class = صنف القطعة
column-origin-class = صنف المنشأ
column-material = المادة
column-parts = الأجزاء
column-barrels = السبطانات
column-year-in-serial = السنة في الرقم التسلسلي
column-adequately-marked = موسومة بما يكفي
column-import-mark-found = علامة استيراد موجودة
column-first-market = أول طرح في السوق
column-lot = الدفعة
column-ammunition-type = نوع الذخيرة
column-ammunition-marked = الذخيرة موسومة
column-cannot-take-mark = لا تقبل علامة
column-open-trace = تعقّب مفتوح

## What rules with a deadline ask, beside it. English is the rules’ own.

asks-wfsa-2000 = يحتفظ الصانعون بقيودهم عشر سنوات ويجيبون الشرطة خلال اثنتين وسبعين ساعة.
asks-eu68-at-who = من يطرح أولاً في السوق قطعة صُنعت في المنطقة الاقتصادية الأوروبية أو سويسرا أو أُدخلت أو استُوردت، والمستورد الفرد كذلك، يسمها بعد الصنع وقبل السوق، أو بلا تأخير بعد وصولها.
asks-ca-3 = يسم الأفراد والشركات وهيئات الخدمة العامة ما يُستورد خلال ستين يوماً من الإفراج عنه، أو قبل نقله إلى غيرهم إن سبق ذلك.
asks-ecw-19 = يُجاب طلب التعقّب خلال شهر، وتُتبادل بيانات المضبوطات.
asks-eu-4-1-a = يحمل السلاح الناري أو مكونه الأساسي المطروح في السوق علامة واضحة دائمة فريدة، توضع بلا تأخير بعد الصنع وقبل السوق، أو بلا تأخير بعد الاستيراد.
asks-eu-4-1-b = تُقيَّد القطعة في سجل الدولة حالما يجب أن تكون العلامة عليها.
asks-fp-12-4 = تتعاون الدول في التعقّب وتجيب الطلب سريعاً بحسب إمكاناتها؛ ولا يُحدد عدد أيام.
asks-de-24-1 = من يصنع أسلحة نارية في ألمانيا أو يدخلها إليها يسم أجزاءها الأساسية بلا تأخير وسماً واضحاً دائماً: الصانع أو العلامة التجارية، ورمز بلد الصنع من حرفين، والعيار، والرقم التسلسلي، بهذا الترتيب.
asks-de-24-1-4 = يحمل السلاح الناري القادم من بلد خارج الاتحاد الأوروبي أيضاً رمز ISO الذي يذكره البند 4 وسنة إدخاله.
asks-in-104-1 = السلاح الناري المصادر أو المضبوط أو المسترد أو المسلَّم أو المتقادم بلا رقم يوسم فوراً وقبل تدميره، ويُقيَّد في سجل خاص به ويُحمَّل في فئته.
asks-in-104-4 = تُودَع قائمة ما دُمّر خلال أربعة عشر يوماً.
asks-iti-9-1 = السلاح غير المشروع الذي يُعثر عليه في البلد يوسم وسماً فريداً ويُسجَّل، أو يُدمَّر، في أقرب وقت ممكن.
asks-iti-18 = تكون الأجوبة سريعة وفي وقتها وموثوقة؛ ولا يُحدد عدد أيام.
asks-iti-36 = تقدم الدولة كل سنتين تقريراً عن تنفيذها الصك؛ ويجوز أن يكون جزءاً من التقرير عن برنامج العمل.
asks-mos31-10-1 = يُؤكَّد تسلُّم الطلب خلال سبعة أيام.
asks-mos31-10-5 = يُجاب الطلب عموماً خلال ثلاثة أسابيع.
asks-mos31-12 = تقدم الدولة تقريراً كل سنتين.
asks-ch-31-1 = التاجر المرخص الذي يصنع سلاحاً نارياً يسمه بلا تأخير برقم أو أحرف خاصة به، وبالصانع، والبلد أو المكان، والسنة.
asks-ch-31a = يحمل ما يُستورد من دولة في منطقة شنغن، على مكون أساسي واحد على الأقل وظاهراً بوضوح وبلا تأخير: CHE، ورقم الوسم ذا الأرقام الأربعة لصاحب الرخصة، والرقمين الأخيرين من السنة، بهذا الترتيب.
asks-ch-31b = يحمل ما يُستورد من خارج منطقة شنغن علامة الاستيراد نفسها.
asks-ch-31b-number = يُعطى كل مكون أساسي بلا رقم خاص به رقماً إن استُورد من خارج منطقة شنغن.
asks-us-92-time-m = يسم الصانع قبل نهاية اليوم السابع من انتهاء الصنع الفعلي، أو قبل التصرف في القطعة إن سبق ذلك.
asks-us-92-time-i = يسم المستورد خلال خمسة عشر يوماً من الإفراج الجمركي، متى وصلت البضاعة نفسها.
asks-us-112-479 = يودع مستورد السلاح الناري الخاضع للقانون National Firearms Act الاستمارة Form 2 خلال خمسة عشر يوماً من الإفراج.
asks-us-122 = يقيّد المستورد كل سلاح ناري في الدفتر خلال خمسة عشر يوماً، ورقم الرخصة مع الرقم التسلسلي وبينهما فاصلة منقوطة إن كانت القطعة مستوردة أو أُعيد صنعها.
asks-us-trace = يجيب صاحب الرخصة سؤال التعقّب فوراً، وفي أربع وعشرين ساعة على الأكثر.
asks-iti-8-b-1 = يوضع على السلاح المستورد، قدر الإمكان، علامة بسيطة فيها البلد المستورد وسنة الاستيراد إن أمكن، ليستطيع هذا البلد تعقّبه.
asks-iti-8-b-2 = السلاح المستورد الذي لا يحمل علامة فريدة يُعطى علامة.
asks-iti-8-c = السلاح الذي يخرج من مخزون الدولة إلى استعمال مدني دائم ولا يمكن تعقّبه بغير ذلك يوسم بحيث يُقرأ بلد المخزون.
asks-iti-8-d = كل سلاح تحوزه القوات المسلحة والأمنية لاستعمالها يوسم كما يجب، بأي شكل كان.
asks-sadc-9-1 = يوسم رقم فريد على السبطانة وعلى الهيكل وعلى المزلاق إن وُجد.
asks-des-1 = قبل التدمير تُدرج كل قطعة برقمها التسلسلي وعلامتها، وتُعطى القطعة غير الموسومة معرّفاً.
asks-mos30-m5 = علامة ثانية يصعب الوصول إليها تكرر الهوية على جزء يصعب العبث به.
asks-mos30-i1 = السلاح الموسوم وسماً كافياً يُعطى البلد المستورد وسنة الاستيراد.
asks-mos30-i2 = السلاح غير الموسوم وسماً كافياً يُعطى البلد المستورد وسنة الاستيراد ورقماً تسلسلياً جديداً فريداً.
asks-mos30-i3 = تكون علامة الاستيراد على الهيكل أو علبة المغلاق، بجانب العلامات الموجودة ومفصولة عنها بوضوح.
asks-mos30-i4 = يُكتب البلد برمزه من حرفين في ISO 3166-1.
asks-mos30-s1 = يحمل سلاح الدولة علامة تدل على ذلك وقد تسمّي الجهة أيضاً، ويوسم المخزون القديم لاحقاً.
asks-mos30-c1 = السلاح المصادر نهائياً يوسم بالبلد والسنة، إلا إن دُمّر.
asks-mos30-c1-number = السلاح المصادر نهائياً بلا علامة فريدة يُعطى رقماً فريداً، إلا إن دُمّر.
asks-fp-8-1-b-1 = يحمل السلاح الناري المستورد علامة بسيطة يُقرأ منها البلد المستورد.
asks-fp-8-1-b-2 = تبيّن علامة الاستيراد إن أمكن سنة الاستيراد أيضاً، وهي سنة الإفراج الجمركي.
asks-fp-8-1-b-3 = السلاح الناري المستورد الذي لا يحمل علامة فريدة يُعطى علامة؛ والذي يحملها لا يُعطى ثانية.
asks-fp-8-1-c = السلاح الناري الذي يخرج من مخزون الدولة إلى استعمال مدني دائم يحمل علامة فريدة يُعرف منها البلد الناقل.
asks-fp-6-2 = يُدمَّر ما ضُبط، إلا إن أُذن رسمياً بتصرف آخر ووُسمت القطعة وقُيّدت طريقة التصرف.
asks-wgf-46 = توسم كل الأسلحة النارية، ومنها ما جُمع أو استُرد أو صودر وسيُدمَّر، ويُشدَّد وسم ما أُعيد تشغيله.
asks-wgf-52 = لكل دولة إجراء خاص بها للوسم عند الاستيراد، فيه البلد والسنة إن أمكن.
asks-wgf-52-number = يعطي إجراء الوسم عند الاستيراد علامة فريدة للسلاح الناري الذي لا يحملها.
asks-iti-8-a-1 = يُعطى السلاح عند صنعه علامة فريدة فيها صانعه وبلد الصنع ورقمه التسلسلي.
asks-mos30-m1 = في علامة الصانع بهذا الترتيب: رمز ISO من حرفين لبلد الصنع، واسم الصانع أو رمزه، والرقمان الأخيران من السنة، ورمز النوع أو الطراز، والرقم التسلسلي، والعيار.
asks-fp-8-1-a = يُعطى السلاح الناري عند صنعه علامة فريدة تسمّي صانعه وبلد الصنع أو مكانه ورقمه التسلسلي.
asks-ecw-18-1 = كل سلاح صغير أو خفيف وكل طلقة وكل عتاد آخر يُعطى عند صنعه علامة فريدة خاصة به.
asks-ecw-18-2-a-1 = في الوسم المعتاد رقم تسلسلي فريد، والصانع، وبلد الصنع وسنته.
asks-ecw-18-2-b = السلاح المصنوع بعد نفاذ الاتفاقية يحمل علامة أمان على جزء يصعب العبث به ويُبطل تزويره السلاح، ليُعرف به إن فُقد الوسم المعتاد.
asks-ecw-18-2-c = السلاح المستورد بلا علامات مطابقة يُعطى على الأقل الوسم المعتاد مع البلد وسنة الاستيراد، وما لا يمكن وسمه لا يُستورد.
asks-ecw-18-2-c-number = السلاح الذي ليس له رقم تسلسلي فريد يُعطى رقماً عند الاستيراد.
asks-ecw-16-17 = تُحفظ المخزونات وفق معايير مشتركة، وتُجمع الأسلحة الفائضة والمضبوطة وغير الموسومة وغير المشروعة وتُدمَّر، فما لم يوسم يوسم أو يُدمَّر.
asks-ecw-prac-sl = يُنقش على السلاح شعار الإيكواس، ورمز البلد، ورمز جهاز الأمن، وتاريخ الوسم، والرقم التسلسلي للسلاح، بهذا الترتيب.
asks-ecw-prac-gh = يحمل السلاح شعار الإيكواس ورمزاً موحد الشكل في الإقليم، بالنقر النقطي.
asks-amm-ecw-kin = تحمل الطلقة الدفعة والصانع وبلد الصنع وسنته، والمشتري وبلد المقصد إن عُرفا.
asks-amm-eu = تبيّن أصغر عبوة الصانع والدفعة والعيار والنوع.
asks-amm-wg-50 = تبيّن الطلقات وأصغر العبوات الصانع والبلد والسنة والدفعة، والمشتري إن أمكن، والدفعة المخصصة للاستعمال الرسمي تذهب إلى متسلّم واحد.
asks-amm-do = الذخيرة المستوردة للسوق المدنية والشرطة تحمل رقم دفعة وضعه الصانع أو المستورد، وتُرفض الذخيرة بلا علامات.
asks-kin-14-9 = تحمل الخرطوشة دفعتها الفريدة والصانع وبلد الصنع وسنته، والمشتري وبلد المقصد إن عُرفا.
asks-kin-14-mf = يُعطى السلاح عند صنعه علامة فريدة من حروف وأرقام فيها الصانع وبلد الصنع أو مكانه والرقم التسلسلي، على جزئه الرئيسي وجزء آخر.
asks-ecw-18-2-a-2 = يسمّي الوسم المعتاد المشتري وبلد المقصد أيضاً إن عُرفا عند صنع السلاح.
asks-ecw-18-3-a = تحمل كل طلقة، مرة على الأقل على الظرف الذي فيه البارود، دفعتها الفريدة والصانع وبلد الصنع وسنته، والمشتري وبلد المقصد إن عُرفا.
asks-ecw-18-3-b = تبيّن أصغر عبوة ذخيرة الصانع والدفعة والعيار والنوع.
asks-cif-vi-1-c = السلاح الناري المصادر الذي يُبقى للاستعمال الرسمي يوسم وسماً مناسباً قبل تسليمه.
asks-ca-4-1 = يُختم أو يُنقش على هيكل السلاح المستورد أو علبة مغلاقه، بشكل دائم، الكلمة Canada أو الحرفان CA والرقمان الأخيران من سنة الاستيراد.
asks-ca-4-1-m = يُختم أو يُنقش على هيكل السلاح الناري المصنوع في كندا أو علبة مغلاقه، بشكل دائم، الكلمة Canada أو الحرفان CA واسم الصانع والرقم التسلسلي.
asks-nbo-7-b = يُعطى السلاح المستورد علامة بسيطة فيها البلد وسنة الاستيراد، كلاهما بلا استثناء.
asks-nbo-7-b-number = السلاح المستورد الذي ليس له رقم تسلسلي خاص به يُعطى رقماً.
asks-nbo-7-c = يحمل كل سلاح في يد الدولة علامة فريدة.
asks-recsa-1 = يحمل السلاح العلامة الإقليمية ورمز البلد ورقم الإدارة ورقماً يُعرف منه الحائز.
asks-recsa-2 = يحمل السلاح رمز البلد والأحرف الأولى للقوة التي تستعمله ورمزاً شريطياً ورقماً تسلسلياً.
asks-recsa-3 = يحمل السلاح في سطر واحد رمز البلد ورمز الجهة ورقماً من ثمانية أرقام، بين كل منها مسافة واحدة.
asks-recsa-4 = العلامة الإقليمية نجمة، تسبق رمز البلد من حرفين ورمز القوة والرقم.
asks-us-92-a1-i-2-a = يبيّن الهيكل أو علبة المغلاق اسم المستورد ومدينة المنشأة وولايتها، بالاختصارات المعترف بها.
asks-us-92-a1-imp = يبيّن السلاح المستورد المستورِد مع مدينته وولايته، وبلد الصنع.
asks-us-92-a1-i-1 = يحمل الهيكل أو علبة المغلاق رقماً تسلسلياً خاصاً، ظاهراً ويصعب محوه أو تغييره أو نزعه، لا يعطيه صاحب الرخصة هذا لسلاح ناري آخر.
asks-us-92-a1-ii = يبيّن الهيكل أو علبة المغلاق أو السبطانة أو المزلاق العيار، والطراز إن وُجد.
asks-us-92-a1-ii-import = في السلاح المستورد يبيّن الهيكل أو علبة المغلاق أو السبطانة أو المزلاق أيضاً بلد الصنع، والصانع الأجنبي إن وُجد.
asks-us-102 = السلاح الناري الخاضع للقانون National Firearms Act يحمل البيانات نفسها بالعمق والحجم نفسيهما، أياً كان صانعه أو مستورده.
asks-eu-4-2-2 = المكون الأساسي الذي لا يتسع للعلامة الكاملة يحمل على الأقل الرقم التسلسلي أو رمزاً آخر من حروف أو أرقام.
asks-eu-4-2-5 = السلاح الناري الذي ينتقل من مخزون الدولة إلى استعمال مدني دائم يحمل علامة فريدة تُعرف منها الجهة الناقلة.
asks-za-23-1 = لا يُرخَّص سلاح ناري إلا إن حمل الرقم التسلسلي لصانعه أو علامة أخرى تعرّفه.
asks-za-23-2 = يُختم الرقم على السبطانة وعلى الهيكل أو علبة المغلاق.
asks-za-28-1 = ما استُورد نهائياً بلا رقم تسلسلي يُختم عليه رقم الـ Registrar؛ ويحتاج النقش والاستنسل والحفر الكيميائي إلى موافقة مسبقة.
asks-za-28-1-dup = ما استُورد نهائياً وفي السجل رقمه التسلسلي لماركة وطراز ونوع وعيار مماثلة يُختم عليه رقم الـ Registrar؛ ويحتاج النقش والاستنسل والحفر الكيميائي إلى موافقة مسبقة.
asks-za-28-3 = ما استُورد مؤقتاً أو كان عابراً أو قطعة مقتنيات معتمدة، بلا رقم تسلسلي، لا يُختم: تُثبَّت عليه بإحكام بطاقة برقم الـ Registrar.
asks-za-28-3-dup = ما استُورد مؤقتاً أو كان عابراً أو قطعة مقتنيات معتمدة، ورقمه التسلسلي مكرر، لا يُختم: تُثبَّت عليه بإحكام بطاقة برقم الـ Registrar.
asks-in-58-1 = يوسم السلاح الناري عند صنعه بالبلد والصانع والرقم التسلسلي والنوع أو الطراز والعيار؛ ومعها دمغات الاختبار، ولمستعملي الدولة بيانات أخرى.
asks-in-58-1-year = تبيّن العلامة سنة الصنع إلا إن كانت في الرقم التسلسلي.
asks-in-58-2 = العلامة سلسلة واحدة: رمز ISO للبلد، ورمز الصانع، والسنة، ورمز الطراز، والرقم التسلسلي، والعيار، بعروض النموذج.
asks-eud-5-c = تبيّن علامة التعطيل الدولة العضو التي عُطّل فيها ومن شهد بذلك.
asks-eud-ii-1 = تُقرأ العلامة الكاملة من اليسار إلى اليمين: حرفا التعطيل EU، ورمز بلد التعطيل، ورمز من شهد به، والسنة.
asks-eud-ii-2 = العلامة الكاملة على الهيكل وحده؛ وتحمل المكونات الأساسية الأخرى جزأيها الأولين: الحرفين EU والبلد.
asks-iti-8-a-3 = تبيّن العلامة أيضاً سنة الصنع والنوع أو الطراز والعيار.
asks-eu-4-2-1 = تسمّي العلامة الصانع أو العلامة التجارية، وبلد الصنع أو مكانه، والرقم التسلسلي، والطراز إن أمكن.
asks-eu-4-2-4 = تسمّي أصغر عبوة من الذخيرة الكاملة الصانع والدفعة والعيار ونوع الذخيرة.
asks-lot-1168-1 = يتألف رقم الدفعة من رمز الصانع، ورقمين للسنة، وحرف للشهر، والرقم البيني، وشرطة أو معرّف دفعة مكانها، والرقم المتسلسل، وعند الحاجة حرف لاحقة أو حرفين وحرف لمسرح العمليات.
asks-lot-1168-2 = في رقم الدفعة من ثلاثة عشر إلى ستة عشر محرفاً بلا مسافات.
asks-lot-1168-3 = الأشهر هي الأحرف من A إلى M بلا I، وأولها A ليناير وآخرها M لديسمبر.
asks-eu-4-2-1-year = تبيّن العلامة سنة الصنع إلا إن كانت في الرقم التسلسلي.
asks-eu68-at-plate = تحمل اللوحة المدمجة الرقم التسلسلي على الأقل؛ ويجوز أن يكون باقي العلامة على البلاستيك إن بقي مقروءاً طوال عمر السلاح وترك نزعه ضرراً واضحاً.
asks-at-proof-check = ينظر مكتب الاختبار في الصانع والبلد أو المكان والرقم والسنة والعيار ونوع الفولاذ وملاحظة الخردق وعمق الحجرة.
asks-us-92-a1-i-2-b = يبيّن الهيكل أو علبة المغلاق اسم المستورد، وقبل الرقم التسلسلي أول ثلاثة أرقام وآخر خمسة من رقم الرخصة مع شرطة.
