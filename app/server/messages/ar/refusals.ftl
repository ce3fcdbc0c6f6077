refusal-amount-missing = أدخل مبلغًا، مثل 61.00.
refusal-amount-unreadable = هذا ليس مبلغًا. اكتبه بالأرقام، مثل 61.00.
refusal-amount-unclear = هل تقصد { $shown } أم { $fine }؟ اكتب { $whole } أو { $fine }.
refusal-amount-other-currency = هذا المبلغ بعملة { $sign }، لكن الدفتر بعملة { $code }.
refusal-amount-too-fine =
    { $digits ->
        [0] ليس لهذه العملة كسور عشرية.
        [zero] ليس لهذه العملة كسور عشرية.
        [one] استخدم منزلة عشرية واحدة على الأكثر ({ $digits }).
        [two] استخدم منزلتين عشريتين على الأكثر ({ $digits }).
        [few] استخدم { $digits } منازل عشرية على الأكثر.
        [many] استخدم { $digits } منزلة عشرية على الأكثر.
       *[other] استخدم { $digits } منزلة عشرية على الأكثر.
    }
refusal-amount-too-large = أكبر مبلغ هو { $most }.
refusal-amount-zero = لا يمكن أن يكون المبلغ صفرًا.
refusal-cost-negative = لا يمكن أن تكون التكلفة أقل من صفر.
refusal-transfer-not-positive = يحتاج التحويل إلى مبلغ أكبر من صفر. لإعادته، بدّل بين اللاعبين.
refusal-transfer-to-self = اختر لاعبين مختلفين.
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
refusal-percent = يجب أن يكون جزء الحصة نسبة مئوية صحيحة من 0 إلى { $most }.
refusal-percent-and-fixed = يُدفع إما نسبة من الحصة أو مبلغ ثابت، وليس كلاهما.
refusal-fixed-negative = لا يمكن أن يكون المبلغ الثابت أقل من صفر.
refusal-fixed-above-cost = مجموع المبالغ الثابتة { $fixed }، وهو أكبر من التكلفة { $cost }.
refusal-fixed-below-cost = يدفع الجميع مبالغ ثابتة مجموعها { $fixed }. يجب أن يساوي المجموع التكلفة { $cost }.
refusal-nobody-pays = يجب أن يدفع أحد حصة. اختر من يدفع ثمن المباراة.
refusal-pitch-payment = أدخل المبلغ المدفوع للملعب، أكبر من صفر.
refusal-paid-twice = يظهر { $name } مرتين بين من دفعوا للملعب.
refusal-booker-also-paid = حجز { $name } الملعب ويُضاف الباقي إلى رصيده. أزل هذا الاسم ممن دفعوا جزءًا منه.
refusal-paid-above-cost = دفع الآخرون { $paid } للملعب، وهو أكثر من التكلفة { $cost }.
refusal-too-many-paid = الحد الأقصى لعدد من يدفعون جزءًا من الملعب: { $most }.
refusal-score = أدخل النتيجتين معًا أو اتركهما، كل منهما من 0 إلى { $most }.
refusal-score-reversed = لا يمكن أن تكون نتيجة الفائز أقل من نتيجة الخاسر.
refusal-goals = أدخل أهداف الطرفين معًا أو اتركها فارغة، لكل طرف من 0 إلى { $most }.
refusal-score-against-goals = تختلف أهداف الطرفين عن نتيجة الفائز والخاسر. أدخل إحداهما فقط.
refusal-side-empty = ضع شخصًا واحدًا على الأقل في كل طرف، أو اترك الطرفين فارغين.
refusal-no-show-on-side = لم يحضر { $name }، فلا يمكن وضعه في أحد الطرفين.
refusal-result-against-goals = { $name } في أحد الطرفين، والأهداف تحدّد نتيجته. احذف نتيجته أو صحّح الأهداف.
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
refusal-what-missing = أدخل سبب التكلفة، مثل كرات.
refusal-nobody-shares = لا أحد يتقاسم التكلفة. حدّد لاعبًا واحدًا على الأقل.
refusal-shares-twice = يتقاسم { $name } التكلفة مرتين.
refusal-too-many-sharers = الحد الأقصى لعدد من يتقاسمون تكلفة: { $most }.
refusal-too-many-costs = الدفتر ممتلئ. الحد الأقصى لعدد التكاليف: { $most }.
refusal-too-many-seasons = الدفتر ممتلئ. الحد الأقصى لعدد المواسم: { $most }.
refusal-season-reversed = لا يمكن أن يسبق آخر يوم في الموسم أول يوم فيه.
refusal-too-many-players = الحد الأقصى لعدد لاعبي الفريق: { $most }.
refusal-too-many-games = الدفتر ممتلئ. الحد الأقصى لعدد المباريات: { $most }.
refusal-too-many-transactions = الدفتر ممتلئ. الحد الأقصى لعدد المعاملات: { $most }.
refusal-book-full = وصل هذا الدفتر إلى الحد الأقصى لعدد التغييرات: { $most }. صدّره وابدأ دفترًا جديدًا.
refusal-already-retired = { $name } معتزل بالفعل.
refusal-not-retired = { $name } ليس معتزلًا.
refusal-player-in-use = { $name } مذكور في الدفتر ولا يمكن حذفه. اجعله معتزلًا بدلًا من ذلك: يحتفظ برصيده ولا يظهر في المباريات الجديدة.
refusal-merge-with-self = اختر لاعبًا آخر للدمج معه.
refusal-both-played = لعب { $from } و{ $into } معًا في { $date }، فلا يمكن أن يكونا الشخص نفسه. إذا كان أحدهما خطأ، فأزله من تلك المباراة أولًا.
refusal-both-paid = دفع { $from } و{ $into } للملعب في { $date }، فلا يمكن أن يكونا الشخص نفسه. إذا كان أحدهما خطأ، فأزله من تلك المباراة أولًا.
refusal-transfer-between = يوجد تحويل بين { $from } و{ $into }. احذفه أولًا.
refusal-both-share = يتقاسم { $from } و{ $into } تكلفة بتاريخ { $date }، فلا يمكن أن يكونا الشخص نفسه. إذا كان أحدهما خطأ، فأزله من تلك التكلفة أولًا.
refusal-no-game-yet = لا مباريات بعد.
refusal-did-not-play = لم يلعب { $name } في المباراة الأخيرة، فلا حصة للدفع.
refusal-nothing-to-pay = كانت الحصة صفرًا، فلا شيء للدفع.
refusal-already-auto-paid = استُخدم AutoPay لهذه المباراة بالفعل.
refusal-not-editable = لا يمكن تعديل هذا القيد. احذفه وأضف قيدًا جديدًا.
refusal-currency-fixed = لا يمكن تغيير العملة بعد أن يحتوي الدفتر على مباريات أو معاملات أو تكاليف.
refusal-changed-since = غيّر شخص آخر هذا بعد أن فتحته. راجع النسخة الحالية وحاول مرة أخرى.
refusal-cannot-undo = لم يعد التراجع عن هذا ممكنًا: تغيّر ما يتعلق به منذ ذلك الحين.
refusal-book-closed = حلّ دفتر آخر محل هذا الدفتر. أعد تحميل الصفحة.
refusal-no-such-book = لم يعد هذا الدفتر السابق محفوظًا.
refusal-book-not-whole = لم يُكتب هذا الدفتر بالكامل. أرسل الملف مرة أخرى.
refusal-book-unanswered = يمكن قراءة الملف بأكثر من طريقة. أجب عن الأسئلة المتعلقة به واقرأه من جديد.
refusal-already-there = هذا موجود في الدفتر بالفعل. أعد تحميل الصفحة.
refusal-nothing-changed = لم يتغيّر شيء.

## Next games and headcounts

refusal-next-not-planned = لا مباراة مخطط لها.
refusal-next-another-game = كان ذلك لمباراة أخرى. راجع المباراة الحالية وأجب من جديد.
refusal-next-already-planned = توجد مباراة قادمة مخطط لها. عدّلها أو ألغها أولًا.
refusal-next-changed = عدّل شخص آخر المباراة قبلك. راجع النسخة الحالية ثم عدّلها من جديد.
refusal-next-called-off = أُلغيت المباراة، فلم يعد الرد ممكنًا.
refusal-next-over = أُقيمت هذه المباراة بالفعل. اطلب التصحيح من مدير.
refusal-next-played = المباراة في الدفتر، فلا يمكن تغيير قائمتها.
refusal-next-not-linked = حسابك غير مرتبط بلاعب بعد. اسأل مديرًا، أو أجب عبر الرابط المشترك.
refusal-next-nobody-named = اختر اسمًا من القائمة أو اكتب اسمًا.
refusal-next-no-such-name = اختر اسمًا من القائمة أو اكتبه أدناه.
refusal-next-named-twice = اختر اسمًا من القائمة أو اكتب اسمًا، وليس كلاهما.
refusal-next-name-in-list = { $name } في القائمة: اختر الاسم هناك. إذا كنت شخصًا آخر، فأضف حرفًا.
refusal-next-name-retired = { $name } في دفتر الفريق لكنه معتزل. اسأل المدير أو أضف حرفًا.
refusal-next-nothing-said = اختر إن كنت ستلعب أم لا.
refusal-next-guests = يجب أن يكون عدد الضيوف عددًا صحيحًا من 0 إلى { $most }.
refusal-next-too-many-replies = وصل عدد الردود إلى الحد الأقصى: { $most }. يمكن للمدير إزالة بعضها.
refusal-next-too-many-strangers = وصل عدد ردود من هم خارج الفريق إلى الحد الأقصى: { $most }. يمكن للمدير إزالة بعضها أو إضافتك إلى الفريق.
refusal-next-time = أدخل وقت البداية، مثل 19:30.
refusal-next-place-missing = أدخل المكان.
refusal-next-place-too-long = المكان طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
refusal-next-place-unseen = يحتوي المكان على أحرف غير مرئية. اكتبه من جديد.
refusal-next-day-over = لا يمكن التخطيط لمباراة في الماضي.
refusal-next-too-far-ahead = الحد الأقصى للتخطيط المسبق بالأيام: { $most }.
refusal-next-maximum = يجب أن يكون الحد الأقصى بين 2 و{ $most }.
refusal-next-minimum = يجب أن يكون الحد الأدنى عددًا صحيحًا لا يتجاوز الحد الأقصى.
refusal-headcount-maximum = يجب أن يكون الحد الأقصى عددًا صحيحًا من { $least } إلى { $most }.
refusal-headcount-current = يجب أن يكون عدد الموجودين عددًا صحيحًا من 0 إلى { $most }.
refusal-headcount-full = وصل هذا الخادم إلى الحد الأقصى لعدد عمليات العد. حاول لاحقًا.

## Recurring games

refusal-schedule-weekdays = اختر يومًا واحدًا على الأقل من أيام الأسبوع.
refusal-schedule-every-weeks = اختر كل أسبوع أو كل أسبوعين.
refusal-schedule-days-before = أدخل قبل كم يوم تُنظَّم المباراة: من { $first } إلى { $last }.
refusal-schedule-skipped = أدخل كل يوم بلا مباراة بهذه الصيغة: 2026-12-22، وافصل بين الأيام بمسافات.
refusal-schedule-too-many-skipped = الحد الأقصى لعدد الأيام بلا مباراة: { $most }.
refusal-schedule-changed = عدّل شخص آخر المباريات المتكررة قبلك. راجع النسخة الحالية ثم عدّلها من جديد.
