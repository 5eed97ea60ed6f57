# People's data: what is kept, what for, how long, and what its owner may ask.

command-privacy = My data: see it, get it, delete it

privacy-head =
    <b>Your data here</b>

    What we keep, what for, and how long:
privacy-messages = • The words of messages, photos and locations: to answer. Deleted { $days } days after the answer; that there was a message at all is forgotten after { $rows } days.
privacy-account = • The number of your Telegram account, your language, when you last wrote, and your subscriptions: as long as you use this bot.
privacy-drafts = • Forms that are not finished: { $days } days.
privacy-questions = • Questions for officers and 👍 👎: { $days } days. Identity numbers, phone numbers and number plates in them are masked; names and addresses are not, so please do not write them.
privacy-reports = • Waste reports: so that officers can see to them. Who reported, photos, notes and the very spot are deleted { $days } days after the report has ended. Only figures stay: kind, neighbourhood, how long it took.
privacy-employees = • Employees of the regency: NIP, name, agency and phone number, to be sure that who books is an employee. Deleted { $days } days after their year is over. The NIP is shown whole to nobody.
privacy-rides = • Transformer rides: who rode is deleted after { $days } days; the figures stay.
privacy-safety = • Your own contact and your choice for rides after dark: as long as you use them. Calls for help, answers to "Have you arrived?", links for the family, complaints, and where vehicles were: { $days } days.
privacy-backups = • Backups: what was deleted is gone from them within { $days } days.
privacy-log = • The log of powers used: the account numbers of those who hold roles. Nobody can change or delete this log, nor can we.
privacy-cards = Please do not send photos of identity cards here.
privacy-rights = By UU 27/2022 a request is answered within 3 × 24 hours. Here: a copy of your data within a minute, deletion within a day.
privacy-private = Personal data is talked about in a private chat with me. Please write /privasi there.

privacy-data = Send me my data
privacy-data-begun = All right. The file with your data comes here within a minute.
privacy-data-again = The file can be asked for once an hour. Please try again later.
privacy-data-failed = Sorry, the file with your data could not be made. Please try again in an hour, or leave word for an officer with /kontak.
privacy-data-done = This is all that we keep about you: { $number } records. The beginning of the file says what each part is.

privacy-erase = Delete my data
privacy-erase-what =
    <b>Deleting your data</b>

    Deleted: account, messages, photos, questions, votes, subscriptions, forms, employee data, and all roles. Booked rides are given back, and own contacts end.

    Waste reports stay without name, photos, notes and the very spot. A report that has not ended and that nobody else has joined is closed.

    Cannot be deleted from here: the chat in your own Telegram, photos that officers have received in theirs, and answers that were published.
privacy-erase-staff =
    <b>You hold a role.</b> Nobody can change the log of powers used; the number of your account stays there, without your name.

    A list of employees that the regency enters after this may name you and your NIP again.
privacy-erase-go-on = Go on deleting
privacy-erase-no = Do not delete
privacy-erase-sure =
    <b>Once more: delete all your data?</b>

    Once deleted, it cannot be brought back.
privacy-erase-yes = Yes, delete everything
privacy-erase-begun =
    All right. Deletion begins { $begins } and is done by { $until } at the latest. You hear as soon as it is done.

    Before it begins, you can still cancel it.
privacy-erase-waits = <b>The deletion of your data begins { $begins }.</b>
privacy-erase-cancel = Cancel the deletion
privacy-erase-cancelled = All right. The deletion is cancelled; your data stays as it was.
privacy-erase-admin = You are an admin by the bot's settings file, so you cannot be deleted yet. Please have the operator take your number out of the settings first.
privacy-erased =
    Your data has been deleted. Thank you for having used Sobat Serang.

    This chat is still in your Telegram; delete it yourself if you do not need it. If you write again, we begin anew.

privacy-withdraw = Withdraw my consent
privacy-withdraw-what =
    <b>Withdrawing your consent</b>

    After this no news is sent any more, not even of emergencies. Forms and requests for verification that are not finished are dropped.

    Reports and bookings that exist are seen to until they end. If these shall end too, choose "Delete my data". By pressing START (/start) you agree again.
privacy-withdraw-yes = Yes, withdraw my consent
privacy-withdrawn = All right. Your consent is withdrawn; no news is sent any more. If your data shall be deleted too, tap this button.
privacy-withdrawn-since = Consent withdrawn { $since }. With /start you agree again.

waste-reporter-gone = Who reported { $number } has deleted their data, so they cannot be asked any more.

data-account = Account: Telegram number, language, when you last wrote
data-roles = Roles held
data-invitations = Invitations to roles, opened or made
data-log = Log of powers used
data-employee = Employee data
data-roster = Line in the regency's list of employees
data-approvals = Requests to be verified as an employee
data-driver = Driving licence
data-leave = Leave as a driver
data-absence = Leave as an officer
data-reports = Waste reports
data-held = Reports held as an officer
data-photos = Photos of reports (file numbers at Telegram)
data-words = Words in the histories of reports
data-supports = Reports joined, and votes on whether it is clean
data-reviews = Reports seen again
data-incidents = Incidents opened
data-groups = Groups of desks bound
data-questions = Questions for officers
data-votes = Votes 👍 👎
data-answers = Answers published
data-rides = Transformer rides
data-seats = Seats on colleagues' rides
data-repeats = Repeated rides
data-trips = Trips driven
data-positions = Where the vehicles that were driven were last seen
data-checks = Vehicles checked before they were driven
data-confidants = Own contacts: chosen, and chosen as
data-nights = What was said about riding alone after dark
data-alarms = Calls for help (SOS)
data-helped = Calls of others that were seen to
data-heard = Calls of others that were heard
data-arrivals = Answers to "Have you arrived?"
data-shares = Links of rides for the family
data-concerns = Things left behind, and complaints about drives
data-subscriptions = Subscriptions
data-announcements = Announcements that you wrote
data-recipients = Announcements sent to you
data-announced = Announcements sent within seven days
data-drafts = Forms that are not finished
data-erasures = Requests for deletion
data-written = Messages that came in, while their words are kept
data-said = Messages that were sent, while their words are kept
