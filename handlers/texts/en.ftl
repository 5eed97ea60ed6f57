# The words of Sobat Serang in English; id.ftl is the source. Brand names are not translated.

## Hello, help, language

greeting =
    <b>Welcome to Sobat Serang.</b>

    • <b>Waste lying around?</b> Just send a photo of it, or tap <i>Report waste</i>. It goes to the officers, and the news comes here.
    • <b>A question?</b> Write in your own words about the smart-city programmes of Kabupaten Serang, or use the menu below.

    For example: <i>What is Pesan Ibu?</i>

    <b>Privacy:</b> the words of your messages are deleted { $days } days after they were answered. Reports, and questions that are still open, are kept longer. All about it, also how to delete everything: /privasi
greeting-language = Bahasa Indonesia: /bahasa
greeting-group =
    Hello. I am Sobat Serang, a bot about the smart-city programmes of Kabupaten Serang. In this group I answer commands such as /program. To ask freely, please write to me directly.
help =
    <b>What you can do here</b>

    • Ask in your own words, for example: <i>Is Transformer running yet?</i>
    • Send a photo of waste, or /lapor – report waste (Pesan Ibu)
    • /laporanku – your reports; /lacak – any report
    • /program – six programmes and other things to read
    • /dimensi – the six dimensions of the smart city
    • /masterplan – plan, commitment and people
    • /pegawai – verify as an employee of the regency
    • /kontak – reach an officer
    • /langganan – the news that is sent here; /berhenti – stop it
    • /privasi – your data: see it, get it, delete it
    • /bahasa – change the language (ganti bahasa)
    • /batal – leave a form that is open

    Under an answer there are 👍 and 👎. They tell us what to improve.
help-role = <b>As { $role }</b>
help-command = • { $command } – { $what }
language-which = Pilih bahasa. / Choose a language.
language-id = Bahasa Indonesia
language-en = English
language-chosen = All right, we speak English from now on.

bot-short = Questions and answers on the smart-city programmes of Kabupaten Serang, sourced and dated.
bot-description = Sobat Serang takes reports of waste (Pesan Ibu): just send a photo. It also answers questions about the smart-city programmes of Kabupaten Serang: Pesan Ibu, Transformer, Pojok Dolan, Sikonde, Serang Tatu and One Village One Product. Every answer names its source and date; what is not known is said to be not known. Press START, then send a photo or a question.

## Menu

menu-programmes = Programmes
menu-dimensions = Six dimensions
menu-masterplan = Plan and commitment
menu-help = Help
command-help = What you can do here
command-language = Change language / Ganti bahasa
command-programmes = The six smart-city programmes
command-dimensions = The six dimensions
command-masterplan = Masterplan, commitment, timeline, people
command-contacts = Reach an officer
command-cancel = Leave the form that is open
command-questions = Questions without an answer

## Programmes, dimensions, pages

programmes-head = <b>The six smart-city programmes of Kabupaten Serang</b>, announced on 4 September 2024:
programme-item = <b>{ $name }</b>: { $summary }
programmes-foot = Choose one to read more.
programme =
    <b>{ $name }</b>

    { $summary }
programme-dimension = <i>Dimension: { $dimension } (our inference from the order in which they are named).</i>
choose-page = What would you like to know?
statement =
    { $words }
    <i>{ $who }</i>
page-title = <b>{ $title }</b>
page-number = <i>Page { $number } of { $total }</i>
page-back = ◀ Back
page-on = Next ▶
more-about = More about { $what }
thumb-up = 👍
thumb-down = 👎
vote-helpful = Thank you, glad to be of help.
vote-unhelpful = Thank you. We will improve this answer.

## Answers

did-you-mean = Which of these do you mean?
did-you-mean-help =
    <b>If there is danger now, get help from people near by at once.</b>

    Which of these do you mean?
none-of-these = None of these
question-kept = All right. Your question is kept for an officer. As soon as there is an answer, you hear it here.
question-kept-already = This question is kept already.
say-more = Sorry, we did not understand. Please write your question a little more fully, for example: <i>Where is there a waste bank?</i> See /program for what there is to read.
not-known =
    Sorry, we <b>do not know</b> the answer yet.

    Your question is kept for an officer. As soon as there is an answer, you hear it here.
published-answer =
    { $answer }

    <i>Source: { $source }. Answered by an officer, { $date }.</i>
calmly = We understand that you are upset. Let us help.
meant-answer = An officer's answer to a similar question
meant-abuse = Another complaint
meant-book-ride = Booking a staff ride
meant-change-ride = Changing a ride
meant-command-the-bot = How this bot works
meant-emergency = An emergency
meant-greeting = Saying hello
meant-human = Talking to an officer
meant-language = Changing the language
meant-off-topic = Something else
meant-privacy = Privacy and my data
meant-report-status = Asking after my report
meant-report-waste = Reporting waste
meant-thanks = Saying thank you
meant-who-are-you = About this bot

said-abuse =
    We understand that you are upset. We would like to help.

    If you have a complaint, please tell us what happened and where.
said-command-the-bot = I only answer questions about the programmes and services of Kabupaten Serang, and messages cannot change how I work. Can I help you with those?
said-greeting = Hello. Please write your question about the smart-city programmes of Kabupaten Serang, or see /program.
said-human = Of course, you can reach an officer.
said-language = Bapak/Ibu bisa mengganti bahasa lewat /bahasa. You can change the language with /bahasa.
said-off-topic = Sorry, that is beyond what I know. I only answer about the programmes and services of Kabupaten Serang. See /program for what there is to read.
said-thanks = You are welcome. If you have another question, just write it here.
said-who-are-you = I am Sobat Serang, a bot (a computer program) that answers questions about the smart-city programmes of Kabupaten Serang. My answers come from news and government sites, with their dates. Where something is not known, I say so.

## Officers, emergencies

contacts-head = <b>Reach an officer</b>
contacts-phone = Phone: { $value }
contacts-email = E-mail: { $value }
contacts-address = Address: { $value }
contacts-hours = Hours: { $value }
contacts-source = <i>Source: { $source }</i>
contacts-none = No contact of an officer is known here yet. You can leave a question with the button below.
human-button = Leave a question for an officer
contacts-button = Reach an officer
operator = This bot is run by { $name }.
operator-unknown = Who runs this bot has not been named here yet. See /kontak for whom to reach.
human-ask = Please write your question for an officer in one message.
human-kept = Thank you. Your question is kept for an officer. You hear the answer here.
title-human = the new question for an officer
desk-question =
    <b>A citizen left a question:</b>

    { $text }

    Answer with /pertanyaan.
emergency =
    <b>Get help at once.</b>

    If there is danger: move yourself and others away, then call on people near by, the head of the RT, or the nearest clinic. This bot <b>cannot</b> send help.
emergency-selfharm =
    <b>You are not alone.</b>

    Please do not stay by yourself now. Call somebody you trust, such as family, a neighbour or a religious teacher, and ask them to be with you. The nearest clinic or hospital can help, too. This bot <b>cannot</b> send help.
emergency-crime =
    <b>Your safety comes first.</b>

    Go to a safe place, then ask somebody you trust, the head of the RT or the nearest police station for help. Whoever is hurt should be taken to the nearest clinic or hospital at once. This bot <b>cannot</b> send help.
emergency-number = <b>{ $name }:</b> { $number }

## What comes later

ride-staff-only = Transformer is for employees of Kabupaten Serang only, it is no public transport. Are you one? Get verified with /pegawai first, then book with /transformer. Nothing has been booked.
ride-soon = Transformer is for employees of Kabupaten Serang, it is no public transport. It cannot be booked in this bot now, and we have found no proof that the service runs yet. Nothing has been booked.

## Photos, voices, files

got-contact = Thank you. This phone number is not needed. It is deleted in { $days } days at most.
got-file = Your file has come in, but it is of no use here yet. Please write your question.
got-voice = Sorry, we cannot listen to voice messages yet. Please write your question, however short.
got-voice-form = Sorry, we cannot listen to voice messages yet.
got-poll = Sorry, we cannot answer polls. Please write your question.
got-other = Please write your question, or see /program.
not-understood-kind = Sorry, this is not understood yet. Please write your question.

## Questions for admins

questions-none = No question is waiting for an answer.
questions-head =
    <b>{ $total } questions without an answer</b>, similar ones together.

    Choose a group. Page { $number } of { $last }.
question-cluster = <b>{ $count } similar questions:</b>
question-sample = • { $text }
question-answer = Write an answer
question-dismiss = Dismiss
question-dismissed = { $count } questions dismissed.
question-back = Back
question-votes = Votes on answers
votes-head = <b>Answers that people voted on</b>, the least helpful first:
votes-item = { $title }: 👍 { $helpful } · 👎 { $unhelpful }
votes-none = No answer has been voted on yet.
votes-published = Officer's answer number { $number }
question-answered =
    There is an answer to your question:
    <i>{ $text }</i>
publish-ask-answer = Write the answer in one message. People will read it just as you write it.
publish-ask-source = Where is the answer from? Name the source, for example: Environment Agency, letter of 12 January 2026.
publish-preview = <b>This is how people will read it:</b>
publish-now = Publish
publish-done = Published. { $count } people who asked are told. Similar questions get this answer from now on.
publish-undo = Take it back
publish-withdrawn = The answer is withdrawn. { $count } people who asked are told, and their questions wait again.
answer-withdrawn =
    The answer that we sent to this question was wrong, and we take it back:
    <i>{ $text }</i>

    We are sorry. As soon as there is a right answer, you hear it here.
publish-gone = This answer was withdrawn before.
title-publish = the answer for people

## Open forms

dialog-to = <a href="tg://user?id={ $person }">{ $name }</a>:
dialog-reply = { $kind ->
    [photo] Reply to this message with a photo.
    [place] Reply to this message with a location (📎 → Location).
   *[words] Reply to this message.
    } To stop, reply: <i>cancel</i>
dialog-of = This is a form of { $name }. If it is yours to do, begin from the button of the card.
dialog-cancel = Cancel
answer-not-understood = Sorry, we did not understand that.
dialog-cancelled = All right, { $open } is cancelled.
dialog-other = You are still filling in { $open }. Continue it or leave it?
dialog-keep = Continue it
dialog-leave = Leave it
dialog-left = All right, that is left.
dialog-swept = { $open } was not finished for { $days } days, so we deleted it. You can start again at any time.
title-other = this form
nothing-open = No form is open.
edit-in-dialog = An edited message does not change the form. Please write your answer as a new message, or /batal.
answer-too-long = Sorry, that is too long. Please write at most { $most } characters.

## Refusals

refused-role = Sorry, this part is only for those appointed as <b>{ $role }</b>.
tap-twice = It is noted already.
refused-stale = This button no longer applies. Please start again from /bantuan.
unknown-command = The command { $command } is unknown. See /bantuan for what there is.
slow-down = A little slower, please. There were too many messages in one minute, so the next ones are not answered. Please write again in a minute.
apology = Sorry, something went wrong on our side. Your message is kept and will be answered once it is mended.
admin-fault =
    <b>The bot has a fault.</b>
    Update { $update } failed ({ $kind }). Once mended, run <code>python -m bot replay { $update } --config config.toml</code>. Faults of this kind are not reported again within the hour.

## Roles and the log

command-roles = Invite to, list and withdraw roles
command-audit = Log of powers used
role-employee = Employee
role-driver = Driver
role-officer = Officer
role-desk-lead = Desk lead
role-dispatcher = Dispatcher
role-opd-contact = OPD contact
role-opd-approver = OPD approver
role-dlh-head = Head of DLH
role-editor = Writer of announcements
role-publisher = Sender of announcements
role-admin = Admin
role-within = { $role } ({ $where })
role-everywhere = { $role } (all)
roles-home =
    <b>Roles</b>

    Invite somebody to a role, or see who holds which.
roles-private = Roles are managed in a private chat, not in a group.
roles-invite = Invite
roles-list = List
roles-which = Invite to which role?
roles-scope = { $role } for which?
roles-everywhere = All
roles-ask-opd = For which agency (OPD)? Write its name, for example: Dinas Perhubungan.
title-invite = the invitation
roles-link =
    An invitation as <b>{ $role }</b>. Send this link to that person only:

    { $link }

    It works once, until { $until }. When it is opened, you are asked whether it is the right person.
roles-link-dead = This link was used or has run out. Please ask for a new one.
roles-link-own = This is a link of your own. Send it to the person; make a new one with /peran for that.
roles-wait = Thank you. The invitation as <b>{ $role }</b> waits for the inviter's word. You hear it here.
roles-opened = <b>{ $name }</b> opened the invitation as <b>{ $role }</b>. Is that the right person?
roles-right = Yes, the right person
roles-wrong = No
roles-not-yours = Only the inviter can say whether it is the right person.
roles-given = { $name } now holds the role { $role }.
roles-yours = You now hold the role <b>{ $role }</b>. See /bantuan for what you can do.
roles-refused = All right, the role is not given.
roles-not-given = Sorry, the inviter does not recognise you, so the role is not given.
roles-held = <b>{ $total } roles are held.</b> Choose one to withdraw it. Admins of the settings are not listed here.
roles-item = { $name } – { $role }
roles-withdraw = Withdraw the role { $role } from { $name }?
roles-withdraw-yes = Yes, withdraw
roles-withdrawn = The role { $role } was withdrawn from { $name }.
roles-lost = Your role as { $role } has ended. Thank you for your service.
audit-head = <b>Log of powers</b>: { $total } lines, which cannot be changed.
audit-item =
    { $at }
    <b>{ $actor }</b>: { $act }
