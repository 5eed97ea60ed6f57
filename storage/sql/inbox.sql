-- name: keep
INSERT INTO inbox (series, update_id, lane, person, payload, state, received_at)
VALUES (:series, :update_id, :lane, :person, :payload, 'waiting', :received_at)
ON CONFLICT (series, update_id) DO NOTHING

-- name: take
-- The oldest waiting update of each lane, with all that a turn needs to begin.
SELECT i.id, i.update_id, i.lane, i.person, i.payload, i.received_at,
       p.language, p.language_chosen, p.grants, p.started_at, p.reachable, p.minute_at, p.minute_count,
       d.name AS dialog, d.field, d.draft, d.version
FROM inbox i INDEXED BY inbox_waiting
LEFT JOIN people p ON p.id = i.person
LEFT JOIN dialogs d ON d.chat = i.lane AND d.person = i.person
WHERE i.state = 'waiting'
  AND NOT EXISTS (SELECT 1 FROM inbox o INDEXED BY inbox_lane
                  WHERE o.lane = i.lane AND o.state = 'waiting' AND o.id < i.id)
ORDER BY i.id LIMIT :most

-- name: take@postgresql
SELECT i.id, i.update_id, i.lane, i.person, i.payload, i.received_at,
       p.language, p.language_chosen, p.grants, p.started_at, p.reachable, p.minute_at, p.minute_count,
       d.name AS dialog, d.field, d.draft, d.version
FROM inbox i
LEFT JOIN people p ON p.id = i.person
LEFT JOIN dialogs d ON d.chat = i.lane AND d.person = i.person
WHERE i.state = 'waiting'
  AND NOT EXISTS (SELECT 1 FROM inbox o
                  WHERE o.lane = i.lane AND o.state = 'waiting' AND o.id < i.id)
ORDER BY i.id LIMIT :most
FOR UPDATE OF i SKIP LOCKED

-- name: done
UPDATE inbox SET state = 'done', done_at = :now WHERE id = :id

-- name: failed
-- After the turn was rolled back another process may have taken it: then this is not ours to say.
UPDATE inbox SET state = 'failed', done_at = :now, fault = :fault
WHERE id = :id AND state = 'waiting' RETURNING id

-- name: just_done
-- What one person did in a chat a moment ago, and what was not refused of it.
SELECT payload FROM inbox
WHERE id < :id AND id > :id - 200 AND lane = :lane AND person = :person
  AND state = 'done' AND fault IS NULL AND received_at >= :since
ORDER BY id DESC LIMIT 3

-- name: refused
UPDATE inbox SET state = 'done', done_at = :now, fault = 'refused' WHERE id = :id AND state = 'waiting' RETURNING id

-- name: replay
UPDATE inbox SET state = 'waiting', fault = NULL
WHERE update_id = :update_id AND state = 'failed' AND payload <> '' RETURNING id

-- name: empty
-- What was said is needed no longer than an operator needs it to mend a fault.
UPDATE inbox SET payload = '', fault = NULL
WHERE payload <> '' AND state <> 'waiting' AND done_at < :before

-- name: state
SELECT MIN(received_at) AS oldest_waiting, COUNT(*) AS waiting,
       (SELECT COUNT(*) FROM inbox WHERE state = 'failed') AS failed
FROM inbox WHERE state = 'waiting'

-- name: last
SELECT received_at FROM inbox ORDER BY id DESC LIMIT 1
