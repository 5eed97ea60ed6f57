-- name: add
INSERT INTO media (sha, width, height, bytes, dhash, plain, at)
VALUES (:sha, :width, :height, :bytes, :dhash, :plain, :now)
ON CONFLICT (sha) DO NOTHING RETURNING sha

-- name: add_slot
INSERT INTO media_slots (slot, sha) VALUES (:slot, :sha) ON CONFLICT (slot, sha) DO NOTHING

-- name: get
SELECT sha, width, height, bytes, dhash, plain FROM media WHERE sha = :sha

-- name: candidates
-- Whoever shares a band with the picture asked about, or nearly.
SELECT m.sha, m.dhash FROM media m
WHERE m.sha IN (SELECT s.sha FROM media_slots s
                WHERE s.slot IN (SELECT value FROM json_each(:slots)))

-- name: candidates@postgresql
SELECT m.sha, m.dhash FROM media m
WHERE m.sha IN (SELECT s.sha FROM media_slots s
                WHERE s.slot IN (SELECT value::bigint
                                 FROM json_array_elements_text(CAST(:slots AS JSON))))

-- name: remove
DELETE FROM media WHERE sha = :sha

-- name: remove_slots
DELETE FROM media_slots WHERE slot IN (SELECT value FROM json_each(:slots)) AND sha = :sha

-- name: remove_slots@postgresql
DELETE FROM media_slots
WHERE slot IN (SELECT value::bigint FROM json_array_elements_text(CAST(:slots AS JSON)))
  AND sha = :sha
