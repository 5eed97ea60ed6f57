# Transformer: the plan of a day, for dispatchers.
command-plan = The plan of Transformer's trips
plan-which-day = The plan of which day? A • marks a day off.
plan-head = <b>Plan for { $day }</b>
plan-none = No trips yet, and nobody is waiting.
plan-sums =
    Trips: { $trips } (not published: { $drafts }), vehicles: { $vehicles }
    Riders: { $riders }, waiting list: { $waiting }
plan-trip-line =
    <b>{ $number }</b> { $way }, { $time }, { $plate }, { $driver }
    { $seats } of { $room } places, { $state }
plan-no-such-day = That day could not be read, or cannot be planned yet. Write for instance: /rencana today, /rencana tomorrow, /rencana 27 november. Today and the next 14 days can be planned.
plan-no-driver = no driver yet
plan-people = { $number } people
plan-card =
    <b>{ $number }: { $way }, { $time }</b>
    Office: { $office }
    Vehicle: { $plate } ({ $kind })
    Driver: { $driver }
    { $seats } of { $room } places taken, { $state }
plan-stop-line = <b>{ $time }</b> { $stop }
plan-not-yet = <b>Not in order yet:</b>
plan-day = { $day }
plan-other-day = Another day
plan-open = See the plan
plan-improve = Look for a better plan
plan-publish = Publish
plan-manifest = Manifest
plan-manifest-of = Manifest { $number }
plan-other-vehicle = Another vehicle
plan-other-driver = Another driver
plan-move = Move a rider
plan-dissolve = Dissolve
plan-done = Changed.

plan-fault-lost = { $ride } was promised a seat but is on no trip
plan-fault-stranger = there is a rider or a vehicle that nobody knows
plan-fault-twice = { $ride } is on two trips
plan-fault-elsewhere = { $ride } is picked up at another stop than was asked for
plan-fault-promise = the promise to { $ride } is broken by { $minutes } minutes; 5 at most
plan-fault-window = { $ride } is at the office { $minutes } minutes outside the hours asked for
plan-fault-long-ride = { $ride } sits in the vehicle too long ({ $minutes } minutes more)
plan-fault-too-fast = there is not time enough for the way ({ $minutes } minutes short)
plan-fault-overload = the riders or what they need exceed the places there are
plan-fault-two-places = its vehicle or driver is still on another trip ({ $minutes } minutes short)
plan-fault-hours = outside the vehicle's hours ({ $minutes } minutes)
plan-fault-driver = no driver yet who may drive it
plan-fault-alone = after 18:00 a woman gets in first or out last, alone

plan-which-vehicle = Which vehicle for { $number }? Those shown may go, are large enough, and free; their driver comes along.
plan-no-vehicle = No other vehicle may go, is large enough, and free for { $number }.
plan-seats = { $plate }, { $seats } seats
plan-vehicle-gone = { $plate } has just been taken, or does not fit any more. Please choose another one.
plan-which-driver = Who drives { $plate } on that day? One driver, one vehicle a day; they swap where needed.
plan-no-other-driver = No other driver may drive { $plate } and is free on that day.
plan-swap = { $name } (swap, now { $plate })
plan-driver-gone = That driver is not free any more. Please choose another one.
plan-would-break = Not done, because something would break: { $trouble }. Everything stays as it was.

plan-dissolve-ask = Dissolve { $number }? Its riders ({ $seats }) move to other trips. Whoever finds no seat joins the waiting list and is told at once.
plan-dissolve-yes = Yes, dissolve
plan-dissolved = Dissolved. Moved: { $seated }, waiting list: { $waiting }.
plan-which-rider = Who is to be moved?
plan-move-where = Where shall { $name } go?
plan-move-nowhere = No other trip can take { $name }.
plan-move-to = { $plate } at { $time }
plan-move-breaks = ⚠ { $plate } at { $time }, the promise of { $told } changes
plan-move-shifts = { $plate } at { $time } moves: { $others }.
plan-move-shift = { $name } { $before } → { $after }
plan-move-gone = That seat has just been taken. Please choose another one.

plan-nothing-to-plan = There is nothing to plan anew: no plan that is not published and nobody waiting, or no vehicle that is free.
plan-looking = Looking. You will hear here in a moment.
plan-failed = Sorry, no better plan could be looked for. What there is stands.
plan-restless = Bookings go on changing, so no proposal was made. Please try again later.
plan-good = Nothing better was found than the plan there is.
plan-faulty = No plan without a fault was found. The plan there is <b>cannot be published yet</b>; what has to be put right by hand:
plan-evening = <b>Plan for { $day }</b>: { $trips } trips, { $riders } riders, { $waiting } waiting. Not in order: { $faults }.
plan-proposal =
    <b>Proposal for { $day }</b> (made at { $at })
    Vehicles: { $vehicles-before } → { $vehicles-after }
    Kilometres: { $km-before } → { $km-after }
    Riders: { $riders-before } → { $riders-after }
    Nothing changes until it is accepted.
plan-moves = <b>Who moves: { $number }</b>
plan-moves-nobody = No rider moves.
plan-shift = • { $name }, { $stop }: { $before } → { $after } ({ $plate-before } → { $plate-after })
plan-seated = • { $name }, { $stop }: waiting list → { $after } ({ $plate-after })
plan-accept = Accept
plan-leave = Leave it
plan-left = Left. The plan stays as it is.
plan-accepted = Accepted.
plan-changed = The plan for { $day } has changed since that proposal was made, so it does not hold any more.

plan-nothing-to-publish = There is no plan to publish.
plan-refused = <b>It cannot be published yet.</b> To be put in order first: { $number }
plan-published = Published. Riders and drivers are told, one message each.
plan-told-rider = <b>Your vehicle, { $day }</b>
plan-ride-line =
    { $way }: { $boards }
    { $kind } <b>{ $plate }</b>, driver { $driver }. Number { $number }.
plan-told-changed = <b>Something has changed for { $day }</b>
plan-told-driver = <b>Your trips, { $day }</b>
plan-told-trip = <b>Your trip has changed, { $day }</b>
plan-driver-line = { $number }, { $way }, { $time }: { $plate }, stops: { $stops }, riders: { $seats }
plan-told-relieved = Trip { $number }, { $day }, is not yours any more.
begin-told = <b>New trip { $number }, { $day }, starts at { $time }.</b> It is published, and its driver has to accept it with /tugas.
unplan-vehicle = Its trips that will not go: { $trips }. Riders with another vehicle: { $seated }, without one so far: { $left }. All have been told.
unplan-driver = Trips given to another driver: { $given }, ended because there is no driver: { $ended }. All have been told.
unplan-crowded = Trips that became too full: { $trips }. Riders moved to another vehicle: { $seated }, without a seat so far: { $left }. All have been told.
unplan-unserved = Bookings that no line serves any more: { $rides }. All have been told.
unplan-told-driver = Trip { $number }, { $day }, starting at { $time }, has changed: another vehicle or driver cannot go. See its card with /tugas.
plan-unaccepted = <b>Trip { $number } ({ $time }) begins soon and its driver has not accepted it.</b> Call the driver, or choose another.
plan-unaccepted-late = <b>Trip { $number } ({ $time }) should have begun, and its driver has not accepted it.</b> Its riders are waiting.
plan-unpublished = <b>Trip { $number } ({ $time }) begins soon and is not published.</b> Its riders have promises.

manifest-title = Manifest { $number }
manifest-vehicle = Vehicle
manifest-driver = Driver
manifest-office = Office
manifest-private = Only for driver and dispatcher. Destroy it when the trip is over.
manifest-column-time = Time
manifest-column-stop = Stop
manifest-column-name = Rider
manifest-column-seats = People
manifest-column-needs = Needs
manifest-column-aboard = Aboard
manifest-sent = Manifest { $number }, people: { $seats }. It holds names: do not pass it on, delete it after the trip.

settle-ask = Did you ride with { $number } today ({ $way })? Nobody has noted it.
settle-rode = Yes, I rode
settle-no-vehicle = The vehicle did not come
settle-stayed = I did not go
settle-noted = Thank you. { $number } is noted as: { $state }.
settle-unrecorded = For { $number }, { $day }, nothing was noted of whether you rode. It is kept as a vehicle that did not come, and not held against you.
settle-unmet = For { $number }, { $day }, there was no seat until the day was over. The request is kept as an argument for more vehicles.
