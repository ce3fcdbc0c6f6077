change-comma = ،{ " " }
change-player-added = أُضيف اللاعب { $name }.
change-player-renamed = تغيّر الاسم من { $before } إلى { $after }.
change-comment = تغيّر التعليق على { $name }.
change-retired = أصبح { $name } معتزلًا.
change-reactivated = أُعيد تفعيل { $name }.
change-player-deleted = حُذف اللاعب { $name }.
change-merged = دُمج { $name } مع { $into }.
change-parted = فُصل { $name } عن { $into } من جديد.
change-game-logged = سُجّلت مباراة: { $game }.
change-game-edited = عُدّلت مباراة { $date }: { $parts }.
change-game-deleted = حُذفت مباراة: { $game }.
change-new = لاعبون جدد: { $names }.
change-game =
    { $heads ->
        [zero] { $date }، { $cost } بلا أشخاص
        [one] { $date }، { $cost } لشخص واحد
        [two] { $date }، { $cost } لشخصين
        [few] { $date }، { $cost } لـ { $heads } أشخاص
        [many] { $date }، { $cost } لـ { $heads } شخصًا
       *[other] { $date }، { $cost } لـ { $heads } شخص
    }
change-booked-by = حجزها { $name }
change-paid-by-team = دُفعت من صندوق الفريق
change-pitch-paid = دفع { $name } مبلغ { $amount } من تكلفة الملعب
change-pitch-unpaid = لم يدفع { $name } شيئًا من تكلفة الملعب
change-pays-full = يدفع { $name } حصة كاملة
change-pays-nothing = لا يدفع { $name } حصة
change-pays-percent = يدفع { $name } { $percent }% من الحصة
change-pays-fixed = يدفع { $name } مبلغ { $amount }
change-date = تغيّر التاريخ إلى { $date }
change-cost-from-to = التكلفة من { $before } إلى { $after }
change-booker = حجزها { $after } بدلًا من { $before }
change-score = نتيجة المباراة
change-sides = توزيع اللاعبين على الطرفين
change-order = ترتيب التشكيلة
change-order-paid = ترتيب من دفعوا تكلفة الملعب
change-in = أُضيف { $name }
change-out = أُزيل { $name }
change-guests =
    { $guests ->
        [zero] { $name } بلا ضيوف
        [one] { $name } مع ضيف واحد
        [two] { $name } مع ضيفين
        [few] { $name } مع { $guests } ضيوف
        [many] { $name } مع { $guests } ضيفًا
       *[other] { $name } مع { $guests } ضيف
    }
change-result = نتيجة { $name }
change-recorded = سُجّل: { $what }.
change-transaction-edited = تغيّرت المعاملة: { $before }، وأصبحت: { $after }.
change-transaction-deleted = حُذف: { $what }.
change-payment = دفعة { $amount } من { $name } في { $date }
change-autopay = دفع تلقائي { $amount } من { $name } في { $date }
change-transfer = تحويل { $amount } من { $from } إلى { $to } في { $date }
change-carry-over = رصيد مرحَّل { $amount } باسم { $name } في { $date }
change-noted = { $what } ({ $note })
change-cost-added = أُضيفت تكلفة: { $cost }.
change-cost-edited = عُدّلت تكلفة { $date } ({ $what }): { $parts }.
change-cost-deleted = حُذفت تكلفة: { $cost }.

change-refund-added = أُضيف مبلغ مسترد: { $cost }.
change-refund-edited = عُدّل المبلغ المسترد في { $date } ({ $what }): { $parts }.
change-refund-deleted = حُذف مبلغ مسترد: { $cost }.
change-cost =
    { $players ->
        [zero] { $date }، { $amount } ({ $what })، دفعها { $payer }، بلا لاعبين
        [one] { $date }، { $amount } ({ $what })، دفعها { $payer }، مقسَّمة على لاعب واحد
        [two] { $date }، { $amount } ({ $what })، دفعها { $payer }، مقسَّمة على لاعبَين
        [few] { $date }، { $amount } ({ $what })، دفعها { $payer }، مقسَّمة على { $players } لاعبين
        [many] { $date }، { $amount } ({ $what })، دفعها { $payer }، مقسَّمة على { $players } لاعبًا
       *[other] { $date }، { $amount } ({ $what })، دفعها { $payer }، مقسَّمة على { $players } لاعب
    }
change-refund =
    { $players ->
        [zero] { $date }، { $amount } ({ $what })، استلمه { $payer }، بلا لاعبين
        [one] { $date }، { $amount } ({ $what })، استلمه { $payer }، مقسَّمًا على لاعب واحد
        [two] { $date }، { $amount } ({ $what })، استلمه { $payer }، مقسَّمًا على لاعبَين
        [few] { $date }، { $amount } ({ $what })، استلمه { $payer }، مقسَّمًا على { $players } لاعبين
        [many] { $date }، { $amount } ({ $what })، استلمه { $payer }، مقسَّمًا على { $players } لاعبًا
       *[other] { $date }، { $amount } ({ $what })، استلمه { $payer }، مقسَّمًا على { $players } لاعب
    }
change-of-game = لمباراة { $date }
change-of-no-game = بلا مباراة
change-called = البند الآن { $what }
change-amount = المبلغ من { $before } إلى { $after }
change-payer = دفعها { $after } بدلًا من { $before }
change-receiver = استلمه { $after } بدلًا من { $before }
change-order-players = ترتيب اللاعبين

## Seasons

change-season = { $name } (من { $from } إلى { $to })
change-season-added = أُضيف موسم: { $season }.
change-season-edited = تغيّر الموسم: { $before }، وأصبح: { $after }.
change-season-deleted = حُذف موسم: { $season }.
change-settings = تغيّرت الإعدادات: { $parts }.
change-currency = العملة من { $before } إلى { $after }
change-active-days = الأيام النشطة من { $before } إلى { $after }
change-recent-days = الأيام الأخيرة من { $before } إلى { $after }
change-zone = المنطقة الزمنية من { $before } إلى { $after }
change-zone-of-server = منطقة الخادم
change-imported = استُبدل الدفتر بدفتر مستورد.
change-all-deleted = حُذفت كل البيانات.
change-restored = استُعيد دفتر سابق.
change-undone = تم التراجع عن التغيير { $number }: { $changes }

## Lines of a statement

line-played = لعب
line-played-with-guests =
    { $guests ->
        [zero] لعب، بلا ضيوف
        [one] لعب، مع ضيف واحد
        [two] لعب، مع ضيفين
        [few] لعب، مع { $guests } ضيوف
        [many] لعب، مع { $guests } ضيفًا
       *[other] لعب، مع { $guests } ضيف
    }
line-no-share = { $played }، بلا حصة
line-percent = { $played }، { $percent }% من الحصة
line-fixed = { $played }، مبلغ ثابت
line-booked = حجز الملعب
line-paid-part = دفع جزء من تكلفة الملعب
line-cost = تكلفة: { $what }
line-cost-paid = دفع تكلفة: { $what }
line-refund = مبلغ مسترد: { $what }
line-refund-received = استلام مبلغ مسترد: { $what }
line-paid-out = استرد من الفريق
line-autopay = دفع تلقائي عن مباراة { $date }
line-transfer-to = تحويل إلى { $name }
line-transfer-from = تحويل من { $name }
line-noted = { $what }: { $note }
