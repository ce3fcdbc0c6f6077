### Text of the frame around every page, of what pages have in common, and of errors.
###
### Tags in messages: <b>, <code> and <strong> as in HTML; <quiet> is less prominent, <tag> is a label,
### <hidden> is read aloud but not seen; <a> and <a-NAME> are links.

## Words that many pages have

common-optional = اختياري
common-sign-in = تسجيل الدخول
common-date = التاريخ
common-cost = التكلفة

common-heads = الحضور

common-each = للشخص
common-booked-by = من حجز
common-score = النتيجة
common-actions = إجراءات

common-edited = معدَّلة
common-carried-over = رصيد مرحَّل
common-player = اللاعب
common-type = النوع
common-note = ملاحظة
common-amount = المبلغ
common-retired = معتزل
common-balance = الرصيد

common-played = المباريات
common-last-played = آخر مباراة

common-paid-in = إجمالي المدفوع
common-cost-of-games = تكلفة المباريات
common-no-matching-names = لا أسماء مطابقة.
common-comment = تعليق
common-your-teams = فرقك
common-create-new-team = إنشاء فريق جديد
common-dashboard = لوحة الفريق
common-season = الموسم
common-next-game = المباراة القادمة
common-games = المباريات
common-players = اللاعبون
common-transactions = المعاملات
common-history = السجل
common-my-statement = كشف حسابي
common-who-has-access = صلاحيات الوصول
common-team-settings = إعدادات الفريق
common-count-people = عدّ الحضور
common-my-account = حسابي
common-sign-out = تسجيل الخروج
common-new-game = مباراة جديدة
common-try-again = إعادة المحاولة
common-go-to-start = إلى صفحة البداية
common-you-manage = أنت مديره
common-you-play = أنت لاعب فيه
common-create-team = إنشاء فريق
common-user-name = اسم المستخدم
common-password = كلمة المرور
common-your-name = اسمك
common-repeat-password = تكرار كلمة المرور
common-cancel = إلغاء
common-password-hint = 10 أحرف على الأقل.
common-copy = نسخ
common-copied = تم النسخ
common-selected = النص محدّد: انسخه الآن
common-in-credit = رصيد لدى الفريق
common-take-payment = استلام دفعة
common-add-cost = إضافة تكلفة
common-add-refund = إضافة مبلغ مسترد
common-find-player = البحث عن لاعب
common-add-player = إضافة لاعب
common-show = عرض
common-show-all = عرض الكل
common-edit = تعديل
common-delete = حذف
common-guests = الضيوف
common-share = الحصة
common-result = النتيجة
common-together = المجموع
common-back = رجوع
common-name = الاسم
common-save-changes = حفظ التغييرات
common-save = حفظ
common-statement = كشف الحساب
common-open = فتح
common-payments = الدفعات
common-everything = الكل
common-print = طباعة
common-owes-team = عليه للفريق
common-settled = تمت التسوية
common-description = البيان
common-credit = دائن
common-debit = مدين
common-manager = مدير
common-revoke = سحب الوصول
common-currency = العملة
common-team-name = اسم الفريق
common-notes = ملاحظات
common-change-it = تغيير
common-maximum-people = الحد الأقصى للعدد

common-never = لم يلعب بعد

common-can-undo = يمكنك التراجع عن ذلك في صفحة السجل.

## The frame of every page

frame-skip = الانتقال إلى المحتوى الرئيسي
frame-cffa = CFFA

frame-start-page = – صفحة البداية
frame-choose-team = اختر فريقًا
frame-navigation = القائمة الرئيسية

frame-your-menu = – قائمتك
frame-theme = فاتح أو داكن
frame-theme-device = الألوان: حسب الجهاز
frame-theme-light = الألوان: فاتحة
frame-theme-dark = الألوان: داكنة
frame-getting-started = الخطوات الأولى
frame-navigation-bottom = القائمة الرئيسية السفلية
frame-home = الرئيسية
frame-next-game = القادمة
frame-new-game = جديدة
frame-my-balance = رصيدي
frame-account = الحساب
frame-money = المال

frame-page-title = { $title } · CFFA
frame-foot = CFFA { $version } · دفتر حسابات فريق كرة قدم بين الأصدقاء
frame-language = اللغة
frame-language-change = تغيير اللغة

## Dates

date-day = { $day } { $month } { $year }
date-day-of-year = { $day } { $month }
date-weekday = { $weekday } { $date }
date-long = { $weekday }، { $day } { $month }
date-month = { $month } { $year }
date-moment = { $date }، { $time }
date-weekday-time = { $date }، { $time }

## Messages on top of a page

flash-undo = تراجع
flash-good = تم.
flash-bad = خطأ.
flash-note = ملاحظة.

## Pages that update themselves

live-connected = مباشر
live-lost = انقطع الاتصال. جارٍ إعادة الاتصال…

## Roles

role =
    { $role ->
        [manager] مدير
       *[player] لاعب
    }
role-capital =
    { $role ->
        [manager] مدير
       *[player] لاعب
    }

## Every form

form-save-anyway = الحفظ على أي حال
form-replace = استبدال النسخة الحالية بهذه البيانات
form-current-version = عرض النسخة الحالية
form-problem = هناك مشكلة
form-find = بحث
form-offline = أنت غير متصل، فلم يُحفظ شيء. بياناتك لا تزال هنا؛ حاول مرة أخرى بعد قليل.

form-restored = انتهت جلستك ولم يُحفظ شيء بعد. راجع بياناتك ثم احفظها.
form-not-continued = لا يمكن متابعة هذا النموذج.
form-too-many-fields = في النموذج حقول أكثر من المسموح.
form-too-large = النموذج كبير جدًا؛ الحد الأقصى { $kilobytes } كيلوبايت.
choice-retired = { $name } (معتزل)

## In the installed app, without a connection

kept-page = أنت غير متصل. هذه نسخة الصفحة كما كانت في { $time }.
outbox-held = أنت غير متصل. بياناتك محفوظة على هذا الجهاز، وستُرسل عندما تفتح CFFA وأنت متصل.

# $what: both of its words are feminine in Arabic
outbox-sent = حُفظت { $what } التي أدخلتها دون اتصال.

outbox-refused = تعذّر حفظ { $what } التي أدخلتها دون اتصال في { $date }.

outbox-late = لم تُرسل بعد { $what } التي أدخلتها دون اتصال في { $date }.
outbox-review = مراجعة
outbox-send = إرسال
outbox-discard = تجاهل
outbox-game = المباراة
outbox-payment = الدفعة

## Pages that ask for confirmation

confirm-back = لا، رجوع
confirm-yes = نعم

confirm-type = للتأكيد، اكتب «{ $text }»

## Balances

balance-owes = عليه
balance-in-credit = له
balance-settled = مسوّى

## Kinds of transactions

kind-payment = دفعة
kind-autopay = دفع تلقائي
kind-transfer = تحويل
kind-booking = رصيد حجز

## How a game went for a player

result-played = لعب
result-won = فاز
result-lost = خسر
result-drew = تعادل
result-no-show = لم يحضر

result =
    { $result ->
        [won] فاز
        [lost] خسر
        [drew] تعادل
       *[no-show] لم يحضر
    }

## Lists of several pages

pager-previous = الصفحة السابقة
pager-next = الصفحة التالية

pager-label =
    { $what ->
        [games] صفحات المباريات
        [players] صفحات اللاعبين
        [transactions] صفحات المعاملات
        [changes] صفحات التغييرات
        [costs] صفحات التكاليف
       *[entries] صفحات القائمة
    }
pager-page = صفحة { $page } من { $pages }
pager-total =
    { $what ->
        [games] { $total ->
            [one] مباراة واحدة
            [two] مباراتان
            [few] { $total } مباريات
            [many] { $total } مباراة
           *[other] { $total } مباراة
        }
        [players] { $total ->
            [one] لاعب واحد
            [two] لاعبان
            [few] { $total } لاعبين
            [many] { $total } لاعبًا
           *[other] { $total } لاعب
        }
        [transactions] { $total ->
            [one] معاملة واحدة
            [two] معاملتان
            [few] { $total } معاملات
            [many] { $total } معاملة
           *[other] { $total } معاملة
        }
        [changes] { $total ->
            [one] تغيير واحد
            [two] تغييران
            [few] { $total } تغييرات
            [many] { $total } تغييرًا
           *[other] { $total } تغيير
        }
        [costs] { $total ->
            [one] تكلفة واحدة
            [two] تكلفتان
            [few] { $total } تكاليف
            [many] { $total } تكلفة
           *[other] { $total } تكلفة
        }
       *[entries] { $total ->
            [one] بند واحد
            [two] بندان
            [few] { $total } بنود
            [many] { $total } بندًا
           *[other] { $total } بند
        }
    }

## Lists of games

games-table-nobody = لا أحد

games-table-guests =
    { $guests ->
        [zero] بلا ضيوف
        [one] منهم ضيف واحد
        [two] منهم ضيفان
        [few] منهم { $guests } ضيوف
        [many] منهم { $guests } ضيفًا
       *[other] منهم { $guests } ضيف
    }
games-table-edit = تعديل<hidden> مباراة { $date }</hidden>
games-table-delete = حذف<hidden> مباراة { $date }</hidden>

## Lists of transactions

transactions-table-from-game = من المباراة

transactions-table-from-to = { $from } <quiet>إلى</quiet> { $to }
transactions-table-edit = تعديل<hidden> { $player }، { $date }</hidden>
transactions-table-delete = حذف<hidden> { $player }، { $date }</hidden>

## Lists of costs other than pitches

costs-title = تكاليف أخرى
costs-what = البند
costs-paid-by = من دفع
costs-received-by = من استلم

costs-refund = مسترد
costs-shared-by = المشاركون
costs-game = المباراة
costs-team-money = صندوق الفريق

costs-sharers =
    { $players ->
        [zero] لا لاعبين
        [one] لاعب واحد
        [two] لاعبان
        [few] { $players } لاعبين
        [many] { $players } لاعبًا
       *[other] { $players } لاعب
    }
costs-edit = تعديل<hidden> { $what }، { $date }</hidden>
costs-delete = حذف<hidden> { $what }، { $date }</hidden>

## Lists of players


players-table-edit = تعديل<hidden> { $player }</hidden>

## The line-up of a game

lineup-guests = الضيوف<hidden> مع { $name }</hidden>
lineup-result = النتيجة<hidden> – { $name }</hidden>
lineup-pays = يدفع<hidden> { $name }</hidden>
lineup-pays-value = النسبة أو المبلغ الذي يدفعه { $name }
lineup-pays-how =
    { $how ->
        [half] نصف حصة
        [free] لا شيء
        [percent] نسبة مئوية
        [fixed] مبلغ ثابت
       *[full] حصة كاملة
    }
lineup-side = طرف { $name }
lineup-opposite = ضيوف { $name } في الطرف الآخر
lineup-side-name =
    { $side ->
        [a] صدريات
        [b] بلا صدريات
       *[other] لم يُحدَّد
    }
side-name =
    { $side ->
        [b] بلا صدريات
       *[a] صدريات
    }
lineup-fewer = ضيف أقل
lineup-more = ضيف إضافي

## The time zone of a team

zone-title = المنطقة الزمنية
zone-hint = حيث يلعب الفريق. تحدّد تاريخ اليوم ومتى تنتهي المباراة.

zone-detected = مأخوذة من هذا الجهاز.
zone-of-server = منطقة الخادم نفسها

## Signing in

sign-in-with = تسجيل الدخول عبر { $provider }

## Invitations for the reader

invited-title = دعوات لك

invited-to = أنت مدعو للانضمام إلى { $team }
invited-as =
    { $role ->
        [manager] بصفة مدير، بدعوة من { $from }
       *[player] بصفة لاعب، بدعوة من { $from }
    }
invited-until = صالحة حتى { $until }
invited-accept = قبول<hidden> الدعوة إلى { $team }</hidden>
invited-decline = رفض<hidden> الدعوة إلى { $team }</hidden>

## Teams of the Flask version

earlier-team-here = فريقك { $team } من الإصدار السابق من CFFA موجود هنا بالفعل. اطلب رابط دعوة من مديره.
earlier-team-ask = لم يُنقل فريقك { $team } من الإصدار السابق من CFFA إلى هنا بعد. اسأل { $managers }: يمكن لمديري الفريق نقله بعد تسجيل الدخول.
earlier-team-unmanaged = لم يُنقل فريقك { $team } من الإصدار السابق من CFFA إلى هنا بعد، وليس له مدير. يمكن لمسؤول النظام نقله.

earlier-team-title = فريقك { $team } من الإصدار السابق من CFFA هنا

## Tips for a team’s first games

tip-step = الخطوة { $step } من 4.
tip-players = أضف لاعبيك. ويمكنك تخطي هذه الخطوة: الأسماء التي تكتبها في تشكيلة مباراة تُضاف تلقائيًا.
tip-game = سجّل مباراة: من لعب، وكم ضيفًا معه، ومن دفع تكلفة الملعب. تُقسَّم التكلفة إلى آخر قرش.
tip-game-label = تسجيل أول مباراة
tip-payment = عندما يدفع لك أحد اللاعبين، سجّل الدفعة ليتحدّث رصيده.
tip-invitation = دع اللاعبين يرون كشوف حساباتهم: أرسل إلى كل منهم رابط دعوة.
tip-invitation-label = دعوة لاعب

## Error pages

error-report = إذا أبلغت عن هذه المشكلة، فاذكر رقم الطلب هذا: <code>{ $id }</code>

error-not-found-title = الصفحة غير موجودة
error-not-found = ربما حُذفت، أو أن في العنوان خطأ.
error-gone-title = لم يعد هذا الرابط صالحًا
error-forbidden-title = ليس لديك حق الوصول
error-no-team = لست في أي فريق، فلا شيء يُعرض هنا بعد.
error-managers-only = لا يفتح هذه الصفحة إلا مديرو الفريق.
error-cross-site-title = تم حظر الطلب
error-sign-in-first-title = سجّل الدخول أولًا
error-sign-in-first = سجّل الدخول لرؤية هذه الصفحة.
error-bad-request-title = لم نتمكن من قراءة الطلب
error-unexpected = أرسل متصفحك شيئًا غير متوقع. ارجع وحاول مرة أخرى.
error-compressed = الطلبات المضغوطة غير مدعومة. أرسل الطلب دون ضغط ودون الترويسة Content-Encoding.
error-host = اسم المضيف في هذا الطلب غير صالح. افتح الصفحة من عنوانها المعتاد.
error-method-title = طريقة الطلب غير مسموحة
error-method = لا تقبل هذه الصفحة هذا النوع من الطلبات.
error-too-slow-title = انتهت مهلة الطلب
error-too-slow = استغرق وصول الطلب وقتًا طويلًا، فلم يتغيّر شيء. حاول مرة أخرى.
error-too-large-title = الطلب كبير جدًا
error-too-large = الطلب كبير جدًا.
error-address-too-long = العنوان طويل جدًا.
error-conflict-title = تغيّر هذا منذ أن فتحته
error-changed-by-another = غيّره شخص آخر قبلك. راجع النسخة الحالية وحاول مرة أخرى.
error-too-many-requests-title = طلبات كثيرة جدًا
error-too-many-requests =
    { $seconds ->
        [zero] محاولات كثيرة جدًا. حاول مرة أخرى الآن.
        [one] محاولات كثيرة جدًا. حاول مرة أخرى بعد ثانية واحدة.
        [two] محاولات كثيرة جدًا. حاول مرة أخرى بعد ثانيتين.
        [few] محاولات كثيرة جدًا. حاول مرة أخرى بعد { $seconds } ثوانٍ.
        [many] محاولات كثيرة جدًا. حاول مرة أخرى بعد { $seconds } ثانية.
       *[other] محاولات كثيرة جدًا. حاول مرة أخرى بعد { $seconds } ثانية.
    }
error-unavailable-title = غير متاح مؤقتًا
error-too-many-uploads = يستقبل الخادم الآن ملفات كثيرة جدًا. حاول مرة أخرى بعد قليل.
error-overloaded = لدى الخادم الآن طلبات كثيرة جدًا. لم يُنفَّذ شيء. حاول مجددًا بعد بضع ثوانٍ.
error-database-unavailable = قاعدة البيانات غير متاحة مؤقتًا. لم يُفقد شيء؛ حاول مرة أخرى بعد قليل.
error-database-full = قرص قاعدة البيانات ممتلئ، فلا يمكن حفظ شيء. لم يتغيّر شيء. اطلب من مسؤول النظام إخلاء بعض المساحة، ثم حاول مرة أخرى.
error-internal-title = حدث خطأ ما
error-internal = حدث خطأ غير متوقع. لم يتغيّر شيء.

## A text to share

share-title = إبلاغ المجموعة
share-text = الرسالة
share-send = مشاركة
share-whatsapp = WhatsApp
