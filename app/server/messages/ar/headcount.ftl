## Starting a headcount

count-lead = كم شخصًا في الداخل وكم مكانًا بقي. كل من لديه الرابط يمكنه العدّ.
count-submit = بدء العدّ
count-text = لا حاجة إلى حساب. يُحذف العدّاد إذا لم يُستخدم يومًا كاملًا.
count-name-hint = مثلًا: النادي، أو المدرج الشرقي.
count-current = في الداخل الآن

## The page of a headcount

headcount-title = عدّاد الحضور
headcount-one-out = خرج واحد
headcount-one-in = دخل واحد
headcount-failed = لم يُحتسب ذلك. اضغط مرة أخرى.
headcount-reload = أعد تحميل الصفحة لرؤية آخر عدد.
headcount-share = العدّ معًا
headcount-share-text = كل من يفتح هذه الصفحة يمكنه العدّ، والجميع يرون العدد نفسه.
headcount-maximum = تغيير الحد الأقصى
headcount-new = العدّ في مكان آخر
headcount-maximum-hint = إذا كان في الداخل عدد أكبر، يُخفَّض العدد إلى الحد الأقصى.

# A script puts the number in the place of $heads: no plural forms here.
headcount-room = الأماكن المتبقية: { $heads }
headcount-full = اكتمل العدد: يدخل واحد كلما خرج واحد
headcount-over = زيادة على الحد: { $heads }
headcount-figure = { $current } <of>من { $maximum }</of>

headcount-expired = انتهى هذا العدّاد لأن أحدًا لم يستخدمه منذ يوم. ابدأ عدّادًا جديدًا من «عدّ الحضور».
