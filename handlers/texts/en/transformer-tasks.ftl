# Transformer: the driver's tasks, boarding, reminders, breakdowns.
command-tasks = My driving tasks, today and tomorrow
title-codes = passengers' codes
title-present = saying that you are on board
title-check = the vehicle check
task-private = Driving tasks are shown in a private chat with the bot, not in a group.
task-none = You have no tasks today and tomorrow. As soon as there is one, its card comes here.
task-none-yet = The plan is still being made and has not been published. As soon as it is, your cards come here.
task-list = { $number } tasks for today and tomorrow. Share your <i>live location</i> here while you drive, so that passengers know where the vehicle is.
task-given-away = Another driver has task { $number } now.
task-head =
    <b>{ $number } · { $way }</b>
    { $day }
    { $plate } ({ $kind }), { $riders } of { $seats } places taken
    State: { $state }
task-office = 🏢 <b>{ $time }</b> { $stop }
task-stop = { $mark } <b>{ $time }</b> { $stop }
task-stop-over = ({ $came } rode{ $absent ->
    [0] {""}
   *[other] , { $absent } did not
})
task-person = { $mark } { $name }, seat { $seats }{ $company ->
    [0] {""}
   *[other] {" "}(and { $company } colleagues)
}
task-person-needs = { $person }: { $needs }
task-more-people = … and { $number } more
task-ask-codes = Ask for the code and type it here, or tap the name.
task-accept = ✅ Accept
task-decline = I cannot
task-declined = The dispatchers will hear of it.
task-check = 🔧 Check the vehicle
task-at-office = 📍 At the office
task-set-out = ▶ Set out
task-arrived = 📍 Arrived at { $stop }
task-drop = ✅ { $number } got out, on we go
task-leave = ▶ Drive on
task-finish = 🏁 Arrived, done
task-finish-sure = { $names } have not been picked up. If you end now, the vehicle counts as not having come for them, and they are told. End?
task-finish-yes = Yes, end
task-broken = ⚠ Vehicle trouble
task-absent = 🚫 { $name } did not come
task-absent-from = ⏱ wait until { $time } ({ $left } min)
task-came-after-all = ✅ { $name } came after all
task-type-code = 🔢 Type a code
task-too-early = It is too early to set out: this trip begins on { $day } at { $time }. You can set out an hour before at the earliest.
task-still-expected = { $names } { $number ->
    [one] is
   *[other] are
} not on board. Tap the name if they are, or note that they did not come once the waiting is over.
task-told-declined = ⚠ { $name } cannot drive { $number }, { $day } at { $time }. Another driver is needed.
task-told-missed = { $number }, { $day }: ended without picking up { $rides }. They have been told.
task-told-unended = { $day }: the trips { $trips } were never ended by their drivers. They are closed now; what was not recorded is called so.
task-told-start = ⚠ Trip { $number }, { $day }: starts at <b>{ $time }</b> from { $stop }, no longer at { $before }. Its card is up to date.
task-told-dissolved = Task { $number } at { $time } is off: its passengers have cancelled. No need to set out.
check-item = <b>{ $number } of { $of }.</b> { $item }: how is it?
check-good = ✅ Good
check-bad = ❌ Not good
check-lights = Lights
check-tyres = Tyres
check-brakes = Brakes
check-horn = Horn
check-wipers = Wipers and windows
check-belts = Seat belts
check-doors = Doors
check-kit = Triangle, jack, first aid
check-no-faults = none
check-items-done = All eight were checked. Not good: { $faults }.
check-photo = At last: send one photo of the vehicle.
check-passed = Thank you, the check is noted. The vehicle is ready.
check-failed = Thank you for being honest. Not good: { $faults }. This vehicle is not used for now; its passengers are moved and the dispatchers are told.
board-code = 🔢 My code
board-present = 🙋 I am on board
board-code-is = Code { $code }, good until { $until }. Tell it to the driver.
board-not-yet = For { $number } this works from half an hour before its time.
board-ask-place = Share where you are now. Within { $metres } metres of the stop is enough; the place is not kept.
board-key-place = 📍 Share my location
board-own-place = We need your own place as it is now, not a point on the map or one that somebody sent. Please try again.
board-too-far = That is { $metres } metres from { $stop }, so you cannot be noted as on board yet. Please try again near the stop, or tell the driver your code.
board-done = You are on board for { $number }. Have a good trip!
board-after-all = The no-show for { $number } is undone: the driver has noted you as on board.
board-waiting-only = This is the third no-show within 30 days. Until { $until } new rides are by the waiting list only. If something is wrong, use the button "That is wrong".
board-here = 📍 The vehicle <b>{ $plate }</b> is at { $stop } and waits 5 minutes from its time.
board-not-a-code = That is not a code of four digits. Tap the passenger's name on the card, or "Type a code" to try again.
board-nobody-waits = Nobody is expected here any more.
board-ask-code = Type the four digits that the passenger tells you.
board-code-right = ✅ { $name } is on board.
board-code-wrong = That code does not fit. It changes every five minutes; ask the passenger to open it once more, or tap the name.
board-code-twice = By chance two people have that code. Please tap the name.
dispute-what = About { $number }: what really happened?
dispute-rode = I did ride
dispute-missed = The vehicle did not come
dispute-told = { $absent ->
    [yes] The rider of { $number }, { $name } ({ $day }), objects to being noted as absent: <b>{ $claim }</b>. Promised { $promised }, the driver noted the arrival { $arrived } and the absence { $noted }.
   *[no] The rider of { $number }, { $name } ({ $day }, promised { $promised }): <b>{ $claim }</b>. In the night it was noted as a vehicle that did not come, for nothing was noted.
}
dispute-agree = The rider is right
dispute-uphold = The note stands
dispute-agreed = { $number }: the objection is accepted. The rider is told.
dispute-upheld = { $number }: the note stands. The rider is told.
remind-evening =
    Tomorrow, <b>{ $day }</b>: { $way } ({ $number }). { $boards }.
    Are you still coming?
remind-evening-guest = Tomorrow, <b>{ $day }</b>, you ride with a colleague: { $way } ({ $number }). { $boards }.
remind-yes = Yes, I am
remind-thanks = Thank you, { $number } stands. See you on { $day }.
remind-hour = ⏰ Soon: at <b>{ $time }</b> at <b>{ $stop }</b>, by { $kind } <b>{ $plate }</b> ({ $number }). Tell the driver your code when you get in.
remind-near = 🚐 { $stops ->
    [1] The next stop is yours: { $stop }.
   *[other] Two more stops: { $stop }.
} The vehicle is <b>{ $plate }</b>.
where-no-trip = Thank you, but you have accepted no task for now, so this place is not kept.
where-thanks = Thank you. While your live location is on, the passengers of { $number } can see where the vehicle is. Only the latest point is kept.
where-seen = { $plate } was seen { $minutes ->
    [0] just now
    [one] a minute ago
   *[other] { $minutes } minutes ago
} about { $metres } metres from { $stop } (at { $time }).
where-old = { $plate } was last seen at { $time }, { $minutes } minutes ago, about { $metres } metres from { $stop }. That is long ago; it may be far from there by now.
where-left = The place of { $plate } is not shared. By the driver's notes it left { $stop } at { $time }.
where-on-the-way = The place of { $plate } is not shared. By the driver's notes it has set out.
where-not-yet = { $plate } has not set out yet; it is planned for { $time }.
where-over = This trip: { $state }.
where-map = 🗺 See the map
trouble-sure = This vehicle cannot go? All its passengers are moved to other vehicles and told at once.
task-told-late = ⏱ { $name } at { $stop } will be late{ $minutes ->
    [0] {""}
   *[other] , about { $minutes } minutes
}. You need not wait longer than 5 minutes.
trouble-yes = Yes, move everybody
trouble-breakdown = broke down on the road
trouble-check = failed its check: { $faults }
trouble-told-moved = Sorry, the vehicle for { $number } has trouble. Instead you ride { $way ->
    [home] { $kind }; it is at the stop { $stop } at about <b>{ $time }</b>
   *[other] { $kind } from the stop { $stop } at <b>{ $time }</b>
} (it was { $before }).
trouble-told-on-board = Sorry, your vehicle has trouble. { $way ->
    [home] In its place { $kind } comes for you and is at the stop { $stop } at about <b>{ $time }</b>. Please stay with the driver
   *[other] In its place { $kind } takes you on at the stop { $stop } at <b>{ $time }</b>. Please do as the driver says
} ({ $number }, it was { $before }).
trouble-told-unmet = We are sorry: the vehicle for { $number }, { $day }, has trouble and there is no place in another one. Please find another way; this is kept.
trouble-told-driver = Passengers of a vehicle in trouble have joined { $number }, leaving at { $time }. The card is up to date.
trouble-whole =
    ⚠ <b>{ $number }, { $plate } ({ $driver }): { $trouble }.</b>
    The vehicle is out of service. { $seated } passengers have another vehicle, { $left } have not.
trouble-line-seated = ✅ { $number } { $name }: { $time }
trouble-line-left = ✖ { $number } { $name }: no seat
trouble-on-board = { $number } people were on board when it happened. Please see that they are picked up.
trouble-still-planned = This vehicle is still planned for { $number } trips after today.
trouble-photo = Photo of the check of { $plate }
