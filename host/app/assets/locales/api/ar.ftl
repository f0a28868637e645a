## Keys of programs

api-key-made = مفتاح {$name}: {$key}
api-key-once = اكتبه الآن. لا يُعرض إلا هذه المرة
api-key-exists = يوجد مفتاح باسم {$name} من قبل
api-key-name-bad = لا يمكن أن يُسمّى مفتاح "{$name}": اكتب حرفاً واحداً على الأقل وبلا محارف تحكم
api-key-unknown = لا يوجد مفتاح سارٍ باسم {$name}
hint-api-key-list = يعرض `markstation api-key list` المفاتيح
api-key-revoked = لم يعد المفتاح {$name} ساريًا
api-key-row = {$name}  لصالح {$user}  {$roles}  {$state}
api-key-counts = سارٍ
api-key-counts-no-more = أُلغي في {$at}

## What a program is told

api-no-key = لم يُقدَّم مفتاح
api-bad-key = هذا المفتاح غير سارٍ هنا
hint-api-key = أرسل الترويسة `Authorization: Bearer MSK1-…`. يُنشئ `markstation api-key add` مفتاحًا
api-no-route = لا يوجد شيء في هذا المسار
api-no-method = هذا المسار لا يقبل سوى {$allowed}
api-too-many = طلبات كثيرة في وقت قصير
hint-api-wait = انتظر ثانية ثم اطلب مرة أخرى
once-key-bad = قيمة Idempotency-Key ليست مفتاحًا
once-waits = ما أُرسل بهذا Idempotency-Key ما زال قيد التنفيذ
hint-once-waits = انتظر ثم أرسل الشيء نفسه بالمفتاح نفسه
once-other = سبق إرسال شيء آخر بهذا Idempotency-Key
once-spent = سبق تنفيذ هذا؛ وكان الجواب أطول من أن يُحفظ
hint-once-key = استخدم مفتاحًا جديدًا لكل إجراء
api-body-bad = محتوى الطلب لا يناسب هذا الإجراء
api-body-kind = لم يُذكر أن محتوى الطلب بصيغة JSON
api-body-long = محتوى الطلب طويل جدًا
hint-api-body-kind = أرسل الترويسة `Content-Type: application/json`
api-asked-bad = الطلب غير مكتوب كما يجب
hint-api-document = يذكر /api/openapi.json ما يقبله كل مسار
api-refused = رُفض الطلب قبل النظر فيه
api-asked-other = السؤال المطروح الآن غير السؤال الذي أُجيب عنه
hint-api-asked = اسأل /api/v1/station: الحقل bench.asked هو رقم السؤال
clock-read-otherwise = تشير ساعة المحطة إلى {$now}، وقُرئ على ساعة أخرى {$read}
hint-clock-read = أرسل في `clock` ما يقرؤه شخص على ساعة أخرى، مثل 2026-03-02T08:00:00+03:00؛ وإذا كانت ساعة المحطة خاطئة فاضبطها أو أعلن التاريخ في `date`

## Who is told of new entries

webhook-waits = لا يقبل خطاف الويب {$name} عند {$url} القيد {$entry}؛ ستُعاد المحاولة
webhook-secret-open = يحوي {$file} سر خطاف الويب، ويستطيع غير مالكه قراءته
hint-webhook-secret-open = `chmod 600 {$file}`، واتفقوا على سر جديد إن كان أحد قد قرأ هذا
webhook-secret-short = السر في {$file} أقصر من {$least} بايت
