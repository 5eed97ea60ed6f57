# Lines and stops: every employee may read them, the dispatcher changes them.
command-lines = Shuttle lines and stops
title-stop = a stop
title-line = a line
title-hours = hours of a line
lines-home = { $number ->
    [0] <b>Lines.</b> There is no line yet.
   *[other] <b>Lines: { $number }.</b> Tap one for its stops, hours and how to book.
    }
lines-stops = All stops
lines-gtfs = Download GTFS
lines-add-stop = Add a stop
lines-add = Add a line
lines-card =
    <b>{ $name }</b>
    Office: { $office }
lines-stops-head = <b>Stops, in order</b>
lines-stop-line = { $number }. { $name }
lines-no-stops-yet = No stops yet.
lines-hours-head = <b>Hours</b>
lines-no-hours-yet = No hours yet.
lines-hours-line = { $days }: { $times }
lines-arrive = at the office { $at }
lines-depart = home { $at }
lines-rule-head = <b>Booking</b>
lines-rule-now = May be booked until the minute it leaves.
lines-rule-minutes = Book at least { $minutes } minutes before.
lines-rule-days = { $days ->
    [1] Book by { $at } the day before.
   *[other] Book by { $at }, { $days } days before.
    }
lines-rule-start = Opens { $days } days before.
lines-rule-cancel = Cancelling leaves no mark until { $hours } hours before it leaves.
lines-daily = Every day
lines-days-from = { $first }–{ $last }
lines-day-0 = Monday
lines-day-1 = Tuesday
lines-day-2 = Wednesday
lines-day-3 = Thursday
lines-day-4 = Friday
lines-day-5 = Saturday
lines-day-6 = Sunday
lines-edit-stops = Change stops
lines-hours = Change hours
lines-rule = Booking rule
lines-rename = Rename
lines-drop = Remove
lines-done = Done
lines-stops-home = { $number ->
    [0] <b>Stops.</b> There is no stop yet.
   *[other] <b>Stops: { $number }.</b>
    }
lines-stop-card =
    <b>{ $name }</b>
    Map: <code>{ $where }</code>
lines-stop-in = Kecamatan { $kecamatan }
lines-stop-outside = Outside Kabupaten Serang
lines-stop-office = Office: people ride to here and home from here.
lines-stop-used = Used by the lines: { $lines }
lines-office-yes = Make it an office
lines-office-no = No longer an office
lines-no-stop = There is no stop yet. Add one with /jalur.
lines-no-office = A line needs an office. Open a stop under “All stops” and tap “Make it an office”.
lines-gtfs-none = No line has both stops and hours yet.
lines-gtfs-agency = Transformer
lines-gtfs-message = Book through the Sobat Serang bot on Telegram.
lines-gtfs-done = GTFS with { $number ->
    [one] { $number } line
   *[other] { $number } lines
    }, ready for trip planners.
stop-ask-place = Where is the stop? Send its location: 📎, then Location; you may move the point on the map.
stop-which-kecamatan = In which kecamatan is this stop?
stop-outside = Outside Kabupaten Serang
stop-too-far = That place is too far from Kabupaten Serang for a stop. Send the place of the stop once more.
stop-ask-name = What is the stop called? Use a name people know, for instance: depan Pasar Ciruas
stop-ask-public = Is <b>{ $name }</b> a public place, such as a bus stop, market, mosque, office or shop? A stop is never somebody's home: no employee's address may be noted here.
stop-public-yes = Yes, a public place
stop-public-no = No
stop-not-public = The stop was not noted. Choose the nearest public place and add that.
stop-kept = The stop { $name } is noted.
stop-used = This stop is still used by { $lines }. Take it out there first.
stop-depot = { $plates } spends the night at this stop. First choose another place with /armada.
stop-promised = { $number } rides or trips still use this stop. Remove it once they are over or cancelled.
stop-office-used = This is the office of { $lines }. Remove or change that line first.
stop-dropped = The stop <b>{ $name }</b> is removed.
line-ask-name = What is the line called? For instance: Ciruas–Puspemkab
line-ask-office = To which office does <b>{ $name }</b> go?
line-drop-sure =
    Remove the line <b>{ $name }</b>? Its stops stay.
    { $riders ->
        [0] No booking is affected.
       *[other] <b>Bookings that will be cancelled: { $riders }.</b> Their riders will be told.
    }
line-stop-sure =
    Take this stop out of <b>{ $name }</b>? <b>Bookings that will be cancelled: { $riders }.</b> Their riders will be told.
line-stop-yes = Yes, take it out
line-drop-yes = Yes, remove
line-dropped = The line <b>{ $name }</b> is removed.
line-edit-stops = <b>{ $name }</b>: tap the stops in their order. Tap again to take one out.
line-hours = <b>{ $name }</b>: tap hours to remove them. What was promised at those hours still goes.
line-hours-add = Add hours
line-ask-days = On which days? Tap, or write, for instance: mon-fri
line-ask-arrive = When must people be at the office? Tap, or write, for instance: 7.15
line-ask-depart = When does it leave for home? Tap, or write, for instance: 16.10
line-no-time = None
line-not-days = That does not read as days. Example: mon-fri, or saturday.
line-not-time = That does not read as a time. Example: 7.15
line-no-times = One of them is needed: an arrival or a departure. When does it leave for home?
line-rules =
    <b>{ $name }</b>
    { $rule }

    Tap what applies:
line-rule-now = Book until it leaves
line-rule-m60 = Book 1 hour before
line-rule-m120 = Book 2 hours before
line-rule-d16 = Book by 16.00 the day before
line-rule-d20 = Book by 20.00 the day before
line-cancel = Cancel { $hours } hours before
