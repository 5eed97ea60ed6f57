-- name: invite
INSERT INTO confidants (person, called, token, until) VALUES (:person, :called, :token, :until)

-- name: asked
SELECT * FROM confidants WHERE token = :token AND contact IS NULL AND until > :now

-- name: release
DELETE FROM confidants WHERE person = :person AND contact IS NOT NULL RETURNING *

-- name: accept
-- A link works once: who comes second finds it accepted.
UPDATE confidants SET contact = :contact, name = :name, accepted_at = :now
WHERE token = :token AND contact IS NULL AND until > :now
RETURNING *

-- name: of
SELECT * FROM confidants WHERE person = :person AND contact IS NOT NULL

-- name: trusting
SELECT * FROM confidants WHERE contact = :contact ORDER BY id

-- name: end
-- Either of the two may end it.
DELETE FROM confidants WHERE id = :id AND (person = :by OR contact = :by) RETURNING *

-- name: decline
DELETE FROM confidants WHERE token = :token AND contact IS NULL RETURNING *

-- name: forget
DELETE FROM confidants WHERE contact IS NULL AND until < :now
