# One report becomes two.
split-which = What is the second problem in { $number }? A new report is made with the same place and photos.
split-done = { $number } was split. The second problem is now { $other }, and the reporter was told.
split-told = There are two problems in report <b>{ $number }</b>. The second ({ $category }) is now number <b>{ $other }</b>. Both are dealt with, and news follows here.
