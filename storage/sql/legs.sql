-- name: all
SELECT one, other, seconds, metres FROM legs WHERE one <> 0

-- name: edition
-- The drive from nowhere to nowhere counts how often drives were measured: it is read at each answer.
SELECT seconds FROM legs WHERE one = 0 AND other = 0

-- name: next_edition
INSERT INTO legs (one, other, seconds, metres) VALUES (0, 0, 1, 0)
ON CONFLICT (one, other) DO UPDATE SET seconds = legs.seconds + 1

-- name: clear
DELETE FROM legs WHERE one IN (SELECT value FROM json_each(:ones))

-- name: clear@postgresql
DELETE FROM legs WHERE one IN (SELECT value::bigint FROM json_array_elements_text(CAST(:ones AS JSON)))

-- name: add
INSERT INTO legs (one, other, seconds, metres) VALUES (:one, :other, :seconds, :metres)
