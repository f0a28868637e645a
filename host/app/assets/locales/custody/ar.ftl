## Intake of a bag

custody-intake = إدخال كيس
custody-bag = الكيس
custody-weapon = السلاح
custody-seal = رقم الختم
custody-sealed = الختم { $seal }
custody-from = ممّن: الرقم أو الاسم
custody-new-person = شخص ليس في السجل بعد
custody-lies-at = أين هو الآن: موقع/مبنى/رف
custody-rounds = الطلقات التي جاءت معه
custody-rounds-calibre = عيار الطلقات إن اختلف
custody-came-with = طلقات معه: { $count } × { $calibre }
custody-another = لماذا هو سلاح غير الذي له هذا الصانع والرقم
custody-as-written = الأسماء والرقم صحيحة كما كُتبت
custody-take-in = إدخال
custody-partly = { $weapon } مُسجَّل؛ وما بعده لم يُسجَّل. لا تُدخله مرة أخرى: انظر سجله وأدخل الناقص.

## Holds

custody-holds = الحجوزات
custody-open = المفتوحة: { $count }
custody-hold-place = فرض حجز
custody-release = رفع الحجز

## Destruction

custody-destruction = ما يجوز تدميره
custody-may-go = يجوز تدميره: { $count }
custody-may-not-go = لا يجوز تدميره: { $count }
custody-furnace = الفرن
custody-on-the-way = في الطريق إلى الفرن
custody-handed-over = { $place }: { $count } (القيد { $entry })
custody-scan-out = مسح ما يخرج للتدمير
custody-hand-over = تسليم للتدمير
custody-not-here = ما ليس هنا لا يُسلَّم: { $count }
hint-custody-not-here = أخرجه من القائمة وانظر سجله أولاً
custody-scan-in = مسح ما وصل إلى الفرن
custody-compare = مقارنة القائمتين
custody-scanned-out = مُسح عند الخروج (القيد { $entry })
custody-scanned-in = مُسح عند الفرن
custody-equal = القائمتان متطابقتان: { $count }
custody-not-recorded = لم يُسجَّل شيء بعد. يوقّع شخصان ثم يُسجَّل الكل مُتلَفاً.
custody-destroy = تسجيل التدمير
custody-done = دُمّر كل ما سُلِّم.
