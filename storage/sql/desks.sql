-- name: show_in
INSERT INTO cards (report, chat, key) VALUES (:report, :chat, :key)
ON CONFLICT (report, chat) DO UPDATE SET key = excluded.key

-- name: cards
SELECT chat, key FROM cards WHERE report = :report ORDER BY chat

-- name: bind
INSERT INTO desk_groups (chat, desk, title, bound_by, at)
VALUES (:chat, :desk, :title, :by, :now)

-- name: unbind
DELETE FROM desk_groups WHERE chat = :chat OR desk = :desk

-- name: group_of
SELECT chat FROM desk_groups WHERE desk = :desk

-- name: desk_of
SELECT desk FROM desk_groups WHERE chat = :chat

-- name: rename_group
UPDATE desk_groups SET chat = :new WHERE chat = :old

-- name: drop_doubled_cards
-- The new chat has a card of its own already: sent there before the move was known.
DELETE FROM cards WHERE chat = :old AND report IN (SELECT report FROM cards WHERE chat = :new)

-- name: rename_cards
UPDATE cards SET chat = :new WHERE chat = :old

-- name: hide
DELETE FROM cards WHERE report = :report AND chat = :chat

-- name: hide_in
DELETE FROM cards WHERE chat = :chat

-- name: begin_dealing
INSERT INTO dealings (desk, after) VALUES (:desk, 0)
ON CONFLICT (desk) DO UPDATE SET after = excluded.after

-- name: dealings
SELECT desk, after FROM dealings ORDER BY desk

-- name: dealt
UPDATE dealings SET after = :after WHERE desk = :desk

-- name: end_dealing
DELETE FROM dealings WHERE desk = :desk
