# Incidents: deadlines stand, everybody concerned hears.
command-incident = Incident, for instance a closed landfill
title-incident = incident
incident-home = { $number ->
    [0] There is no incident.
    [one] <b>One incident lasts.</b> Tap it to end it.
   *[other] <b>{ $number } incidents last.</b> Tap one to end it.
    }
incident-open = Open an incident
incident-end = End: { $what }
incident-where = Where?
incident-everywhere = All kecamatan
incident-what = For which problem?
incident-all = All problems
incident-sentence = Write one sentence for all reporters, for instance: The landfill is closed until Friday, collection follows.
incident-opened = The incident is open. Deadlines stand, and the reporters hear within a minute: { $sentence }
incident-ended = The incident has ended. Deadlines run again and the reporters hear.
incident-told = Report <b>{ $number }</b> waits because of an incident: { $sentence } We tell you as soon as it is over.
incident-told-end = The incident is over. Work on report <b>{ $number }</b> goes on.
incident-told-desk = <b>Incident opened:</b> { $sentence } The deadlines of its reports stand still, and their reporters are told.
incident-told-desk-end = <b>Incident ended:</b> { $sentence } The deadlines run again.
