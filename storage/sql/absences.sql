-- name: begin
INSERT INTO absences (person, substitute, until, at) VALUES (:person, :substitute, :until, :now)
ON CONFLICT (person) DO UPDATE
SET substitute = excluded.substitute, until = excluded.until, at = excluded.at

-- name: end
DELETE FROM absences WHERE person = :person RETURNING person

-- name: until
SELECT until FROM absences WHERE person = :person AND until > :now

-- name: away
SELECT person FROM absences
WHERE person IN (SELECT value FROM json_each(:ids)) AND until > :now

-- name: away@postgresql
SELECT person FROM absences
WHERE person IN (SELECT CAST(value AS BIGINT)
                 FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND until > :now
