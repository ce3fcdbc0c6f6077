## Importing from Google Sheets

google-title = الاستيراد من Google Sheets
google-lead = يمكنك مراجعة جدول البيانات قبل استبدال أي شيء.
google-worksheets = أوراق العمل
google-worksheets-hint = اترك الحقل فارغًا للعثور على ورقة العمل من أسماء أعمدتها.
google-submit = قراءة جدول البيانات
google-key-help = من أين أحصل على المفتاح؟
google-key-help-text = في وحدة تحكم Google، أنشئ مشروعًا وفعّل Google Sheets API وGoogle Drive API، ثم أنشئ حساب خدمة وأضف إليه مفتاح JSON ضمن Keys. بعد ذلك شارك جدول البيانات مع البريد الإلكتروني للحساب كما تشاركه مع أي شخص؛ تكفي صلاحية العرض.
google-key = مفتاح حساب الخدمة
google-spreadsheet = جدول البيانات
google-spreadsheet-hint = اسمه أو عنوانه. شاركه أولًا مع البريد الإلكتروني لحساب الخدمة.
google-summary = الملخص
google-first-row = أول صف في الملخص
google-last-row = آخر صف في الملخص

google-key-hint = ملف JSON من Google. يُستخدم مرة واحدة لهذا الاستيراد ولا يُحفظ.
google-key-hint-again = اختر ملف JSON من جديد، فالمفتاح لا يُحفظ.
google-key-too-large = اختر المفتاح من جديد: لا يجوز أن يتجاوز الملف { $kilobytes } كيلوبايت.
google-field-too-long = لا تُدخل هنا أكثر من { $kilobytes } كيلوبايت.

## Uploading a file

upload-choose-file = اختر ملفًا لا يتجاوز 32 ميغابايت.
upload-not-kept = لم نعد نحتفظ بالملف المرفوع. ارفعه من جديد.
upload-again = { $why } ارفع الملف من جديد.
upload-complete = اكتمل الاستيراد. سنحتفظ بالدفتر السابق 30 يومًا.

## An import that runs

running-title = استيراد دفتر
running-waiting = في انتظار الدور
running-reading = جارٍ قراءة الملف
running-writing = جارٍ كتابة الدفتر
running-text = يمكنك المراجعة قبل استبدال أي شيء. يمكنك إغلاق هذه الصفحة: يستمر الاستيراد، وتعيدك إعدادات الفريق إلى هنا.

running-waiting-text = تُقرأ ملفات أخرى أولًا.
running-google = في انتظار Google.
running-read = قُرئ { $done } من { $total } ميغابايت
running-written = كُتبت التغييرات: { $done } من { $total }

import-window-title = استيراد
import-interrupted = انقطع الاستيراد قبل قراءة الملف كله. لم يتغيّر دفتر الفريق. اختر الملف من جديد.
import-ended = انتهى هذا الاستيراد: إما اكتمل، أو حلّ محله استيراد آخر، أو مضى عليه أكثر من يوم. راجع إعدادات الفريق.

## What is in a file, before it replaces the book

preview-title = محتوى الملف
preview-sum-of-balances = مجموع الأرصدة
preview-unread-text = صحّحها في جدول البيانات وارفعه من جديد، أو حدّد أدناه كيف تُقرأ. تُتخطى الصفوف التي تبقى دون حل.
preview-how-it-was-read = كيف قُرئ
preview-read-again = إعادة القراءة
preview-unanswered = يمكن قراءة الملف بأكثر من طريقة
preview-unanswered-text = اختر أعلاه ثم أعد القراءة. لا يمكنك استخدام هذا الدفتر قبل ذلك. ما لا يوضحه الملف:
preview-replace-confirm-button = استبدال
preview-balances = الأرصدة بعد الاستيراد
preview-balances-caption = الأرصدة في الملف
preview-first-row = أول صف في الملخص
preview-last-row = آخر صف في الملخص

preview-lead = الملف هو { $source }. لم يُحفظ شيء بعد.
preview-lead-of-team = الملف هو { $source }، للفريق { $team }. لم يُحفظ شيء بعد.
preview-dates = من { $first } إلى { $last }.
preview-unread =
    { $rows ->
        [zero] قُرئت كل الصفوف
        [one] تعذّرت قراءة صف واحد
        [two] تعذّرت قراءة صفين
        [few] تعذّرت قراءة { $rows } صفوف
        [many] تعذّرت قراءة { $rows } صفًا
       *[other] تعذّرت قراءة { $rows } صف
    }
preview-unread-first =
    { $rows ->
        [zero] لا يظهر منها شيء هنا.
        [one] يظهر هنا أولها فقط.
        [two] يظهر هنا أول صفين منها.
        [few] يظهر هنا أول { $rows } صفوف منها.
        [many] يظهر هنا أول { $rows } صفًا منها.
       *[other] يظهر هنا أول { $rows } صف منها.
    }
preview-first-row-hint = قُرئ ابتداءً من الصف { $row }.
preview-last-row-hint = قُرئ حتى الصف { $row }.
preview-round =
    { $amounts ->
        [zero] لا مبالغ تحتاج إلى تقريب
        [one] تقريب مبلغ واحد منازله العشرية أكثر مما في العملة
        [two] تقريب مبلغين منازلهما العشرية أكثر مما في العملة
        [few] تقريب { $amounts } مبالغ منازلها العشرية أكثر مما في العملة
        [many] تقريب { $amounts } مبلغًا منازلها العشرية أكثر مما في العملة
       *[other] تقريب { $amounts } مبلغ منازلها العشرية أكثر مما في العملة
    }
preview-replaces =
    سيحل هذا محل دفتر { $team }، وفيه الآن { $games ->
        [zero] لا مباريات
        [one] مباراة واحدة
        [two] مباراتان
        [few] { $games } مباريات
        [many] { $games } مباراة
       *[other] { $games } مباراة
    } و{ $players ->
        [zero] لا لاعبين
        [one] لاعب واحد
        [two] لاعبان
        [few] { $players } لاعبين
        [many] { $players } لاعبًا
       *[other] { $players } لاعب
    }. سنحتفظ بالدفتر الحالي 30 يومًا، ويمكنك استعادته من صفحة الإعدادات.
preview-replace-confirm = هل تريد استبدال دفتر { $team }؟
preview-replace-confirm-text =
    سنحتفظ بالدفتر الحالي 30 يومًا، وفيه { $games ->
        [zero] لا مباريات
        [one] مباراة واحدة
        [two] مباراتان
        [few] { $games } مباريات
        [many] { $games } مباراة
       *[other] { $games } مباراة
    } و{ $players ->
        [zero] لا لاعبين
        [one] لاعب واحد
        [two] لاعبان
        [few] { $players } لاعبين
        [many] { $players } لاعبًا
       *[other] { $players } لاعب
    }.
preview-replace = استبدال الدفتر
preview-replace-without =
    { $rows ->
        [zero] استبدال الدفتر
        [one] استبدال الدفتر دون صف واحد
        [two] استبدال الدفتر دون صفين
        [few] استبدال الدفتر دون { $rows } صفوف
        [many] استبدال الدفتر دون { $rows } صفًا
       *[other] استبدال الدفتر دون { $rows } صف
    }

preview-source-previous = تصدير من الإصدار السابق من CFFA
preview-source-archive = أرشيف من CFFA
preview-source-spreadsheet = جدول بيانات
preview-source-app = تصدير من { $app }

## How a file is read: questions with answers to choose from

choices-choose = اختر إجابة
choices-row-unreadable = أدخل رقم صف كما يظهر في جدول البيانات.
choices-dates = أيّ تاريخ هو { $example }؟
choices-dates-hint = لا يوضح الملف أيهما أولًا: اليوم أم الشهر.
choices-dates-day-first = اليوم أولًا
choices-dates-month-first = الشهر أولًا

choices-amounts = كيف كُتبت المبالغ؟
choices-amounts-each = كما كُتب كل مبلغ
choices-amounts-as-shown = كما يظهر في الملف
choices-amounts-as-shown-point = كما يظهر في الملف: نقطة عشرية
choices-amounts-as-shown-comma = كما يظهر في الملف: فاصلة عشرية
choices-amounts-point = بنقطة عشرية
choices-amounts-comma = بفاصلة عشرية
choices-amounts-point-example = بنقطة عشرية: { $example } يعني { $amount }
choices-amounts-comma-example = بفاصلة عشرية: { $example } يعني { $amount }
choices-amounts-hint = لا يوضح الملف أيّ علامة تفصل الكسور العشرية.
choices-amounts-hint-point = في مبالغ أخرى نقطة عشرية، مثل { $point }.
choices-amounts-hint-comma = في بعض المبالغ فاصلة عشرية، مثل { $comma }.
choices-amounts-hint-both = في بعض المبالغ نقطة عشرية، مثل { $point }، وفي بعضها فاصلة عشرية، مثل { $comma }.

choices-currency = عملة المبالغ
choices-currency-known = عملة الملف مكتوبة «{ $sign }» دون رمز العملة. قد تكون { $codes }. تحقّق منها.
choices-currency-unknown = عملة الملف مكتوبة «{ $sign }» دون رمز العملة. لا يعرف CFFA عملة بهذه العلامة. تحقّق منها.

choices-sheet-summary = ورقة الملخص
choices-sheet-games = ورقة المباريات
choices-sheet-transactions = ورقة المعاملات
choices-sheet-hint = في أكثر من ورقة أعمدة كهذه.
choices-sheet-none = لا ورقة

choices-same = هل { $name } هو { $other } نفسه؟
choices-same-yes = اللاعب نفسه: { $other }
choices-same-no = لاعب آخر

choices-player = لاعب
choices-column = هل العمود { $name } لاعب؟
choices-column-no = لا، اتركه
choices-column-hint = فيه مثلًا «{ $example }».
choices-column-hint-empty = العمود فارغ.
choices-total = هل { $name } لاعب أم صف مجموع؟
choices-total-yes = صف مجموع، تخطَّه
choices-total-hint-sum = مبلغه هو مجموع الصفوف التي فوقه.
choices-total-hint-name = اسمه يوحي بأنه صف مجموع، لكن مبلغه ليس مجموع الصفوف التي فوقه.

choices-encoding = أيّها مكتوب بشكل صحيح؟
choices-encoding-hint = لا يوضح الملف ترميز النص.
choices-separator = ما الذي يفصل بين الخلايا؟
choices-separator-comma = فاصلة ( , )
choices-separator-semicolon = فاصلة منقوطة ( ; )
choices-separator-tab = علامة جدولة (Tab)
choices-separator-pipe = خط عمودي ( | )
