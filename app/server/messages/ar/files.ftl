## Any file

refusal-file-empty = الملف فارغ. صدّره أو احفظه من جديد واختر الملف الجديد.
refusal-file-not-a-zip = هذا ليس أرشيف ZIP ولا جدول بيانات. اختر ملف ZIP الذي صدّرته، أو مصنّفًا (XLSX أو ODS)، أو أوراق العمل بصيغة CSV.
refusal-file-not-ours = هذا ليس أرشيفًا من CFFA: ليس فيه manifest.json ولا ملفات مثل games.json وpayments.json ولا جدول بيانات. اختر ملف ZIP الذي حصلت عليه من صفحة التصدير.
refusal-file-unreadable = تعذّرت قراءة الأرشيف من القرص: { $why }.

## Archives

refusal-file-damaged = الأرشيف تالف أو غير مكتمل. انسخه أو صدّره من جديد، ثم حاول مرة أخرى.
refusal-file-too-large = حجم الملف أكبر من { $most } ميبيبايت، وهذا أكبر مما يُسمح به لأرشيف فريق. اختر الأرشيف الذي صُدّر.
refusal-file-unpacks-too-large = سيكون حجم الأرشيف بعد فك ضغطه أكبر من { $most } ميبيبايت، وهذا أكبر مما يُسمح به لأرشيف فريق. اختر الأرشيف الذي صُدّر.
refusal-file-zip-bomb = يزيد حجم { $name } في الأرشيف بعد فك ضغطه على { $most } ضعف حجمه. هذه قنبلة ZIP وليست تصديرًا، ولم تُقرأ.
refusal-file-too-many-files = عدد الملفات في الأرشيف أكبر من { $most }. اختر الأرشيف الذي صُدّر.
refusal-file-directory-too-long = قائمة ملفات الأرشيف أطول مما في أي تصدير. اختر الأرشيف الذي صُدّر.
refusal-file-unsafe-name = في الأرشيف الاسم { $name }، وهو يشير إلى مكان خارجه. صدّر الأرشيف من جديد، ولا تستخدم أرشيفًا من شخص لا تعرفه.
refusal-file-same-name-twice = في الأرشيف ملفان بالاسم { $name }، فلا يتضح أيهما المقصود. صدّره من جديد.
refusal-file-encrypted = الأرشيف محمي بكلمة مرور. فك ضغطه، ثم اضغط الملفات من جديد بصيغة ZIP دون كلمة مرور.
refusal-file-packed-otherwise = ضُغط { $name } بطريقة لا يستطيع CFFA فكها. فك ضغط الأرشيف، ثم اضغط الملفات من جديد بصيغة ZIP.
refusal-file-nothing-inside = الأرشيف فارغ. إذا كان من الإصدار السابق من CFFA، فاجعل EXPORTDIRECTORY فيه مسارًا مطلقًا وصدّر من جديد.

## Archives of CFFA and of the previous CFFA

refusal-file-not-json = { $file }، الصف { $row }: { $what } الملف تالف، فصدّره من جديد.
refusal-file-too-many-rows = عدد الصفوف في { $file } أكبر من { $most }، وهذا أكثر مما يسعه دفتر فريق.
refusal-file-too-many-players = عدد اللاعبين في الملف أكبر من { $most }، وهو الحد الأقصى للفريق.
refusal-file-inconsistent = سيكون الدفتر المستورد متناقضًا. أبلغ عن ذلك وأرفق الأرشيف. { $why }
refusal-file-bad-manifest = تعذّرت قراءة manifest.json: { $what }. صدّر الأرشيف من جديد.
refusal-file-newer-version = إصدار الأرشيف { $found }، ويقرأ CFFA هذا الإصدارات حتى { $known }. حدّث CFFA ثم استورده.
refusal-file-too-many-changes = عدد التغييرات في الأرشيف أكبر من { $most }، أو حجمها أكبر من { $megabytes } ميبيبايت، وهذا أكثر مما يسعه دفتر فريق. استخدم الأرشيف كما صُدّر.
refusal-file-missing = لا يوجد { $file } في الأرشيف. صدّره من جديد.
refusal-file-checksum-differs = لا يطابق { $file } البيان (المجموع الاختباري مختلف)، فقد تغيّر أو تلف. استخدم الأرشيف كما صُدّر.
refusal-file-count-differs =
    عدد { $what ->
        [changes] التغييرات
        [players] اللاعبين
        [games] المباريات
        [transactions] المعاملات
        [costs] التكاليف
       *[other] { $what }
    } في البيان { $promised }، لكن العدد الموجود { $found }. استخدم الأرشيف كما صُدّر.
refusal-file-not-a-change = changes.jsonl، السطر { $line }: هذا ليس تغييرًا: { $what }. استخدم الأرشيف كما صُدّر.
refusal-file-unsound-change = changes.jsonl، السطر { $line } (التغيير { $seq }): لا يمكن أن يكون صحيحًا. { $why }
refusal-file-key-twice = changes.jsonl، السطر { $line }: استُخدم مفتاح منع التكرار من قبل. استخدم الأرشيف كما صُدّر.

## Exports of other programs

refusal-file-unknown-json = لا يعرف CFFA ملف JSON هذا: يقرأ تصديرات Spliit وفواتير I Hate Money. إذا كان الملف منها، فهو تالف أو غير مكتمل، فصدّره من جديد.
refusal-file-json-too-large = حجم JSON أكبر من { $most } ميبيبايت، وهذا أكبر مما يُسمح به لتصدير مجموعة.
refusal-file-missing-column = يبدو { $file } تصديرًا من { $program }، لكن الصف { $row } الذي فيه أسماء الأعمدة ليس فيه { $column }. صدّره من جديد أو أضف العمود.
refusal-file-missing-member = يبدو هذا تصديرًا من { $program }، لكن ليس فيه { $name }. صدّره من جديد واختر الملف الجديد.
refusal-file-suggestions = هذه هي الدفعات التي يقترحها I Hate Money، لا ما دُفع فعلًا. صدّر الفواتير.

## Spreadsheets

refusal-file-bad-workbook = تعذّرت قراءة جدول البيانات ({ $what }). افتحه واحفظه من جديد بصيغة XLSX أو ODS، ثم حاول مرة أخرى.
refusal-file-sheet-too-large = حجم { $name } أكبر مما يُسمح به لجدول بيانات فريق. احذف كل ما ليس من دفتر الفريق وحاول مرة أخرى.
refusal-file-too-many-sheets = عدد الأوراق في المصنّف أكبر من { $most }. احذف ما ليس منها في دفتر الفريق.
refusal-file-too-many-columns = عدد الأعمدة غير الفارغة في الورقة { $sheet } أكبر من { $most }. احذف كل ما ليس من دفتر الفريق.
refusal-file-too-many-cells = عدد الخلايا في جدول البيانات أكبر من { $most }، وهذا كثير جدًا. احذف كل ما ليس من دفتر الفريق.
refusal-file-too-much-text = حجم النص في جدول البيانات أكبر من { $most } ميغابايت، وهذا كثير جدًا. احذف كل ما ليس من دفتر الفريق.
refusal-file-no-template = لا توجد ورقة فيها أعمدة جدول بيانات فريق. تحتاج المعاملات إلى Player وAmount وDate (dd-Mon-YYYY)، والمباريات إلى Date of Game dd-MON-YYYY وCost of Game، والملخص إلى Names وMoney Carry Over.
refusal-file-no-such-sheet = لا توجد الورقة { $name }. الأوراق هي: { $there }.
refusal-file-not-such-a-sheet = ينقص الورقة { $name } عمود. الأعمدة اللازمة: { $columns }.
refusal-file-not-together = { $name } ليس ملف CSV. لا يمكنك استيراد عدة ملفات معًا إلا إذا كان كل منها ورقة عمل بصيغة CSV.

## Files of other kinds

refusal-kind-pdf = هذا ملف PDF وليست فيه خلايا تُقرأ. صدّر جدول البيانات الذي أُنشئ منه بصيغة XLSX أو CSV.
refusal-kind-old-workbook = هذا مصنّف Excel قديم (XLS). افتحه واحفظه بصيغة XLSX دون كلمة مرور.
refusal-kind-protected-workbook = هذا المصنّف محمي بكلمة مرور. افتحه واحفظه دون كلمة مرور، ثم اختر ذلك الملف.
refusal-kind-binary-workbook = هذا مصنّف Excel ثنائي (XLSB). افتحه واحفظه بصيغة XLSX.
refusal-kind-protected-ods = جدول البيانات هذا (ODS) محمي بكلمة مرور. افتحه واحفظه دون كلمة مرور، ثم اختر ذلك الملف.
refusal-kind-other-open-document = هذا ملف OpenDocument لكنه ليس جدول بيانات. صدّر جدول البيانات بصيغة ODS أو XLSX أو CSV.
refusal-kind-old-office-document = هذا مستند Office قديم لكنه ليس مصنّفًا. صدّر جدول بيانات الفريق بصيغة XLSX أو CSV.
refusal-kind-word-document = هذا مستند Word. صدّر جدول بيانات الفريق بصيغة XLSX أو CSV.
refusal-kind-presentation = هذا عرض تقديمي. صدّر جدول بيانات الفريق بصيغة XLSX أو CSV.
refusal-kind-xml-workbook = هذا مصنّف Excel محفوظ بصيغة XML. افتحه واحفظه بصيغة XLSX.
refusal-kind-web-page = هذه صفحة ويب مهما كان اسم الملف. افتحها في برنامج جداول بيانات واحفظها بصيغة XLSX، أو صدّر الملف من جديد.
refusal-kind-web-archive = هذه صفحة ويب حفظها متصفح (WEBARCHIVE). صدّر جدول البيانات نفسه بصيغة XLSX أو CSV.
refusal-kind-numbers = هذا جدول بيانات من Numbers. في Numbers اختر «ملف» ثم «تصدير إلى» ثم «Excel»، ثم اختر ذلك الملف هنا.
refusal-kind-keynote = هذا عرض تقديمي من Keynote. صدّر جدول بيانات الفريق بصيغة XLSX أو CSV.
refusal-kind-pages = هذا مستند من Pages. صدّر جدول بيانات الفريق بصيغة XLSX أو CSV.
refusal-kind-link-to-google = هذا مجرد رابط إلى مستند في Google Drive، والخلايا ليست فيه. في Google Sheets اختر «ملف» ثم «تنزيل» ثم «Microsoft Excel (.xlsx)»، ثم اختر ذلك الملف هنا. أو استورد من Google Sheets.
refusal-kind-shortcut = هذا مجرد رابط إلى صفحة، ولا شيء آخر فيه. افتح الرابط ونزّل جدول البيانات بصيغة XLSX أو CSV، ثم اختر ذلك الملف.
refusal-kind-picture = هذه صورة وليست فيها خلايا تُقرأ. صدّر جدول البيانات بصيغة XLSX أو CSV.
refusal-kind-gzip = هذا ملف مضغوط ببرنامج gzip (GZ). فك ضغطه واختر ما فيه.
refusal-kind-seven-zip = هذا أرشيف 7-Zip (7Z). فك ضغطه واختر ما فيه، أو اضغطه من جديد بصيغة ZIP.
refusal-kind-rar = هذا أرشيف RAR. فك ضغطه واختر ما فيه، أو اضغطه من جديد بصيغة ZIP.
refusal-kind-other-archive = هذا الأرشيف ليس بصيغة ZIP. فك ضغطه واختر ما فيه، أو اضغطه من جديد بصيغة ZIP.
refusal-kind-rich-text = هذا مستند نصي (RTF). صدّر جدول بيانات الفريق بصيغة XLSX أو CSV.
refusal-kind-database = هذا ملف قاعدة بيانات. صدّر دفتر الفريق واختر ملف ZIP الذي صُدّر. لاستعادة نسخة احتياطية استخدم الأمر: cffa restore.
refusal-kind-email = هذه رسالة بريد إلكتروني. احفظ الملف المرفق بها واختره.
refusal-kind-calendar = هذا ملف تقويم أو جهات اتصال. صدّر جدول بيانات الفريق بصيغة XLSX أو CSV.

## Changes that don’t fit into the book

refusal-change-newer-format = صيغة التغيير { $found }، وهذا الإصدار من CFFA لا يعرفها. حدّث CFFA.
refusal-change-gap = رقم التغيير { $found } في مكان الرقم { $expected }: هناك تغييرات ناقصة.
refusal-change-closed = أُغلق الدفتر قبل هذا التغيير.
refusal-change-id-in-use = يستخدم التغيير معرّفًا يخص شيئًا آخر.
refusal-change-not-as-before = ما كان موجودًا من قبل بحسب التغيير لا يطابق الدفتر.
refusal-change-not-theirs = ينقل التغيير مباريات أو معاملات أو تكاليف للاعبين لا يذكرهم.
refusal-change-not-merged = يفصل التغيير بين لاعبين لم يُدمجا.
refusal-change-not-undoable = يتراجع التغيير عن شيء لا يمكن التراجع عنه.
refusal-change-nobody-asked = اسم من أجرى التغيير فارغ أو طويل جدًا.

## Google Sheets

refusal-google-no-key = هذا ليس مفتاح حساب خدمة. اختر ملف JSON الذي حصلت عليه من وحدة تحكم Google عند إنشاء المفتاح.
refusal-google-key-damaged = لا يمكن استخدام المفتاح الخاص الذي في الملف، فقد يكون غير مكتمل. أنشئ مفتاحًا جديدًا لحساب الخدمة واختر ملفه.
refusal-google-key-refused = يرفض Google هذا المفتاح ({ $message }). ربما حُذف: أنشئ مفتاحًا جديدًا لحساب الخدمة واختر ملفه.
refusal-google-clock = بحسب Google، ساعة هذا الخادم غير صحيحة. اضبطها (يعرضها الأمر timedatectl) وحاول مرة أخرى.
refusal-google-no-name = أدخل اسم جدول البيانات أو عنوانه.
refusal-google-no-such-spreadsheet = لا يوجد جدول بيانات باسم { $name } مشارَك مع { $email }. افتحه في Google Sheets واختر «مشاركة» وأضف هذا العنوان بصلاحية العرض، أو صحّح الاسم.
refusal-google-several-spreadsheets = عدد جداول البيانات المشارَكة مع { $email } باسم { $name }: { $count }. أدخل عنوان الجدول الصحيح من المتصفح الذي فُتح فيه.
refusal-google-not-shared = جدول البيانات غير مشارَك مع { $email } أو غير موجود. افتحه في Google Sheets واختر «مشاركة» وأضف هذا العنوان بصلاحية العرض.
refusal-google-not-a-spreadsheet = هذا ملف في Google Drive لكنه ليس جدول بيانات من Google. افتحه في Google Sheets واختر «ملف» ثم «حفظ بتنسيق جداول بيانات Google»، أو نزّله واستورد الملف.
refusal-google-switched-off = لم تُفعَّل { $service } في مشروع هذا المفتاح. فعّلها في وحدة تحكم Google وانتظر دقيقة ثم حاول مرة أخرى.
refusal-google-quota = يحدّ Google الآن من طلبات حساب الخدمة هذا. انتظر دقيقة وحاول مرة أخرى.
refusal-google-away = Google غير متاح مؤقتًا. حاول مرة أخرى بعد قليل.
refusal-google-strange = تعذّرت قراءة ردّ Google ({ $what }). نزّل جدول البيانات بصيغة XLSX واستورد الملف.

## Uploads

refusal-upload-too-large = الملف كبير جدًا. الحد الأقصى 32 ميغابايت.
refusal-upload-too-many = اختر ملفات أقل في المرة الواحدة. الحد الأقصى لعدد الملفات: { $most }.
refusal-upload-unreadable = تعذّرت قراءة البيانات المرفوعة: { $why }.
