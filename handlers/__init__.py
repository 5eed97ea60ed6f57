"""What the bot can do: each feature is one module and one name in this list."""

from handlers import (
    announced,
    announcements,
    answers,
    audit,
    broadcasting,
    channels,
    composing,
    contacts,
    dialogs,
    digests,
    erasing,
    housekeeping,
    narrowing,
    noticed,
    pickups,
    privacy,
    programmes,
    progress,
    questions,
    recurring,
    retention,
    rides,
    roles,
    start,
    subscriptions,
    taking_back,
    things,
)
from handlers.transformer import (
    announcing,
    approvals,
    arriving,
    assigning,
    boarding,
    booking,
    breakdowns,
    calendars,
    changing,
    checks,
    concerns,
    confidants,
    disputes,
    drivers,
    employees,
    figures,
    fleet,
    guests,
    importing,
    leaving,
    line_forms,
    lines,
    manifests,
    nights,
    on_the_road,
    own_changes,
    papers,
    planning,
    positions,
    proposing,
    refilling,
    reminders,
    renewals,
    repeating,
    reshaping,
    roads,
    rosters,
    safety,
    sayings,
    settling,
    sharing,
    stops,
    tasks,
    vehicles,
)
from handlers.transformer import own as own_rides
from handlers.waste import answers as waste_answers
from handlers.waste import (
    asking,
    closing,
    desk,
    dossier,
    filing,
    groups,
    identity,
    incidents,
    leave,
    merging,
    morning,
    own,
    placing,
    postponing,
    proofs,
    publishing,
    queue,
    rejecting,
    reviews,
    rounds,
    sending,
    splitting,
    statistics,
    votes,
)
from handlers.waste import changing as waste_changing

FEATURES = (
    start,  # greeting, help, language, who comes and goes
    programmes,  # the six quick wins, the six dimensions, the masterplan
    answers,  # a question in anybody's own words
    contacts,  # a human, emergencies
    questions,  # what nobody could answer, and the answers that admins publish
    filing,  # Pesan Ibu: a report, from a photo, a place or a sentence
    sending,  # Pesan Ibu: kept with its number, or joined to one that is there
    waste_changing,  # Pesan Ibu: anything changed before it is sent
    placing,  # Pesan Ibu: where it is
    own,  # Pesan Ibu: one's own reports, and what anybody may know of any
    waste_answers,  # Pesan Ibu: what officers ask is answered in the chat
    desk,  # Pesan Ibu: what the buttons of an officer's card do
    asking,  # Pesan Ibu: questions to the reporter, written or chosen
    postponing,  # Pesan Ibu: put off for a reason
    proofs,  # Pesan Ibu: photos compared, then "Bersih?"
    votes,  # Pesan Ibu: "Bersih" or "Belum", and what follows
    closing,  # Pesan Ibu: the proof that it is done, and what makes it doubtful
    queue,  # Pesan Ibu: what waits, and in which order to go
    dossier,  # Pesan Ibu: all about one report
    morning,  # Pesan Ibu: the list of the day
    publishing,  # Pesan Ibu: photos and words that other citizens may see
    identity,  # Pesan Ibu: who the reporter is, for a reason that is kept
    incidents,  # Pesan Ibu: what stops a whole area
    splitting,  # Pesan Ibu: two troubles in one report become two reports
    rejecting,  # Pesan Ibu: refused for a reason, "not found" only by who looked
    merging,  # Pesan Ibu: two reports of one matter become one
    leave,  # Pesan Ibu: officers on leave, and who stands in
    reviews,  # Pesan Ibu: one end in ten is seen again from elsewhere
    rounds,  # Pesan Ibu: deadlines, waits that end, anchors at night
    statistics,  # Pesan Ibu: figures for everybody, files for officers
    groups,  # Pesan Ibu: the group in which a desk works
    employees,  # Transformer: who is an employee, by NIP and the own telephone
    approvals,  # Transformer: what no roster can say, a person decides
    renewals,  # Transformer: once a year, and what a new roster changes
    rosters,  # Transformer: the roster, from the file that an admin sends
    fleet,  # Transformer: the vehicles, and what ends soon
    vehicles,  # Transformer: a new vehicle, its seats, out of service
    papers,  # Transformer: last days of papers and licences
    drivers,  # Transformer: drivers, their licence and leave
    lines,  # Transformer: lines and stops, and the lines as GTFS
    stops,  # Transformer: a stop, which is no home
    line_forms,  # Transformer: a line, its stops, hours and rule
    importing,  # Transformer: stops, lines and vehicles from a file
    booking,  # Transformer: a ride asked for, and promised with one tap
    changing,  # Transformer: a ride given back or moved, another minute, the waiting list
    refilling,  # Transformer: seats that were freed go to who waits
    repeating,  # Transformer: every working day, the way back, the week before, leave
    roads,  # Transformer: how far it is, estimated or measured
    guests,  # Transformer: seats for colleagues, who say so themselves
    planning,  # Transformer: the plan of a day, trip by trip
    proposing,  # Transformer: a better plan each evening and on demand, as a proposal
    assigning,  # Transformer: another vehicle or driver for a trip
    reshaping,  # Transformer: a trip dissolved, a ride moved to another trip
    announcing,  # Transformer: a plan published, and who hears of what changes then
    manifests,  # Transformer: the manifest of a trip as a page to print
    settling,  # Transformer: every ride of a past day has its code, and is counted
    figures,  # Transformer: a month in numbers, for each agency
    own_rides,  # Transformer: one's own rides, each with what may be done with it
    sayings,  # Transformer: late, with somebody more, where is it, in words
    own_changes,  # Transformer: another hour, stop, number of seats or need
    leaving,  # Transformer: all days of a leave given back in one step
    calendars,  # Transformer: a ride for the calendar of one's telephone
    sharing,  # Transformer: where the vehicle is, for the family too
    concerns,  # Transformer: lost and found, and complaints about a drive
    safety,  # Transformer: a call for help, and drills of it
    arriving,  # Transformer: "Sudah sampai?", and silence
    confidants,  # Transformer: the own contact, by a link that works once
    nights,  # Transformer: never first or last alone after dark, unless she agrees
    rides,  # Transformer: rides in words
    tasks,  # Transformer: a driver's trips, each a card
    checks,  # Transformer: the vehicle, looked at before every trip
    on_the_road,  # Transformer: from stop to stop, to the end
    boarding,  # Transformer: who is on board, by code, by tap or by place; who is not
    disputes,  # Transformer: a no-show that was none
    breakdowns,  # Transformer: a vehicle that cannot go, and who rides how instead
    reminders,  # Transformer: the evening before, an hour before, two stops away
    positions,  # Transformer: where a vehicle is, from the place that its driver shares
    roles,  # who may do what
    audit,  # who did what with it
    subscriptions,  # what people want to hear, and the way out of it
    announcements,  # announcements: shown as people will read them, for whom, and when
    composing,  # announcements: the message, buttons, answers, other languages
    narrowing,  # announcements: for whom, chosen by taps: and, or, but not
    recurring,  # announcements: again and again, by a rule
    announced,  # announcements: agreed on, taken back, stopped, watched
    taking_back,  # announcements: corrected or withdrawn after sending
    noticed,  # announcements: what people tap below one
    progress,  # the week, told in the channels by itself
    digests,  # each morning, what happened in somebody's kecamatan the day before
    pickups,  # on which days waste is picked up, and the evening before
    channels,  # /kanal: where is posted, by topic
    broadcasting,  # announcements: who gets one next, and what has become of whom
    privacy,  # what is kept of somebody: to see, to get, to have deleted
    erasing,  # who asked to be forgotten is, in every table
    things,  # photos, voices and stickers that nothing has asked for
    dialogs,  # leaving, keeping and forgetting an open conversation
    housekeeping,  # what is forgotten, and when
    retention,  # at night: whatever was kept long enough
)
