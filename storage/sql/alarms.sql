-- name: raise
-- Who has an open alarm gets no second one.
INSERT INTO alarms (person, part, drill, trip, ride, raised_at, level, rung_at, escalate_at)
VALUES (:person, :part, :drill, :trip, :ride, :now, -1, :now, :now)
ON CONFLICT DO NOTHING
RETURNING *

-- name: get
SELECT * FROM alarms WHERE id = :id

-- name: open_of
SELECT * FROM alarms WHERE person = :person AND drill = :drill AND ended_at IS NULL

-- name: due
SELECT * FROM alarms WHERE escalate_at IS NOT NULL AND escalate_at <= :now ORDER BY escalate_at

-- name: escalate
UPDATE alarms SET level = :level, escalate_at = :escalate_at
WHERE id = :id AND escalate_at IS NOT NULL RETURNING *

-- name: take
-- The first tap wins.
UPDATE alarms SET taken_by = :by, taken_at = :now, escalate_at = NULL, ask_at = :ask_at, asked = FALSE
WHERE id = :id AND taken_by IS NULL AND ended_at IS NULL RETURNING *

-- name: reopen
UPDATE alarms SET taken_by = NULL, taken_at = NULL, ask_at = NULL, rung_at = :now, escalate_at = :now
WHERE id = :id AND taken_by IS NOT NULL AND ended_at IS NULL RETURNING *

-- name: to_ask
SELECT * FROM alarms WHERE ask_at IS NOT NULL AND ask_at <= :now ORDER BY ask_at

-- name: ask
UPDATE alarms SET ask_at = :ask_at, asked = :asked
WHERE id = :id AND ask_at IS NOT NULL RETURNING *

-- name: end
UPDATE alarms SET ended_at = :now, escalate_at = NULL, ask_at = NULL, ending = :ending
WHERE id = :id AND ended_at IS NULL RETURNING *

-- name: show_in
INSERT INTO alarm_cards (alarm, chat, key) VALUES (:alarm, :chat, :key)
ON CONFLICT (alarm, chat) DO UPDATE SET key = excluded.key

-- name: cards
SELECT chat, key FROM alarm_cards WHERE alarm = :alarm ORDER BY chat

-- name: wipe
UPDATE alarms SET person = 0, ride = NULL, taken_by = NULL
WHERE person <> 0 AND ended_at IS NOT NULL AND ended_at < :before

-- name: wipe_cards
DELETE FROM alarm_cards WHERE alarm IN (SELECT id FROM alarms WHERE person = 0)
