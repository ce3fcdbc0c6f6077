## The start page

home-title-pitch = أحدهم يدفع تكلفة الملعب.
home-title-share = وكلٌّ يدفع حصته.
home-lead = CFFA هو دفتر حسابات لفريق كرة قدم بين الأصدقاء: من لعب، ومن أحضر صديقًا، ومن دفع، ومن لم يدفع بعد.
home-games-heading = سجّل المباراة
home-games-text = حدّد من حضر وكم ضيفًا أحضر. تُقسَّم التكلفة بالتساوي إلى آخر قرش، وفروق القروش بالتناوب.
home-money-heading = استلم المال
home-money-text = نقدًا بعد المباراة أو تحويلًا يوم الجمعة: سجّله مرة واحدة فيصبح الرصيد صحيحًا.
home-history-heading = بلا جدال
home-history-text = لكل لاعب كشف حساب كالذي يصدره البنك، ومع كل تغيير اسم من أجراه ومتى.
home-choose-book = أيّ دفتر تريد فتحه؟
home-one-book = هذا دفتر فريقك.
home-open-now = مفتوح الآن
home-no-team = لقد سجّلت الدخول، لكنك لست في أي فريق بعد. أنشئ فريقًا، أو اطلب رابط دعوة من مدير فريقك.

home-hello = مرحبًا { $name }
home-count = تريد فقط عدّ الداخلين؟ <a>عدّ الحضور</a> دون حساب.

home-window-title = البداية

## The start page of a user without a team

no-team-lead = لقد سجّلت الدخول، لكنك لست في أي فريق حاليًا.
no-team-bring-text = كنت مديره. انقله إلى هنا مع سجلاته وأعضائه.
no-team-bring = مراجعة واستيراد
no-team-create-text = أنت من يدير دفتره.
no-team-join = الانضمام إلى فريق
no-team-join-text = اطلب رابط دعوة من مدير الفريق، وافتحه هنا في هذا المتصفح.

no-team-revoked = سُحب وصولك إلى { $team }. إذا كان ذلك خطأ، فاسأل مديره.

no-team-window-title = لا فريق بعد

## The installed app

installed-name = CFFA، دفتر حسابات كرة القدم

## The page that is shown instead of another one without a connection

offline-title = أنت غير متصل
offline-text = لا يمكن عرض هذه الصفحة دون اتصال. أما الصفحات التي فتحتها مؤخرًا فيمكن عرضها: ابدأ من صفحة البداية.
offline-start = صفحة البداية

## The page about the API

api-title = واجهة API للبرامج
api-token = رمز وصول للتجربة؛ يبقى في هذه الصفحة
api-no-scope = لا يحتاج إلى صلاحية.
api-required = (مطلوب)
api-body = محتوى الطلب
api-try-it = تجربة
api-sending = جارٍ الإرسال…

api-document = المحتوى نفسه للبرامج: <a>openapi.json</a>، وهو مستند OpenAPI 3.1. تُنشأ رموز الوصول في صفحة <a-account>حسابي</a-account>.
api-scope = يحتاج إلى الصلاحية <code>{ $scope }</code>.
api-failed = فشل الطلب: { $error }
api-file = يستقبل ملفًا بصيغة <code>multipart/form-data</code>.
