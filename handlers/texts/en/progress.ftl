# Weekly progress, daily news, and pick-up days.
progress-title = The week in Kabupaten Serang
progress-title-bold = <b>The week in Kabupaten Serang</b>
progress-span = { $first } to { $last }
progress-received = reports came
progress-confirmed = called clean
progress-overdue = overdue
progress-best = Most called clean by who reported
progress-rides-title = Transformer, employees carried
progress-as-of = Figures of { $day }.
progress-reports = 🧹 Pesan Ibu: { $received } reports came, { $confirmed } were called clean by who reported them, { $overdue } are long overdue.
progress-hours = Half of the clean ones took { $hours ->
    [0] less than an hour.
   *[other] { $hours } hours or less.
}
progress-best-line = Most called clean: { $places }.
progress-place = { $kecamatan } ({ $number })
progress-rides = 🚐 Transformer: employees were carried { $carried } times, { $kilometres } passenger kilometres, { $refused } requests found no seat.
progress-programmes = 📌 New information about: { $names }. Ask the bot.
progress-approve = The weekly news above is ready. Post it in the channels?
progress-yes = Post it
progress-no = Skip this week
progress-told = It is posted in the channels.
progress-skipped = This week is left out.
progress-missed = The weekly news of { $at } was left out: the bot did not run in time.
progress-failed = The weekly news could not be counted this week. The operator finds the reason in the bot's log.
digest =
    <b>News of { $kecamatan }, { $day }</b>
    Yesterday { $received } waste reports came, and { $confirmed } places were called clean by who reported them.
pickup-tomorrow = 🚛 Tomorrow, { $day }, waste is picked up in { $area } by the schedule.
pickup-holiday = Tomorrow is a holiday: the pick-up may change.
pickup-source = Source: { $source }.
command-pickups = Waste pick-up days
pickups-home = { $number ->
    [0] No pick-up days are known yet. Nobody is reminded.
   *[other] <b>Waste pick-up days.</b> Who chose Waste schedule and the place in /langganan is reminded the evening before.
}
pickups-line = <b>{ $area }</b>: { $days }. Source: { $source }
pickups-add = Add or change
pickups-which-kecamatan = Which kecamatan?
pickups-which-area = The whole kecamatan, or one desa?
pickups-which-days = On which days is waste picked up in { $area }? Tap the days, then Go on. Without a day, they are deleted.
pickups-ask-source = Where is this from, and of which date? For example: DLH, 23 November 2026. People will read it.
pickups-kept = The days of { $area } are kept: { $days }.
pickups-gone = The days of { $area } are deleted.
pickups-not-yours = The days there are kept by the desk lead of that kecamatan.
title-pickups = waste pick-up days
