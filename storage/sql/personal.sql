-- name: account
SELECT * FROM people WHERE id = :person

-- name: roles
SELECT name, role, scope, given_at FROM grants WHERE person = :person

-- name: invitations
-- Opened by the person, or sent by them: then who opened it is another's matter.
SELECT role, scope, until, state, CASE WHEN opened_by = :person THEN name END AS name,
       invited_by = :person AS sent_by_you
FROM invitations WHERE opened_by = :person OR invited_by = :person

-- name: log
SELECT at, actor = :person AS by_you, act, about FROM audit
WHERE actor = :person OR about = CAST(:person AS TEXT) OR about LIKE CAST(:person AS TEXT) || ' %'
ORDER BY id

-- name: employee
SELECT * FROM employees WHERE person = :person

-- name: roster
SELECT * FROM roster
WHERE nip IN (SELECT nip FROM employees WHERE person = :person AND nip <> '')

-- name: approvals
SELECT called, nip, name, opd, phone, why, state, asked_at, decided_at FROM approvals
WHERE person = :person

-- name: driver
SELECT * FROM drivers WHERE person = :person

-- name: leave
SELECT first, last FROM driver_leave WHERE driver = :person

-- name: absence
SELECT until, at FROM absences WHERE person = :person

-- name: reports
SELECT * FROM reports WHERE reporter = :person ORDER BY id

-- name: photos
SELECT report, kind, file_id, unique_id, at, media FROM report_photos WHERE by = :person ORDER BY id

-- name: words
SELECT e.report, e.number, e.at, e.move, w.words FROM report_words w
JOIN report_events e ON e.id = w.event WHERE w.person = :person ORDER BY e.id

-- name: supports
SELECT report, at, vote FROM report_supporters WHERE person = :person ORDER BY report

-- name: held
SELECT id AS report, state, changed_at FROM reports WHERE owner = :person ORDER BY id

-- name: reviews
SELECT report, at, verdict, decided_at FROM reviews WHERE reviewer = :person

-- name: incidents
SELECT kecamatan, category, sentence, opened_at, ended_at FROM incidents WHERE opened_by = :person

-- name: groups
SELECT desk, title, at FROM desk_groups WHERE bound_by = :person

-- name: questions
SELECT text, asked_at, state, wants_person FROM questions WHERE person = :person ORDER BY id

-- name: votes
SELECT entry, helpful, voted_at FROM votes WHERE person = :person ORDER BY voted_at

-- name: answers
SELECT patterns, text, source, written_at FROM answers WHERE written_by = :person

-- name: rides
SELECT * FROM rides WHERE rider = :person ORDER BY id

-- name: seats
SELECT ride, until, joined_at FROM ride_guests WHERE person = :person

-- name: repeats
SELECT * FROM repeats WHERE rider = :person ORDER BY id

-- name: trips
SELECT day, direction, state, start_at, end_at FROM trips WHERE driver = :person ORDER BY id

-- name: positions
-- Where a driver was last seen with a vehicle, and what they photographed before a trip.
SELECT p.trip, p.latitude, p.longitude, p.accuracy, p.at FROM trip_positions p
JOIN trips t ON t.id = p.trip WHERE t.driver = :person ORDER BY p.trip

-- name: checks
SELECT c.trip, c.at, c.faults, c.photo AS file_id FROM vehicle_checks c
JOIN trips t ON t.id = c.trip WHERE t.driver = :person ORDER BY c.id

-- name: confidants
-- Of either side; `name` is the person's own, `other` is what the other is called.
SELECT CASE WHEN person = :person THEN called ELSE name END AS name,
       CASE WHEN person = :person THEN name ELSE called END AS other,
       person = :person AS chosen_by_you, until, accepted_at
FROM confidants WHERE person = :person OR contact = :person ORDER BY id

-- name: nights
SELECT woman, alone, at FROM nights WHERE person = :person

-- name: alarms
SELECT part, drill, trip, ride, raised_at, taken_at, ended_at, ending FROM alarms
WHERE person = :person ORDER BY id

-- name: helped
-- Who has called is another's matter.
SELECT id AS alarm, drill, taken_at, ended_at, ending FROM alarms
WHERE taken_by = :person ORDER BY id

-- name: heard
SELECT alarm FROM alarm_cards WHERE chat = :person ORDER BY alarm

-- name: arrivals
SELECT ride, asked_at, answered_at, passed_at FROM arrivals WHERE person = :person ORDER BY ride

-- name: shares
SELECT s.ride, s.token, s.at FROM shares s
JOIN rides r ON r.id = s.ride WHERE r.rider = :person ORDER BY s.ride

-- name: concerns
SELECT kind, ride, words, photo AS file_id, at, answered_at FROM concerns
WHERE person = :person ORDER BY id

-- name: subscriptions
SELECT topic, wanted, chosen, at FROM subscriptions WHERE person = :person

-- name: announced
SELECT what, at FROM announced WHERE person = :person

-- name: announcements
SELECT id, state, notice, created_at FROM announcements WHERE author = :person

-- name: recipients
SELECT announcement, fate, ended_at FROM recipients WHERE person = :person

-- name: drafts
SELECT name, field, draft, changed_at FROM dialogs WHERE person = :person

-- name: erasures
SELECT asked_at, due_at FROM erasures WHERE person = :person

-- name: written
SELECT received_at, done_at, state, payload FROM inbox
WHERE person = :person AND payload <> '' ORDER BY id

-- name: said
SELECT created_at, done_at, state, method, payload FROM outbox
WHERE chat = :person AND payload <> '' ORDER BY id

-- name: updates
-- Every update of somebody, and what is still kept of everybody's words; for a job, never a turn.
SELECT id, COALESCE(person = :person OR lane = :person, FALSE) AS own, payload, fault FROM inbox
WHERE id > :since AND received_at <= :until AND state <> 'waiting'
  AND (payload <> '' OR person = :person OR lane = :person)
ORDER BY id LIMIT :most

-- name: letters
SELECT id, payload, fault FROM outbox
WHERE id > :since AND created_at <= :until AND state NOT IN ('queued', 'sending') AND payload <> ''
ORDER BY id LIMIT :most

-- name: jobs
SELECT id, about, payload, fault FROM jobs
WHERE id > :since AND created_at <= :until AND state NOT IN ('queued', 'running')
ORDER BY id LIMIT :most
