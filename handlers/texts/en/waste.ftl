# Pesan Ibu: reporting, and the officers' desk.
command-report = Report waste
menu-report = 📷 Report waste
title-report = waste report
title-waste-question = question to the reporter
title-waste-postpone = postponement
title-waste-reject = rejection
title-waste-merge = merging of reports
title-waste-refuse = claim that goes back
title-waste-close = closing of a report

waste-private = Reports are made in a private chat with the bot, not in a group.
waste-ask-photo =
    <b>Report waste (Pesan Ibu)</b>
    Send a photo of the waste. One is enough.
waste-ask-photo-noted =
    Thank you, we noted that for a waste report (Pesan Ibu).
    Now send a photo. One is enough.
waste-key-place = 📍 Send my location
waste-ask-place =
    Where is it? Tap the key below to send your location, or tap the kecamatan.
    You may also write the village (desa) and kecamatan, for instance: Kaserangan, Ciruas.
waste-key-name = { $name }
waste-choose-kecamatan = Choose from the list
waste-choose-kecamatan-ask = In which kecamatan?
waste-choose-desa = Kecamatan { $kecamatan }. In which village (desa)? Tap, or write its name.
waste-no-desa = I do not know the village
waste-which-kecamatan = Is the place in one of these kecamatan?
waste-which-place = Which one do you mean?
waste-other-kecamatan = Another kecamatan
waste-not-here = Not in Kabupaten Serang
waste-noted-not-a-place = Noted as a description. We have not recognised the place yet.
waste-outside = The place seems to be outside Kabupaten Serang, where our officers have no authority. Please report it to the local government there. If you are sure, we still note it for DLH.
waste-outside-of = That is { $whose }, not Kabupaten Serang, so our officers have no authority there. Please report it to the government of { $whose }. If you are sure, we still note it for DLH.
waste-keep-note = Note it anyway
waste-ask-landmark = Near what? Write a landmark, for instance: beside the mosque.
waste-ask-category = What is the problem? Choose one, or write it in your own words.
waste-category-still = Noted as a description. We have not recognised the kind; choose the nearest, or Other.
waste-ask-note = Write the description.
waste-summary-head = <b>Please check:</b>
waste-summary =
    Problem: <b>{ $category }</b>
    Place: { $place }
    Photos: { $photos }
waste-note = Description: { $note }
waste-send = Send report
waste-whole = The report is complete and only has to be sent.
waste-change = Change
waste-change-what = What would you like to change?
waste-change-category = The problem
waste-change-place = The place
waste-change-note = Description
waste-change-photo = Photo
waste-sent =
    Thank you. Your report has the number <b>{ $number }</b>.
    The first answer comes by { $until } at the latest, here. Look at any time with /laporanku.
waste-sent-outside =
    Thank you. Your report has the number <b>{ $number }</b> and goes to DLH as a note, because the place is outside Kabupaten Serang. If there is news, we tell you here.
waste-sent-incident =
    Thank you. Your report has the number <b>{ $number }</b>. Look at any time with /laporanku.
waste-sent-already = It was sent already, its number is { $number }. Look with /laporanku.
waste-no-photo =
    This report needs one photo, so that the officers find the place.
    If you cannot take one: ask a neighbour or the head of the RT to take it, and send it here. This form is kept for three days.
    Without a photo, tell an officer directly with /kontak, or write to DLH.
waste-enough-today = You have filed many reports today, thank you. So that everybody gets a turn, the next can be sent tomorrow. This form is kept.
waste-enough-begin = Thank you, you have filed enough for today. So that everybody gets a turn, the next report can begin tomorrow. You can still add to your reports with /laporanku.
waste-similar =
    There is a similar report near by: <b>{ $number }</b>
    { $category }, { $place }, { $days ->
        [0] today
        [one] one day ago
       *[other] { $days } days ago
    }
waste-similar-distance = About { $metres } metres away.
waste-similar-photo = Photo of report { $number }
waste-similar-gone = That report has just ended. Please send a new one.
waste-me-too = Me too
waste-apart = No, this is another
waste-supported = You have joined report <b>{ $number }</b>. All its news come here, and at the end you are asked whether it is clean.

waste-place = Kec. { $kecamatan }
waste-place-desa = Desa { $desa }, Kec. { $kecamatan }
waste-place-landmark = { $place } – { $landmark }
waste-place-outside = outside Kabupaten Serang
waste-card =
    <b>{ $number }</b> { $category }
    { $place }
    Reporter: { $alias }
waste-urgent = 🔴 <b>Urgent</b>
waste-supporters = Joined by { $number }
waste-card-state = State: { $state }
waste-card-owner = State: { $state }, held by { $name }
waste-clock-left = { $hours ->
    [0] 🟢 Less than 1 working hour left
    [one] 🟢 { $hours } working hour left
   *[other] 🟢 { $hours } working hours left
    }
waste-clock-soon = { $hours ->
    [0] 🟡 Less than 1 working hour left
    [one] 🟡 Only { $hours } working hour left
   *[other] 🟡 Only { $hours } working hours left
    }
waste-clock-over = { $hours ->
    [0] 🔴 Less than 1 working hour over
    [one] 🔴 { $hours } working hour over
   *[other] 🔴 { $hours } working hours over
    }
waste-clock-stands = ⏸ The clock stands
waste-do-take = Take
waste-do-ask = Ask reporter
waste-do-unask = Withdraw question
waste-do-claim = Done
waste-do-forward = Forward
waste-do-postpone = Postpone
waste-do-reject = Reject
waste-do-merge = Merge
waste-do-split = Split
waste-do-pass = Accept claim
waste-do-refuse = Send back
waste-do-map = Map
waste-map = { $number }: <code>{ $where }</code>
waste-no-point = This report has no point, only the name of a place.

waste-state-new = new
waste-state-taken = being worked on
waste-state-asked = waiting for the reporter's answer
waste-state-postponed = postponed
waste-state-checking = checked by the head of the officers
waste-state-claimed = claimed done
waste-state-reopened = reopened
waste-state-confirmed = confirmed by citizens
waste-state-unanswered = done without an answer
waste-state-rejected = rejected
waste-state-withdrawn = withdrawn
waste-state-merged = merged

waste-category-pile = Pile of waste
waste-category-full-tps = Full collection point
waste-category-missed = Waste not collected
waste-category-dumping = Illegal dumping
waste-category-burning = Burning of waste
waste-category-carcass = Dead animal
waste-category-hazardous = Medical or hazardous waste
waste-category-drain = Blocked drain
waste-category-fee = Fee without a receipt
waste-category-other = Other

waste-danger-fire = 🔴 <b>First get away from fire and smoke.</b> Warn people around you and ask for help. Do not fight a large fire yourself. Once safe, we go on with the report; it is marked urgent.
waste-danger-injury = 🔴 <b>First help the injured.</b> Ask people around you and go to the nearest health centre or hospital. The report can follow; it is marked urgent.
waste-danger-sharps = 🔴 <b>Do not touch or step on it.</b> Keep children away. If somebody was pricked, wash with soap and running water and go to a health centre at once. The report is marked urgent.
waste-danger-chemicals = 🔴 <b>Do not touch, breathe in or burn it.</b> Keep children and animals away. If it got on skin or eyes, rinse with plenty of water and go to a health centre. The report is marked urgent.

waste-unknown = We found no report { $number }.
waste-lead-decides = Report { $number } is for the desk lead to decide now, who has been told.
waste-card-lead = ⚖️ For the desk lead to decide
waste-not-now = State of report { $number }: <b>{ $state }</b>. So that cannot be done now.
waste-left = All right, { $number } stays as it was.
waste-held = Report { $number } is held by another officer.
waste-held-by = Report { $number } is already held by { $name }.
waste-yours-already = You already hold report { $number }.
waste-not-your-desk = Report { $number } is not on your desk.
waste-own-report = Your own report is handled by another officer.
waste-taken = You now hold { $number }.
waste-told-taken = An officer has read report <b>{ $number }</b> and is working on it.
waste-write-question = Write the question for the reporter.
waste-question-sent = The question about { $number } was sent. The clock stands until the reporter answers.
waste-told-asked =
    An officer asks about report <b>{ $number }</b>:
    { $question }

    Please answer within five days.
waste-unasked = The question about { $number } is withdrawn.
waste-told-unasked = The officer's question about report <b>{ $number }</b> needs no answer any more. The report is being worked on.
waste-answer = Answer
waste-postpone-how-long = For how long is { $number } postponed?
waste-days = { $days } days
waste-write-reason = Write the reason. The reporter reads it too.
waste-postponed = { $number } is postponed until { $until }. The reporter has been told.
waste-told-postponed = Report <b>{ $number }</b> is postponed until { $until }. The reason: { $reason }
waste-reject-why = Why is { $number } rejected? The reporter gets the sentence.
waste-reason-not-waste = Not a matter of waste
waste-reason-not-found = Officers went there and did not find it
waste-reason-not-ours = Not under the authority of Kabupaten Serang
waste-reason-repeated = Already reported by the same person
waste-reason-private-land = On private land, the owner's responsibility
waste-reason-other = Another reason
waste-reason-no-answer = The officer's question was not answered
waste-reason-kota-serang = In the area of Kota Serang
waste-take-first = First take { $number }. Who says that it is not there must go and look.
waste-show-not-found = Send a photo of the place, or your location there (📎 → Location).
waste-too-far = That is { $metres } metres from the place. Send your location from there, or a photo.
waste-rejected = { $number } is rejected. The reporter has been told.
waste-told-rejected = Sorry, report <b>{ $number }</b> was rejected. The reason: { $reason }. If things are different, please report again with /lapor.
waste-forward-where = Where is { $number } forwarded?
waste-desk-dlh = DLH
waste-desk-city = Kota Serang
waste-forwarded = { $number } was forwarded to { $desk }.
waste-told-forwarded = Report <b>{ $number }</b> was forwarded to { $desk }, who can handle it better. The number stays.
waste-told-city = Report <b>{ $number }</b> turned out to lie in Kota Serang, so it is closed here. Please report it to the city's government. Thank you for caring.
waste-write-number = Write the number of the same report, for instance PI-000123.
waste-merge-which = Write the number alone, for instance PI-000123.
waste-merge-itself = { $number } is the number of this report itself. Write that of the other one.
waste-merge-ended = { $number } is { $state }, so nothing can be added to it. Write the number of a report that is open.
waste-merged = { $number } was merged into { $other }.
waste-told-merged = Report <b>{ $number }</b> was joined with <b>{ $other }</b>, which is the same matter. You still get its news.
waste-proof-photo = Send a photo of the clean place, taken now.
waste-proof-place = Send your location now (📎 → Location), or write why you cannot.
waste-claimed = Thank you. The reporter is asked whether { $number } is clean.
waste-claim-doubted = Thank you. A desk lead looks at { $number } before the reporter is asked.
waste-write-refuse = Write why, so that the officer knows what is still missing.
waste-refused = The claim for { $number } went back to its officer.
waste-claim-refused = The claim that { $number } is done was sent back by the desk lead: { $reason }
    Please look again on the spot.
waste-told-worse = <b>{ $number }</b>: said to have become worse.
waste-told-added = <b>{ $number }</b>: the reporter adds: { $words }
waste-doubt = <b>{ $number }</b>: a claim needs a look.
waste-doubt-photo = Its photo has been used before.
waste-doubt-unseen = Its photo could not be looked at.
waste-doubt-taken = By its camera, the photo was taken before this report came in.
waste-doubt-place = The officer was more than 100 metres away.
waste-clean = The officer says that report <b>{ $number }</b> is done. Clean?
waste-yes = Clean
waste-no = Not yet
waste-doubt-forwarded = The photo was passed on from elsewhere, not taken for this.
waste-own-claim = A claim of one's own is looked at by another desk lead.
waste-alike = The photo of <b>{ $number }</b> looks like that of <b>{ $other }</b>, which is still open near by. If it is the same matter, merge them.
waste-do-merge-into = Merge into { $other }
waste-card-elsewhere = { $number } is not here any more; it is now at the desk of { $desk }.
waste-card-no-place = Reason without a place: { $reason }
waste-card-reply = To close this report, reply to its card with a photo of the clean place, or tap Done.
waste-other-room = This report is opened only in the group of its desk or in a private chat with the bot.
waste-yours-to-do = You work at the desk of { $number }. Please handle it by its card or /antrean.
waste-outside-near = The place seems to be in { $whose }, outside Kabupaten Serang, where our officers have no authority. Please report it to the government of { $whose }. If you are sure, we still note it for DLH.
