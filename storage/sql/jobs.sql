-- name: add
INSERT INTO jobs (kind, about, payload, key, state, not_before, attempts, forgiven, created_at)
VALUES (:kind, :about, :payload, :key, 'queued', :moment, 0, 0, :moment)
ON CONFLICT (key) DO NOTHING

-- name: claim
-- What is due, or was left by a process that lives no more; what is new before what has failed.
UPDATE jobs SET state = 'running', attempts = attempts + 1, not_before = :until
WHERE id IN (
    SELECT id FROM jobs INDEXED BY jobs_waiting
    WHERE state IN ('queued', 'running') AND not_before <= :now
    ORDER BY fault IS NOT NULL, not_before, id LIMIT :most)
RETURNING id, kind, about, payload, attempts, forgiven, troubled_at, fault

-- name: claim@postgresql
UPDATE jobs SET state = 'running', attempts = attempts + 1, not_before = :until
WHERE id IN (
    SELECT id FROM jobs
    WHERE state IN ('queued', 'running') AND not_before <= :now
    ORDER BY fault IS NOT NULL, not_before, id LIMIT :most
    FOR UPDATE SKIP LOCKED)
RETURNING id, kind, about, payload, attempts, forgiven, troubled_at, fault

-- name: end
-- `attempts` says whose claim it was: who lost it must not undo what the next one did.
UPDATE jobs SET state = :state, done_at = :now, fault = :fault, key = NULL
WHERE id = :id AND state = 'running' AND attempts = :attempts RETURNING id

-- name: again
UPDATE jobs SET state = 'queued', not_before = :not_before, fault = :fault, troubled_at = NULL
WHERE id = :id AND state = 'running' AND attempts = :attempts

-- name: trouble
UPDATE jobs SET state = 'queued', not_before = :not_before, fault = :fault,
                forgiven = forgiven + 1, troubled_at = COALESCE(troubled_at, :now)
WHERE id = :id AND state = 'running' AND attempts = :attempts

-- name: give_back
UPDATE jobs SET state = 'queued', not_before = :now, forgiven = forgiven + 1
WHERE id = :id AND state = 'running' AND attempts = :attempts

-- name: renew
UPDATE jobs SET not_before = :until
WHERE state = 'running' AND id IN (SELECT value FROM json_each(:ids))

-- name: renew@postgresql
UPDATE jobs SET not_before = :until
WHERE state = 'running'
  AND id IN (SELECT value::bigint FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: release
UPDATE jobs SET state = 'queued', not_before = :now
WHERE state IN ('queued', 'running') AND state = 'running'

-- name: state
SELECT MIN(CASE WHEN not_before <= :now THEN created_at END) AS oldest_waiting,
       COUNT(*) AS waiting,
       COUNT(CASE WHEN not_before <= :now THEN 1 END) AS due
FROM jobs WHERE state IN ('queued', 'running')

-- name: ended
SELECT COUNT(*) AS number FROM jobs WHERE state = :state

-- name: forget
DELETE FROM jobs WHERE done_at < :before
