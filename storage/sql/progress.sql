-- name: begin
INSERT INTO weeks (moment, state) VALUES (:moment, :state)
ON CONFLICT (moment) DO NOTHING RETURNING id

-- name: newest
SELECT moment FROM weeks ORDER BY moment DESC LIMIT 1

-- name: get
SELECT id, moment, state, figures, picture FROM weeks WHERE id = :id

-- name: told
-- What was told last.
SELECT figures FROM weeks WHERE state = 'posted' ORDER BY moment DESC LIMIT 1

-- name: counted
UPDATE weeks SET state = :state, figures = :figures, picture = :picture
WHERE id = :id AND state = 'counting' RETURNING id

-- name: decide
-- The first who decides has decided.
UPDATE weeks SET state = :state, decided_by = :by, decided_at = :now
WHERE id = :id AND state = 'waiting' RETURNING id

-- name: pickups
SELECT area, weekdays, source, by, at FROM pickups ORDER BY area

-- name: pickup
INSERT INTO pickups (area, weekdays, source, by, at) VALUES (:area, :weekdays, :source, :by, :now)
ON CONFLICT (area) DO UPDATE
SET weekdays = excluded.weekdays, source = excluded.source, by = excluded.by, at = excluded.at

-- name: drop_pickup
DELETE FROM pickups WHERE area = :area
