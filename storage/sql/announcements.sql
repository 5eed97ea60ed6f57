-- name: write
INSERT INTO announcements (author, state, version, words, photo, whom, created_at)
VALUES (:author, 'draft', 0, :words, :photo, :whom, :now) RETURNING *

-- name: get
SELECT * FROM announcements WHERE id = :id

-- name: newest
SELECT * FROM announcements ORDER BY id DESC LIMIT :most

-- name: in_state
SELECT * FROM announcements WHERE state = :state ORDER BY id

-- name: move
UPDATE announcements
SET state = :state, whom = :whom, send_at = :send_at, approved_by = :approved_by,
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
UPDATE recipients SET fate = :fate, why = :why, ended_at = :ended_at
WHERE announcement = :announcement AND person IN (SELECT value FROM json_each(:ids))

-- name: mark@postgresql
UPDATE recipients SET fate = :fate, why = :why, ended_at = :ended_at
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

-- name: forget_letter
-- A failed one may be said once more: its key is free again.
DELETE FROM outbox WHERE state NOT IN ('queued', 'sending') AND key IN (
    SELECT 'siaran:' || CAST(CAST(:announcement AS BIGINT) AS TEXT) || ':' || CAST(r.person AS TEXT)
    FROM recipients r WHERE r.announcement = :announcement AND r.fate = :fate)

-- name: retry
UPDATE recipients SET fate = 'queued', why = '', ended_at = NULL
WHERE announcement = :announcement AND fate = :fate

-- name: end_queued
UPDATE recipients SET fate = 'skipped', why = 'cancelled', ended_at = :now
WHERE announcement = :announcement AND fate = 'queued'

-- name: drop_queued
DELETE FROM recipients WHERE announcement = :announcement

-- name: progress
SELECT fate, COUNT(*) AS number FROM recipients WHERE announcement = :announcement GROUP BY fate

-- name: reasons
SELECT fate, why, COUNT(*) AS number FROM recipients
WHERE announcement = :announcement AND why <> '' GROUP BY fate, why ORDER BY number DESC

-- name: newest_ends
SELECT fate FROM recipients
WHERE announcement = :announcement AND ended_at IS NOT NULL AND fate <> 'skipped'
ORDER BY ended_at DESC LIMIT :most

-- name: last_person
SELECT MAX(person) AS person FROM recipients WHERE announcement = :announcement
