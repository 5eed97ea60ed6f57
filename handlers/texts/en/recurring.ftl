# Announcements that recur.
recurring-again = Again and again
recurring-ask =
    Write when it is repeated, at what hour, and until when (a year at most). For example:
    setiap hari jam 8 sampai 31 desember
    hari kerja jam 7.30
    every monday at 7
    setiap tanggal 1 jam 9, setiap akhir bulan jam 9
recurring-unclear = That is not clear yet, or there is no such day left. It needs days and an hour, for example: every monday at 7 until 31 december.
recurring-rule = Repeated: { $days } at { $at } WIB, until { $until }{ $number ->
    [0] .
   *[other] , but not on { $exceptions }.
}
recurring-daily = every day
recurring-working = every working day
recurring-weekly = every { $days }
recurring-monthly = { $day ->
    [31] every last day of a month
   *[other] on day { $day } of every month (or the last of a shorter one)
}
recurring-workday = { $which ->
    [0] on the last working day of every month
    [1] on the first working day of every month
   *[other] on working day { $which } of every month
}
recurring-day-0 = Monday
recurring-day-1 = Tuesday
recurring-day-2 = Wednesday
recurring-day-3 = Thursday
recurring-day-4 = Friday
recurring-day-5 = Saturday
recurring-day-6 = Sunday
recurring-next = Next: { $moments }.
recurring-begun = { $number } is repeated from { $at }. Each time it is sent has a card of its own.
recurring-skip-next = Leave out the next one
recurring-except = Leave out a day
recurring-stop = Stop
recurring-ask-day = Which day is left out? For example: 24 december.
recurring-no-day = That day is not clear, or over.
recurring-none-left = After that there is none left. Just tap Stop.
recurring-missed = { $times ->
    [1] { $number } that was due on { $first } was left out: the bot did not run in time.
   *[other] { $number } was left out { $times } times, from { $first } to { $last }: the bot did not run in time.
}
recurring-grown = { $number } has stopped for now: by now { $people } people would get it. For so many a second person must agree. Open it and send it once more.
recurring-open = Open
recurring-all = Recurring: { $number }
recurring-list = { $number ->
    [0] No announcement recurs.
   *[other] <b>Recurring announcements.</b> Tap one to skip the next, to leave out a day, or to stop it.
}
recurring-line = { $number }: next { $at }
recurring-one = { $number }
siaran-why-missed = Some were left out because the bot did not run.
siaran-why-grown = By now too many would get it for one person to decide: a second one must agree.
