"""What the bot can do: each feature is one module and one name in this list."""

from handlers import (
    answers,
    contacts,
    dialogs,
    housekeeping,
    programmes,
    questions,
    rides,
    roles,
    start,
    things,
)
from handlers.waste import answers as waste_answers
from handlers.waste import (
    asking,
    changing,
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
    sending,
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
    sending,  # Pesan Ibu: kept with its number, or joined to one that is there
    changing,  # Pesan Ibu: anything changed before it is sent
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
    rides,  # Transformer: a sentence until rides can be booked
    roles,  # who may do what, and what they did
    things,  # photos, voices and stickers that nothing has asked for
    dialogs,  # leaving, keeping and forgetting an open conversation
    housekeeping,  # what is forgotten, and when
)
