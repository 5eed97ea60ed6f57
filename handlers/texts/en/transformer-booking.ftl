# Transformer: booking a staff ride.
ride-not-now = Ride { $number } is { $state } now, so this cannot be done.
ride-wait-at-stop = Please wait until { $until }. Before that { $number } cannot be noted as not shown up.
ride-too-late = It is too late for that with { $number }.
ride-taken = Somebody else has just taken that place. Please try once more.
ride-state-wished = waiting for its day to come near
ride-state-waiting = on the waiting list
ride-state-promised = promised
ride-state-confirmed = promised, and you confirmed it
ride-state-boarded = on board
ride-state-comp = completed
ride-state-ns = not shown up
ride-state-mt = missed by the vehicle
ride-state-canc = cancelled
ride-state-ltcanc = cancelled shortly before departure
ride-state-sdcanc = cancelled on the same day
ride-state-td = turned down
ride-state-unmet = left without a seat
trip-not-now = Trip { $number } is { $state } now, so this cannot be done.
trip-state-draft = still a draft
trip-state-published = published
trip-state-accepted = accepted by the driver
trip-state-checked = checked
trip-state-departed = on the road
trip-state-ended = over
trip-state-broken = stopped by a breakdown
trip-state-dissolved = dropped, as nobody rides

command-ride = Book a staff ride (Transformer)
title-ride = ride booking
ride-private = Rides are booked in a private chat with the bot, not in a group.
ride-employees-only = Transformer rides are for verified employees of Kabupaten Serang. Please verify first with /pegawai.
ride-no-lines = No ride can be booked yet: the dispatchers have not entered lines and hours. Nothing has been noted.
ride-day = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}, { $date }
ride-weekday-0 = Mo
ride-weekday-1 = Tu
ride-weekday-2 = We
ride-weekday-3 = Th
ride-weekday-4 = Fr
ride-weekday-5 = Sa
ride-weekday-6 = Su
ride-no-day = Please choose a date with a number: today up to 14 days ahead.
ride-holiday = • { $day }: { $name }
ride-day-off = day off
ride-way-to-office = To the office
ride-way-home = Home
ride-late = A vehicle waits five minutes at most (<b>{ $number }</b>, { $time }). If you cannot make it, change the hour or cancel, so that somebody else has the seat.
ride-late-told = The driver has been told.
ride-late-noted = Thank you for telling us.
ride-copy-ask = Book the next seven days like the last seven?
ride-kind-any = vehicle
ride-kind-plate = { $kind } <b>{ $plate }</b>
ride-kind-car = car
ride-kind-minibus = minibus
ride-kind-bus = bus
ride-ask-way = <b>Transformer</b>: to the office or home?
ride-ask-day = For which day? A • marks a day off. You may also write it, for instance: tomorrow.
ride-day-too-far = Rides can be booked for today up to 14 days ahead.
ride-ask-stop = At which stop? Tap it, write its name, or send your location to see the nearest ones.
ride-which-stop = Which stop do you mean?
ride-near-stops = The stops nearest to that place (as the crow flies):
ride-stop-away = { $name } ({ $far } km)
ride-show-choices = Show the choices
ride-ask-when = At what time?
ride-no-hours = { $day } has no service from that stop. Please choose another day.
ride-repeat-other = { $day }: at { $time }, as the line goes.
ride-closed-next = The nearest: { $day } at { $time }.
ride-closed = Booking for { $day } is closed. Please choose another day.
ride-at-to-office = arriving { $time } { $office }
ride-at-home = leaving { $time } { $office }
ride-summary =
    <b>Please check:</b>
    { $way }, { $day }
    Stop: <b>{ $stop }</b>
    Time: { $when }
    Seats: { $seats }
    Needs: { $needs }
    Tap Book if it is right. A colleague agrees in person later, through a link.
ride-book = ✅ Book
ride-seats = { $number } seat
ride-need-none = none
ride-need-on = ☑ { $need }
ride-need-off = ☐ { $need }
ride-need-front = front seat
ride-need-wheelchair = wheelchair
ride-need-women-row = women's row
ride-need-luggage = luggage
ride-already = You already have a ride in that direction on that day. Cancel or change that one first.
ride-refused = Sorry, { $day } does not work: { $why }.
ride-refused-kept = This request is kept as an argument for more vehicles.
ride-earlier = Earlier: { $way ->
    [home] leaving { $there }
   *[other] at the stop { $time }, arriving { $there }
}
ride-later = Later: { $way ->
    [home] leaving { $there }
   *[other] at the stop { $time }, arriving { $there }
}
ride-agree-alone = I do not mind riding alone
ride-wait = Join the waiting list
ride-back-at = Back at { $time }
ride-repeat = Repeat every working day
ride-cancel = Cancel
ride-why-sick = sick
ride-why-leave = on leave
ride-why-duty = on duty elsewhere
ride-why-plans = other plans
ride-why-other = another reason
ride-why-left = no longer an employee
ride-why-rode = you rode in the vehicle before after all
ride-why-repeat = the repeat was stopped
ride-why-absent = nobody at the stop
ride-why-breakdown = the vehicle broke down
ride-why-smaller = the vehicle has fewer seats now
ride-why-no-driver = no driver
ride-why-not-on-time = it could not be in time
ride-why-too-far = the stop is too far for one ride
ride-why-no-wheelchair = no place for a wheelchair is left
ride-why-no-luggage = no vehicle with room for luggage
ride-why-no-front = the front seat is taken
ride-why-no-women-row = the women's row is full
ride-why-alone = you would be alone in the vehicle after dark
ride-why-hours = no vehicle's hours reach so far
ride-why-full = all seats are taken
ride-why-promises = promises to other riders would be broken
ride-why-no-car = no vehicle is free at that time
ride-why-closed = booking is closed
ride-why-no-line = no line serves that stop
ride-why-no-shows = three no-shows in 30 days leave only the waiting list for now
ride-why-holiday = a holiday
ride-why-unrecorded = the trip was not recorded
ride-told-promise =
    <b>Promised: { $way }, { $day }</b>
    { $boards }. By { $kind }. Number { $number }.
    It will be within 5 minutes of that. If anything changes, you hear it here.
ride-told-change =
    <b>The promise has changed: { $way }, { $day }</b>
    Now: { $boards }. By { $kind }. Number { $number }.
ride-told-shift = Ride { $number }, { $day }: the plan has moved a little, still within 5 minutes of { $time } at stop { $stop }.
ride-told-bump = Sorry, the vehicle for { $number }, { $day } at { $time } cannot go. You are on the waiting list now and hear as soon as there is a seat.
ride-told-queue = Ride { $number }, { $day }, is on the waiting list: { $reason }. You hear as soon as there is a seat.
ride-told-turn-down = Sorry, ride { $number }, { $day }, cannot be served: { $reason }.
ride-told-give-up = Sorry, there is still no seat for { $number }, { $day }. Please find another way; the request is kept.
ride-told-no-show = The driver noted that you were not there for { $number }, { $day } at stop { $stop }. If that is wrong, tap the button below within two days.
ride-told-uphold = Your objection to { $number } was looked into: what was noted stands.
ride-told-pardon = Your objection to { $number } was accepted: it was the vehicle that did not come. We are sorry.
ride-told-vindicate = Your objection to { $number } was accepted: you are noted as having ridden.
ride-told-miss = Sorry, the vehicle for { $number }, { $day }, did not come: { $reason }.
ride-told-cancel = Ride { $number }, { $day }, is cancelled: { $reason }.
ride-told-cancel-same-day = Ride { $number }, { $day }, is cancelled on the same day: { $reason }.
ride-told-cancel-late = Ride { $number }, { $day }, is cancelled shortly before departure: { $reason }.
ride-told-confirm = Thank you, { $number } still counts on you.
ride-dispute = That is wrong
ride-disputed = Your objection to { $number } goes to the dispatchers.
ride-none = We found no ride of yours for that. Book with /transformer.
ride-cancel-ask = Cancel { $number }: { $way }, { $day } at { $time }? It is early enough, so nothing is noted against you. What is the reason?
ride-cancel-cancel-same-day = Cancel { $number }: { $way }, { $day } at { $time }? It is noted as cancelled on the same day. What is the reason?
ride-cancel-cancel-late = Cancel { $number }: { $way }, { $day } at { $time }? It is noted as cancelled shortly before departure. What is the reason?
ride-cancel-yes = Yes, cancel
ride-cancel-no = No, keep it
ride-kept = All right, { $number } stays as it was.
ride-change-ask = Change { $number }: { $way }, { $day }. To which time?
ride-change-to = { $time }
ride-change-no = There is no seat at that time, so { $number } stays at { $time }.
ride-guest-link = One seat is held for your colleague until { $until }. Pass this link on; it works once, for a verified employee: { $link }
ride-guest-gone = That link was used already or is too old.
ride-guest-yourself = This link is for your colleague; you have a seat already.
ride-guest-twice = You already ride along on this one.
ride-guest-joined = You ride along on { $number }: { $day }. { $boards }.
ride-guest-told = { $name } rides along with you.
ride-guest-lapsed = A colleague did not agree in time, so the seat was given back. { $number } is for { $seats } now.
ride-repeat-until = Repeat every working day until when? Holidays are left out.
ride-weeks = { $number } weeks
ride-repeats-already = You already repeat a ride in that direction. Stop that one first.
ride-repeated =
    <b>Repeated until { $last }</b>
    Promised: { $promised } days. Waiting list: { $waiting } days. Waiting for their day: { $wishes } days.
    Each day is answered by itself once it is within 14 days.
ride-repeat-card = Repeated ride: { $way }, at { $time }, until { $last }.
ride-leave-days = { $days } days off
ride-repeat-stop = Stop repeating
ride-left-out = All right, the repeat is left out until { $last }. Given back: { $number }.
ride-repeat-stopped = The repeat is stopped. Given back: { $number }.
ride-copy-week = Copy last week
ride-week-copied = Copied for the next 7 days: { $promised } promised, { $refused } not possible.
ride-repeats = Repeated rides
ride-again = The same as before?
ride-boards = Get in at <b>{ $stop }</b> at <b>{ $time }</b>
ride-boards-home = Get in at <b>{ $office }</b> at <b>{ $leaves }</b>, get out at { $stop } at about { $time }
