-- name: add
INSERT INTO concerns (kind, ride, trip, person, words, photo, at)
VALUES (:kind, :ride, :trip, :person, :words, :photo, :now)
RETURNING *

-- name: get
SELECT * FROM concerns WHERE id = :id

-- name: answered
UPDATE concerns SET answered_at = :now WHERE id = :id AND answered_at IS NULL RETURNING id

-- name: wipe
UPDATE concerns SET person = 0, words = '', photo = '' WHERE person <> 0 AND at < :before
