# ما يقال عن أمر كُتب خطأً، وعلاج كل خطأ أينما وقع، بالعربية. بالترتيب نفسه في en.ftl.

## Wrong usage of the command line

usage-unknown-argument = "{ $argument }" غير معروف هنا
usage-unknown-command = لا يوجد أمر "{ $command }"
usage-missing = هذا لازم ولم يُعطَ: { $arguments }
usage-no-command = يجب أن يُذكر ما يفعله { $command }
usage-value = "{ $value }" لا تصلح قيمةً لـ { $argument }
usage-value-empty = تلزم قيمة لـ { $argument }
usage-conflict = لا يجتمع { $argument } مع { $others }
usage-twice = يُذكر { $argument } مرة واحدة فقط
usage-too-many = لا يقبل { $argument } قيماً أخرى: "{ $value }" زائدة
usage-too-few = القيم اللازمة لـ { $argument }: { $needed }، والمعطاة: { $given }
usage-no-equals = تلزم علامة = بين { $argument } وقيمته
usage-not-utf8 = ما كُتب ليس بترميز UTF-8
usage-other = لا يُفهم هذا
usage-line = الصيغة: { $usage }
usage-range = اكتب عدداً صحيحاً من { $from } إلى { $to }
usage-range-from = اكتب عدداً صحيحاً، { $from } أو أكثر
usage-whole-number = اكتب عدداً صحيحاً
usage-date = اكتب تاريخاً مثل 2026-03-02
usage-country = اكتب رمز بلد من حرفين مثل KE
usage-place = اكتب كلمات من أحرف لاتينية صغيرة وأرقام تصل بينها شرطات، مثل receiver-left
usage-address = اكتب عنواناً ومنفذاً، مثل 127.0.0.1:8470
usage-millimetres = اكتب مليمترات، مثل 101 أو 114.3
usage-digits = اكتب أرقامه الستة عشرية الأربعة والستين: انسخها كاملة
usage-column-value = اكتب COLUMN=VALUE
usage-heading-column = اكتب عنوان العمود في القائمة ثم = ثم اسم العمود، مثل "Waffe Nr=serial"
usage-no-column = لا عمود باسم "{ $column }"؛ الأعمدة هي: { $known }
usage-no-language = لا توجد رسائل بهذه اللغة؛ الموجود: { $known }
hint-usage-similar = لعل المقصود: { $similar }
hint-usage-commands = اكتب بعده واحداً من هذه: { $commands }
hint-usage-values = اكتب واحداً من هذه: { $values }
hint-usage-help = الخيار `--help` بعد أي أمر يعرض كل ما يمكن كتابته فيه

## Remedies

hint-entry-refused = أصلح ما يذكره السبب، ثم أعد المحاولة
hint-file-to-write = تأكد أن مجلده موجود وأن الكتابة فيه مسموحة وأن فيه متسعاً؛ ثم أعد المحاولة
hint-somebody-answers = ابدأ من جديد وبحضور من يجيب عن كل سؤال
hint-address = أنهِ البرنامج الذي يستمع هناك، أو سمِّ منفذاً آخر وعنواناً من عناوين هذا الحاسوب
hint-ask-witness = اطلب من الشاهد ثانيةً جوابه عن هذا الطلب، وانسخه كاملاً
hint-key-line = المفتاح العام سطر واحد بصيغة NAME+HASH+KEY: انسخه كاملاً
hint-witness-key = اطلب من الشاهد السطر الذي عُرض عند إنشائه
hint-issued-list = صحّح ذلك السطر، أو استعد القائمة من آخر نسخة لها؛ وإلى ذلك الحين لا تُصدر أي مجموعة
hint-checkpoint = لا تعتمد على هذا الملف: أبعده، وخذ نقطة التثبيت من شاهد أو ممن يحتفظ بها
hint-faults = دعه، أو سمِّ غيره؛ الأمر `markstation machine simulate --help` يعددها
hint-simulated = أنهِ كل برنامج يعمل مع محطة التدريب هذه، ثم ابدأ من جديد. فإن بقي الأمر فأنشئ محطة جديدة بالأمر `markstation demo`
    .screen = أنهِ كل برنامج يعمل مع محطة التدريب هذه، ثم ابدأ من جديد. فإن بقي الأمر أنشأ أحدهم محطة جديدة من سطر الأوامر
hint-import-nothing = سمِّ قائمة عناوينها في السطر الأول وتحته سلاح في كل سطر؛ الخيار --map يقول أي عنوان هو أي عمود
hint-items = الأمر `markstation remaining { $consignment }` يعرض قطعها
    .screen = صفحة المشرف › الشحنات تعرض قطعها
hint-job-under-way = انتظر حتى تنتهي، ثم أعد المحاولة
hint-two-weapons = سمِّ سلاحين مختلفين
hint-system = ينقص هذا الحاسوب ذاكرة أو ملفات مفتوحة: أنهِ برامج أخرى، أو أعد تشغيله
hint-find-job = الأمر `markstation register find` يعرض كل علامة مع عمليتها
    .screen = البحث في السجل يعرض كل علامة مع عمليتها
hint-old-size = اسأل الشاهد كم قيداً كان في الدفتر حين وقّع آخر مرة، واذكر ذلك العدد بالخيار --old
hint-other-day = سمِّ يوماً قُيّد فيه شيء
hint-person-exists = أعطِ الشخص الجديد اسماً يميز بينهما، كأن تزيد حرفاً أول
hint-photo-again = التقط الصورة من جديد
hint-pin-again = اكتب الرقم السري نفسه في المرتين
hint-port-path = سمِّ مساراً لا شيء فيه بعد، في مجلد يمكنك الكتابة فيه
hint-reader = افحص تغذية القارئ وسلكه والمنفذ المذكور في --at؛ ثم أعد المحاولة
hint-register-again = تأكد أن مجلد المحطة على قرصه وأن الكتابة فيه مسموحة وأن فيه متسعاً؛ ثم أعد المحاولة
hint-wait = انتظر لحظة، ثم أعد المحاولة
hint-webhook-secret = اكتب في الملف سراً أطول، كالذي يطبعه `openssl rand -hex 32`، وأعطِ المستقبِل السر نفسه
hint-newer-check = تحقق منه بإصدار أحدث من markstation
