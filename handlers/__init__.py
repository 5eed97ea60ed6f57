"""What the bot can do: each feature is one module and one name in this list."""

from handlers import (
    answers,
    contacts,
    dialogs,
    erasing,
    housekeeping,
    privacy,
    programmes,
    questions,
    retention,
    rides,
    roles,
    start,
    subscriptions,
    things,
)
from handlers.transformer import (
    approvals,
    booking,
    changing,
    drivers,
    employees,
    fleet,
    guests,
    importing,
    line_forms,
    lines,
    papers,
    renewals,
    repeating,
    rosters,
    stops,
    vehicles,
)
from handlers.waste import answers as waste_answers
from handlers.waste import (
    asking,
    closing,
    desk,
    filing,
    groups,
    identity,
    incidents,
    leave,
    own,
    placing,
    postponing,
    proofs,
    publishing,
    queue,
    reviews,
    rounds,
    splitting,
    statistics,
    votes,
)

FEATURES = (
    start,  # greeting, help, language, who comes and goes
    programmes,  # the six quick wins, the six dimensions, the masterplan
    answers,  # a question in anybody's own words
    contacts,  # a human, emergencies
    questions,  # what nobody could answer, and the answers that admins publish
    filing,  # Pesan Ibu: a report, from a photo, a place or a sentence
    placing,  # Pesan Ibu: where it is
    own,  # Pesan Ibu: one's own reports, and what anybody may know of any
    waste_answers,  # Pesan Ibu: what officers ask is answered in the chat
    desk,  # Pesan Ibu: what the buttons of an officer's card do
    asking,  # Pesan Ibu: questions to the reporter, written or chosen
    postponing,  # Pesan Ibu: put off for a reason
    proofs,  # Pesan Ibu: photos compared, then "Bersih?"
    votes,  # Pesan Ibu: "Bersih" or "Belum", and what follows
    closing,  # Pesan Ibu: the proof that it is done, and what makes it doubtful
    queue,  # Pesan Ibu: what waits, in which order to go, all about one report
    publishing,  # Pesan Ibu: photos and words that other citizens may see
    identity,  # Pesan Ibu: who the reporter is, for a reason that is kept
    incidents,  # Pesan Ibu: what stops a whole area
    splitting,  # Pesan Ibu: two troubles in one report become two reports
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
    repeating,  # Transformer: every working day, the way back, the week before, leave
    guests,  # Transformer: seats for colleagues, who say so themselves
    rides,  # Transformer: rides in words
    roles,  # who may do what, and what they did
    subscriptions,  # what people want to hear, and the way out of it
    privacy,  # what is kept of somebody: to see, to get, to have deleted
    erasing,  # who asked to be forgotten is, in every table
    things,  # photos, voices and stickers that nothing has asked for
    dialogs,  # leaving, keeping and forgetting an open conversation
    housekeeping,  # what is forgotten, and when
    retention,  # at night: whatever was kept long enough
)
