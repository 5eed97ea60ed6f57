-- name: ask
INSERT INTO erasures (person, asked_at, due_at, traces) VALUES (:person, :now, :due_at, '')

-- name: pending
SELECT id, person, asked_at, due_at, erased_at, traces FROM erasures
WHERE person = :person AND done_at IS NULL ORDER BY id LIMIT 1

-- name: get
SELECT id, person, asked_at, due_at, erased_at, traces FROM erasures
WHERE id = :id AND done_at IS NULL

-- name: due
SELECT id, person, asked_at, due_at, erased_at, traces FROM erasures
WHERE done_at IS NULL AND due_at <= :now ORDER BY due_at LIMIT :most

-- name: cancel
DELETE FROM erasures WHERE person = :person AND done_at IS NULL AND erased_at IS NULL RETURNING id

-- name: put_off
UPDATE erasures SET due_at = :due_at WHERE id = :id AND done_at IS NULL

-- name: erased
UPDATE erasures SET erased_at = :now, due_at = :due_at, traces = :traces
WHERE id = :id AND done_at IS NULL

-- name: done
-- That somebody was erased can be shown; who, not even here.
UPDATE erasures SET done_at = :now, person = NULL, traces = '' WHERE id = :id

-- name: busy
-- Who sits in a vehicle or drives one, whose arrival is waited for, and who calls for help or sees
-- to a call. An alarm that nobody has ended in a day holds nothing up.
SELECT 1 AS busy WHERE
  EXISTS (SELECT 1 FROM rides WHERE rider = :person AND state = 'boarded')
  OR EXISTS (SELECT 1 FROM ride_guests g JOIN rides r ON r.id = g.ride
             WHERE g.person = :person AND r.state = 'boarded')
  OR EXISTS (SELECT 1 FROM trips WHERE driver = :person AND state = 'departed')
  OR EXISTS (SELECT 1 FROM arrivals WHERE person = :person AND due_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM alarms WHERE (person = :person OR taken_by = :person)
             AND ended_at IS NULL AND raised_at > :since)

-- name: returned
SELECT id FROM people WHERE id = :person AND seen_at > :since

-- name: photos
SELECT DISTINCT media FROM report_photos
WHERE by = :person AND kind <> 'proof' AND media IS NOT NULL

-- name: drop_photos
DELETE FROM report_photos WHERE by = :person AND kind <> 'proof'

-- name: free_proofs
-- The proof of an officer belongs to the report; whose hand held the camera is forgotten.
UPDATE report_photos SET by = 0 WHERE by = :person

-- name: drop_first_words
-- What was handed in stands in a line of another where an officer has split the report.
DELETE FROM report_words WHERE event IN
  (SELECT e.id FROM report_events e JOIN reports r ON r.id = e.report
   WHERE r.reporter = :person AND e.move = 'file')

-- name: drop_words
DELETE FROM report_words WHERE person = :person

-- name: free_reports
-- What an officer wrote as the reason of an end may speak of the reporter; a code does not.
UPDATE reports
SET reporter = 0, note = '', landmark = '',
    reason = CASE WHEN closed_at IS NOT NULL AND reason LIKE '% %' THEN '' ELSE reason END
WHERE reporter = :person

-- name: free_owned
UPDATE reports SET owner = NULL WHERE owner = :person

-- name: drop_supports
DELETE FROM report_supporters WHERE person = :person

-- name: drop_cards
DELETE FROM cards WHERE chat = :person

-- name: free_reviews
UPDATE reviews SET reviewer = 0 WHERE reviewer = :person

-- name: drop_absence
DELETE FROM absences WHERE person = :person

-- name: free_substitutes
UPDATE absences SET substitute = NULL WHERE substitute = :person

-- name: free_incidents
UPDATE incidents SET opened_by = 0 WHERE opened_by = :person

-- name: free_groups
UPDATE desk_groups SET bound_by = 0 WHERE bound_by = :person

-- name: drop_questions
DELETE FROM questions WHERE person = :person

-- name: drop_votes
DELETE FROM votes WHERE person = :person

-- name: free_answers
UPDATE answers SET written_by = 0 WHERE written_by = :person

-- name: drop_grants
DELETE FROM grants WHERE person = :person

-- name: free_grants
UPDATE grants SET given_by = 0 WHERE given_by = :person

-- name: free_opened
UPDATE invitations
SET opened_by = NULL, name = NULL, state = CASE WHEN state = 'opened' THEN 'refused' ELSE state END
WHERE opened_by = :person

-- name: free_invited
UPDATE invitations
SET invited_by = 0,
    state = CASE WHEN state IN ('sent', 'opened') THEN 'refused' ELSE state END
WHERE invited_by = :person

-- name: free_imports
UPDATE roster_imports SET person = 0 WHERE person = :person

-- name: drop_listed
-- The employer's next list may name them again: that is said before.
DELETE FROM roster WHERE nip IN (SELECT nip FROM employees WHERE person = :person AND nip <> '')

-- name: drop_staged
DELETE FROM roster_staged
WHERE nip IN (SELECT nip FROM employees WHERE person = :person AND nip <> '')

-- name: drop_employee
DELETE FROM employees WHERE person = :person

-- name: drop_approvals
DELETE FROM approvals WHERE person = :person

-- name: free_approvals
UPDATE approvals SET decided_by = NULL WHERE decided_by = :person

-- name: drop_driver
DELETE FROM drivers WHERE person = :person

-- name: drop_leave
DELETE FROM driver_leave WHERE driver = :person

-- name: drop_warnings
DELETE FROM fleet_warnings WHERE subject = 'driver:' || CAST(CAST(:person AS BIGINT) AS TEXT)

-- name: drop_positions
DELETE FROM trip_positions WHERE trip IN (SELECT id FROM trips WHERE driver = :person)

-- name: free_checks
-- How a vehicle was found belongs to the vehicle; the picture that a driver took does not.
UPDATE vehicle_checks SET photo = ''
WHERE photo <> '' AND trip IN (SELECT id FROM trips WHERE driver = :person)

-- name: drop_trip_cards
DELETE FROM trip_cards WHERE chat = :person

-- name: free_trips
UPDATE trips SET driver = NULL WHERE driver = :person

-- name: free_slots
UPDATE trip_slots SET driver = NULL WHERE driver = :person

-- name: drop_shares
DELETE FROM shares WHERE ride IN (SELECT id FROM rides WHERE rider = :person)

-- name: drop_arrivals
DELETE FROM arrivals WHERE person = :person

-- name: free_concerns
UPDATE concerns SET person = 0, words = '', photo = '' WHERE person = :person

-- name: drop_confidants
-- On either side: whom somebody trusted, and who trusted them.
DELETE FROM confidants WHERE person = :person OR contact = :person

-- name: drop_nights
DELETE FROM nights WHERE person = :person

-- name: free_alarms
-- That somebody called stays. One that is open still is so old that it rings for nobody.
UPDATE alarms
SET person = 0, ride = NULL, escalate_at = NULL, ended_at = COALESCE(ended_at, taken_at, raised_at),
    ending = CASE WHEN ended_at IS NULL THEN 'closed' ELSE ending END
WHERE person = :person

-- name: free_taken_alarms
-- An open one that its helper leaves goes round again.
UPDATE alarms
SET taken_by = NULL, taken_at = CASE WHEN ended_at IS NULL THEN NULL ELSE taken_at END,
    escalate_at = CASE WHEN ended_at IS NULL THEN raised_at ELSE NULL END
WHERE taken_by = :person

-- name: drop_alarm_cards
DELETE FROM alarm_cards WHERE chat = :person

-- name: free_rides
-- As numbers they stay: storage/rides.sql wipes those of everybody in time.
UPDATE rides SET rider = 0, needs = '', guarded = FALSE, way_there = NULL
WHERE rider = :person AND state NOT IN ('wished', 'waiting', 'promised', 'confirmed', 'boarded')

-- name: free_guests
-- A seat that nobody has is given back within minutes, and who asked for it hears so.
UPDATE ride_guests SET person = NULL, joined_at = NULL, until = 0 WHERE person = :person

-- name: drop_exceptions
DELETE FROM repeat_exceptions WHERE repeat IN (SELECT id FROM repeats WHERE rider = :person)

-- name: free_repeats
UPDATE repeats SET rider = 0, needs = '' WHERE rider = :person

-- name: drop_subscriptions
DELETE FROM subscriptions WHERE person = :person

-- name: drop_announced
DELETE FROM announced WHERE person = :person

-- name: drop_recipients
DELETE FROM recipients WHERE person = :person

-- name: free_weeks
UPDATE weeks SET decided_by = NULL WHERE decided_by = :person

-- name: free_pickups
UPDATE pickups SET by = 0 WHERE by = :person

-- name: free_channels
UPDATE channels SET bound_by = 0 WHERE bound_by = :person

-- name: free_announcements
UPDATE announcements SET author = 0 WHERE author = :person

-- name: free_approved
UPDATE announcements SET approved_by = NULL WHERE approved_by = :person

-- name: free_announcement_moves
UPDATE announcement_moves SET by = NULL WHERE by = :person

-- name: drop_dialogs
DELETE FROM dialogs WHERE person = :person OR chat = :person

-- name: drop_ticks
-- What somebody may do once a day or an hour is claimed under their number.
DELETE FROM ticks
WHERE name = 'my-data:' || CAST(CAST(:person AS BIGINT) AS TEXT)
   OR (name > 'worse:' AND name < 'worse;' AND name LIKE '%:' || CAST(CAST(:person AS BIGINT) AS TEXT))

-- name: drop_person
DELETE FROM people WHERE id = :person

-- name: drop_letters
DELETE FROM outbox WHERE chat = :person AND created_at <= :until AND state <> 'sending'

-- name: drop_sent_letters
DELETE FROM outbox
WHERE chat = :person AND created_at <= :until AND state NOT IN ('queued', 'sending')

-- name: letters_left
SELECT COUNT(*) AS number FROM outbox WHERE chat = :person AND created_at <= :until

-- name: empty_letters
UPDATE outbox SET payload = '', fault = NULL
WHERE id IN (SELECT value FROM json_each(:ids)) AND state NOT IN ('queued', 'sending')

-- name: empty_letters@postgresql
UPDATE outbox SET payload = '', fault = NULL
WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND state NOT IN ('queued', 'sending')

-- name: empty_updates
UPDATE inbox
SET payload = '', fault = NULL, person = CASE WHEN person = :person THEN NULL ELSE person END,
    lane = CASE WHEN lane = :person THEN 0 ELSE lane END
WHERE id IN (SELECT value FROM json_each(:ids)) AND state <> 'waiting'

-- name: empty_updates@postgresql
UPDATE inbox
SET payload = '', fault = NULL, person = CASE WHEN person = :person THEN NULL ELSE person END,
    lane = CASE WHEN lane = :person THEN 0 ELSE lane END
WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND state <> 'waiting'

-- name: drop_jobs
DELETE FROM jobs
WHERE id IN (SELECT value FROM json_each(:ids)) AND state NOT IN ('queued', 'running')

-- name: drop_jobs@postgresql
DELETE FROM jobs
WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND state NOT IN ('queued', 'running')

-- name: blur
UPDATE reports SET latitude = :latitude, longitude = :longitude WHERE id = :id

-- name: shown
-- Which of these pictures a report still shows.
SELECT DISTINCT media FROM report_photos WHERE media IN (SELECT value FROM json_each(:shas))

-- name: shown@postgresql
SELECT DISTINCT media FROM report_photos
WHERE media IN (SELECT value FROM json_array_elements_text(CAST(:shas AS JSON)))
