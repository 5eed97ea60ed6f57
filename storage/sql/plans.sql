-- name: propose
INSERT INTO plans (day, state, made_by, stands, result, at)
VALUES (:day, 'proposed', :made_by, :stands, :result, :now)
RETURNING *

-- name: get
SELECT * FROM plans WHERE id = :id

-- name: settle
-- A proposal is accepted or dropped once.
UPDATE plans SET state = :state WHERE id = :id AND state = 'proposed' RETURNING id

-- name: replace
-- A newer proposal takes the place of those that nobody has looked at.
UPDATE plans SET state = 'dropped' WHERE day = :day AND state = 'proposed'

-- name: forget
DELETE FROM plans WHERE day < :day
