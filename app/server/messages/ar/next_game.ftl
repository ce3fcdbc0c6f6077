## The page of the next game, for members

next-game-reload = أعد تحميل الصفحة لرؤية آخر الردود.
next-game-link-ended = لم يعد هذا الرابط صالحًا. اطلب رابطًا جديدًا من المدير.
next-game-played-heading = المباراة مسجَّلة
next-game-played = لُعبت هذه المباراة وسُجّلت.
next-game-played-see = عرض المباراة
next-game-plan = تنظيم المباراة القادمة
next-game-deleted-heading = كانت في الدفتر
next-game-deleted = سُجّلت هذه المباراة ثم حُذفت.
next-game-match-day = يوم المباراة
next-game-off = أُلغيت هذه المباراة.
next-game-on-again = التراجع عن الإلغاء
next-game-log = تسجيل هذه المباراة
next-game-count = عدّ الحضور في الملعب
next-game-log-on-day = في يوم المباراة يمكنك تسجيلها من هذه القائمة.
next-game-over = انتهت هذه المباراة.
next-game-own = هل ستلعب؟
next-game-own-none = لم ترد بعد.
next-game-own-unlinked = حسابك غير مرتبط بلاعب بعد. رد عبر الرابط أدناه، أو اطلب من أحد المديرين ربطه.
next-game-share = مشاركة الرابط
next-game-share-text = كل من لديه الرابط يمكنه الرد عن أي شخص، ويرى هذه الأسماء. لا حاجة إلى حساب. يبقى الرابط نفسه لمباريات الفريق القادمة.
next-game-share-old = أُنشئ هذا الرابط قبل تغيير المفتاح السري للخادم. لا يزال يعمل، لكن لا يمكن عرضه بعد الآن.
next-game-call-off-confirm = هل تريد إلغاء المباراة؟
next-game-call-off-confirm-text = سيرى ذلك كل من لديه الرابط. يمكنك التراجع عن الإلغاء لاحقًا.
next-game-call-off = إلغاء المباراة
next-game-call-off-text = سيرى ذلك كل من لديه الرابط. يصل إشعار إلى الأعضاء الذين ردوا وفعّلوا الرسائل.
next-game-call-off-submit = إلغاء المباراة
next-game-state-off = أُلغيت
next-game-state-deleted = لُعبت ثم حُذفت
next-game-in = حضور
next-game-nobody = لا أحد بعد.
next-game-waiting-list = قائمة الانتظار
next-game-out = اعتذار
next-game-reply-own-in = سأحضر
next-game-reply-own-out = أعتذر
next-game-reply-heading = من سيحضر؟
next-game-who-is-coming = من سيحضر
next-game-who-blank = اختر اسمًا
next-game-other = الاسم ليس في القائمة؟
next-game-other-name = اسم جديد
next-game-change = تغيير ردك
next-game-guests-fewer = ضيف أقل
next-game-guests-more = ضيف إضافي
next-game-last = آخر مباراة
next-game-map = الخريطة
next-game-calendar = إضافة إلى التقويم
next-game-link-about = الرابط ورمز QR

next-game-deleted-undo = تراجع عن ذلك في <a-history>السجل</a-history>، أو <a-log>سجّلها من جديد</a-log>.
next-game-form-unlogged = مباراة { $date } ليست في الدفتر بعد. <a>سجّلها أولًا</a>: تُحذف قائمتها عند تنظيم المباراة القادمة.
next-game-state-played = لُعبت
next-game-missing =
    { $people ->
        [zero] العدد كافٍ
        [one] ينقص لاعب واحد
        [two] ينقص لاعبان
        [few] ينقص { $people } لاعبين
        [many] ينقص { $people } لاعبًا
       *[other] ينقص { $people } لاعب
    }
next-game-room =
    { $people ->
        [zero] لا أماكن متبقية
        [one] بقي مكان واحد
        [two] بقي مكانان
        [few] بقيت { $people } أماكن
        [many] بقي { $people } مكانًا
       *[other] بقي { $people } مكان
    }
next-game-full = اكتمل العدد
next-game-full-waiting = اكتمل العدد، وفي الانتظار { $people }
next-game-figure = { $playing } <of>من { $maximum }</of>
next-game-playing-of = { $playing } من { $maximum }
next-game-price-each = { $price } للملعب، { $each } للشخص
next-game-each-full = { $each } للشخص عند اكتمال العدد
next-game-each = { $each } للشخص
next-game-ask = <bdi>{ $name }</bdi>، هل ستحضر؟
next-game-forget = لست <bdi>{ $name }</bdi>؟
next-game-with-guests =
    { $guests ->
        [zero] <bdi>{ $name }</bdi> <quiet>بلا ضيوف</quiet>
        [one] <bdi>{ $name }</bdi> <quiet>+ ضيف واحد</quiet>
        [two] <bdi>{ $name }</bdi> <quiet>+ ضيفان</quiet>
        [few] <bdi>{ $name }</bdi> <quiet>+ { $guests } ضيوف</quiet>
        [many] <bdi>{ $name }</bdi> <quiet>+ { $guests } ضيفًا</quiet>
       *[other] <bdi>{ $name }</bdi> <quiet>+ { $guests } ضيف</quiet>
    }
next-game-guests-of =
    { $guests ->
        [zero] لا ضيوف <quiet>مع <bdi>{ $name }</bdi></quiet>
        [one] ضيف واحد <quiet>مع <bdi>{ $name }</bdi></quiet>
        [two] ضيفان <quiet>مع <bdi>{ $name }</bdi></quiet>
        [few] { $guests } ضيوف <quiet>مع <bdi>{ $name }</bdi></quiet>
        [many] { $guests } ضيفًا <quiet>مع <bdi>{ $name }</bdi></quiet>
       *[other] { $guests } ضيف <quiet>مع <bdi>{ $name }</bdi></quiet>
    }
next-game-remove =
    { $list ->
        [in] إزالة<hidden> <bdi>{ $name }</bdi>، حضور</hidden>
        [waiting] إزالة<hidden> <bdi>{ $name }</bdi>، في الانتظار</hidden>
       *[out] إزالة<hidden> <bdi>{ $name }</bdi>، اعتذار</hidden>
    }

next-game-reply-by = بواسطة <bdi>{ $name }</bdi>، { $when }
next-game-reply-by-link = عبر الرابط، { $when }

next-game-status-out = <bdi>{ $name }</bdi> لن يحضر.
next-game-status-in = <bdi>{ $name }</bdi> سيحضر.
next-game-status-in-with-guests =
    { $guests ->
        [zero] <bdi>{ $name }</bdi> سيحضر بلا ضيوف.
        [one] <bdi>{ $name }</bdi> سيحضر مع ضيف واحد.
        [two] <bdi>{ $name }</bdi> سيحضر مع ضيفين.
        [few] <bdi>{ $name }</bdi> سيحضر مع { $guests } ضيوف.
        [many] <bdi>{ $name }</bdi> سيحضر مع { $guests } ضيفًا.
       *[other] <bdi>{ $name }</bdi> سيحضر مع { $guests } ضيف.
    }
next-game-status-waiting = اكتمل العدد. <bdi>{ $name }</bdi> رقم { $number } في قائمة الانتظار.
next-game-status-guests-waiting =
    { $guests ->
        [zero] <bdi>{ $name }</bdi> سيحضر، واكتمل العدد.
        [one] <bdi>{ $name }</bdi> سيحضر، لكن العدد اكتمل: ضيف واحد في قائمة الانتظار.
        [two] <bdi>{ $name }</bdi> سيحضر، لكن العدد اكتمل: ضيفان في قائمة الانتظار.
        [few] <bdi>{ $name }</bdi> سيحضر، لكن العدد اكتمل: { $guests } ضيوف في قائمة الانتظار.
        [many] <bdi>{ $name }</bdi> سيحضر، لكن العدد اكتمل: { $guests } ضيفًا في قائمة الانتظار.
       *[other] <bdi>{ $name }</bdi> سيحضر، لكن العدد اكتمل: { $guests } ضيف في قائمة الانتظار.
    }

next-game-called-off = أُلغيت المباراة. يرى ذلك كل من لديه الرابط.
next-game-put-on-again = المباراة قائمة من جديد.
next-game-link-renewed = أُنشئ رابط جديد. لم يعد الرابط القديم يعمل.
next-game-removed = أُزيل من القائمة: { $name }

## The next game, outside the application

next-game-picture = ملعب: الأماكن المشغولة { $playing } من { $maximum }.
next-game-calendar-title = كرة القدم: { $team }
next-game-calendar-reply-none = لم ترد بعد.
next-game-calendar-reply-in = أكّدت حضورك.
next-game-calendar-reply-waiting = أنت في قائمة الانتظار.
next-game-calendar-reply-out = اعتذرت عن الحضور.
next-game-preview-title = { $when } · الحضور { $playing } من { $maximum } · { $team }
next-game-preview-off = { $when } · أُلغيت · { $team }
next-game-preview-played = { $when } · لُعبت · { $team }
next-game-preview-reply = { $place }. الرد دون حساب.
next-game-preview-reply-each = { $place }. { $each } للشخص عند اكتمال العدد. الرد دون حساب.
next-game-text-where = { $when }، { $place }
next-game-text-off = أُلغيت: { $when }، { $place }
next-game-text-in = الحضور { $playing } من { $maximum }.
next-game-text-in-each = الحضور { $playing } من { $maximum }، { $each } للشخص.
next-game-text-in-each-full = الحضور { $playing } من { $maximum }، { $each } للشخص عند اكتمال العدد.
next-game-text-reply = هل ستحضر؟ { $link }

## The same, when no game is planned

next-game-none-lead-manager = حدّد الزمان والمكان، وشارك رابطًا واحدًا، واعرف من سيحضر. وعند اكتمال العدد ينضم الباقون إلى قائمة انتظار.
next-game-none-lead-player = لا مباراة قادمة بعد. عندما ينظّم أحد المديرين مباراة، يمكنك الرد هنا.

## The calendar addresses

next-game-calendar-page = عناوين التقويم
next-game-calendar-lead = أضف عنوانًا إلى تقويمك مرة واحدة، فتظهر فيه كل مباراة: إن حُدّد موعدها أو تغيّر، وإن أُلغيت أو لُعبت. تحدّث تطبيقات التقويم بياناتها كل بضع ساعات.
next-game-calendar-own = مبارياتك
next-game-calendar-own-text = المباراة القادمة مع ردك، والمباريات التي لعبتها في آخر ثمانية أسابيع. يراها كل من لديه هذا العنوان، فاحتفظ به لنفسك.
next-game-calendar-team = كل مباريات الفريق
next-game-calendar-team-text = المباراة القادمة مع رابط الرد، ومباريات آخر ثمانية أسابيع. ليس فيه أسماء ولا مبالغ، فيمكن مشاركته في محادثة الفريق.
next-game-calendar-address = عنوان التقويم
next-game-calendar-subscribe = فتح في تطبيق تقويم
next-game-calendar-create = إنشاء العنوان
next-game-calendar-new = إنشاء عنوان جديد
next-game-calendar-new-hint = يتوقف العنوان القديم عن العمل.
next-game-calendar-confirm = هل تريد إنشاء عنوان جديد؟
next-game-calendar-confirm-text = سيتوقف العنوان القديم عن العمل في كل تقويم أُضيف إليه.
next-game-calendar-old = أُنشئ هذا العنوان قبل تغيير المفتاح السري للخادم. لا يزال يعمل، لكن لا يمكن عرضه بعد الآن.
next-game-calendar-renewed = أُنشئ عنوان تقويم جديد.
next-game-calendar-over = لم يعد عنوان التقويم هذا يعمل. سجّل الدخول وأنشئ عنوانًا جديدًا.
next-game-calendar-link = عناوين التقويم

## Recurring games

next-game-schedule = مباريات متكررة
next-game-schedule-lead = تُنظَّم المباريات المتكررة تلقائيًا. تحتفظ كل منها برابط الفريق، ويمكنك تعديلها أو إلغاؤها كأي مباراة أخرى.
next-game-schedule-weekdays = أيام الأسبوع
next-game-schedule-every = التكرار
next-game-schedule-weekly = كل أسبوع
next-game-schedule-fortnightly = كل أسبوعين
next-game-schedule-from = أول يوم
next-game-schedule-from-hint = إذا كان التكرار كل أسبوعين، فأسبوع هذا اليوم هو أول أسبوع فيه مباريات.
next-game-schedule-before = قبل كم يوم تُنظَّم
next-game-schedule-before-hint = يمكن الرد ابتداءً من ذلك اليوم.
next-game-schedule-skipped = أيام بلا مباراة
next-game-schedule-skipped-hint = أيام العطل، تفصل بينها مسافات. مثلًا: 2026-12-22 2026-12-29
next-game-schedule-submit = بدء المباريات المتكررة
next-game-schedule-saved = حُفظت المباريات المتكررة.
next-game-schedule-stop = إيقاف المباريات المتكررة
next-game-schedule-stop-confirm = هل تريد إيقاف المباريات المتكررة؟
next-game-schedule-stop-text = لن تُنظَّم مباريات أخرى تلقائيًا. تبقى المباراة التي حُدّد موعدها.
next-game-schedule-stopped = أُوقفت المباريات المتكررة.
next-game-schedule-upcoming = المباراة التالية التي تُنظَّم تلقائيًا: { $date }
next-game-schedule-unlogged = مباراة { $date } ليست في الدفتر بعد. <a>سجّلها</a>، فتُنظَّم المباراة التالية تلقائيًا.

## The form of a next game

next-game-form-submit = تنظيم المباراة
next-game-form-time = وقت البدء
next-game-form-place = المكان
next-game-form-place-hint = مثلًا: نادي الشباب، ملعب 4
next-game-form-price = سعر الملعب
next-game-form-price-hint = لعرض تقدير لحصة كل شخص. تُدخل التكلفة الفعلية عند تسجيل المباراة.
next-game-form-minimum = الحد الأدنى للعدد
next-game-form-minimum-hint = إذا نقص العدد عنه فلا مباراة.
next-game-form-maximum-hint = من يتأخر ينضم إلى قائمة انتظار.

next-game-form-title-change = تعديل المباراة القادمة
next-game-form-currency-changed = عملة الفريق الآن هي { $currency }. أدخل السعر بها.
next-game-form-planned = حُدّد موعد المباراة. شارك رابطها مع الفريق.
next-game-form-updated = عُدّلت المباراة.
next-game-log-gone = لم تعد المباراة القادمة التي مُلئ منها هذا النموذج موجودة. إذا لم تكن المباراة في الدفتر بعد، فاحفظها من جديد.

## The page of the next game, for everyone with the link

next-game-link-confirm = هل تريد إنشاء رابط جديد؟
next-game-link-confirm-text = سيتوقف الرابط القديم عن العمل أينما أُرسل.
next-game-link-confirm-button = إنشاء الرابط
next-game-link-new = إنشاء رابط جديد
next-game-link-new-hint = يتوقف الرابط القديم عن العمل.
next-game-link-played = لُعبت هذه المباراة وهي في دفتر الفريق.
next-game-link-share-text = كل من لديه الرابط يمكنه الرد، ويرى هذه الأسماء. لا حاجة إلى حساب.

next-game-link-over = حلّ رابط جديد محل هذا الرابط، أو انتهت مباراته. اطلب الرابط الحالي من أحد المديرين.

## A link to share

share-code = رمز QR لرابط هذه الصفحة
share-link = رابط هذه الصفحة

## Fair sides of a game

next-game-sides = تقسيم متكافئ
sides-title = طرفان متكافئان
sides-lead =
    { $games ->
        [zero] العدد متساوٍ والقوة متقاربة، دون احتساب أي مباراة.
        [one] العدد متساوٍ والقوة متقاربة: المعيار نتيجة كل لاعب في آخر مباراة له سُجّلت نتيجتها.
        [two] العدد متساوٍ والقوة متقاربة: المعيار فوز كل لاعب في آخر مباراتين له سُجّلت نتيجتهما.
        [few] العدد متساوٍ والقوة متقاربة: المعيار فوز كل لاعب في آخر { $games } مباريات له سُجّلت نتيجتها.
        [many] العدد متساوٍ والقوة متقاربة: المعيار فوز كل لاعب في آخر { $games } مباراة له سُجّلت نتيجتها.
       *[other] العدد متساوٍ والقوة متقاربة: المعيار فوز كل لاعب في آخر { $games } مباراة له سُجّلت نتيجتها.
    }
sides-shuffle = تقسيم آخر
sides-log = تسجيل المباراة بهذا التقسيم
sides-too-few = يلزم حضور شخصين على الأقل.
