# Officers on leave, and the hand-over of reports.
command-leave = Leave, substitute, and back on duty
leave-private = Leave is arranged in a private chat with the bot.
leave-how-long = <b>Leave.</b> How long will you be off duty?
leave-lasts = You are on leave until { $until }. Are you back, or has it changed?
leave-three-days = 3 days
leave-week = 1 week
leave-two-weeks = 2 weeks
leave-back = I am back
leave-who = Who stands in for you? The reports you hold go to them.
leave-nobody = Nobody
leave-begun = Your leave is noted until { $until }. New reports are not sent to you. If you are back earlier, type /cuti.
leave-given = { $number ->
    [one] { $number } report is now with { $name }.
   *[other] { $number } reports are now with { $name }.
    }
leave-kept = { $number ->
    [one] { $number } report stays in your name. Its deadline runs on.
   *[other] { $number } reports stay in your name. Their deadlines run on.
    }
leave-told = { $number ->
    [one] { $name } is on leave until { $until }. { $number } report they held is now yours. See /antrean.
   *[other] { $name } is on leave until { $until }. { $number } reports they held are now yours. See /antrean.
    }
leave-ended = Welcome back. New reports are sent to you again. Those handed over stay with your substitute.
hand-over-button = Hand over
hand-over-who = To whom should { $number } go?
hand-over-nobody = There is no other officer yet who could have { $number }.
hand-over-done = { $number } is now with { $name }.
hand-over-told = { $name } has handed this report over to you.
