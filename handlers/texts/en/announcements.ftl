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
siaran-ask = Send the announcement: text (bold, italics and links are kept), a photo or an album with a caption, or one file. People will see it exactly like that. {"{"}hari{"}"} and {"{"}tanggal{"}"} become the day on which it is sent.
siaran-no-words = An announcement needs words. Write a caption below the photo or the file.
siaran-whom = This is how people read it. For whom is it?
siaran-everybody = Everybody
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
siaran-quiet = Quiet hours: it goes on afterwards.
siaran-why-failing = ⚠ Paused by itself: more than 5 per cent of the last 200 failed. See why under "Who has not had it".
siaran-paused = Paused.
siaran-resumed = Going on.
siaran-again = Those are tried again.
siaran-not-yet = Have not had it: { $left } people.
siaran-reason = • { $fate }: { $number } ({ $why })
siaran-retry-failed = Try the failed again
siaran-retry-why = Try again: { $why }
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
siaran-choose = Combine conditions (and, or, not)
siaran-one-area = One kecamatan or desa
siaran-add-buttons = Add buttons
siaran-add-choices = Add answers to choose
siaran-add-language = Add a language
siaran-rewrite = Change what it says
siaran-which-language = Which language?
siaran-ask-language = Write the same announcement in that language (English). People who chose it will read this one.
siaran-ask-buttons =
    Write the buttons, one on a line: what it says, then an https link or a command of the bot. At most 6. For example:
    Full schedule https://serangkab.go.id
    Report waste /lapor
siaran-bad-buttons = That is not clear yet. Every line needs words and where it leads: a complete https link, or a command that the bot knows, such as /lapor.
siaran-ask-choices = Write the answers to choose from, one on a line, 2 to 8. Everybody has one vote and may change it.
siaran-bad-choices = Write 2 to 8 answers, one on a line, of at most 60 letters each.
siaran-unknown-variable = Nobody knows the variable { $name }. Known are: hari, tanggal, bulan, tahun, each in curly braces.
siaran-not-shown = The preview has not arrived here yet. Wait a moment, then tap Send again.
siaran-refused = Telegram does not take the announcement like that: perhaps the photo was deleted. Open it again with /siaran and change what it says.
siaran-tried = Sent to you alone.
siaran-of = that is { $groups }
siaran-or = { $one } <b>or</b> { $other }
siaran-not = <b>but not</b> { $traits }
siaran-active = wrote to the bot in the last { $days } days
siaran-samples = For example: { $people }.
siaran-sample = Citizen { $letter } ({ $language }; { $places })
siaran-no-place = no place chosen
siaran-only = Only those who…
siaran-and = And also…
siaran-either = Or…
siaran-but = But not…
siaran-anew = All again
siaran-done = Go on
siaran-how-and = Only those who:
siaran-how-or = Or those who:
siaran-how-not = But not those who:
siaran-area-who = The whole kecamatan, or one desa? Counted are people who chose it in /langganan.
siaran-by-area = Place
siaran-by-role = Role
siaran-by-programme = Follow a programme
siaran-by-language = Language
siaran-by-active = Still active
siaran-enough-traits = At most { $most } conditions. Tap All again to begin anew.
siaran-lint-broken = ⚠ A link is not complete: it will not open.
siaran-lint-missing-en = ⚠ { $people } recipients use English and will read Indonesian.
siaran-lint-missing-id = ⚠ { $people } recipients use Indonesian and will read English.
siaran-pace = { $rate } a second, done at about { $ends }.
siaran-taps = Taps on "{ $label }": { $number }
siaran-votes = Answers "{ $label }": { $number }
siaran-why-refused = ⚠ Paused: Telegram does not take the announcement like that (perhaps the photo was deleted). Nobody has had it yet. Cancel it and write a new one, or try Go on.
siaran-correct = Correct
siaran-correct-which = The words in which language?
siaran-withdraw = Withdraw
siaran-ask-better = Write the right words. Everybody who has had it will see them in the same message.
siaran-correcting = { $number } is being corrected in all chats.
siaran-open = Show { $number }
siaran-withdraw-sure = Withdraw { $number }? The message is deleted from people's chats. What is older than 48 hours cannot be deleted; it will say instead: "This announcement was withdrawn".
siaran-withdraw-yes = Yes, withdraw
siaran-withdrawn-so-far = Withdrawn from { $number } chats.
siaran-gone = This announcement was withdrawn. Please do not rely on it.
siaran-voted = Your answer: { $choice }
siaran-fate-withdrawn = withdrawn
