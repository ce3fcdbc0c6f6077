## Starting a headcount

count-lead = How many are in and how many still fit. Anyone with the link can count.
count-submit = Start counting
count-text = No account is needed. A headcount is deleted after a day without use.
count-name-hint = For example: Clubhouse, or East stand.
count-current = Already in

## The page of a headcount

headcount-title = Headcount
headcount-one-out = One out
headcount-one-in = One in
headcount-failed = That was not counted. Press again.
headcount-reload = Reload the page to see the latest count.
headcount-share = Count together
headcount-share-text = Anyone who opens this page can count, and everyone sees the same number.
headcount-maximum = Change the maximum
headcount-new = Count somewhere else
headcount-maximum-hint = If more people are in, the count is reduced to the maximum.

# How full it is. A script puts the number in the place of $heads, so that it can't choose between forms of a word.
headcount-room = Room for { $heads } more
headcount-full = Full: one out, one in
headcount-over = Over by { $heads }
# A large number and a smaller one. $current: how many people are in; $maximum: how many fit
headcount-figure = { $current } <of>of { $maximum }</of>

headcount-expired = This headcount has expired: nobody used it for a day. Start a new one under Count people.
