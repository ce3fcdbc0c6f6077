## The dashboard

dashboard-below-zero = دون الصفر: دفع أحدهم تكلفة الملعب من جيبه.
dashboard-balances = الأرصدة
dashboard-paid = دفع
dashboard-not-played = لم يلعب بعد
dashboard-recent-games = آخر المباريات
dashboard-recent-transactions = آخر المعاملات
dashboard-all-transactions = كل المعاملات
dashboard-no-games = لا مباريات في الدفتر بعد.
dashboard-nobody = لا أحد حاليًا.
dashboard-none = لا لاعبين بعد. يُضاف اللاعبون في أول مباراة لهم، ويمكنك إضافتهم بنفسك.

dashboard-title = { $team }: الدفتر
dashboard-owed-by =
    { $players ->
        [0] لا أحد مدين للفريق
        [one] مستحق للفريق على لاعب واحد
        [two] مستحق للفريق على لاعبَين
        [few] مستحق للفريق على { $players } لاعبين
        [many] مستحق للفريق على { $players } لاعبًا
       *[other] مستحق للفريق على { $players } لاعب
    }
dashboard-held = في الصندوق <b>{ $amount }</b>
dashboard-credit = للاعبين <b>{ $amount }</b>
dashboard-tab =
    { $group ->
        [owe] عليهم { $count }
        [credit] لهم { $count }
       *[all] الكل { $count }
    }
dashboard-last-played = آخر مباراة: { $date }
dashboard-no-transactions =
    { $days ->
        [zero] لا معاملات اليوم.
        [one] لا معاملات في آخر يوم.
        [two] لا معاملات في آخر يومين.
        [few] لا معاملات في آخر { $days } أيام.
        [many] لا معاملات في آخر { $days } يومًا.
       *[other] لا معاملات في آخر { $days } يوم.
    }
dashboard-game-heads =
    { $heads ->
        [zero] لا أحد، { $each } للشخص
        [one] شخص واحد، { $each } للشخص
        [two] شخصان، { $each } للشخص
        [few] { $heads } أشخاص، { $each } للشخص
        [many] { $heads } شخصًا، { $each } للشخص
       *[other] { $heads } شخص، { $each } للشخص
    }
dashboard-game-heads-uneven =
    { $heads ->
        [zero] لا أحد، { $shares }
        [one] شخص واحد، { $shares }
        [two] شخصان، { $shares }
        [few] { $heads } أشخاص، { $shares }
        [many] { $heads } شخصًا، { $shares }
       *[other] { $heads } شخص، { $shares }
    }
dashboard-game-booker = حجزها { $booker }
dashboard-kind =
    { $kind ->
        [payment] دفعة
        [autopay] دفع تلقائي
        [transfer] تحويل
        [booking] رصيد حجز
        [cost] تكلفة
       *[carry-over] رصيد مرحَّل
    }

## Collecting payments

collect-title = تحصيل
collect-lead = اضغط على من دفع. يُحفظ كل شيء معًا.
collect-lead-game = اضغط على من دفع عن مباراة { $date }: حصته، أو كل ما عليه.
collect-all = الكل { $amount }
collect-settled =
    { $players ->
        [zero] كل من لعب عليه شيء.
        [one] لاعب واحد ممن لعبوا لا شيء عليه.
        [two] لاعبان ممن لعبوا لا شيء عليهما.
        [few] { $players } لاعبين ممن لعبوا لا شيء عليهم.
        [many] { $players } لاعبًا ممن لعبوا لا شيء عليهم.
       *[other] { $players } لاعب ممن لعبوا لا شيء عليهم.
    }
collect-reset = مسح
collect-submit = حفظ الدفعات
collect-none = لا أحد عليه شيء.
collect-nobody = اضغط على مبلغ واحد على الأقل.
collect-saved =
    { $players ->
        [zero] لم تُحفظ أي دفعة: { $amount }.
        [one] حُفظت دفعة واحدة: { $amount }.
        [two] حُفظت دفعتان، والمجموع { $amount }.
        [few] حُفظت { $players } دفعات، والمجموع { $amount }.
        [many] حُفظت { $players } دفعة، والمجموع { $amount }.
       *[other] حُفظت { $players } دفعة، والمجموع { $amount }.
    }

## Settling up

settle-title = تسوية الحسابات
settle-lead = بهذه الدفعات تُسوّى كل الأرصدة. اضغط «دفع» بعد كل واحدة منها.
settle-team = الفريق
settle-to = يدفع إلى { $name }
settle-to-team = يدفع للفريق
settle-saved = حُفظت الدفعة.
settle-none = كل الحسابات مسوّاة.

## A text for the group

share-nobody-owes = لا أحد عليه شيء.
share-owe = عليهم: { $players }
share-statement = كشف حسابك: { $link }
share-pay-link = ادفع إلى { $name }: { $link }
share-pay-method =
    { $kind ->
        [bank] ادفع إلى { $name } بحوالة مصرفية. التفاصيل في كشف حسابك.
       *[upi] ادفع إلى { $name } عبر UPI. التفاصيل في كشف حسابك.
    }
share-game =
    { $heads ->
        [zero] مباراة { $date }، { $cost }، لا أحد، { $each } للشخص
        [one] مباراة { $date }، { $cost }، شخص واحد، { $each } للشخص
        [two] مباراة { $date }، { $cost }، شخصان، { $each } للشخص
        [few] مباراة { $date }، { $cost }، { $heads } أشخاص، { $each } للشخص
        [many] مباراة { $date }، { $cost }، { $heads } شخصًا، { $each } للشخص
       *[other] مباراة { $date }، { $cost }، { $heads } شخص، { $each } للشخص
    }
share-game-uneven =
    { $heads ->
        [zero] مباراة { $date }، { $cost }، لا أحد، { $shares }
        [one] مباراة { $date }، { $cost }، شخص واحد، { $shares }
        [two] مباراة { $date }، { $cost }، شخصان، { $shares }
        [few] مباراة { $date }، { $cost }، { $heads } أشخاص، { $shares }
        [many] مباراة { $date }، { $cost }، { $heads } شخصًا، { $shares }
       *[other] مباراة { $date }، { $cost }، { $heads } شخص، { $shares }
    }
share-booker = دفع { $name } تكلفة الملعب.
share-also-paid = دفع { $name } مبلغ { $amount } من تكلفة الملعب.

## Questions before something is saved that looks like a mistake

doubt-date-ahead = { $date } بعد أكثر من سنة. هل التاريخ صحيح؟
doubt-date-past =
    { $years ->
        [zero] { $date } في الماضي. هل التاريخ صحيح؟
        [one] مضى على { $date } أكثر من سنة. هل التاريخ صحيح؟
        [two] مضى على { $date } أكثر من سنتين. هل التاريخ صحيح؟
        [few] مضى على { $date } أكثر من { $years } سنوات. هل التاريخ صحيح؟
        [many] مضى على { $date } أكثر من { $years } سنة. هل التاريخ صحيح؟
       *[other] مضى على { $date } أكثر من { $years } سنة. هل التاريخ صحيح؟
    }
doubt-cost = تكلفة الملعب عادةً نحو { $usual }. هل { $cost } صحيح؟
doubt-name = يوجد لاعب باسم { $known }. هل { $name } شخص آخر؟
doubt-game = يبدو أن هذه هي مباراة { $date } التي سجّلها { $who }. هل تريد تسجيلها مرة أخرى؟
doubt-transfer = يبدو أن هذا هو تحويل { $amount } من { $from } إلى { $to } الذي سجّله { $who } قبل لحظات. هل تريد تسجيله مرة أخرى؟
doubt-payment = يبدو أن هذه هي دفعة { $amount } من { $player } التي سجّلها { $who } قبل لحظات. هل تريد تسجيلها مرة أخرى؟

## The list of games

games-from = من تاريخ
games-to = إلى تاريخ
games-player = من لعب أو حجز
games-player-any = الجميع
games-no-match = لا مباريات مطابقة.
games-show-all = عرض كل المباريات
games-none = لا مباريات بعد. سجّل أول مباراة للبدء.

games-count =
    { $games ->
        [zero] لا مباريات، المجموع { $total }
        [one] مباراة واحدة، المجموع { $total }
        [two] مباراتان، المجموع { $total }
        [few] { $games } مباريات، المجموع { $total }
        [many] { $games } مباراة، المجموع { $total }
       *[other] { $games } مباراة، المجموع { $total }
    }

## The season

season-choose = تواريخ الموسم
season-this-year = هذه السنة
season-all-time = كل المدة
season-other-dates = تواريخ أخرى
season-dates = { $from } – { $to }
season-since = منذ { $date }
season-until = حتى { $date }
season-cost-per-head = للشخص في المباراة
season-table = جدول الترتيب
season-table-hint = الفوز بثلاث نقاط والتعادل بنقطة.
season-won = فوز
season-drawn = تعادل
season-lost = خسارة
season-record = فوز، تعادل، خسارة
season-record-short = ف–ت–خ
season-goal-difference = فارق الأهداف
season-goal-difference-short = الفارق
season-win-rate = نسبة الفوز
season-points = النقاط
season-points-short = نقاط
season-wins-in-a-row = فوز متتالٍ
season-more = نسبة الفوز والفوز المتتالي
season-games-in-a-row = مباريات متتالية
season-percent = { $percent }%
season-streak = { $current }، والأفضل { $longest }
season-streak-short = على التوالي / الأفضل
season-attendance = نسبة الحضور
season-chart = لكل لاعب عمود بعدد مبارياته. الأكثر حضورًا { $name }: { $attended } من { $games }. كل الأرقام في الجدول أدناه.
season-no-results = لا نتيجة لأي مباراة. حدّد الطرفين والأهداف، أو من فاز، في نموذج المباراة.
season-manage = تسمية موسم
season-name = الاسم
season-first = أول يوم
season-last = آخر يوم
season-submit = حفظ الموسم
season-form-title = تعديل الموسم
season-saved = حُفظ الموسم.
season-updated = عُدّل الموسم.
season-deleted = حُذف الموسم. تبقى مبارياته في الدفتر.
season-delete = حذف<hidden> موسم { $name }</hidden>
season-edit = تعديل<hidden> موسم { $name }</hidden>
season-no-games = لا مباريات في هذه التواريخ.

## The page of a game

game-nobody = لا أحد
game-who-played = من لعب
game-no-costs = كرات، صدريات، مشروبات: لا شيء بعد.
game-lineup-caption = التشكيلة وحصة كل لاعب
game-rounded-up = مقرَّبة
game-no-show-pays = (يدفع)
game-sides = الطرفان
game-side-goals =
    { $goals ->
        [zero] { $side }، بلا أهداف
        [one] { $side }، هدف واحد
        [two] { $side }، هدفان
        [few] { $side }، { $goals } أهداف
        [many] { $side }، { $goals } هدفًا
       *[other] { $side }، { $goals } هدف
    }
game-side-with-guests =
    { $guests ->
        [zero] { $name } بلا ضيوف
        [one] { $name } وضيف واحد
        [two] { $name } وضيفان
        [few] { $name } و{ $guests } ضيوف
        [many] { $name } و{ $guests } ضيفًا
       *[other] { $name } و{ $guests } ضيف
    }
game-side-guests-of =
    { $guests ->
        [zero] لا أحد من ضيوف { $name }
        [one] ضيف واحد من ضيوف { $name }
        [two] ضيفان من ضيوف { $name }
        [few] { $guests } من ضيوف { $name }
        [many] { $guests } من ضيوف { $name }
       *[other] { $guests } من ضيوف { $name }
    }

game-players =
    { $players ->
        [zero] لا لاعبين
        [one] لاعب واحد
        [two] لاعبان
        [few] { $players } لاعبين
        [many] { $players } لاعبًا
       *[other] { $players } لاعب
    }
game-players-and-guests =
    { $players ->
        [zero] لا لاعبين
        [one] لاعب واحد
        [two] لاعبان
        [few] { $players } لاعبين
        [many] { $players } لاعبًا
       *[other] { $players } لاعب
    } و{ $guests ->
        [zero] لا ضيوف
        [one] ضيف واحد
        [two] ضيفان
        [few] { $guests } ضيوف
        [many] { $guests } ضيفًا
       *[other] { $guests } ضيف
    }
game-score = النتيجة { $score }
game-split =
    <b>القسمة غير متساوية:</b> الحضور { $heads }، منهم { $more ->
        [zero] لا أحد يدفع { $high }
        [one] واحد يدفع { $high }
        [two] اثنان يدفعان { $high }
        [few] { $more } يدفعون { $high }
        [many] { $more } يدفعون { $high }
       *[other] { $more } يدفعون { $high }
    } و{ $others ->
        [zero] لا أحد يدفع { $low }
        [one] واحد يدفع { $low }
        [two] اثنان يدفعان { $low }
        [few] { $others } يدفعون { $low }
        [many] { $others } يدفعون { $low }
       *[other] { $others } يدفعون { $low }
    }، والمجموع { $cost }. في المرة القادمة يدفع الفرق شخص آخر.
game-full-share = حصة كاملة { $amount }
game-fixed-amounts = مبالغ ثابتة
game-shares = الحصص
game-uneven = لا يدفع الجميع المبلغ نفسه. مجموع الحصص أدناه { $cost }.
game-pays-percent = { $percent }% من الحصة
game-pays-nothing = بلا حصة
game-pays-fixed = مبلغ ثابت
game-credit-part = دفع <a>{ $name }</a> جزءًا من تكلفة الملعب، وأُضيف إلى رصيده { $amount } في ذلك اليوم.
game-credit = دفع <a>{ $name }</a> تكلفة الملعب، وأُضيف إلى رصيده { $amount } في ذلك اليوم.
game-recorded = سجّلها { $who } في { $when }.
game-recorded-and-edited = سجّلها { $who } في { $when }، وآخر تعديل أجراه { $editor } في { $edited }.

game-title = مباراة { $date }

## Deleting a game

game-delete-title = هل تريد حذف هذه المباراة؟
game-delete-text = ستُحذف معها أيضًا حصص الجميع ورصيد الحجز.
game-delete-costs = تبقى تكاليف المباراة الأخرى في الدفتر.
game-delete-booked-by-team = صندوق الفريق
game-delete-players = من لعب
game-delete-submit = حذف المباراة
game-deleted = حُذفت المباراة.

## The form of a game

game-form-draft = هذا ما أدخلته سابقًا.
game-form-draft-clear = البدء من جديد
game-form-title = تعديل المباراة
game-form-find = البحث عن اسم في التشكيلة
game-form-find-placeholder = ابحث عن اسم
game-form-results = من فاز؟
game-form-sides = طرفان
game-form-sides-hint = اختر طرفًا لكل لاعب. تحدّد الأهداف عندئذٍ من فاز.
game-form-goals = الأهداف
game-form-pick = تقسيم متكافئ
game-form-side-unknown = اختر أحد الطرفين، أو لا تختر أيًّا منهما.
game-form-uneven = لا يدفع الجميع المبلغ نفسه
game-form-uneven-hint = يدفع كل ضيف حصة كاملة، إلا إذا كان اللاعب يدفع مبلغًا ثابتًا، فهو يشمل ضيوفه.
game-form-full-share = حصة كاملة
game-form-also-paid = دفع شخص آخر جزءًا من تكلفة الملعب
game-form-also-paid-hint = تُضاف هذه المبالغ إلى أرصدتهم، والباقي إلى رصيد من حجز.
game-form-also-paid-who = اللاعب { $number }
game-form-also-paid-amount = المبلغ { $number }
game-form-also-paid-blank = اختر لاعبًا
game-form-also-paid-nobody = اختر من دفع هذا المبلغ.
game-form-as-last-time = كالمرة السابقة
game-form-signed-up = أكّدوا الحضور
game-form-in-the-game = في المباراة
game-form-selected = المحدَّدون
game-form-others = الباقون
game-form-clear = مسح
game-form-guests = الضيوف
game-form-new-names = أسماء جديدة
game-form-new-names-hint = من تضيفه هنا ينضم إلى الفريق مع هذه المباراة.
game-form-add-name = أضف اسمًا
game-form-add = إضافة
game-form-score = نتيجة المباراة
game-form-count-heads =
    { $heads ->
        [zero] في المباراة
        [one] شخص
        [two] شخصان
        [few] أشخاص
        [many] شخصًا
       *[other] شخص
    }
game-form-each = { $amount } لكل شخص
game-form-each-odd = { $amount } لكل شخص، { $number } × { $other }
game-form-unclear = أحد أعداد الضيوف ليس رقمًا.
game-form-as-expected = كما هو متوقع
game-form-too-many = أكثر بـ { $number }، المتوقع { $expected }
game-form-too-few = أقل بـ { $number }، المتوقع { $expected }
game-form-submit = حفظ المباراة
game-form-cost = تكلفة الملعب
game-form-booker = من دفع
game-form-booker-blank = اختر من حجز
game-form-more = المزيد: العدد المتوقع، النتيجة
game-form-expected = العدد المتوقع
game-form-expected-hint = مع الضيوف. يُقارَن بالتشكيلة.
game-form-winning = الفائز
game-form-losing = الخاسر

game-form-more-players =
    { $players ->
        [zero] لا لاعبين آخرين
        [one] لاعب آخر معتزل أو لم يلعب مؤخرًا
        [two] لاعبان آخران معتزلان أو لم يلعبا مؤخرًا
        [few] { $players } لاعبين آخرين معتزلين أو لم يلعبوا مؤخرًا
        [many] { $players } لاعبًا آخر من المعتزلين أو ممن لم يلعبوا مؤخرًا
       *[other] { $players } لاعب آخر من المعتزلين أو ممن لم يلعبوا مؤخرًا
    }
game-form-new-name = الاسم الجديد { $number }
game-form-new-guests = الضيوف<hidden> مع الاسم الجديد { $number }</hidden>
game-form-new-result = النتيجة<hidden> – الاسم الجديد { $number }</hidden>

game-form-new-pays = يدفع<hidden> صاحب الاسم الجديد { $number }</hidden>
game-form-new-side = طرف الاسم الجديد { $number }
game-form-new-opposite = ضيوف الاسم الجديد { $number } في الطرف الآخر
game-form-new-pays-value = النسبة أو المبلغ الذي يدفعه صاحب الاسم الجديد { $number }
game-form-pays-unknown = اختر حصة كاملة أو نصف حصة أو لا شيء أو نسبة مئوية أو مبلغًا ثابتًا.
game-form-result-unknown = اختر فاز أو خسر أو تعادل أو لم يحضر، أو اترك الحقل فارغًا.
game-form-saved = حُفظت المباراة.
game-form-updated = عُدّلت المباراة.
game-form-added-as-typed = أُضيف { $name } كما كُتب. غيّر اسم اللاعب إن كنت تقصد { $suggestion }.

## The list of players

players-active-caption = اللاعبون النشطون
players-retired = المعتزلون
players-retired-hint = يحتفظون بسجلهم ورصيدهم، ولا يظهرون عند تسجيل مباراة جديدة.
players-retired-caption = اللاعبون المعتزلون
players-no-match = لا لاعبين نشطين مطابقين.
players-none = لا لاعبين بعد. يُضاف اللاعبون في أول مباراة لهم، ويمكنك إضافتهم هنا.

players-count =
    { $active ->
        [zero] لا لاعبين نشطين
        [one] لاعب نشط واحد
        [two] لاعبان نشطان
        [few] { $active } لاعبين نشطين
        [many] { $active } لاعبًا نشطًا
       *[other] { $active } لاعب نشط
    }
players-count-and-retired =
    { $active ->
        [zero] لا لاعبين نشطين
        [one] لاعب نشط واحد
        [two] لاعبان نشطان
        [few] { $active } لاعبين نشطين
        [many] { $active } لاعبًا نشطًا
       *[other] { $active } لاعب نشط
    }، { $retired ->
        [zero] لا معتزلين
        [one] معتزل واحد
        [two] معتزلان
        [few] { $retired } معتزلين
        [many] { $retired } معتزلًا
       *[other] { $retired } معتزل
    }

## The form of a player

player-form-keep-as-typed = إبقاؤه كما كُتب
player-form-submit = إضافة اللاعب
player-form-more = المزيد
player-form-reactivate = إعادة التفعيل
player-form-reactivate-hint = يظهر اللاعب من جديد عند تسجيل مباراة.
player-form-retire = اعتزال
player-form-retire-hint = يحتفظ اللاعب بسجله ورصيده، ولا يظهر بعد ذلك عند تسجيل مباراة جديدة.
player-form-merge = دمج
player-form-merge-hint = إذا كان في الدفتر اسمان للشخص نفسه.
player-form-merge-button = دمج…
player-form-delete-confirm-text = لا شيء في الدفتر مرتبط به. يمكنك التراجع عن ذلك في السجل.
player-form-name-hint = يجب أن يختلف عن أسماء لاعبي الفريق الآخرين.
player-form-comment-hint = لا يراه إلا المديرون.

player-form-suggestion = هل تقصد <b>{ $name }</b>؟
player-form-save-as = حفظ باسم { $name }
player-form-balance =
    { $games ->
        [zero] الرصيد { $balance }، لا مباريات.
        [one] الرصيد { $balance }، مباراة واحدة.
        [two] الرصيد { $balance }، مباراتان.
        [few] الرصيد { $balance }، { $games } مباريات.
        [many] الرصيد { $balance }، { $games } مباراة.
       *[other] الرصيد { $balance }، { $games } مباراة.
    }
player-form-can-delete = لا شيء في الدفتر مرتبط باللاعب { $player }.
player-form-delete-confirm = هل تريد حذف { $player }؟

player-added = أُضيف { $name }.
player-added-suggestion = غيّر اسم اللاعب إن كنت تقصد { $name }.
player-updated = عُدّلت بيانات اللاعب.
player-retired = اعتزل اللاعب. يبقى رصيده وسجله محفوظين.
player-reactivated = أُعيد تفعيل اللاعب.

## Deleting a player

player-delete-title = هل تريد حذف هذا اللاعب؟
player-delete-text = لا شيء في الدفتر مرتبط به، فلن يتغيّر شيء آخر.
player-delete-submit = حذف اللاعب
player-deleted = حُذف اللاعب.

## Merging two players

merge-submit = دمج اللاعبَين
merge-into = الدمج مع
merge-into-blank = اختر اللاعب الذي يبقى

merge-title = دمج { $player }
merge-lead =
    كل ما هو باسم { $player } ({ $games ->
        [zero] لا مباريات
        [one] مباراة واحدة
        [two] مباراتان
        [few] { $games } مباريات
        [many] { $games } مباراة
       *[other] { $games } مباراة
    }، { $tone ->
        [owes] عليه { $balance }
        [credit] له { $balance }
       *[even] رصيده { $balance }
    }) ينتقل إلى اللاعب الآخر، ثم يُحذف { $player } من القائمة.

merge-window-title = دمج لاعبَين
merge-into-missing = اختر اللاعب الذي يبقى.
merge-done = دُمج اللاعبان.

## The list of transactions

transactions-kind-transfers = التحويلات
transactions-kind-booking-credits = أرصدة الحجز
transactions-player-blank = الجميع
transactions-from = من تاريخ
transactions-to = إلى تاريخ
transactions-no-match = لا معاملات مطابقة.
transactions-show-all = عرض كل المعاملات
transactions-none = لا معاملات بعد.
transactions-costs = كل التكاليف الأخرى

transactions-count =
    { $transactions ->
        [zero] لا معاملات في القائمة، المجموع { $total }
        [one] معاملة واحدة في القائمة، المجموع { $total }
        [two] معاملتان في القائمة، المجموع { $total }
        [few] { $transactions } معاملات في القائمة، المجموع { $total }
        [many] { $transactions } معاملة في القائمة، المجموع { $total }
       *[other] { $transactions } معاملة في القائمة، المجموع { $total }
    }
transactions-autopay-offer = حصتك في مباراة { $date } هي { $amount }. هل تريد إضافتها إلى رصيدك بخطوة واحدة؟
transactions-autopay = دفع تلقائي { $amount }
transactions-autopay-why-not = <b>دفع تلقائي:</b> { $why }

transactions-autopay-link-account = اربط حسابك بلاعب في صفحة صلاحيات الوصول لتدفع حصتك في المباراة بضغطة واحدة.
transactions-autopay-not-linked = اربط حسابك أولًا بلاعب في صفحة صلاحيات الوصول.
transactions-autopay-paid = حصتك في آخر مباراة مدفوعة.
transactions-kind-unknown = اختر نوعًا من القائمة.

## Deleting a transaction

transaction-delete-title = هل تريد حذف هذه المعاملة؟
transaction-delete-names = من { $from } إلى { $to }
transaction-delete-submit = حذف المعاملة
transaction-deleted = حُذفت المعاملة.

## The form of a payment

payment-title = تعديل الدفعة
payment-player-blank = اختر من دفع
payment-submit = حفظ الدفعة
payment-direction = الاتجاه
payment-in = دفع للفريق
payment-out = استرد من الفريق
payment-delete = حذف هذه الدفعة
transfer-delete = حذف هذا التحويل
payment-two-minuses = أدخل المبلغ دون علامة الطرح.
payment-note-hint = يراها اللاعب في كشف حسابه.

payment-player-balance =
    { $tone ->
        [owes] { $player } (عليه { $amount })
        [credit] { $player } (له { $amount })
       *[even] { $player } ({ $amount })
    }

payment-player-missing = اختر لاعبًا.
payment-saved =
    حُفظت الدفعة. { $direction ->
        [out] استرد { $player } مبلغ { $amount }
       *[in] دفع { $player } مبلغ { $amount }
    }، { $tone ->
        [owes] وعليه الآن { $balance }
        [credit] وله الآن { $balance }
       *[even] وتمت تسوية حسابه
    }.
transaction-updated = عُدّلت المعاملة.

## Costs other than pitches

costs-count =
    { $costs ->
        [zero] لا تكاليف في القائمة، المجموع { $total }
        [one] تكلفة واحدة في القائمة، المجموع { $total }
        [two] تكلفتان في القائمة، المجموع { $total }
        [few] { $costs } تكاليف في القائمة، المجموع { $total }
        [many] { $costs } تكلفة في القائمة، المجموع { $total }
       *[other] { $costs } تكلفة في القائمة، المجموع { $total }
    }
costs-none = لا تكاليف أخرى بعد، مثل الكرات أو الصدريات أو رسوم الدوري.

cost-form-title = تعديل التكلفة
cost-form-lead = كرات، صدريات، رسوم دوري: تُقسَّم التكلفة بالتساوي على المشاركين فيها، ويُضاف المبلغ إلى رصيد اللاعب الذي دفع.
cost-form-lead-game = لمباراة { $date }: تُقسَّم التكلفة بالتساوي على المشاركين فيها، ويُضاف المبلغ إلى رصيد اللاعب الذي دفع.
cost-form-what-hint = مثل: كرات. يراه كل مشارك في كشف حسابه.
cost-form-amount-negative = أدخل المبلغ دون علامة الطرح. إذا عاد المال، فأضف مبلغًا مستردًا.
cost-form-team-money = صندوق الفريق
cost-form-paid-by-missing = اختر من دفع.
cost-form-submit = حفظ التكلفة
cost-form-delete = حذف هذه التكلفة
cost-saved = حُفظت التكلفة.
cost-updated = عُدّلت التكلفة.

refund-form-title = تعديل المبلغ المسترد
refund-form-lead = عربون عاد، أو حجز أُلغي: يُقسَّم المبلغ المسترد بالتساوي على المشاركين فيه ويُضاف إلى أرصدتهم، ويُخصم من رصيد اللاعب الذي استلمه.
refund-form-what-hint = مثل: عربون مسترد. يراه كل مشارك في كشف حسابه.
refund-form-receiver-blank = اختر من استلمه
refund-form-receiver-missing = اختر من استلمه.
refund-form-submit = حفظ المبلغ المسترد
refund-form-delete = حذف هذا المبلغ المسترد
refund-saved = حُفظ المبلغ المسترد.
refund-updated = عُدّل المبلغ المسترد.
refund-delete-title = هل تريد حذف هذا المبلغ المسترد؟
refund-delete-submit = حذف المبلغ المسترد

cost-delete-title = هل تريد حذف هذه التكلفة؟
cost-delete-text = ستُحذف معها أيضًا حصص الجميع والمبلغ المضاف إلى رصيد اللاعب الذي دفع.
cost-delete-submit = حذف التكلفة
cost-deleted = حُذفت التكلفة.

## The form of a transfer

transfer-title = تحويل بين لاعبَين
transfer-lead = لاعب يدفع عن لاعب آخر. لا يتغيّر رصيد الصندوق، ويتغيّر رصيد كل منهما.
transfer-from = من
transfer-from-hint = ينخفض رصيده.
transfer-from-blank = اختر لاعبًا
transfer-to = إلى
transfer-to-hint = يرتفع رصيده.
transfer-to-blank = اختر لاعبًا
transfer-note-hint = يراها اللاعبان في كشفَي حسابهما.

transfer-window-title = تحويل
transfer-window-title-edit = تعديل التحويل
transfer-saved = حُفظ التحويل.

## The history

history-lead = كل تغيير، ومن أجراه ومتى. لا يُستبدل شيء أبدًا.
history-as-of = الدفتر كما في تاريخ محدد
history-undo-confirm = هل تريد التراجع عن هذا التغيير؟
history-undo-confirm-button = نعم، تراجع عنه
history-date = عرض الدفتر كما في
history-none = لم يحدث شيء بعد.

history-number = رقم { $number }
history-undo = تراجع<hidden> عن رقم { $number }</hidden>

history-undone = تم التراجع عن التغيير.

## The book as of a date

as-of-readings = قراءتان
as-of-as-recorded = حسب التسجيل
as-of-as-dated = حسب التاريخ
as-of-as-recorded-text = ما كان في الدفتر في نهاية ذلك اليوم: التغييرات المسجَّلة حتى ذلك الحين.
as-of-as-dated-text = ما نعرفه اليوم عن ذلك اليوم: المباريات والدفعات التي تاريخها حتى ذلك اليوم، متى سُجّلت.
as-of-another-date = تاريخ آخر
as-of-date = تاريخ آخر
as-of-empty = كان الدفتر لا يزال فارغًا في ذلك اليوم.

as-of-title = الدفتر كما في { $date }
as-of-caption = الأرصدة كما في { $date }

## How to pay, on the statement of a player who owes something

pay-bic = رمز BIC
pay-holder = صاحب الحساب
pay-iban = رقم IBAN
pay-sort-code = رمز الفرع (Sort code)
pay-account-number = رقم الحساب
pay-upi-address = عنوان UPI
pay-reference = مرجع الدفع
pay-qr = رمز QR
pay-qr-text = رمز QR يملأ بيانات الدفع في تطبيق البنك

pay-title = ادفع { $amount }
pay-payee = إلى { $name }
pay-method =
    { $kind ->
        [bank] حوالة مصرفية
        [paypal] PayPal
        [monzo] Monzo
        [revolut] Revolut
       *[upi] UPI
    }
pay-enter-amount = أدخل المبلغ: { $amount }
pay-open = دفع<hidden> عبر { $method }</hidden>

## A player says that they paid, on their own statement

claim-title = هل دفعت؟
claim-hint = يؤكد أحد المديرين الدفعة. وحتى ذلك الحين يبقى رصيدك كما هو.
claim-submit = لقد دفعت
claim-withdraw = إلغاء
claim-open = قلت إنك دفعت { $amount } في { $date }. يجب أن يؤكد ذلك أحد المديرين.

claim-made = شكرًا لك. سيؤكد ذلك أحد المديرين.
claim-withdrawn = أُلغيت الدفعة التي ذكرتها. لم يُسجَّل شيء.
claim-confirmed = حُفظت الدفعة.
claim-doubtful = لم يُسجَّل شيء: ما على اللاعب أقل مما يقول إنه دفعه، فقد تكون الدفعة في الدفتر بالفعل. راجع كشف حسابه، ثم أكّدها أو ارفضها.
claim-dismissed = رُفضت الدفعة. لم يُسجَّل شيء.

## What players say they paid, on the dashboard

claims-title = دفعات تنتظر التأكيد
claims-says = <bdi>{ $player }</bdi> يقول إنه دفع { $amount } في { $date }
claims-says-link = <bdi>{ $player }</bdi> دفع { $amount } في { $date }، بحسب شخص لديه رابط الفريق
claims-confirm = تأكيد<hidden> دفعة { $player }</hidden>
claims-confirm-anyway = تأكيد على أي حال<hidden> لدفعة { $player }</hidden>
claims-doubt =
    { $tone ->
        [owes] عليه الآن { $amount }:
        [credit] له الآن { $amount }:
       *[even] لا شيء عليه الآن:
    } قد تكون الدفعة في الدفتر بالفعل.
claims-dismiss = رفض<hidden> دفعة { $player }</hidden>

## The statement of a player

statement-csv = كشف الحساب بصيغة CSV
statement-take = استلام { $amount }
statement-you-owe = عليك للفريق
statement-games-played = المباريات
statement-chart = تطوّر الرصيد
statement-none = لا مباريات ولا دفعات بعد.

statement-of-team = كشف الحساب، { $team }، { $date }
statement-caption = كشف حساب { $player }
statement-games-caption = مباريات { $player }
statement-chart-range = بين { $low } و{ $high }، والآن { $now }
statement-chart-caption = الأدنى { $low }، والأعلى { $high }. فوق الخط للاعب رصيد، وتحته عليه دين.
statement-last-games = آخر { $shown } من { $games }؛ كلها في كشف الحساب

## The statement, for printing

statement-print-oldest-first = الأقدم أولًا

statement-print-balance =
    { $tone ->
        [owes] عليه للفريق: { $balance }
        [credit] رصيد لدى الفريق: { $balance }
       *[even] تمت التسوية: { $balance }
    }
statement-print-caption = كشف حساب { $player } كاملًا
statement-print-brought-forward =
    { $lines ->
        [zero] رصيد مرحَّل
        [one] رصيد مرحَّل، سطر واحد
        [two] رصيد مرحَّل، سطران
        [few] رصيد مرحَّل، { $lines } أسطر
        [many] رصيد مرحَّل، { $lines } سطرًا
       *[other] رصيد مرحَّل، { $lines } سطر
    }

## The statement of a user who is no player

unlinked-choose-player = اختر أيّ لاعب أنت
unlinked-ask-manager = اطلب من مديره ربط حسابك باسمك في التشكيلة. سيظهر كشف حسابك هنا بعد ذلك.

unlinked-lead = أنت في { $team }، لكن حسابك غير مرتبط بلاعب بعد.

## common

common-money-held = رصيد الصندوق
common-all-games = كل المباريات
common-show-all-players = عرض كل اللاعبين
common-filter = تصفية القائمة
