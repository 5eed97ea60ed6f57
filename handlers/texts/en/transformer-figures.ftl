# Transformer in figures: /angka.
command-ride-figures = Transformer in figures
figures-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
figures-title = Transformer, { $month }
figures-head = <b>Transformer, { $month }</b>: { $carried } people carried
figures-code = • { $code } ({ $state }): { $number }
figures-distance =
    Seat-km ridden: { $seat-km }
    Vehicle kilometres: { $km } with riders, { $empty } empty ({ $share } %)
figures-cost = Cost per rider: Rp { $rupiah } (Rp { $rate } a vehicle kilometre, empty ones included)
figures-no-cost = Cost per rider is not counted: no rate per km is set, or nobody was carried.
figures-co2 =
    { $saved ->
        [yes] CO₂ saved: about { $kg } kg
       *[no] CO₂ added: about { $kg } kg
    }
    Formula: { $direct } km (everybody's way alone, without a detour) × { $alone } g/km − { $driven } vehicle km (empty ones included) × { $vehicle } g/km. Both factors are assumptions from the settings, distances are estimates.
figures-opd-head = <b>By agency</b>
figures-opd = • { $name }: { $carried } people carried, { $seat-km } seat-km; cancelled { $cancelled }, no-shows { $no-shows }, unmet { $refused }
figures-no-opd = no agency
figures-refused-head = <b>Refused or without a seat: { $number }</b>, commonest reasons:
figures-reason = • { $why }: { $number }
figures-none = No ride has been counted for { $month } yet. A day is counted in the night after it.
figures-no-month = That month is out of reach.
figures-failed = Sorry, the figures could not be counted. Please try again later.
figures-picture = Transformer, { $month }
figures-excel = Excel
figures-month-before = The month before
figures-sheet-done = Transformer, { $month }: { $number } rides, no names.
figures-bar-carried = completed
figures-bar-lost = cancelled, no-shows
figures-bar-refused = unmet
figures-sheet-opd = Agencies
figures-sheet-rides = Rides
figures-sheet-reasons = Reasons
figures-column-number = Number
figures-column-day = Date
figures-column-direction = Direction
figures-column-opd = Agency
figures-column-stop = Stop
figures-column-office = Office
figures-column-state = Code
figures-column-reason = Reason
figures-column-seats = People
figures-column-km = Km aboard
figures-column-direct = Km direct
figures-column-rides = Rides
figures-column-carried = People carried
figures-column-cancelled = Cancelled
figures-column-no-shows = No-shows
figures-column-missed = Vehicle did not come
figures-column-refused = Unmet
figures-column-seat-km = Seat-km
figures-column-share = Percent of seat-km
