## What went wrong, what was done

papers-not-printed = لم تُطبع الوثيقة
papers-typesetter-missing = البرنامج الذي ينضِّد الوثائق غير موجود: { $program }
hint-typesetter = ثبِّت `markstation-typeset` من الإصدار نفسه في مجلد `markstation`؛ وفي شجرة المصدر: `cargo build -p typesetter`
    .screen = يثبّت مدير هذا الحاسوب برنامج تنضيد الأوراق، بالإصدار نفسه، إلى جانب markstation
papers-typesetter-not-started = لا يمكن تشغيل { $program }
papers-typesetter-ended = انتهى { $program } دون وثيقة: { $ending }
papers-typesetter-slow = لم يُعطِ { $program } وثيقة خلال { $seconds } ث فأُوقف
hint-typeset-again = لم يُفقد شيء: السجل كما كان. حاول مرة أخرى؛ فإن فشل ثانيةً فأبلغ عنه مع النص أعلاه
papers-written = كُتب الملف { $file }.
papers-no-destruction = لا يدل { $named } على أي تدمير. اذكر قيده، مثل 120، أو سلاحًا دُمّر، مثل R-12
papers-not-set-aside = لم يُنحَّ { $item } جانبًا. البطاقة لقطعة لا يمكن وسمها: نحِّها جانبًا أولًا
papers-not-named = «{ $given }» ليس على شكل الشحنة/القطعة، مثل demo/12
papers-days-bad = لا يدل «{ $given }» على أيام. اكتب مثلًا 2026-01-01، ومن يوم إلى آخر 2026-01-01..2026-12-31
papers-number-bad = «{ $given }» ليس رقم عملية
papers-day-empty = لم يُقيَّد شيء في { $day }: لا وردية للإبلاغ عنها
papers-book-empty = لم يرد أي سلاح من { $from } إلى { $to }: لا صفحة للطباعة

## What stands on papers and depends on the register

papers-marked-elsewhere = وسمه مقيد في السجل تحت قطعة أخرى
papers-sign-supervisor = مشرف المحطة
papers-sign-receiver = عن المستورد
papers-sign-destroyed = قيَّد التدمير
papers-sign-witness = شاهد

## The screen

area-papers = الوثائق
papers-how = كل وثيقة ملف بلغتك. اطبعها أو احفظها.
papers-make = إعداد الوثيقة
papers-make-zpl = لطابعة الملصقات
papers-certificate = شهادة شحنة
papers-destruction = شهادة تدمير
papers-label = ملصق سلاح موسوم
papers-tag = بطاقة قطعة لا يمكن وسمها
papers-shift = تقرير يوم
papers-book = صفحات السجل المجلد
papers-cards = بطاقات الأوامر
papers-of-consignment = الشحنة
papers-of-item = القطعة
papers-of-job = العملية
papers-of-destruction = القيد، أو سلاح دُمّر مثل R-12
papers-of-day = اليوم
papers-from = من
papers-to = إلى
