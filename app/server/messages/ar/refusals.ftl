refusal-amount-missing = أدخل مبلغًا، مثل 61.00.
refusal-amount-unreadable = هذا ليس مبلغًا. اكتبه بالأرقام، مثل 61.00.
refusal-amount-unclear = هل تقصد { $shown } أم { $fine }؟ اكتب { $whole } أو { $fine }.
refusal-amount-other-currency = هذا المبلغ بعملة { $sign }، لكن الدفتر بعملة { $code }.
refusal-amount-too-fine =
    { $digits ->
        [0] ليس لهذه العملة كسور عشرية.
        [zero] ليس لهذه العملة كسور عشرية.
        [one] استخدم منزلة عشرية واحدة على الأكثر.
        [two] استخدم منزلتين عشريتين على الأكثر.
        [few] استخدم { $digits } منازل عشرية على الأكثر.
        [many] استخدم { $digits } منزلة عشرية على الأكثر.
       *[other] استخدم { $digits } منزلة عشرية على الأكثر.
    }
refusal-amount-too-large = أكبر مبلغ مسموح به هو { $most }.
refusal-amount-zero = لا يمكن أن يكون المبلغ صفرًا.
refusal-cost-negative = لا يمكن أن تكون التكلفة أقل من صفر.
refusal-transfer-not-positive = يحتاج التحويل إلى مبلغ أكبر من صفر. لإعادته، بدّل بين اللاعبين.
refusal-transfer-to-self = اختر لاعبَين مختلفَين.
refusal-unknown-currency = لا يمكن أن يكون الدفتر بهذه العملة.
refusal-date-missing = أدخل تاريخًا، مثل 2026-11-17.
refusal-date-unreadable = هذا ليس تاريخًا. اكتبه بصيغة سنة-شهر-يوم، مثل 2026-11-17.
refusal-date-out-of-range = أدخل تاريخًا من { $first } إلى { $last }.
refusal-name-missing = أدخل اسمًا.
refusal-name-too-long = الاسم طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
refusal-name-unseen = يحتوي الاسم على أحرف غير مرئية. اكتبه من جديد.
refusal-name-taken = يوجد لاعب باسم { $name }.
refusal-text-too-long = النص طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
refusal-text-unseen = يحتوي النص على أحرف غير مرئية. اكتبه من جديد.
refusal-days = أدخل عدد أيام صحيحًا من 1 إلى { $most }.
refusal-zone = اختر منطقة زمنية من القائمة، مثل Europe/London.
refusal-guests = يجب أن يكون عدد الضيوف من 0 إلى { $most }.
refusal-percent = يجب أن تكون النسبة من الحصة عددًا صحيحًا من 0 إلى { $most }.
refusal-percent-and-fixed = تُدفع نسبة من الحصة أو مبلغ ثابت، لا الاثنان معًا.
refusal-fixed-negative = لا يمكن أن يكون المبلغ الثابت أقل من صفر.
refusal-fixed-above-cost = مجموع المبالغ الثابتة { $fixed }، وهو أكبر من التكلفة { $cost }.
refusal-fixed-below-cost = يدفع الجميع مبالغ ثابتة مجموعها { $fixed }. يجب أن يساوي المجموع التكلفة { $cost }.
refusal-nobody-pays = يجب أن يدفع شخص واحد على الأقل حصة. اختر من يدفع تكلفة المباراة.
refusal-pitch-payment = أدخل المبلغ المدفوع من تكلفة الملعب، على أن يكون أكبر من صفر.
refusal-paid-twice = يظهر { $name } مرتين بين من دفعوا تكلفة الملعب.
refusal-booker-also-paid = حجز { $name } الملعب ويُضاف الباقي إلى رصيده. أزل هذا الاسم ممن دفعوا جزءًا من التكلفة.
refusal-paid-above-cost = دفع الآخرون { $paid } للملعب، وهو أكثر من التكلفة { $cost }.
refusal-too-many-paid = الحد الأقصى لعدد من يدفعون جزءًا من تكلفة الملعب: { $most }.
refusal-score = أدخل رقمَي النتيجة معًا أو اتركهما فارغَين، كل منهما من 0 إلى { $most }.
refusal-score-reversed = لا يمكن أن تكون أهداف الفائز أقل من أهداف الخاسر.
refusal-goals = أدخل أهداف الطرفين معًا أو اتركها فارغة، لكل طرف من 0 إلى { $most }.
refusal-score-against-goals = تختلف أهداف الطرفين عن نتيجة الفائز والخاسر. أدخل إحداهما فقط.
refusal-side-empty = ضع شخصًا واحدًا على الأقل في كل طرف، أو اترك الطرفين فارغين.
refusal-no-show-on-side = لم يحضر { $name }، فلا يمكن وضعه في أحد الطرفين.
refusal-result-against-goals = { $name } في أحد الطرفين، والأهداف تحدّد نتيجته. أزل نتيجته أو صحّح الأهداف.
refusal-guests-on-other-side = ضيوف { $name } أقل ممن وضعتهم في الطرف الآخر.
refusal-guests-without-side = اختر طرفًا للاعب قبل وضع ضيوف في الطرف الآخر.
refusal-expected = يجب أن يكون العدد المتوقع عددًا صحيحًا من 1 فأكثر. أو اتركه فارغًا.
refusal-booker-missing = اختر من حجز الملعب.
refusal-nobody-played = لم يلعب أحد. حدّد لاعبًا واحدًا على الأقل.
refusal-twice-in-line-up = يظهر { $name } مرتين في التشكيلة.
refusal-heads-differ = العدد المتوقع: { $expected }. في التشكيلة مع الضيوف: { $counted }.
refusal-line-up-too-long = الحد الأقصى لعدد لاعبي المباراة: { $most }.
refusal-no-such-player = لم يعد هذا اللاعب في الفريق. اختر لاعبًا آخر.
refusal-no-such-game = لم تعد هذه المباراة في الدفتر.
refusal-no-such-transaction = لم تعد هذه المعاملة في الدفتر.
refusal-no-such-cost = لم تعد هذه التكلفة في الدفتر.
refusal-no-such-season = لم يعد هذا الموسم في الدفتر.
refusal-what-missing = أدخل بند التكلفة، مثل كرات.
refusal-nobody-shares = لا مشاركين في التكلفة. حدّد لاعبًا واحدًا على الأقل.
refusal-shares-twice = يظهر { $name } مرتين بين المشاركين في التكلفة.
refusal-too-many-sharers = الحد الأقصى لعدد المشاركين في التكلفة: { $most }.
refusal-too-many-costs = الدفتر ممتلئ. الحد الأقصى لعدد التكاليف: { $most }.
refusal-too-many-seasons = الدفتر ممتلئ. الحد الأقصى لعدد المواسم: { $most }.
refusal-season-reversed = لا يمكن أن يسبق آخر يوم في الموسم أول يوم فيه.
refusal-too-many-players = الحد الأقصى لعدد لاعبي الفريق: { $most }.
refusal-too-many-games = الدفتر ممتلئ. الحد الأقصى لعدد المباريات: { $most }.
refusal-too-many-transactions = الدفتر ممتلئ. الحد الأقصى لعدد المعاملات: { $most }.
refusal-book-full = وصل هذا الدفتر إلى الحد الأقصى لعدد التغييرات: { $most }. صدّره وابدأ دفترًا جديدًا.
refusal-already-retired = { $name } معتزل بالفعل.
refusal-not-retired = { $name } ليس معتزلًا.
refusal-player-in-use = { $name } مذكور في الدفتر ولا يمكن حذفه. اجعله معتزلًا بدلًا من ذلك: يحتفظ برصيده ولا يظهر عند تسجيل مباراة جديدة.
refusal-merge-with-self = اختر لاعبًا آخر للدمج معه.
refusal-both-played = لعب كل من { $from } و{ $into } في { $date }، فلا يمكن أن يكونا الشخص نفسه. إذا كان أحدهما خطأ، فأزله من تلك المباراة أولًا.
refusal-both-paid = دفع كل من { $from } و{ $into } للملعب في { $date }، فلا يمكن أن يكونا الشخص نفسه. إذا كان أحدهما خطأ، فأزله من تلك المباراة أولًا.
refusal-transfer-between = يوجد تحويل بين { $from } و{ $into }. احذفه أولًا.
refusal-both-share = يشارك كل من { $from } و{ $into } في تكلفة بتاريخ { $date }، فلا يمكن أن يكونا الشخص نفسه. إذا كان أحدهما خطأ، فأزله من تلك التكلفة أولًا.
refusal-no-game-yet = لا مباريات بعد.
refusal-did-not-play = لم يلعب { $name } في آخر مباراة، فلا حصة عليه.
refusal-nothing-to-pay = كانت الحصة صفرًا، فلا شيء يُدفع.
refusal-already-auto-paid = استُخدم الدفع التلقائي لهذه المباراة بالفعل.
refusal-not-editable = لا يمكن تعديل هذا القيد. احذفه وأضف قيدًا جديدًا.
refusal-currency-fixed = لا يمكن تغيير العملة بعد أن يحتوي الدفتر على مباريات أو معاملات أو تكاليف.
refusal-changed-since = غيّر شخص آخر هذا بعد أن فتحته. راجع النسخة الحالية وحاول مرة أخرى.
refusal-cannot-undo = لم يعد التراجع عن هذا ممكنًا: تغيّر ما يتعلق به منذ ذلك الحين.
refusal-book-closed = حلّ دفتر آخر محل هذا الدفتر. أعد تحميل الصفحة.
refusal-no-such-book = لم يعد هذا الدفتر السابق محفوظًا.
refusal-book-not-whole = لم يُحفظ هذا الدفتر بالكامل. أرسل الملف مرة أخرى.
refusal-book-unanswered = يمكن قراءة الملف بأكثر من طريقة. أجب عن الأسئلة المتعلقة به واقرأه من جديد.
refusal-already-there = هذا موجود في الدفتر بالفعل. أعد تحميل الصفحة.
refusal-nothing-changed = لم يتغيّر شيء.

## Next games and headcounts

refusal-next-not-planned = لا مباراة قادمة.
refusal-next-another-game = كان ذلك لمباراة أخرى. راجع المباراة الحالية ورُدّ من جديد.
refusal-next-already-planned = حُدّد موعد مباراة قادمة بالفعل. عدّلها أو ألغها أولًا.
refusal-next-changed = عدّل شخص آخر المباراة قبلك. راجع النسخة الحالية ثم عدّلها من جديد.
refusal-next-called-off = أُلغيت المباراة، فلم يعد الرد ممكنًا.
refusal-next-over = انتهت هذه المباراة. اطلب التصحيح من أحد المديرين.
refusal-next-played = المباراة في الدفتر، فلا يمكن تغيير قائمتها.
refusal-next-not-linked = حسابك غير مرتبط بلاعب بعد. اسأل أحد المديرين، أو رُدّ عبر الرابط المشترك.
refusal-next-nobody-named = اختر اسمًا من القائمة أو اكتب اسمًا.
refusal-next-no-such-name = اختر اسمًا من القائمة أو اكتبه أدناه.
refusal-next-named-twice = اختر اسمًا من القائمة أو اكتب اسمًا، لا الاثنين معًا.
refusal-next-name-in-list = { $name } في القائمة: اختر الاسم منها. إذا كنت شخصًا آخر، فأضف حرفًا إلى اسمك.
refusal-next-name-retired = { $name } في دفتر الفريق لكنه معتزل. اسأل المدير أو أضف حرفًا إلى اسمك.
refusal-next-nothing-said = اختر إن كنت ستحضر أم لا.
refusal-next-guests = يجب أن يكون عدد الضيوف عددًا صحيحًا من 0 إلى { $most }.
refusal-next-too-many-replies = وصل عدد الردود إلى الحد الأقصى: { $most }. يمكن لأحد المديرين إزالة بعضها.
refusal-next-too-many-strangers = وصل عدد ردود من هم خارج الفريق إلى الحد الأقصى: { $most }. يمكن لأحد المديرين إزالة بعضها أو إضافتك إلى الفريق.
refusal-next-time = أدخل وقت البدء، مثل 19:30.
refusal-next-place-missing = أدخل المكان.
refusal-next-place-too-long = اسم المكان طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
refusal-next-place-unseen = يحتوي اسم المكان على أحرف غير مرئية. اكتبه من جديد.
refusal-next-day-over = لا يمكن تنظيم مباراة في الماضي.
refusal-next-too-far-ahead = أقصى عدد من الأيام لتنظيم مباراة مسبقًا: { $most }.
refusal-next-maximum = يجب أن يكون الحد الأقصى بين 2 و{ $most }.
refusal-next-minimum = يجب أن يكون الحد الأدنى عددًا صحيحًا لا يتجاوز الحد الأقصى.
refusal-headcount-maximum = يجب أن يكون الحد الأقصى عددًا صحيحًا من { $least } إلى { $most }.
refusal-headcount-current = يجب أن يكون عدد من في الداخل الآن عددًا صحيحًا من 0 إلى { $most }.
refusal-headcount-full = وصل هذا الخادم إلى الحد الأقصى لعدد العدّادات. حاول لاحقًا.

## Recurring games

refusal-schedule-weekdays = اختر يومًا واحدًا على الأقل من أيام الأسبوع.
refusal-schedule-every-weeks = اختر كل أسبوع أو كل أسبوعين.
refusal-schedule-days-before = أدخل قبل كم يوم تُنظَّم المباراة: من { $first } إلى { $last }.
refusal-schedule-skipped = أدخل كل يوم بلا مباراة بهذه الصيغة: 2026-12-22، وافصل بين الأيام بمسافات.
refusal-schedule-too-many-skipped = الحد الأقصى لعدد الأيام بلا مباراة: { $most }.
refusal-schedule-changed = عدّل شخص آخر المباريات المتكررة قبلك. راجع النسخة الحالية ثم عدّلها من جديد.
