# The officers' queue.
command-queue = Queue of waste reports
command-one-report = See one report, for instance /laporan PI-000123
title-queue = nearest first
title-identity = opening of an identity
queue-private = The queue is opened in a private chat with the bot.
queue-which = <b>Queue of reports.</b> Which would you like to see?
queue-mine = Held by me
queue-desk = My kecamatan
queue-late = Late
queue-near = Nearest
queue-where = Send your location (📎 → Location).
queue-head = { $number ->
    [0] Nothing waits here.
    [one] <b>One report waits.</b> Tap it to open it.
   *[other] <b>{ $number } reports wait.</b> Tap one to open it.
    }
queue-line = { $urgent ->
    [yes] 🔴 { $number } { $category }
   *[no] { $number } { $category }
    }
queue-button = { $at }. { $line }
queue-item =
    <b>{ $at }.</b> { $line }
    { $place }
queue-age = { $days ->
    [0] today
    [one] one day ago
   *[other] { $days } days ago
    }
queue-far = about { $metres } m
queue-overdue = ⏰ <b>overdue</b>
queue-which-number = Which report? Write its number, for instance: /laporan PI-000123
queue-photos = Photos of { $number }
queue-history = <b>History</b>
queue-event = { $at }: { $move }
queue-event-by = { $at }: { $move } ({ $name })
queue-released = back at the desk, its holder works there no more
queue-morning = <b>Good morning. { $number } reports are waiting in { $desk }.</b> In this order:
queue-morning-line = { $urgent ->
    [yes] 🔴 <b>{ $number }</b> { $category }, { $place }
   *[no] • <b>{ $number }</b> { $category }, { $place }
    }
identity-open = Open identity
identity-why = Why is the reporter's identity needed? The reason is kept.
identity = Reporter of { $number }: { $name } (<code>{ $person }</code>). This opening is on record. Do not pass it on.

waste-move-file = filed
waste-move-add = something was added
waste-move-support = another citizen joined
waste-move-worse = said to be worse
waste-move-take = taken by an officer
waste-move-hand-over = handed to another officer
waste-move-ask = the officer asked
waste-move-unask = question withdrawn
waste-move-answer = the reporter answered
waste-move-postpone = postponed
waste-move-resume = resumed
waste-move-forward = forwarded
waste-move-reject = rejected
waste-move-merge = merged
waste-move-split = split
waste-move-claim = claimed done
waste-move-doubt = claim in doubt
waste-move-pass = claim accepted by a desk lead
waste-move-refuse = claim sent back
waste-move-confirm = confirmed by citizens
waste-move-reopen = reopened by citizens
waste-move-lapse = done without an answer
waste-move-withdraw = withdrawn by the reporter
waste-move-silent = the reporter did not answer
waste-move-join = joined an incident
waste-move-leave = the incident ended
waste-move-escalate = deadline reminder
waste-move-open-identity = identity opened by a desk lead
waste-move-publish = photo and words passed
waste-move-review = looked at by another desk
publish-pass = Let citizens see the photo
publish-passed = Citizens who are about to report the same may now see the photo and the words.
