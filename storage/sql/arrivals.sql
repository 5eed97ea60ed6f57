-- name: ridden
-- Who got out and was not asked yet.
SELECT r.* FROM rides r
WHERE r.state = 'COMP' AND r.boarded_at IS NOT NULL
  AND r.ended_at >= :since AND r.ended_at <= :until
  AND NOT EXISTS (SELECT 1 FROM arrivals a WHERE a.ride = r.id)
ORDER BY r.id

-- name: aboard
-- Whose drop should have been by now and was not noted: a telephone may be dead.
SELECT r.* FROM rides r
WHERE r.state = 'boarded' AND r.trip > 0
  AND CASE WHEN r.direction = 'home' THEN r.planned_at
           ELSE (SELECT t.end_at FROM trips t WHERE t.id = r.trip) END
      BETWEEN CAST(:since AS BIGINT) AND CAST(:until AS BIGINT)
  AND NOT EXISTS (SELECT 1 FROM arrivals a WHERE a.ride = r.id)
ORDER BY r.trip, r.id

-- name: ask
INSERT INTO arrivals (ride, person, asked_at, due_at) VALUES (:ride, :person, :now, :due_at)
ON CONFLICT DO NOTHING RETURNING ride

-- name: answer
UPDATE arrivals SET answered_at = :now, due_at = NULL
WHERE ride = :ride AND person = :person AND answered_at IS NULL RETURNING *

-- name: put_off
UPDATE arrivals SET asked_at = :asked_at, due_at = :due_at
WHERE ride = :ride AND person = :person AND answered_at IS NULL RETURNING *

-- name: silent
SELECT * FROM arrivals WHERE due_at IS NOT NULL AND due_at <= :now ORDER BY due_at

-- name: pass_on
UPDATE arrivals SET passed_at = :now, due_at = NULL
WHERE ride = :ride AND person = :person AND due_at IS NOT NULL RETURNING *

-- name: forget
DELETE FROM arrivals WHERE asked_at < :before
