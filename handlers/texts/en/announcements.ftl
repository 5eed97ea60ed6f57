# Announcements to the people.
command-announce = Announcements to the people
title-announcement = announcement
siaran-private = Announcements are made in a private chat with the bot.
siaran-home = { $number ->
    [0] There are no announcements yet.
   *[other] <b>Announcements.</b> Tap one to see it.
    }
siaran-new = Write a new one
siaran-line = { $number }: { $state }
siaran-ask = Write the announcement in one message, or send one photo with a caption. People will read it exactly so.
siaran-no-words = An announcement needs words. Write a caption below the photo.
siaran-whom = This is how people read it. For whom is it?
siaran-everybody = Everybody
siaran-one-kecamatan = One kecamatan
siaran-which-kecamatan = Which kecamatan? Whoever has chosen it in /langganan gets it.
siaran-emergency = 🔴 Emergency (at night too)
siaran-audience = For <b>{ $who }</b>: { $people } people, { $minutes ->
    [0] less than a minute
   *[other] about { $minutes } minutes
}.
siaran-when = When?
siaran-now = Now
siaran-tomorrow = Tomorrow at 07.00
siaran-other-time = Write the time
siaran-ask-when = Write the day and the time (WIB), for instance: besok jam 9, jumat jam 13.30, 3 desember jam 8.
siaran-not-a-time = That time could not be read, or is over.
siaran-goes = It goes { $at }.
siaran-goes-now = It goes now.
siaran-second = A second person has to agree first.
siaran-lint-shouted = ⚠ Many capitals: it reads like shouting.
siaran-lint-wordy = ⚠ A sentence has more than 30 words: hard to read on a phone.
siaran-lint-link = ⚠ A link without https: some phones refuse it.
siaran-send = Send
siaran-try = Try on me
siaran-cancel = Cancel
siaran-undo = Undo
siaran-pause = Pause
siaran-resume = Go on
siaran-who-not = Who has not had it
siaran-nobody = Nobody would get it. Choose other people.
siaran-nobody-agrees = There is no second person yet who could agree. An admin invites one with /peran, as a publisher.
siaran-waits = { $number } waits for a second person. We tell you here.
siaran-agree-ask = Agree to announcement <b>{ $number }</b> above?
siaran-agree = Agree
siaran-decline = Give back
siaran-own = Somebody else has to agree to an announcement of your own.
siaran-agreed = Announcement { $number } was agreed to.
siaran-declined = { $number } was given back to its author.
siaran-declined-told = Announcement { $number } was given back. Change it and send it again with /siaran.
siaran-scheduled = { $number } goes { $at } to { $people } people. Until then it can be taken back.
siaran-not-now = This announcement: { $state }. So this cannot be done now.
siaran-card = <b>{ $number }</b>: { $state }
siaran-progress =
    Sent: <b>{ $sent }</b>
    Left: { $left }
    Have blocked the bot: { $blocked }
    Failed: { $failed }
    Uncertain: { $unknown }
    Skipped: { $skipped }
siaran-minutes = { $minutes ->
    [0] Done in less than a minute.
   *[other] Done in about { $minutes } minutes.
}
siaran-quiet = Quiet hours: it goes on afterwards.
siaran-why-failing = ⚠ Paused by itself: more than 5 per cent of the last 200 failed. See why under "Who has not had it".
siaran-paused = Paused.
siaran-resumed = Going on.
siaran-again = Those are tried again.
siaran-not-yet = Have not had it: { $left } people.
siaran-reason = • { $fate }: { $number } ({ $why })
siaran-retry-failed = Try the failed again
siaran-retry-unknown = Try the uncertain again
siaran-unknown-admin = The uncertain may have had it. Only an admin may send it again.
siaran-state-draft = draft
siaran-state-waiting = waiting for a second person
siaran-state-scheduled = scheduled
siaran-state-running = being sent
siaran-state-paused = paused
siaran-state-cancelled = cancelled
siaran-state-finished = finished
siaran-fate-blocked = has blocked the bot
siaran-fate-failed = failed
siaran-fate-unknown = uncertain
siaran-fate-skipped = skipped
siaran-skip-unreachable = cannot be reached any more
siaran-skip-unwanted = has unsubscribed
siaran-skip-week = has had enough in seven days
siaran-skip-cancelled = the announcement was cancelled
