# Pesan Ibu in figures: /statistik and /ekspor.
command-statistics = Figures about waste reports
command-export = Download the reports
statistics-title = Pesan Ibu, last 30 days
statistics-title-bold = <b>Pesan Ibu, last 30 days</b>
statistics-by-kecamatan = By kecamatan
statistics-by-category = By problem
statistics-received = received
statistics-resolved = claimed done
statistics-confirmed = confirmed by citizens
statistics-all =
    Reports received: { $received }
    Claimed done by officers: { $resolved }
    Confirmed clean by citizens: <b>{ $confirmed }</b>
    Reopened by citizens at some time: { $reopened }
statistics-first-touch = Half of those taken up had an officer within { $hours ->
        [0] less than an hour
       *[other] { $hours } hours or less
    } (nights and holidays count).
statistics-most-kecamatan = <b>Most by kecamatan</b> (received, claimed, confirmed)
statistics-most-category = <b>Most by problem</b> (received, claimed, confirmed)
statistics-line = • { $name }: { $received }, { $resolved }, { $confirmed }
statistics-none = No waste reports in the last 30 days yet. Report with /lapor.
statistics-failed = Sorry, the figures cannot be counted yet. Please try again later.
export-private = Data is downloaded in a private chat with the bot.
export-which = <b>Download the reports: { $what }, { $days ->
        [365] last year
       *[other] last { $days } days
    }.</b> Without names of reporters and officers. Choose the kind of file, or change span and problem first:
export-days = { $days ->
    [365] 1 year
   *[other] { $days } days
    }
export-all = all problems
export-one-category = Choose a problem
export-which-category = Reports of which problem?
export-xlsx = Excel
export-csv = CSV
export-geojson = Map (GeoJSON, squares of 100 m)
export-begun = The file is being prepared. We send it here in a moment.
export-done = { $number } reports. Landmarks are citizens' own words: do not publish them unchecked.
export-failed = Sorry, the file cannot be made yet. Please try again later.
waste-column-number = Number
waste-column-filed = Received
waste-column-category = Problem
waste-column-kecamatan = Kecamatan
waste-column-desa = Code of the desa
waste-column-landmark = Landmark
waste-column-state = State
waste-column-urgent = Urgent
waste-column-supporters = Supporters
waste-column-reopened = Reopened
waste-column-touched = Taken up
waste-column-claimed = Claimed done
waste-column-closed = Ended
waste-column-latitude = Latitude
waste-column-longitude = Longitude
