-- name: begin
INSERT INTO repeats (rider, direction, office, stop, weekdays, from_minute, until_minute, seats,
                     needs, first, last, version, at)
VALUES (:rider, :direction, :office, :stop, :weekdays, :from_minute, :until_minute, :seats,
        :needs, :first, :last, 0, :now)
RETURNING *

-- name: get
SELECT * FROM repeats WHERE id = :id

-- name: of
SELECT * FROM repeats
WHERE rider = :rider AND stopped_at IS NULL AND last >= :day ORDER BY id

-- name: stop
UPDATE repeats SET stopped_at = :now, version = version + 1
WHERE id = :id AND version = :version RETURNING id

-- name: except_days
INSERT INTO repeat_exceptions (repeat, first, last, reason)
VALUES (:repeat, :first, :last, :reason)
ON CONFLICT (repeat, first) DO UPDATE
SET last = CASE WHEN excluded.last > repeat_exceptions.last
                THEN excluded.last ELSE repeat_exceptions.last END,
    reason = excluded.reason

-- name: exceptions
SELECT first, last, reason FROM repeat_exceptions WHERE repeat = :repeat ORDER BY first

-- name: forget
DELETE FROM repeats WHERE last < :day OR stopped_at < :before

-- name: forget_exceptions
DELETE FROM repeat_exceptions
WHERE NOT EXISTS (SELECT 1 FROM repeats r WHERE r.id = repeat_exceptions.repeat)
