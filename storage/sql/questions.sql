-- name: ask
INSERT INTO questions (person, chat, text, asked_at, state, wants_person)
VALUES (:person, :chat, :text, :now, :state, :wants_person) RETURNING id

-- name: reopen
-- Offered answers were not what was meant: now it waits for a person.
UPDATE questions SET state = 'open' WHERE id = :id AND person = :person AND state = 'offered'
RETURNING id

-- name: open
SELECT id, text, asked_at, wants_person FROM questions WHERE state = 'open' ORDER BY id DESC LIMIT :most

-- name: count_open
SELECT COUNT(*) AS open FROM questions WHERE state = 'open'

-- name: settle
UPDATE questions SET state = :state, answer = :answer
WHERE id IN (SELECT value FROM json_each(:ids)) AND state = 'open'
RETURNING id, person, chat, text

-- name: settle@postgresql
UPDATE questions SET state = :state, answer = :answer
WHERE id IN (SELECT value::bigint FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND state = 'open'
RETURNING id, person, chat, text

-- name: publish
INSERT INTO answers (patterns, text, source, written_by, written_at)
VALUES (:patterns, :text, :source, :by, :now) RETURNING id

-- name: answers
SELECT id, patterns, text, source, written_at FROM answers ORDER BY id

-- name: newest_answer
SELECT COUNT(*) AS number, COALESCE(MAX(id), 0) AS newest FROM answers

-- name: answer
SELECT id, patterns, text, source, written_at FROM answers WHERE id = :id

-- name: ask_again
-- Whoever was told an answer that is taken back waits for a better one.
UPDATE questions SET state = 'open', answer = NULL WHERE answer = :answer
RETURNING id, person, chat, text

-- name: withdraw
DELETE FROM answers WHERE id = :id RETURNING id

-- name: vote
INSERT INTO votes (chat, message_id, person, entry, helpful, voted_at)
VALUES (:chat, :message_id, :person, :entry, :helpful, :now)
ON CONFLICT (chat, message_id, person) DO UPDATE
SET helpful = excluded.helpful, voted_at = excluded.voted_at, entry = excluded.entry

-- name: votes
SELECT entry, COUNT(CASE WHEN helpful THEN 1 END) AS helpful,
       COUNT(CASE WHEN NOT helpful THEN 1 END) AS unhelpful
FROM votes GROUP BY entry ORDER BY unhelpful DESC, entry LIMIT :most
