-- name: write
INSERT INTO announcements (author, state, version, notice, whom, salt, created_at)
VALUES (:author, 'draft', 0, :notice, :whom, :salt, :now) RETURNING *

-- name: occur
-- One for each moment of one that recurs, however many processes come to it.
INSERT INTO announcements (author, approved_by, state, version, notice, whom, salt, created_at,
                           send_at, template, occurrence)
SELECT author, approved_by, 'scheduled', 0, notice, whom, :salt, :now, :now, id, :moment
FROM announcements WHERE id = :id
ON CONFLICT (template, occurrence) DO NOTHING RETURNING *

-- name: get
SELECT * FROM announcements WHERE id = :id

-- name: newest
-- Without those that the bot writes by itself.
-- What is still to be looked after comes first.
SELECT * FROM announcements WHERE author <> 0
ORDER BY CASE WHEN state IN ('waiting', 'scheduled', 'running', 'paused') THEN 0 ELSE 1 END, id DESC
LIMIT :most

-- name: in_state
SELECT * FROM announcements WHERE state = :state ORDER BY id

-- name: recurring
-- Also those whose writer is gone: somebody must be able to stop them.
SELECT * FROM announcements WHERE state = 'scheduled' AND rule <> '' ORDER BY send_at, id

-- name: unsettled
-- Those with copies that are on their way, or that are being changed.
SELECT * FROM announcements WHERE state IN ('running', 'paused') OR amending ORDER BY id

-- name: amending
UPDATE announcements SET amending = :amending WHERE id = :id

-- name: move
UPDATE announcements
SET state = :state, notice = :notice, edition = :edition, rule = :rule, withdrawn_at = :withdrawn_at,
    amending = amending OR :amending, whom = :whom, send_at = :send_at, approved_by = :approved_by,
    started_at = :started_at, ended_at = :ended_at, why = :why, version = version + 1
WHERE id = :id AND version = :version RETURNING *

-- name: note
INSERT INTO announcement_moves (announcement, at, by, move, before, after, why)
VALUES (:announcement, :now, :person, :move, :state_before, :state_after, :why)

-- name: moves
SELECT at, by, move, before, after, why FROM announcement_moves
WHERE announcement = :announcement ORDER BY id

-- name: queue
INSERT INTO recipients (announcement, person, fate)
SELECT CAST(:announcement AS BIGINT), CAST(value AS BIGINT), 'queued' FROM json_each(:ids) WHERE TRUE
ON CONFLICT (announcement, person) DO NOTHING

-- name: queue@postgresql
INSERT INTO recipients (announcement, person, fate)
SELECT CAST(:announcement AS BIGINT), CAST(value AS BIGINT), 'queued'
FROM json_array_elements_text(CAST(:ids AS JSON))
ON CONFLICT (announcement, person) DO NOTHING

-- name: next
-- Who is to have it next, and what may have changed since they were queued.
SELECT r.person, p.reachable,
       EXISTS (SELECT 1 FROM subscriptions s WHERE s.person = r.person AND s.wanted
               AND s.topic IN (SELECT value FROM json_each(:topics))) AS wants,
       (SELECT COUNT(*) FROM announced a
        WHERE a.person = r.person AND a.at > :week_ago AND a.what <> :what) AS had
FROM recipients r LEFT JOIN people p ON p.id = r.person
WHERE r.announcement = :announcement AND r.fate = 'queued'
ORDER BY r.person LIMIT :most

-- name: next@postgresql
SELECT r.person, p.reachable,
       EXISTS (SELECT 1 FROM subscriptions s WHERE s.person = r.person AND s.wanted
               AND s.topic IN (SELECT value
                               FROM json_array_elements_text(CAST(:topics AS JSON)))) AS wants,
       (SELECT COUNT(*) FROM announced a
        WHERE a.person = r.person AND a.at > :week_ago AND a.what <> :what) AS had
FROM recipients r LEFT JOIN people p ON p.id = r.person
WHERE r.announcement = :announcement AND r.fate = 'queued'
ORDER BY r.person LIMIT :most

-- name: mark
UPDATE recipients SET fate = :fate, why = :why, ended_at = :ended_at,
       edition = CASE WHEN :fate = 'posted' THEN :edition ELSE edition END
WHERE announcement = :announcement AND person IN (SELECT value FROM json_each(:ids))

-- name: mark@postgresql
UPDATE recipients SET fate = :fate, why = :why, ended_at = :ended_at,
       edition = CASE WHEN :fate = 'posted' THEN :edition ELSE edition END
WHERE announcement = :announcement
  AND person IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: posted
-- What the outbox knows of those on their way.
SELECT r.person, o.state, o.fault FROM recipients r
LEFT JOIN outbox o
  ON o.key = 'siaran:' || CAST(CAST(:announcement AS BIGINT) AS TEXT) || ':' || CAST(r.person AS TEXT)
WHERE r.announcement = :announcement AND r.fate = 'posted' ORDER BY r.person

-- name: take_back
-- What nobody has tried to send yet is on its way no more.
DELETE FROM outbox
WHERE state = 'queued' AND attempts = 0 AND key IN (
    SELECT 'siaran:' || CAST(CAST(:announcement AS BIGINT) AS TEXT) || ':' || CAST(r.person AS TEXT)
    FROM recipients r WHERE r.announcement = :announcement AND r.fate = 'posted')
RETURNING chat

-- name: take_media_back
-- Pictures that go before their words, of those whose words do not go now.
DELETE FROM outbox
WHERE state = 'queued' AND attempts = 0 AND key IN (
    SELECT 'siaran:' || CAST(CAST(:announcement AS BIGINT) AS TEXT) || ':'
           || CAST(r.person AS TEXT) || ':' || 'media'
    FROM recipients r WHERE r.announcement = :announcement AND r.fate = 'queued')
RETURNING chat

-- name: forget_letter
-- A failed one may be said once more: its key is free again.
DELETE FROM outbox WHERE state NOT IN ('queued', 'sending') AND key IN (
    SELECT 'siaran:' || CAST(CAST(:announcement AS BIGINT) AS TEXT) || ':' || CAST(r.person AS TEXT)
    FROM recipients r WHERE r.announcement = :announcement AND r.fate = :fate
      AND CAST(:why AS TEXT) IN ('', r.why))

-- name: retry
UPDATE recipients SET fate = 'queued', why = '', ended_at = NULL
WHERE announcement = :announcement AND fate = :fate AND CAST(:why AS TEXT) IN ('', why)

-- name: end_queued
UPDATE recipients SET fate = 'skipped', why = 'cancelled', ended_at = :now
WHERE announcement = :announcement AND fate = 'queued'

-- name: drop_queued
DELETE FROM recipients WHERE announcement = :announcement

-- name: progress
SELECT fate, COUNT(*) AS number FROM recipients WHERE announcement = :announcement GROUP BY fate

-- name: counts
SELECT counts FROM announcements WHERE id = :announcement

-- name: uncounted
-- Those long over, of whom it is still kept who had them.
SELECT id FROM announcements
WHERE counts = '' AND ended_at < :before AND state IN ('finished', 'cancelled') ORDER BY id

-- name: count
UPDATE announcements SET counts = :counts WHERE id = :announcement

-- name: forget_recipients
-- Who had it is forgotten; how many had it stands in the announcement.
DELETE FROM recipients WHERE (announcement, person) IN (
  SELECT r.announcement, r.person FROM recipients r
  JOIN announcements a ON a.id = r.announcement AND a.counts <> ''
  LIMIT :most)
RETURNING person

-- name: reasons
SELECT fate, why, COUNT(*) AS number FROM recipients
WHERE announcement = :announcement AND why <> '' GROUP BY fate, why ORDER BY number DESC

-- name: newest_ends
SELECT fate FROM recipients
WHERE announcement = :announcement AND ended_at IS NOT NULL AND fate <> 'skipped'
ORDER BY ended_at DESC LIMIT :most

-- name: last_person
SELECT MAX(person) AS person FROM recipients WHERE announcement = :announcement

-- name: behind
-- Those who have an older edition, and the letter in which they have it.
SELECT r.person, r.ended_at, o.state FROM recipients r
JOIN outbox o
  ON o.key = 'siaran:' || CAST(CAST(:announcement AS BIGINT) AS TEXT) || ':' || CAST(r.person AS TEXT)
WHERE r.announcement = :announcement AND r.fate = 'sent' AND r.edition < :edition
ORDER BY r.person LIMIT :most

-- name: amended
UPDATE recipients SET edition = :edition, fate = :fate
WHERE announcement = :announcement AND person IN (SELECT value FROM json_each(:ids))

-- name: amended@postgresql
UPDATE recipients SET edition = :edition, fate = :fate
WHERE announcement = :announcement
  AND person IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: sent_since
SELECT COUNT(*) AS number FROM recipients
WHERE announcement = :announcement AND ended_at > :since AND fate = 'sent'

-- name: tap
INSERT INTO announcement_taps (announcement, pointer, taps) VALUES (:announcement, :number, 1)
ON CONFLICT (announcement, pointer) DO UPDATE SET taps = announcement_taps.taps + 1

-- name: taps
SELECT pointer, taps FROM announcement_taps WHERE announcement = :announcement ORDER BY pointer

-- name: vote
-- One vote each; whoever taps another answer has changed their mind.
INSERT INTO announcement_votes (announcement, voter, choice) VALUES (:announcement, :voter, :number)
ON CONFLICT (announcement, voter) DO UPDATE SET choice = excluded.choice

-- name: votes
SELECT choice, COUNT(*) AS number FROM announcement_votes
WHERE announcement = :announcement GROUP BY choice ORDER BY choice

-- name: salt
SELECT salt FROM announcements WHERE id = :id

-- name: forget_salts
-- Nobody can tell any more whose vote is whose.
UPDATE announcements SET salt = '' WHERE salt <> '' AND ended_at < :before
