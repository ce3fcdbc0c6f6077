## The page "Who has access"

members-new-link-heading = الدعوة جاهزة
members-new-link-text = أرسل هذا الرابط إلى من تدعوه. يعمل مرة واحدة ولن يظهر مرة أخرى.
members-new-link = رابط الدعوة
members-heading = الأعضاء
members-you = أنت
members-access-is-revoked = بلا وصول
members-plays-as-nobody = لا أحد
members-revoke-confirm-text = يفقد الوصول إلى هذا الفريق فورًا. يمكنك إعادته لاحقًا.
members-invite-by-link = دعوة برابط
members-invite-by-link-hint = أول من يفتح الرابط ويسجّل الدخول يصبح هو العضو.
members-invite-by-link-submit = إنشاء الرابط
members-invite-by-id = دعوة بالمعرّف
members-provider = يسجّل الدخول عبر
members-provider-local = كلمة مرور هنا
members-invite-by-name = دعوة باسم المستخدم
members-invite-by-name-hint = لمن يسجّل الدخول هنا بالفعل. يرى الدعوة عند تسجيل الدخول ويمكنه قبولها.
members-invite = دعوة
members-open-invitations = الدعوات المفتوحة
members-option-player = لاعب: يرى كشف حسابه
members-option-manager = مدير: يدير الدفتر
members-invite-as = بصفة
members-invite-plays-as = يلعب باسم
members-invite-plays-as-nobody = لا أحد من القائمة
members-days = مدة الصلاحية (بالأيام)
members-subject = معرّفه

members-role-plays-as =
    { $role ->
        [manager] مدير، يلعب باسم { $player }
       *[player] لاعب، يلعب باسم { $player }
    }
members-since = منذ { $since }
members-role = الدور<hidden> – { $name }</hidden>
members-plays-as = يلعب باسم<hidden> ({ $name })</hidden>
members-save = حفظ<hidden> { $name }</hidden>
members-revoke = سحب الوصول<hidden> من { $name }</hidden>
members-revoke-confirm = هل تريد سحب الوصول من { $name }؟
members-reinstate = إعادة الوصول<hidden> إلى { $name }</hidden>
members-invite-by-id-hint = إذا كنت تعرف معرّف الشخص لدى أحد مزوّدي تسجيل الدخول. يرى الدعوة عند تسجيل الدخول ويمكنه قبولها.
members-invite-by-id-or-name-hint = إذا كنت تعرف معرّف الشخص لدى أحد مزوّدي تسجيل الدخول، أو اسم المستخدم الذي يسجّل به الدخول هنا. يرى الدعوة عند تسجيل الدخول ويمكنه قبولها.
members-invitation-for = إلى <code>{ $to }</code>
members-invitation-created = أُنشئت في { $made }
members-invitation-until = صالحة حتى { $until }
members-invitation-revoke-for = إبطال<hidden> الدعوة إلى { $to }</hidden>
members-invitation-revoke = إبطال<hidden> الدعوة</hidden>

members-role-unknown = اختر مديرًا أو لاعبًا.
members-days-unreadable =
    { $days ->
        [zero] لا يمكن تحديد مدة لصلاحية الدعوة.
        [one] مدة صلاحية الدعوة يوم واحد فقط.
        [two] مدة صلاحية الدعوة يوم أو يومان.
        [few] مدة صلاحية الدعوة من يوم واحد إلى { $days } أيام.
        [many] مدة صلاحية الدعوة من يوم واحد إلى { $days } يومًا.
       *[other] مدة صلاحية الدعوة من يوم واحد إلى { $days } يوم.
    }
members-host-too-long = اسم المضيف في الطلب طويل جدًا. أعد تحميل الصفحة.

members-invited = أُنشئت الدعوة. يمكن للشخص قبولها بعد تسجيل الدخول هنا.
members-access-updated = عُدّلت صلاحيات الوصول.
members-access-revoked = سُحب الوصول.
members-access-restored = أُعيد الوصول.
members-invitation-revoked = أُبطلت الدعوة. لم يعد رابطها يعمل.

## The page of an invitation

invitation-lead-manager = أنت مدعو للمشاركة في إدارة الدفتر بصفة مدير.
invitation-lead-player = يمكنك متابعة رصيدك وكشف حسابك.
invitation-create-account = إنشاء حساب
invitation-username-hint = به تسجّل الدخول.

invitation-from = دعوة من { $name }
invitation-player = اسمك في التشكيلة <b>{ $player }</b>.
invitation-signed-in = لقد سجّلت الدخول باسم <b>{ $name }</b>.
invitation-join = الانضمام إلى { $team }
invitation-sign-in = لديك حساب بالفعل؟ <a>سجّل الدخول للانضمام</a>
invitation-until = صالحة حتى { $until }، لشخص واحد.

invitation-window-title = أنت مدعو
invitation-joined = انضممت إلى الفريق.
invitation-declined = رُفضت الدعوة.

## Creating a team

onboarding-earlier-currency = عملة مبالغه
onboarding-earlier-submit = نقله إلى هنا
onboarding-lead = كل ما يلزم اسم وعملة وأنت. والباقي يأتي مع أول مباراة.
onboarding-currency-hint = يمكنك تغييرها ما دام الدفتر فارغًا.
onboarding-submit = إنشاء الفريق
onboarding-team-name-hint = يجب أن يختلف عن أسماء الفرق الأخرى هنا.
onboarding-player-name = اسمك في التشكيلة
onboarding-player-name-hint = أنت أول لاعب. ويُضاف الآخرون في أول مباراة لهم.

onboarding-earlier-has =
    فيه { $players ->
        [zero] لا لاعبين
        [one] لاعب واحد
        [two] لاعبان
        [few] { $players } لاعبين
        [many] { $players } لاعبًا
       *[other] { $players } لاعب
    }، و{ $games ->
        [zero] لا مباريات
        [one] مباراة واحدة
        [two] مباراتان
        [few] { $games } مباريات
        [many] { $games } مباراة
       *[other] { $games } مباراة
    }، و{ $payments ->
        [zero] لا دفعات
        [one] دفعة واحدة
        [two] دفعتان
        [few] { $payments } دفعات
        [many] { $payments } دفعة
       *[other] { $payments } دفعة
    }، ويصل إليه { $people ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }.
onboarding-earlier-move = انقله إلى هنا وتابع من حيث توقفت، مع كل الأرصدة وصلاحيات الجميع. لا تتغيّر البيانات الأصلية.

onboarding-not-allowed = لا ينشئ الفرق هنا إلا مسؤولو النظام. اسأل أحدهم، أو انضم إلى فريق برابط دعوة.
onboarding-created = أُنشئ { $team }. أنت مديره.

## A team that was moved here

moved-title = نُقل الفريق
moved-to-dashboard = إلى لوحة الفريق

moved-done = نُقل { $team } إلى هنا مع سجلاته وأعضائه.
moved-renamed = يوجد هنا فريق آخر باسم { $name }.
moved-balances-unchanged = لم يتغيّر أي رصيد من الأرصدة ({ $all }).
moved-balances-changed = أرصدة تغيّرت: { $some } من { $all }.
moved-already = { $team } موجود هنا بالفعل.
moved-already-ask = { $team } موجود هنا بالفعل. اطلب دعوة من مديره.

## The page "Team settings"

settings-export = تصدير
settings-export-text = في ملف واحد فيه كل شيء، أو بصيغة تقرؤها برامج أخرى. يستطيع CFFA استيرادها كلها، هنا أو على خادم آخر.
settings-export-everything-text = الدفتر كله مع سجله، للحفظ أو للنقل إلى CFFA آخر.
settings-export-everything = تصدير الدفتر
settings-export-workbook-heading = مصنّف
settings-export-workbook-text = الأرصدة والمباريات والدفعات والسجل، لبرامج Excel وLibreOffice وGoogle Sheets.
settings-export-workbook = تصدير XLSX
settings-export-csv-heading = ملفات CSV
settings-export-csv-text = أوراق المصنّف ملفات منفصلة في ملف ZIP.
settings-export-csv = تصدير CSV
settings-export-flask-heading = للإصدار السابق من CFFA
settings-export-flask-text = صيغة أرشيف الإصدار السابق من CFFA، لأدوات بياناته.
settings-export-flask = تصدير للإصدار السابق
settings-import = استيراد دفتر
settings-import-text = تصدير من CFFA أو من إصداره السابق؛ أو جدول بيانات الفريق بصيغة XLSX أو ODS، أو كل أوراقه بصيغة CSV؛ أو تصدير من Splitwise أو Spliit أو I Hate Money. يمكنك المراجعة قبل استبدال أي شيء.
settings-import-google = من Google Sheets…
settings-import-submit = قراءة الملف
settings-earlier = الدفاتر السابقة
settings-earlier-text = عند استبدال دفتر أو حذفه، نحتفظ بالقديم 30 يومًا.
settings-earlier-none = لا شيء حاليًا.
settings-delete = حذف كل البيانات
settings-delete-button = حذف كل البيانات…
settings-active-days = أيام النشاط
settings-active-days-hint = من لعب خلال هذا العدد من الأيام يظهر عند تسجيل مباراة جديدة.
settings-recent-days = أيام المعاملات الأخيرة
settings-recent-days-hint = تعرض لوحة الفريق معاملات هذا العدد من الأيام.
settings-file = الملف

settings-import-running = رفع { $by } ملفًا في { $began }، وهو قيد القراءة. <a>عرض التقدّم</a>
settings-import-ready = رفع { $by } دفترًا في { $began }، وهو جاهز للمراجعة. <a>مراجعته</a>
settings-import-refused = رفع { $by } ملفًا في { $began }، لكن تعذّرت قراءته. <a>معرفة السبب</a>
settings-import-interrupted = بدأ { $by } استيرادًا في { $began }، لكنه انقطع. <a>ما العمل؟</a>
settings-earlier-counts =
    { $games ->
        [zero] لا مباريات
        [one] مباراة واحدة
        [two] مباراتان
        [few] { $games } مباريات
        [many] { $games } مباراة
       *[other] { $games } مباراة
    }، { $players ->
        [zero] لا لاعبين
        [one] لاعب واحد
        [two] لاعبان
        [few] { $players } لاعبين
        [many] { $players } لاعبًا
       *[other] { $players } لاعب
    }
settings-earlier-until = محفوظ حتى { $until }
settings-restore = استعادة<hidden>: { $what }، { $replaced }</hidden>
settings-delete-text = يحذف كل مباراة ولاعب ودفعة في دفتر { $team }. لا تتأثر الفرق الأخرى. يمكنك استعادة الدفتر من هنا خلال 30 يومًا.

settings-earlier-import = الدفتر قبل الاستيراد
settings-earlier-deletion = الدفتر قبل حذف كل شيء
settings-earlier-restoration = الدفتر قبل استعادة دفتر سابق

settings-delete-title = هل تريد حذف كل بيانات هذا الفريق؟
settings-delete-what = سيُحذف كل لاعب ومباراة ومعاملة في { $team }. يبقى للأعضاء وصولهم، ولا تتأثر الفرق الأخرى.
settings-delete-restore =
    { $days ->
        [zero] لا يمكن استعادة الدفتر من صفحة الإعدادات، ويُحذف نهائيًا.
        [one] يمكنك استعادة الدفتر من صفحة الإعدادات خلال يوم واحد، ثم يُحذف نهائيًا.
        [two] يمكنك استعادة الدفتر من صفحة الإعدادات خلال يومين، ثم يُحذف نهائيًا.
        [few] يمكنك استعادة الدفتر من صفحة الإعدادات خلال { $days } أيام، ثم يُحذف نهائيًا.
        [many] يمكنك استعادة الدفتر من صفحة الإعدادات خلال { $days } يومًا، ثم يُحذف نهائيًا.
       *[other] يمكنك استعادة الدفتر من صفحة الإعدادات خلال { $days } يوم، ثم يُحذف نهائيًا.
    }
settings-delete-team = الفريق
settings-delete-type = اكتب اسم الفريق، { $team }، للمتابعة.

settings-saved = حُفظت الإعدادات.
settings-deleted =
    { $days ->
        [zero] حُذفت كل البيانات.
        [one] حُذفت كل البيانات. يمكنك استعادتها خلال يوم واحد.
        [two] حُذفت كل البيانات. يمكنك استعادتها خلال يومين.
        [few] حُذفت كل البيانات. يمكنك استعادتها خلال { $days } أيام.
        [many] حُذفت كل البيانات. يمكنك استعادتها خلال { $days } يومًا.
       *[other] حُذفت كل البيانات. يمكنك استعادتها خلال { $days } يوم.
    }
settings-restored = استُعيد الدفتر. والدفتر الذي حلّ محله موجود بين الدفاتر السابقة.

## How to pay a manager

payment-methods-title = طرق الدفع لك
payment-methods-lead = يرى ذلك في كشف الحساب كل لاعب عليه مال، والمبلغ مُدخل مسبقًا حيث أمكن. املأ ما تستخدمه واترك الباقي فارغًا.
payment-methods-change = تغيير طرق الدفع لك
payment-methods-none = أدخل روابط الدفع أو حسابك المصرفي. يراها في كشف الحساب كل لاعب عليه مال.
payment-methods-links = روابط الدفع
payment-methods-monzo = اسم Monzo.me
payment-methods-monzo-hint = نهاية رابطك: في monzo.me/sam، أدخل sam.
payment-methods-paypal = اسم PayPal.me
payment-methods-paypal-hint = نهاية رابطك: في paypal.me/sam، أدخل sam.
payment-methods-revolut = اسم Revolut.me
payment-methods-revolut-hint = نهاية رابطك: في revolut.me/sam، أدخل sam. يُدخل اللاعبون المبلغ بأنفسهم.
payment-methods-upi-hint = مثلًا sam@bank. يظهر الرابط للفرق التي تستخدم الروبية.
payment-methods-bank = حساب مصرفي برقم IBAN
payment-methods-iban-hint = في الفرق التي تستخدم اليورو، يرى اللاعبون أيضًا رمز QR لتطبيق البنك.
payment-methods-uk-bank = حساب مصرفي في المملكة المتحدة
payment-methods-link = رابط آخر
payment-methods-label = اسم الرابط
payment-methods-label-hint = مثلًا Wise.
payment-methods-url = العنوان
payment-methods-url-hint = يجب أن يبدأ بـ https://{ "\u200E" }

payment-methods-saved = حُفظت طرق الدفع.

team-link-title = رابط الفريق
team-link-text = رابط واحد للفريق كله. يفتحه اللاعبون ويضغطون على أسمائهم مرة واحدة، ثم يرون أرصدتهم وطريقة الدفع والمباراة القادمة. لا يحتاجون إلى حساب.
team-link-warning = يستطيع كل من لديه الرابط أن يختار اسم أي لاعب، وأن يرى رصيده ويرد على المباريات نيابة عنه ويقول إنه دفع، وهو ما يؤكده مدير. لا تشاركه إلا مع من تثق بهم.
team-link-old = لا يزال الرابط يعمل، لكن لا يمكن عرضه بعد الآن. أبطله وأنشئ رابطًا جديدًا.
team-link-revoke-confirm = هل تريد إبطال رابط الفريق؟
team-link-revoke-confirm-text = يتوقف عن العمل للجميع فورًا. يمكنك إنشاء رابط جديد.
team-link-revoke = إبطال رابط الفريق
team-link-create = إنشاء رابط الفريق
team-link-created = أُنشئ رابط الفريق. انسخه أدناه.
team-link-revoked = أُبطل رابط الفريق. لم يعد يعمل.
team-link-over = لم يعد رابط الفريق هذا صالحًا. اطلب الرابط الحالي من أحد المديرين.
team-link-pick = من أنت؟
team-link-pick-text = اضغط على اسمك. يتذكره هذا المتصفح لهذا الرابط.
team-link-unknown = اختر اسمك من القائمة.
team-link-no-game = لا توجد مباراة مقررة حاليًا.
