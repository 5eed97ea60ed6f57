# Transformer: one's own rides.
command-rides = My rides (Transformer)
title-lost = a thing left behind
title-complaint = a complaint about a drive
title-concern = an answer
mine-none = There is no ride within the next 14 days. Book one with /transformer.
mine-head = <b>{ $total } rides within the next 14 days{ $repeats ->
    [0] {""}
   *[other] , and { $repeats } that are repeated
}.</b> Tap one to see, change or cancel it.
mine-line = { $day } { $way } { $time } · { $state }
mine-day = { $weekday } { $number }
mine-back = ‹ Back
mine-past = What is over
mine-past-head = <b>The rides of the last two weeks.</b> Tap one if you left something there or want to complain.
mine-past-none = There was no ride in the last two weeks.
mine-card =
    <b>{ $number }</b>: { $way }, { $day }
    Stop: <b>{ $stop }</b>
    Office: { $office }
    State: <b>{ $state }</b>
    Seats: { $seats }. Needs: { $needs }.
mine-promised = Promised: { $boards }. By { $kind }.
mine-counts-cancel = If cancelled now: nothing is noted.
mine-counts-cancel-same-day = If cancelled now: noted as cancelled on the same day.
mine-counts-cancel-late = If cancelled now: noted as cancelled shortly before leaving.
mine-rule-day = On the day itself: noted as cancelled on the same day.
mine-rule-late = After { $time }, { $hours } hours before leaving: noted as cancelled shortly before leaving.
mine-change = Change
mine-change-to = Change <b>{ $number }</b> ({ $way }, { $day } at { $time }) to this?
mine-change-what = What of { $number }, { $way }, { $day }, is to be changed? Where the new is not possible, the old stays.
mine-change-hour = Hour
mine-change-place = Stop
mine-change-seats = Seats
mine-change-needs = Needs
mine-change-stop = At which stop?
mine-change-how-many = Now it is for { $seats }. How many shall it be?
mine-change-need = Tap what you need, or need no more.
mine-change-waits = There is no seat for that yet, so { $number } stays on the waiting list as it was.
mine-change-closed = By the rule of its line { $number } cannot be changed any more, so it stays as it was. It can still be cancelled.
mine-as-it-is = Leave it as it is
mine-as-they-are = Never mind
mine-leave = Leave
mine-leave-from = On leave from which day? All rides of those days are given back in one step.
mine-leave-long = From { $day }, for how many days?
mine-leave-sure = From { $first } to { $last }: { $number } rides will be given back, and what is repeated is left out.
mine-leave-cancel = { $number } without a note.
mine-leave-cancel-same-day = { $number } noted as cancelled on the same day.
mine-leave-cancel-late = { $number } noted as cancelled shortly before leaving.
mine-leave-yes = Yes, give all back
mine-left-out = Good. From { $first } to { $last } there are no rides; { $number } were given back. Have a good rest.
mine-calendar = Save to calendar
mine-calendar-begun = The file comes in a moment.
mine-calendar-failed = Sorry, the calendar file could not be made. Please try once more.
mine-calendar-done = Open this file to save { $number } to your calendar. If the promise changes, ask for a new file.
mine-calendar-title = Transformer: { $way }
mine-calendar-about = Number { $number }, { $day }. Stop { $stop } at { $time }, by { $kind }. Office: { $office }. It differs by 5 minutes at most.
mine-where = Where is the vehicle?
mine-again = Look again
mine-share = Share with family
mine-share-link = This link shows { $number } only: line, stop, hour, state, and where the vehicle is. Nobody's name, and it dies by itself when the trip is over: { $link }
mine-share-end = End the link
mine-share-ended = The link is dead.
mine-share-dead = This link shows nothing any more: the trip is over, or not shared any more.
mine-shared =
    <b>A trip that was shared with you</b>
    Line { $line }: { $way }, { $day }
    Stop { $stop } at <b>{ $time }</b>
    State: { $state }
mine-lost = Something left behind
mine-lost-what = What was left behind, and where about did you sit? Write it, or send a photo.
mine-lost-kept = We have told the driver of { $number } and the dispatchers. Their answer comes here.
mine-lost-told = <b>Left behind</b> in { $trip }, { $day } (rider { $number }). Please have a look.
mine-lost-more = More about what was left behind ({ $number }):
mine-lost-answer = News of what was left behind ({ $number }):
mine-complain = Complaint
mine-complain-what = What was not good about that drive? Only the dispatchers read it, not the driver.
mine-complaint-kept = Thank you. The complaint about { $number } reaches the dispatchers only. Their answer comes here.
mine-complaint-told = <b>A complaint</b> about { $trip }, { $day } (rider { $number }). The driver does not get this message.
mine-complaint-more = More from who complained ({ $number }):
mine-complaint-answer = The dispatchers' answer to the complaint { $number }:
mine-answer = Answer
mine-write-answer = Write the answer, or send a photo.
mine-answer-sent = It was passed on.
mine-answered-by = { $name } has answered about { $number }:
mine-concern-gone = That message cannot be answered any more.
mine-guest-left = Your colleague on { $number } rides along no more. The seat is still held; change the number of seats with /perjalananku if nobody uses it.
mine-released = As you are not listed as an employee any more, { $total } rides were given back: { $numbers }.
