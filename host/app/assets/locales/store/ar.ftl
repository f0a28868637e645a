## What pages have on which something is entered

entry-weapons = الأسلحة: امسحها أو اكتب سلاحاً في كل سطر
entry-do = تسجيل
entry-empty = حقل فارغ: { $field }
hint-entry-empty = املأه؛ لم يُسجَّل شيء
entry-bad = { $field }: «{ $value }» غير ممكن هنا
entry-takes-place = هذا يحل محل القيد { $entry }
hint-entry-bad = اختر من القائمة؛ اكتب اليوم هكذا 2026-12-31؛ لم يُسجَّل شيء
hint-entry-number = اكتب عدداً بالأرقام؛ لم يُسجَّل شيء
entry-broken = لم يصل المُرسَل كاملاً
hint-entry-broken = أرسله مرة أخرى؛ الصور معاً لا تتجاوز 16 ميغابايت
entry-pictures = الصور
file-choose = اختر ملفاً
file-pictures = اختر صوراً
file-none = لم يُختر شيء
entry-second-now = يوقّع شخص ثانٍ الآن
entry-second-may-follow = شخص ثانٍ، الآن أو لاحقاً

## The store

store-find = امسح سلاحاً أو اكتب رقمه
store-look = بحث
store-ways = ما العمل
store-which = عدة أسلحة بهذا الاسم. أيها؟
store-state = الحالة
store-marked = موسوم هنا
store-not-marked = غير موسوم هنا
store-issued = مُسلَّم ويجب أن يعود
store-gone = إنذار: { $life } في السجل: { $state }. إن كان أمامك فلا ينبغي أن يكون هنا.
store-issue = تسليم
store-return = إرجاع
store-missing = مفقود أو مسروق
store-recovered = عُثر عليه
store-pictures = إضافة صور
store-stock = الموجود هنا
store-here = هنا
store-held = محتجز أو قيد التعقب
store-so-many = الأسلحة: { $count }
store-more = غير معروض: { $count } أخرى. اختر مكاناً أدق.
store-count = جرد مكان
store-compare = مقارنة بالسجل
store-close = إغلاق الجرد
store-counted = { $place } – موجود: { $found }، ناقص: { $missing }، في غير مكانه: { $misplaced }، غريب: { $foreign }
store-not-closed = لم يُسجَّل شيء بعد. واصل المسح أو أغلق الجرد.
store-closed = أُغلق الجرد: القيد { $entry }.
