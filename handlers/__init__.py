"""What the bot can do: each feature is one module and one name in this list."""

from handlers import (
    answers,
    contacts,
    dialogs,
    housekeeping,
    programmes,
    questions,
    reports,
    rides,
    roles,
    start,
    things,
)

FEATURES = (
    start,  # greeting, help, language, who comes and goes
    programmes,  # the six quick wins, the six dimensions, the masterplan
    answers,  # a question in anybody's own words
    contacts,  # a human, emergencies
    questions,  # what nobody could answer, and the answers that admins publish
    reports,  # Pesan Ibu: a sentence until reports can be filed
    rides,  # Transformer: a sentence until rides can be booked
    roles,  # who may do what, and what they did
    things,  # photos, voices and stickers that nothing has asked for
    dialogs,  # leaving, keeping and forgetting an open conversation
    housekeeping,  # what is forgotten, and when
)
