-- name: add
INSERT INTO outbox (chat, priority, not_before, method, payload, key, about, edits, message_id,
                    repeatable, attempts, state, created_at)
VALUES (:chat, :priority, :not_before, :method, :payload, :key, :about, :edits, :message_id,
        :repeatable, 0, 'queued', :now)
ON CONFLICT (key) DO UPDATE
SET payload = excluded.payload, method = excluded.method, not_before = excluded.not_before,
    about = excluded.about
WHERE outbox.state = 'queued' AND outbox.attempts = 0

-- name: by_key
SELECT id, chat, state, message_id, method, about FROM outbox WHERE key = :key

-- name: by_message
-- The row that said what it is about; those of its edits do not.
SELECT id, about, key FROM outbox
WHERE chat = :chat AND message_id = :message_id AND about IS NOT NULL ORDER BY id DESC LIMIT 1

-- name: rewrite_waiting
-- The newest edit of a message takes the place of what still waits to be said about it.
UPDATE outbox NOT INDEXED SET payload = :payload, not_before = :not_before
WHERE state = 'queued' AND attempts = 0
  AND id IN (SELECT id FROM outbox WHERE edits = :edits AND state IN ('queued', 'sending')
             UNION ALL
             SELECT id FROM outbox
             WHERE chat = :chat AND message_id = :message_id AND method LIKE 'edit%')
RETURNING id

-- name: rewrite_waiting@postgresql
UPDATE outbox SET payload = :payload, not_before = :not_before
WHERE state = 'queued' AND attempts = 0
  AND id IN (SELECT id FROM outbox WHERE edits = :edits AND state IN ('queued', 'sending')
             UNION ALL
             SELECT id FROM outbox
             WHERE chat = :chat AND message_id = :message_id AND method LIKE 'edit%')
RETURNING id

-- name: rewrite_unsent
UPDATE outbox SET payload = :payload WHERE id = :id AND state = 'queued' RETURNING id

-- name: claim
-- The head of each chat that may be written to now; committed before the calls it stands for.
-- SQLite takes the index by state unless told otherwise, and would look at all that was ever said.
UPDATE outbox SET state = 'sending', attempts = attempts + 1
WHERE id IN (
    SELECT q.id FROM outbox q INDEXED BY outbox_queued
    WHERE q.state = 'queued' AND q.priority < :below AND q.not_before <= :now
      AND (q.chat IS NULL
           OR q.chat NOT IN (SELECT value FROM json_each(:avoid)))
      AND (q.chat IS NULL OR NOT EXISTS (
           SELECT 1 FROM outbox o INDEXED BY outbox_chat
           WHERE o.chat = q.chat AND o.state IN ('queued', 'sending') AND o.id <> q.id
             AND (o.state = 'sending'
                  OR ((o.attempts > 0 OR o.fault IS NOT NULL OR o.not_before <= :now)
                      AND (o.priority < q.priority
                           OR (o.priority = q.priority AND o.id < q.id))))))
      AND NOT EXISTS (SELECT 1 FROM outbox e
                      WHERE e.id = q.edits AND e.state IN ('queued', 'sending'))
    ORDER BY q.priority, q.id LIMIT :most)
RETURNING id, chat, priority, method, payload, edits, message_id, repeatable, attempts

-- name: claim@postgresql
UPDATE outbox SET state = 'sending', attempts = attempts + 1
WHERE id IN (
    SELECT q.id FROM outbox q
    WHERE q.state = 'queued' AND q.priority < :below AND q.not_before <= :now
      AND (q.chat IS NULL
           OR q.chat NOT IN (SELECT value::bigint FROM json_array_elements_text(CAST(:avoid AS JSON))))
      AND (q.chat IS NULL OR NOT EXISTS (
           SELECT 1 FROM outbox o
           WHERE o.chat = q.chat AND o.state IN ('queued', 'sending') AND o.id <> q.id
             AND (o.state = 'sending'
                  OR ((o.attempts > 0 OR o.fault IS NOT NULL OR o.not_before <= :now)
                      AND (o.priority < q.priority
                           OR (o.priority = q.priority AND o.id < q.id))))))
      AND NOT EXISTS (SELECT 1 FROM outbox e
                      WHERE e.id = q.edits AND e.state IN ('queued', 'sending'))
    ORDER BY q.priority, q.id LIMIT :most
    FOR UPDATE OF q SKIP LOCKED)
RETURNING id, chat, priority, method, payload, edits, message_id, repeatable, attempts

-- name: target
SELECT message_id, state FROM outbox WHERE id = :id

-- name: sent
UPDATE outbox SET state = 'sent', done_at = :now, fault = NULL,
                  message_id = COALESCE(:message_id, message_id)
WHERE id = :id

-- name: finish
-- `attempts` says whose call it was: a sender that lost its lease must not undo what the next did.
UPDATE outbox SET state = :state, done_at = :now, fault = :fault
WHERE id = :id AND state = 'sending' AND attempts = :attempts

-- name: again
UPDATE outbox SET state = 'queued', not_before = :not_before, fault = :fault,
                  attempts = attempts - :forgive, method = :method, payload = :payload
WHERE id = :id AND state = 'sending' AND attempts = :attempts

-- name: moved
-- An edit whose message was gone was sent afresh; later edits find the new one.
UPDATE outbox SET message_id = :message_id WHERE id = :id

-- name: doubtful
-- What a dead sender had on the wire: replies are said again, announcements are not.
UPDATE outbox INDEXED BY outbox_chat SET state = CASE WHEN repeatable THEN 'queued' ELSE 'unknown' END,
                  done_at = CASE WHEN repeatable THEN NULL ELSE CAST(:now AS BIGINT) END
WHERE state IN ('queued', 'sending') AND state = 'sending'
  AND id NOT IN (SELECT value FROM json_each(:ours))
RETURNING id

-- name: doubtful@postgresql
UPDATE outbox SET state = CASE WHEN repeatable THEN 'queued' ELSE 'unknown' END,
                  done_at = CASE WHEN repeatable THEN NULL ELSE CAST(:now AS BIGINT) END
WHERE state IN ('queued', 'sending') AND state = 'sending'
  AND id NOT IN (SELECT value::bigint FROM json_array_elements_text(CAST(:ours AS JSON)))
RETURNING id

-- name: unreachable
-- Nobody there: what still waits for this chat ends with the same state.
UPDATE outbox INDEXED BY outbox_chat SET state = 'blocked', done_at = :now, fault = :fault
WHERE chat = :chat AND state IN ('queued', 'sending') AND state = 'queued'

-- name: unreachable@postgresql
UPDATE outbox SET state = 'blocked', done_at = :now, fault = :fault
WHERE chat = :chat AND state IN ('queued', 'sending') AND state = 'queued'

-- name: rename_chat
UPDATE outbox SET chat = :new WHERE chat = :old AND state IN ('queued', 'sending')

-- name: empty
UPDATE outbox SET payload = ''
WHERE payload <> '' AND done_at IS NOT NULL AND done_at < :before
  AND state NOT IN ('queued', 'sending')

-- name: state
SELECT MIN(CASE WHEN not_before <= :now THEN created_at END) AS oldest_waiting,
       COUNT(*) AS waiting,
       COUNT(CASE WHEN not_before <= :now THEN 1 END) AS due
FROM outbox WHERE state IN ('queued', 'sending')

-- name: ended
SELECT COUNT(*) AS number FROM outbox WHERE state = :state

-- name: last_about
-- What the newest message of this chat was about.
SELECT about FROM outbox WHERE chat = :chat AND message_id IS NOT NULL AND edits IS NULL
ORDER BY message_id DESC LIMIT 1
