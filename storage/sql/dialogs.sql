-- name: open
INSERT INTO dialogs (chat, person, name, field, draft, version, changed_at)
VALUES (:chat, :person, :name, :field, :draft, :version, :now)
ON CONFLICT (chat, person) DO UPDATE
SET name = excluded.name, field = excluded.field, draft = excluded.draft,
    version = CASE WHEN excluded.version > dialogs.version THEN excluded.version
                   ELSE dialogs.version + 1 END,
    changed_at = excluded.changed_at
RETURNING version

-- name: retract
DELETE FROM dialogs
WHERE chat = :chat AND person = :person AND name = :name AND draft = :draft

-- name: change
UPDATE dialogs SET field = :field, draft = :draft, version = version + 1, changed_at = :now
WHERE chat = :chat AND person = :person AND name = :name AND version = :version
RETURNING version

-- name: close
DELETE FROM dialogs WHERE chat = :chat AND person = :person

-- name: sweep
DELETE FROM dialogs WHERE changed_at < :before RETURNING chat, person, name

-- name: rename_chat
-- Who has begun another in the new chat keeps that one; the old one is swept in time.
UPDATE dialogs SET chat = :new
WHERE chat = :old
  AND NOT EXISTS (SELECT 1 FROM dialogs d WHERE d.chat = :new AND d.person = dialogs.person)

-- name: offer
-- Who has something open goes on with that.
INSERT INTO dialogs (chat, person, name, field, draft, version, changed_at)
VALUES (:chat, :person, :name, :field, :draft, :version, :now)
ON CONFLICT (chat, person) DO NOTHING
RETURNING version
