## The page of the user’s mail address

mail-title = البريد الإلكتروني
mail-lead = تصلك رسالة عند تحديد موعد مباراة لأحد فرقك، وعند اقترابها إن لم ترد بعد، وعند إلغاء مباراة رددت عليها أو التراجع عن إلغائها. بين الساعة 21:00 والساعة 8:00 تنتظر الرسائل حتى الصباح، إلا إذا بدأت المباراة قبل ذلك.
mail-address = عنوان بريدك الإلكتروني
mail-address-hint = سنرسل إليه رابطًا. لن نرسل إليه أي شيء آخر قبل أن تفتحه.
mail-submit = تفعيل الرسائل
mail-change = تغيير العنوان
mail-confirmed = تُرسل الرسائل إلى هذا العنوان.
mail-unconfirmed = افتح الرابط في الرسالة التي أرسلناها إلى هذا العنوان. لن نرسل إليه أي شيء آخر قبل ذلك.
mail-confirm-failed = تعذّر إرسال الرابط إلى هذا العنوان. تحقق من العنوان وأدخله مرة أخرى.
mail-stop = إيقاف الرسائل
mail-asked = أرسلنا رابطًا إلى { $address }. افتحه لتفعيل الرسائل.
mail-stopped = أُوقفت الرسائل وحُذف عنوانك.
mail-ended = أوقف المسؤول الرسائل. لا يُرسل شيء إلى عنوانك. يبقى محفوظًا تحسبًا لإعادة تفعيل الرسائل. يمكنك حذفه.
mail-delete = حذف العنوان
mail-account-link = رسائل عن المباريات

## The pages of links in mail

mail-confirm-title = تأكيد عنوان بريدك الإلكتروني
mail-confirm-text = يفعّل هذا الرسائل عن مباريات فرقك.
mail-confirm-submit = تأكيد العنوان
mail-confirm-done = تم تأكيد عنوانك. يمكنك إيقاف الرسائل من الرابط الموجود في كل رسالة.
mail-stop-title = إيقاف الرسائل
mail-stop-text = لن تُرسل أي رسائل أخرى إلى هذا العنوان.
mail-stop-done = أُوقفت الرسائل وحُذف عنوانك.
mail-link-over = لم يعد هذا الرابط صالحًا. يمكنك تفعيل الرسائل وإيقافها من حسابك.

## The mail that asks whether an address is the user’s

mail-confirm-subject = أكّد عنوان بريدك الإلكتروني في CFFA
mail-confirm-body =
    طلب أحدهم، وربما أنت، أن يرسل CFFA رسائل عن المباريات إلى هذا العنوان.

    للتأكيد، افتح هذا الرابط:
    { $link }

    إن لم تكن أنت، فتجاهل هذه الرسالة. لن نرسل أي شيء آخر.

## Mail about a next game

mail-planned-subject = { $team }: مباراة، { $when }
mail-planned =
    حُدد موعد مباراة: { $when }
    { $place }

    هل ستلعب؟
mail-reminder-subject = { $team }: هل ستلعب؟ { $when }
mail-reminder =
    لم ترد بعد على هذه المباراة: { $when }
    { $place }

    هل ستلعب؟
mail-off-subject = { $team }: أُلغيت، { $when }
mail-off =
    أُلغيت هذه المباراة: { $when }
    { $place }
mail-on-subject = { $team }: ستقام المباراة، { $when }
mail-on =
    ستقام هذه المباراة رغم إلغائها السابق: { $when }
    { $place }

    لا يزال ردك محفوظًا.
mail-reply = رد واعرف من سيأتي: { $link }
mail-game = عرض المباراة: { $link }
mail-end =
    تصلك هذه الرسالة لأنك عضو في { $team } وفعّلت الرسائل.
    لإيقاف كل الرسائل: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = رسائل وإشعارات لم تُرسل
mail-failures-text = تعذّر إرسالها خلال آخر 60 يومًا. إن كان كثير منها رسائل، فاطلب من المسؤول التحقق من خادم البريد.
mail-lead-more = يمكن للمدير أيضًا أن يذكّرك بما عليك. وإن كنت تسجّل الدخول بكلمة مرور ونسيتها، يمكنك تلقي رابط على هذا العنوان.
mail-address-wrong = أدخل عنوان بريد إلكتروني، مثل anna@example.com.
mail-too-often = أُرسلت رسائل كثيرة اليوم. حاول مرة أخرى غدًا.
mail-failures-reason = رد خادم البريد: { $reason }
mail-failures-late = تعذّر إرسالها في الوقت المناسب.

## Reminders of what somebody owes, on the page on which payments are collected

mail-balance-text = يصل تذكير إلى اللاعبين الذين عليهم مبالغ وفعّلوا الرسائل: واحد على الأكثر كل 7 أيام، ولا شيء بين الساعة 21:00 والساعة 8:00.
mail-balance-submit = تذكير بالبريد
mail-balance-sent =
    { $players ->
        [zero] لن يصل تذكير إلى أي لاعب.
        [one] سيصل تذكير إلى لاعب واحد ({ $players }).
        [two] سيصل تذكير إلى لاعبين اثنين ({ $players }).
        [few] سيصل تذكير إلى { $players } لاعبين.
        [many] سيصل تذكير إلى { $players } لاعبًا.
       *[other] سيصل تذكير إلى { $players } لاعب.
    }
mail-balance-nobody = لم يُرسل أي تذكير. لم يفعّل الرسائل أي ممن عليهم مبالغ، أو وصلهم تذكير خلال آخر 7 أيام.
mail-balance-too-many = لم تُرسل بعض التذكيرات لأن رسائل كثيرة أُرسلت اليوم. حاول مرة أخرى غدًا.

## The reminder

mail-balance-subject = { $team }: عليك { $amount }
mail-balance = عليك { $amount } في { $team }. يطلب منك المدير السداد.
mail-balance-link = كشف حسابك وطرق الدفع: { $link }

## A new password for somebody who forgot theirs

forgotten-title = نسيت كلمة المرور؟
forgotten-lead = أدخل اسم المستخدم. سنرسل رابطًا إلى عنوان البريد الإلكتروني الذي أكّدته في حسابك.
forgotten-submit = إرسال الرابط
forgotten-done = إن كان هناك حساب بهذا الاسم وله عنوان بريد مؤكد، فالرابط في طريقه إليه. وهو صالح لمدة ساعة.
forgotten-done-help = لم تصلك رسالة بعد بضع دقائق؟ ابحث في مجلد الرسائل غير المرغوب فيها. وإذا وصلك رابط خلال الساعة الأخيرة فاستخدمه. ومن دون عنوان مؤكد، يمكن لمسؤول النظام تعيين كلمة مرور جديدة.
new-password-title = اختر كلمة مرور جديدة
new-password-lead = سيؤدي ذلك إلى تسجيل خروجك من كل الأجهزة وإبطال كل رموز الوصول وإزالة طرق الدخول الأخرى. وتتوقف أيضًا إشعاراتك وعناوين التقويم الخاصة بك.
new-password-done = تغيّرت كلمة المرور. سُجّل خروجك من كل الأجهزة.
new-password-over = لم يعد هذا الرابط صالحًا. اطلب رابطًا جديدًا من صفحة تسجيل الدخول.
mail-password-subject = كلمة مرور جديدة في CFFA
mail-password-body =
    مرحبًا { $name }،

    طلب أحدهم، وربما أنت، كلمة مرور جديدة لحسابك. لاختيارها، افتح هذا الرابط خلال ساعة:
    { $link }

    إن لم تكن أنت، فتجاهل هذه الرسالة. ستبقى كلمة المرور كما هي.

## Mail that tells of a change of the account

mail-password-changed-subject = تغيّرت كلمة مرورك في CFFA
mail-password-changed-body =
    مرحبًا { $name }،

    تغيّرت كلمة مرور حسابك في CFFA.

    إن لم تكن أنت، فاطلب كلمة مرور جديدة من صفحة تسجيل الدخول، أو اطلب المساعدة من المسؤول:
    { $link }
mail-password-and-address-changed-body =
    مرحبًا { $name }،

    تغيّرت كلمة مرور حسابك في CFFA، ولم يعد الحساب يستخدم عنوان البريد هذا.

    إن لم تكن أنت، فاطلب المساعدة من المسؤول. لم يعد ممكنًا إرسال كلمة مرور جديدة إلى هذا العنوان.
mail-address-changed-subject = لم يعد حسابك في CFFA يستخدم عنوان البريد هذا
mail-address-changed-body =
    مرحبًا { $name }،

    لم يعد حسابك في CFFA يستخدم عنوان البريد هذا.

    إن لم تكن أنت، فسجّل الدخول وغيّر كلمة مرورك وأدخل عنوانك مرة أخرى:
    { $link }
mail-address-without-password-body =
    مرحبًا { $name }،

    لم يعد حسابك في CFFA يستخدم عنوان البريد هذا.

    إن لم تكن أنت، فسجّل الدخول واختر «تسجيل الخروج من كل الأجهزة» ثم سجّل الدخول مجددًا وأدخل عنوانك مرة أخرى:
    { $link }

## Notifications on devices

push-title = الإشعارات
push-lead = يصلك إشعار عندما يخطط أحد فرقك لمباراة، وعندما تقترب مباراة ولم ترد عليها، وعندما تُلغى مباراة رددت عليها أو تُقام من جديد. بين 21:00 و8:00 تنتظر الإشعارات حتى الصباح، إلا إذا بدأت المباراة قبل ذلك.
push-lead-more = تعرض الإشعارات الفريق واليوم والمكان، ولا تعرض أي مبلغ أبدًا. تُفعَّل على كل جهاز على حدة.
push-heading = الإشعارات على هذا الجهاز
push-text = نعرض على هذا الجهاز إشعارات عن مباريات فرقك إلى أن توقفها.
# $team: the name of the team
push-text-link = نعرض على هذا الجهاز إشعارات عن مباريات { $team } إلى أن توقفها.
push-submit = تفعيل الإشعارات
push-stop = إيقاف الإشعارات
push-denied = متصفحك يحظر إشعارات هذا الموقع. اسمح بها في إعدادات المتصفح وحاول مرة أخرى.
push-failed = تعذّر على متصفحك تفعيل الإشعارات. حاول لاحقًا.
push-devices = الأجهزة التي عليها إشعارات
push-device-this = هذا الجهاز
# $since: a day and a time
push-device-since = منذ { $since }
push-device-stop = إيقاف<hidden> الجهاز، منذ { $since }</hidden>
push-on = الإشعارات مفعّلة على هذا الجهاز.
push-off = الإشعارات متوقفة.
push-too-many = لدى كثيرين من هذا الفريق إشعارات عبر الرابط. سجّل الدخول لتفعيلها.
push-refused = لا يمكن استخدام خدمة الإشعارات في هذا المتصفح. جرّب متصفحًا آخر.
push-reply-first = رُدّ على المباراة أولًا. بعد ذلك يمكنك تفعيل الإشعارات.
# $reason: such as “HTTP 403”
push-failures-reason = رد خدمة الإشعارات: { $reason }
push-balance = عليك مال للفريق. افتح الصفحة لترى كم وكيف تدفع.

## Automatic reminders of what players owe: for managers, and for those who get them

reminders-heading = تذكيرات تلقائية
reminders-text = يصل اللاعبين الذين عليهم مال تذكير مرة كل 7 أيام، بالبريد الإلكتروني أو كإشعار، إن فعّلوا أحدهما. تذكر الرسائل كم عليهم وكيف يدفعون. لا تعرض الإشعارات أي مبلغ. لا يُرسل شيء بين 21:00 و8:00، ولا إلى لاعبين دفعوا.
reminders-start = تفعيل التذكيرات التلقائية
reminders-stop = إيقاف التذكيرات التلقائية
reminders-on = التذكيرات التلقائية مفعّلة.
reminders-off = التذكيرات التلقائية متوقفة.
reminders-own = تذكيرات بما عليّ
reminders-own-on = يصلك تذكير عندما يكون عليك مال لفريق يرسل تذكيرات.
reminders-own-off = لا تصلك تذكيرات بما عليك.
reminders-own-start = تلقّي التذكيرات
reminders-own-stop = إيقاف التذكيرات
reminders-wanted = تصلك تذكيرات بما عليك.
reminders-unwanted = لن تصلك تذكيرات بما عليك بعد الآن.
