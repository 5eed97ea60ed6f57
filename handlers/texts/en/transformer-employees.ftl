# Verifying employees: NIP, telephone number, approval, renewal, the roster.
command-employee = Verify as an employee of the regency
title-employee = the verification as an employee
title-approval = the reason for a refusal

nip-length = A NIP has 18 digits. Please check, then write your NIP.
nip-birth = The first eight digits of a NIP are the birth date (year, month, day), but this is no possible birth date. Please check.
nip-appointed = Digits 9 to 14 of a NIP are the year and month of the appointment, but these are not possible. Please check.
nip-sex = The 15th digit of a NIP is only 1 (man) or 2 (woman). Please check.
nip-serial = The last three digits of a NIP are a serial number and never 000. Please check.

employee-private = Employees are verified only in a private chat with the bot, so that nobody else reads the NIP.
employee-ask-nip = <b>Verifying employees of Kabupaten Serang.</b> Please write your NIP (18 digits). It is shown whole to nobody.
employee-ask-contact = One more step: share your own telephone number with the key below. It is compared with the roster of employees.
employee-share = 📱 Share my number
employee-contact-not-yours = That is somebody else's number, or not the number of this Telegram account. Please share your own.
employee-verified = Thank you. You are verified as an employee: <b>{ $name }</b>, { $opd }. It holds for a year; we remind you before it ends. Book rides with /transformer, see them in /perjalananku.
employee-card =
    <b>Verified employee</b>

    { $name }
    { $opd }
    NIP { $nip }
    Valid until { $until }
employee-already = You are verified already. See /pegawai.
employee-again = Your verification has run out. If nothing has changed, one tap is enough.
employee-other = Another NIP
employee-not-listed = This NIP is not on the roster that we were given. The approver of your agency can decide.
employee-ask-name = What is your full name?
employee-ask-opd = In which agency (OPD) do you work? Write its full name, for example: Dinas Perhubungan.
employee-passed-on = Thank you. The roster cannot confirm your data, so an approver decides. We tell you here, whether it is a yes or a no.
employee-waits = Your request (NIP { $nip }) of { $since } waits for an approver. We tell you here what comes of it.
employee-withdraw = Take the request back
employee-withdrawn = The request is taken back. You can begin again with /pegawai.
employee-enough = There were three requests in a day. Please try again tomorrow.
employee-taken = This NIP is used by another Telegram account, and a NIP belongs to one account only. An approver decides whether it moves to this one. We tell you here what comes of it.
employee-tried = Another Telegram account has just used your NIP ({ $nip }) in /pegawai. Nothing has changed; an approver decides. If that was not you, please tell the approver of your agency.
employee-moved = By an approver's decision this NIP now belongs to another Telegram account, so this one is no employee's any more. If that is wrong, please begin again with /pegawai.
employee-left = You are not on the newest roster of employees, so your role as an employee has ended. If that is wrong, please speak to the staff office of your agency, then begin again with /pegawai.
employee-lapsed = Your verification as an employee has run out today, so the role has ended. It can still be renewed.
employee-remind = Your verification as an employee is valid until { $until }. Do you still work for the regency? One tap renews it for a year.
employee-renew = Renew for a year
employee-renewed = Thank you. Your verification is valid until { $until }.
employee-held-elsewhere = Meanwhile this NIP was verified for another Telegram account. If that is wrong, please give the NIP again with /pegawai, and an approver decides.
employee-not-verified = Sorry, your request as an employee was not approved: { $reason }

employee-request =
    <b>Request to be verified as an employee</b>

    Name: { $name }
    Name on Telegram: { $called }
    Agency: { $opd }
    NIP: { $nip } · Telephone: { $phone }
employee-still-waiting = <b>Still waiting for a decision</b> since { $since }.
employee-why-phone = The telephone number is not the one on the roster, or there is none. Is this the right person?
employee-why-unknown = The NIP is not on the roster; name and agency are the person's own words. Do they work for that agency?
employee-why-taken = <b>Another Telegram account uses this NIP now.</b> If you approve, it moves to this account and the other loses the role. Please make sure with the person themselves.
employee-why-withdrawn = An admin once took the role back. Is it to be given again?
employee-approve = Approve
employee-refuse = Refuse

approval-why = Why is the request of { $name } refused? They are told the reason.
approval-own-words = Another reason
approval-ask-reason = Write the reason in one sentence. The person reads it as you write it.
approval-reason-nip = The NIP is not this person's
approval-reason-phone = The telephone is not known
approval-reason-opd = Not of this agency
approval-reason-left = No longer works there
approval-told-nip = according to the approver, the NIP that was given is not yours.
approval-told-phone = your telephone number is not known at the agency; please have it updated at the staff office first.
approval-told-opd = according to the approver, you do not work for that agency.
approval-told-left = according to the approver, you no longer work there.
approval-granted = Approved. { $name } is a verified employee now.
approval-refused = The request of { $name } is refused, and they were told why.
approval-decided = This request has been decided or taken back.
approval-own = One's own request is decided by somebody else.
approval-taken-since = Meanwhile this NIP was verified for another account. Please ask the person to begin again with /pegawai.

roster-private = A roster holds personal data. Please send it in a private chat with the bot.
roster-too-big = This file is too big for a roster (10 MB at most).
roster-reading = The file is being read. Nothing has changed yet.
roster-unfetched = The file could not be fetched from Telegram. Please send it again.
roster-no-header = This cannot be read as a roster: columns not found: { $missing }. The line with the names of the columns reads: NIP, nama, OPD, telepon.
roster-empty = There is no row that can be used ({ $faults } faulty ones), so nothing is changed. If the NIPs have become long whole numbers, format their column as text.
roster-preview =
    <b>The new roster: { $rows } people</b>

    • New: { $new }
    • Changed: { $changed }
    • Leaving: { $gone }

    { $losing } verified employees would lose the role and hear it. Nothing has changed yet.
roster-alarming = ⚠️ <b>{ $gone } of { $before } people would leave.</b> Is this the roster of the whole regency, not of one agency?
roster-some-faults = { $count } rows have a fault. Who is known already and meant by such a row stays as they were; where only the telephone is wrong the row is taken without it.
roster-show-faults = Show { $count } rows
roster-confirm = Use this roster
roster-drop = Throw away
roster-done = The roster is in place: { $rows } people. { $losing } employees lose the role and hear it.
roster-dropped = The file is thrown away. The old roster stays.
roster-gone = This roster was used, thrown away, or replaced by a newer one. Please send the file again.
roster-faults = <b>{ $count } rows with a fault</b>
roster-line = Line { $line } (NIP { $nip }): { $reason }
roster-fault-length = the NIP has not 18 digits
roster-fault-birth = no possible birth date in the NIP
roster-fault-appointed = no possible month of appointment in the NIP
roster-fault-sex = the 15th digit of the NIP is not 1 or 2
roster-fault-serial = no possible serial number in the NIP
roster-fault-rounded = the NIP was rounded by a spreadsheet; format the column as text
roster-fault-columns = too few or too many columns; a name with a comma needs quotation marks
roster-fault-name = the name is empty
roster-fault-opd = the agency is empty
roster-fault-twice = the NIP stands in an earlier line; the first counts
roster-fault-phone = the telephone number cannot be read; taken without it
