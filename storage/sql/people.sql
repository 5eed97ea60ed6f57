-- name: meet
INSERT INTO people (id, language, language_chosen, started_at, seen_at, reachable,
                    minute_at, minute_count)
VALUES (:id, :language, :language_chosen, :started_at, :now, :reachable, :minute_at, :minute_count)
ON CONFLICT (id) DO UPDATE
SET started_at = COALESCE(people.started_at, excluded.started_at), seen_at = excluded.seen_at,
    reachable = excluded.reachable, minute_at = excluded.minute_at,
    minute_count = excluded.minute_count

-- name: choose_language
-- Written by itself: a turn of the same person in a group must not bring the old one back.
UPDATE people SET language = :language, language_chosen = TRUE WHERE id = :id

-- name: languages
SELECT id, language FROM people WHERE id IN (SELECT value FROM json_each(:ids))

-- name: languages@postgresql
SELECT id, language FROM people
WHERE id IN (SELECT value::bigint FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: reach
UPDATE people SET reachable = :reachable WHERE id = :id

-- name: withdraw
UPDATE people SET withdrawn_at = :now WHERE id = :id

-- name: consent
UPDATE people SET withdrawn_at = NULL WHERE id = :id AND withdrawn_at IS NOT NULL

-- name: withdrawn
SELECT withdrawn_at FROM people WHERE id = :id AND withdrawn_at IS NOT NULL
