# The fleet: vehicles, their papers, drivers, and the file to import.
command-fleet = Fleet: vehicles, papers and drivers
title-vehicle = a vehicle
title-paper = a last day
title-leave = a driver's leave
title-inventory = a fleet file
fleet-private = Fleet and lines are arranged in a private chat with the bot.
fleet-home = { $number ->
    [0] <b>Fleet.</b> No vehicle yet. Add them one by one, or upload a file.
    [one] <b>Fleet: { $number } vehicle.</b> Tap it to see and change it.
   *[other] <b>Fleet: { $number } vehicles.</b> Tap one to see and change it.
    }
fleet-vehicle-line = <b>{ $plate }</b> – { $kind }, { $seats } seats
fleet-kind-car = car
fleet-kind-minibus = minibus
fleet-kind-bus = bus
fleet-paper-registration = Registration
fleet-paper-inspection = Inspection
fleet-paper-insurance = Insurance
fleet-paper-licence = Licence
fleet-bar-out = Out of service: { $why }
fleet-bar-unknown = { $paper }: no date noted, so it may not be used yet
fleet-bar-expired = { $paper } ended { $day }
fleet-bar-class = This vehicle needs licence { $needed }
fleet-bar-leave = On leave until { $day }
fleet-ends = { $left ->
    [0] { $paper } ends today ({ $day })
    [one] { $paper } ends in { $left } day ({ $day })
   *[other] { $paper } ends in { $left } days ({ $day })
    }
fleet-paper-line = { $paper } valid until { $day }
fleet-vehicle-more =
    Wheelchair places: { $wheelchairs }
    Luggage room: { $luggage ->
        [yes] yes
       *[no] no
    }
    Licence needed: { $licence }
    Spends the night at: { $depot }
fleet-add = Add a vehicle
fleet-drivers = Drivers
fleet-file = Upload a file
fleet-seats = Seats
fleet-wheelchairs = Wheelchairs +1
fleet-luggage = Luggage yes/no
fleet-licence = Other licence
fleet-depot = Night stop
fleet-depot-which = Where does <b>{ $plate }</b> spend the night?
fleet-out = Out of service
fleet-back = Back in service
fleet-is-back = { $plate } is back in service.
fleet-is-out = <b>{ $plate }</b> is out of service until you bring it back.
fleet-drop = Remove
fleet-drop-sure = Remove <b>{ $plate }</b> from the fleet? Its past trips stay.
fleet-drop-yes = Yes, remove
fleet-dropped = <b>{ $plate }</b> is no longer in the fleet.
fleet-warning = <b>Ending soon.</b> After that the vehicle or driver cannot be planned.
fleet-see = See the fleet
fleet-ask-plate = The number plate? For instance: A 1234 BC
fleet-not-a-plate = That does not read as a number plate. Example: A 1234 BC
fleet-plate-taken = <b>{ $plate }</b> is in the fleet already. Write another, or cancel and open /armada.
fleet-ask-kind = What kind?
fleet-ask-seats = How many riders, without the driver? Tap, or write the number.
fleet-seats-of = { $number } seats
fleet-not-seats = Write a number from { $least } to { $most }.
fleet-added = <b>{ $plate }</b> is in the fleet. Note when registration and inspection end with the buttons below; until then it may not be used.
fleet-ask-why = Why is it out of service? Tap, or write the reason.
fleet-reason-service = Service
fleet-reason-broken = Broken
fleet-reason-lent = Lent
fleet-ask-day = Until when is it valid: { $paper }? Tap (counted from today), or write the day, for instance: 12 March 2027, 12/3/27, 6 months.
fleet-not-a-day = That does not read as a day. Examples: 12 March 2027, 12/3/27, tomorrow, 2 weeks.
fleet-months = { $months ->
    [12] 1 year
    [60] 5 years
   *[other] { $months } months
    }
fleet-day-kept = { $paper } is noted as valid until <b>{ $day }</b>. Wrong? Tap its button again.
fleet-drivers-home = { $number ->
    [0] <b>Drivers.</b> None yet. An admin invites drivers with /peran.
   *[other] <b>Drivers: { $number }.</b>
    }
fleet-licence-line = Class of licence: { $licence }
fleet-class = Licence { $licence }
fleet-licence-day = Licence valid until
fleet-leave-add = Note leave
fleet-leave-line = On leave { $first } to { $last }
fleet-leave-drop = Remove leave { $first }
fleet-ask-first = From when? Tap, or write the day.
fleet-in-days = { $days ->
    [0] Today
   *[other] Tomorrow
    }
fleet-ask-last = For how long? Tap, or write the last day.
fleet-for-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
    }
fleet-leave-backwards = The last day is today or later, not before { $first }, and at most a year on.
fleet-leave-kept = Leave of { $name } is noted, { $first } to { $last }.
inventory-ask = Send a TOML file (stops, lines and vehicles together) or a CSV file (one of them). If anything is wrong, nothing is brought in, and each fault is named with its line.
inventory-which-file = A file ending in .toml or .csv is awaited.
inventory-begun = The file is being read. You will hear in a moment.
inventory-failed = Sorry, the file could not be fetched. Please send it again from /armada.
inventory-done = Brought in: { $stops } stops, { $lines } lines, { $vehicles } vehicles.
inventory-faults = <b>Nothing was brought in.</b> Please mend this and send it again:
inventory-more = … and { $number } more faults.
inventory-fault = Line { $line }, { $key }: { $what }
inventory-unknown-key = there is no such column
inventory-not-text = must be text
inventory-too-long = at most { $most } characters
inventory-not-code = only small letters, digits and hyphens
inventory-not-number = must be a whole number from { $least } to { $most }
inventory-not-degrees = must be degrees from { $least } to { $most }; are latitude and longitude swapped?
inventory-not-yes = must be yes or no
inventory-not-one-of = must be one of { $words }
inventory-not-day = is no day; example: 2027-03-12
inventory-not-time = is no time; example: 20:00
inventory-not-list = must be a list of texts
inventory-not-plate = is no number plate; example: A 1234 BC
inventory-not-hours = “{ $what }” are no hours; example: mon-fri 07:15 16:10 (a - where one of them lacks)
inventory-rule-broken = the booking rule contradicts itself
inventory-missing = is missing
inventory-twice = { $what } is there more than once
inventory-no-kecamatan = is no code of a kecamatan of the regency
inventory-no-office = there is no office stop with the code “{ $what }”
inventory-no-stop = there is no stop with the code “{ $what }”
inventory-office-is-stop = { $what } is the office itself
inventory-empty = The file is empty.
inventory-too-large = The file has more than { $most } kB.
inventory-not-utf = The file is no UTF-8 text.
inventory-too-many = More than { $most } entries in one file.
inventory-not-toml = Line { $line }: this is no valid TOML.
inventory-unknown-table = “{ $table }” is unknown; there are: { $known }, each in double square brackets.
inventory-unknown-columns = Line 1: no column tells what this holds; one of { $known } is needed.
inventory-too-wide = Line { $line }: there is more in it than columns.
inventory-not-csv = The CSV file cannot be read.
