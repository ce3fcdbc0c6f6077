## The page of the user’s mail address

mail-title = البريد الإلكتروني
mail-lead = تصلك رسالة عند تحديد موعد مباراة لأحد فرقك، وعند اقترابها إن لم ترد بعد، وعند إلغاء مباراة رددت عليها أو التراجع عن إلغائها. لا نرسل شيئًا بين الساعة 21:00 والساعة 8:00.
mail-address = عنوان بريدك الإلكتروني
mail-address-hint = سنرسل إليه رابطًا. لن نرسل أي شيء آخر قبل أن تفتحه.
mail-submit = تفعيل الرسائل
mail-change = تغيير العنوان
mail-confirmed = تُرسل الرسائل إلى هذا العنوان.
mail-unconfirmed = افتح الرابط في الرسالة التي أرسلناها إلى هذا العنوان. لن نرسل إليه أي شيء آخر قبل ذلك.
mail-stop = إيقاف الرسائل
mail-asked = أرسلنا رابطًا إلى { $address }. افتحه لتفعيل الرسائل.
mail-stopped = أُوقفت الرسائل وحُذف عنوانك.
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
mail-end =
    تصلك هذه الرسالة لأنك فعّلت رسائل { $team }.
    لإيقافها: { $link }

## Mail that was not sent, on the page of the settings

mail-failures = رسائل لم تُرسل
mail-failures-text = تعذّر إرسال هذه الرسائل خلال آخر 60 يومًا. إن كانت كثيرة، فاطلب من المسؤول التحقق من خادم البريد.
