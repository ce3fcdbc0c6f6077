## The sign-in page

login-help = ليس لديك حساب؟ اطلب من مدير فريقك رابط دعوة. نسيت كلمة المرور؟ يمكن لمسؤول النظام تعيين كلمة جديدة باستخدام <code>cffa user</code>.
login-help-by-mail = ليس لديك حساب؟ اطلب من مدير فريقك رابط دعوة. <a>نسيت كلمة المرور؟</a>
passkey-sign-in = تسجيل الدخول بمفتاح مرور
passkey-not-used = لم يتم تسجيل الدخول: لم يُستخدم أي مفتاح مرور. حاول مجددًا أو استخدم كلمة المرور.
second-step-title = أدخل الرمز
second-step-lead = كلمة المرور صحيحة. أدخل الآن الرمز الظاهر في تطبيق المصادقة، أو رمز استرداد.
second-step-hint = 6 أرقام، أو 16 حرفًا ورقمًا من رمز استرداد.

sign-in-password-off = تسجيل الدخول بكلمة المرور غير متاح هنا. استخدم الزر في صفحة البداية.

## The sign-in page, for someone whose form came after they were signed out

signed-out-continue = انتهت جلستك ولم يُحفظ شيء بعد. سجّل الدخول لمتابعة النموذج.
signed-out-continue-with-password = انتهت جلستك ولم يُحفظ شيء بعد. سجّل الدخول بكلمة المرور للمتابعة، فالنموذج أطول من أن نحتفظ به أثناء تسجيل الدخول في موقع آخر.
signed-out-form-too-long = انتهت جلستك ولم يُحفظ شيء. النموذج أطول من أن نحتفظ به أثناء تسجيل الدخول. سجّل الدخول في علامة تبويب أخرى، ثم ارجع إلى النموذج واحفظه من جديد.
signed-out-choose-file = انتهت جلستك ولم يُحفظ شيء. سجّل الدخول ثم اختر الملف من جديد.
signed-out-try-again = انتهت جلستك ولم يتغيّر شيء. سجّل الدخول ثم حاول مرة أخرى.
signed-out-expired = احتفظنا ببياناتك ساعتين ثم انتهت صلاحيتها. لم يُحفظ شيء.

## The page for the first user

setup-title = إعداد CFFA
setup-first-person = أنت أول من يصل إلى هنا.
setup-create = أنشئ الحساب الذي ستدير به فريقك.
setup-sign-in = سجّل الدخول بالحساب الذي ستدير به فريقك.
setup-submit = إنشاء حسابي
setup-name-hint = الاسم الذي يعرفك به زملاؤك في الفريق.
setup-username-hint = به تسجّل الدخول. الأسهل أن يكون بأحرف لاتينية صغيرة وأرقام.
setup-password-hint = 10 أحرف على الأقل. الجملة القصيرة سهلة التذكّر.

setup-window-title = إعداد CFFA
setup-done = مرحبًا { $name }. لقد سجّلت الدخول.

## A sign-in with a provider that failed

sign-in-failed-done = لقد سجّلت الدخول هنا باسم <b>{ $name }</b>.

sign-in-failed-title = لم يتم تسجيل الدخول
sign-in-failed-by-invitation = الدخول بدعوة فقط
sign-in-failed-other-account = الدخول بحساب آخر

## Pages that lead on by themselves

onward-go-on = متابعة

onward-title = المتابعة إلى { $provider }

## Signing out

sign-out-title = تم تسجيل الخروج
sign-out-at-provider = سجّلت الخروج هنا. جارٍ تسجيل خروجك من { $provider }…
sign-out-provider-unavailable = سجّلت الخروج هنا. { $provider } غير متاح الآن، فقد تكون جلستك هناك لا تزال مفتوحة.

## Going on with a form after signing in

form-onward-title = لقد سجّلت الدخول
form-onward-lead = بياناتك لا تزال هنا. لم يُحفظ شيء بعد.
form-onward-continue = متابعة النموذج

## Confirming who one is

confirm-identity-confirmed = تابع ما كنت تفعله.
confirm-identity-lead = أنت على وشك تغيير إعدادات الأمان في حسابك. سنحتفظ ببياناتك.
confirm-identity-continue = متابعة
confirm-identity-password = كلمة المرور

confirm-identity-with = إعادة تسجيل الدخول عبر { $provider }

confirm-identity-title = أكّد هويتك
confirm-identity-title-confirmed = تم تأكيد هويتك
confirm-identity-password-missing = أدخل كلمة المرور.
confirm-identity-password-wrong = كلمة المرور غير صحيحة. حاول مرة أخرى.

## The page "My account"

account-password-heading = تغيير كلمة المرور
account-password-text = سيؤدي ذلك إلى تسجيل خروجك من كل الأجهزة الأخرى وإبطال كل رموز الوصول. وتتوقف أيضًا إشعاراتك وعناوين التقويم الخاصة بك.
account-keep-heading = طرق تسجيل الدخول التي تريد إبقاءها
account-keep-text = ستُزال الطرق التي لا تحدّدها، فقد يكون شخص عرف كلمة المرور القديمة قد أضاف واحدة منها. يمكنك إضافتها من جديد.
account-password-submit = تغيير كلمة المرور
account-ways-heading = طرق تسجيل الدخول
account-tokens-heading = رموز الوصول إلى API
account-tokens-text = يمكن لأي برنامج معه رمز وصول أن يتصرف نيابةً عنك ضمن صلاحيات الرمز.
account-scopes = الصلاحيات
account-token-create = إنشاء رمز وصول
account-leave-confirm-text = لن تتمكن بعدها من فتح هذا الفريق. يمكن لأحد مديريه أن يدعوك من جديد.
account-leave-confirm-button = مغادرة
account-sessions-heading = الأجهزة التي سجّلت الدخول منها
account-session-this = هذا الجهاز
account-sessions-text = تسجيل الخروج من كل الأجهزة يبطل أيضًا كل رموز الوصول. وتتوقف أيضًا إشعاراتك وعناوين التقويم الخاصة بك.
account-sessions-end-all = تسجيل الخروج من كل الأجهزة
account-password-current = كلمة المرور الحالية
account-password-new = كلمة المرور الجديدة
account-password-again = تكرار كلمة المرور الجديدة
account-token-name = اسم الرمز
account-token-name-hint = مثلًا: حاسوبي المحمول.
account-token-days = مدة الصلاحية

account-way-remove = إزالة<hidden> { $provider }، { $subject }</hidden>
account-way-add = إضافة تسجيل الدخول عبر { $provider }
account-token-created = أُنشئ في { $made }
account-token-until = صالح حتى { $until }
account-token-used = آخر استخدام: { $used }
account-token-never-used = لم يُستخدم بعد
account-token-revoke = إبطال<hidden> { $name }، أُنشئ في { $made }</hidden>
account-leave = مغادرة<hidden> { $team }</hidden>
account-leave-confirm = هل تريد مغادرة { $team }؟
account-session-since = منذ { $started }
account-session-seen = آخر نشاط: { $seen }
account-session-end = تسجيل الخروج<hidden> من { $device }، منذ { $started }</hidden>

account-scope-read-book = قراءة دفاتر فرقك بقدر ما يُتاح لك
account-scope-write-book = تعديل دفاتر الفرق التي تديرها، والرد على المباريات القادمة
account-scope-manage-team = إنشاء فرق، وإدارة أعضاء الفرق التي تديرها وإعداداتها
account-scope-read-headcounts = الاطلاع على عدّادات الحضور
account-scope-write-headcounts = إنشاء عدّادات حضور والعدّ فيها
account-token-days-choice =
    { $days ->
        [365] سنة
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
account-way-local = كلمة مرور هنا
account-device = { $browser } على { $system }
account-device-unknown = متصفح

account-password-changed = تغيّرت كلمة المرور. سُجّل خروجك من كل الأجهزة الأخرى وأُبطلت رموز الوصول. وأُوقفت إشعاراتك وعناوين التقويم الخاصة بك.
account-ways-removed = أُزيلت طرق تسجيل الدخول التي لم تُبقِها.
account-way-added = أُضيفت طريقة تسجيل الدخول.
account-way-removed = أُزيلت طريقة تسجيل الدخول. سُجّل خروجك من كل الأجهزة الأخرى وأُبطلت رموز الوصول. وأُوقفت إشعاراتك وعناوين التقويم الخاصة بك.
account-token-revoked = أُبطل رمز الوصول.
account-token-already-revoked = سبق إبطال هذا الرمز.
account-session-ended = سُجّل الخروج من ذلك المتصفح.
account-session-already-ended = سبق تسجيل الخروج من ذلك المتصفح.
account-left = غادرت { $team }.
passkey = مفتاح مرور
passkeys-heading = مفاتيح المرور
passkeys-text = بمفتاح المرور تسجّل الدخول بهاتفك أو حاسوبك أو مفتاح أمان: بالبصمة أو الوجه أو رمز PIN، ومن دون كلمة مرور.
passkey-unsupported = لا يمكن لهذا المتصفح استخدام مفاتيح المرور هنا.
passkey-name = اسم مفتاح المرور
passkey-name-hint = مثلًا: هاتفي.
passkey-add = إضافة مفتاح مرور
passkey-created = أُضيف في { $created }
passkey-used = آخر استخدام: { $used }
passkey-never-used = لم يُستخدم بعد
passkey-remove = إزالة<hidden> { $name }، أُضيف في { $created }</hidden>
passkey-added = أُضيف مفتاح المرور. يمكنك تسجيل الدخول به من الآن.
passkey-removed = أُزيل مفتاح المرور. سُجّل خروجك من كل الأجهزة الأخرى وأُبطلت رموز الوصول. وأُوقفت إشعاراتك وعناوين التقويم الخاصة بك.
passkey-already-removed = سبقت إزالة مفتاح المرور هذا.
second-factor-heading = العامل الثاني
second-factor-text = مع العامل الثاني لا تكفي كلمة المرور وحدها: يتطلب تسجيل الدخول أيضًا رمزًا من تطبيق مصادقة على هاتفك.
second-factor-set-up = إعداد العامل الثاني
second-factor-since = مفعّل منذ { $since }. رموز الاسترداد المتبقية: { $codes }.
second-factor-renew = لهاتف جديد أو رموز استرداد جديدة، أوقفه ثم أعد إعداده.
second-factor-off-password = كلمة المرور، للإيقاف
second-factor-off-code = رمز التطبيق، أو رمز استرداد
second-factor-turn-off = إيقاف العامل الثاني
second-factor-turned-off = أُوقف العامل الثاني. تكفي كلمة المرور لتسجيل الدخول.

## The page of a new API token

token-title = رمز الوصول الجديد
token-copy-now = انسخه الآن، فلن يظهر مرة أخرى. من يحصل عليه يمكنه التصرف نيابةً عنك، فاحفظه كما تحفظ كلمة المرور.
token-text = رمز الوصول
token-back = العودة إلى حسابي

token-scopes = الصلاحيات: { $scopes }. صالح حتى { $until }.

passkey-new-title = إضافة مفتاح مرور
passkey-new-lead = سيسألك المتصفح أي جهاز يحفظ مفتاح المرور.
passkey-create = إنشاء مفتاح المرور
passkey-not-created = لم يُنشأ أي مفتاح مرور. حاول مجددًا أو استخدم جهازًا آخر.

second-factor-new-title = إعداد العامل الثاني
second-factor-new-lead = امسح الصورة بتطبيق مصادقة، ثم أدخل الرمز الذي يعرضه.
second-factor-qr = رمز QR يحتوي على السر
second-factor-secret = أو اكتب هذا السر في التطبيق:
second-factor-code = الرمز
second-factor-code-hint = 6 أرقام.
second-factor-turn-on = تفعيل
recovery-codes-title = العامل الثاني مفعّل
recovery-codes-heading = رموز الاسترداد
recovery-codes-text = اكتبها الآن، فلن تظهر مرة أخرى. من دون هاتفك يسجّل كل رمز دخولك مرة واحدة بعد كلمة المرور. سُجّل خروجك من كل الأجهزة الأخرى وأُبطلت رموز الوصول. وأُوقفت إشعاراتك وعناوين التقويم الخاصة بك.
