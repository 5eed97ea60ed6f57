-- name: bind
INSERT INTO channels (chat, title, bound_by, bound_at) VALUES (:chat, :title, :by, :now)
ON CONFLICT (chat) DO UPDATE
SET title = excluded.title, bound_by = excluded.bound_by, lost_at = NULL, told = FALSE

-- name: known
SELECT chat, title, bound_by, lost_at FROM channels WHERE chat = :chat

-- name: every
SELECT chat, title, bound_by, lost_at FROM channels ORDER BY title, chat

-- name: topics
SELECT topic FROM channel_topics WHERE chat = :chat ORDER BY topic

-- name: add_topic
INSERT INTO channel_topics (chat, topic) VALUES (:chat, :topic) ON CONFLICT (chat, topic) DO NOTHING

-- name: drop_topic
DELETE FROM channel_topics WHERE chat = :chat AND topic = :topic RETURNING topic

-- name: drop_topics
DELETE FROM channel_topics WHERE chat = :chat

-- name: unbind
DELETE FROM channels WHERE chat = :chat

-- name: bound
-- Where a topic is posted; with a moment of loss where nobody can post any more.
SELECT c.chat, c.title, c.bound_by, c.lost_at FROM channel_topics t
JOIN channels c ON c.chat = t.chat WHERE t.topic = :topic ORDER BY c.chat

-- name: lose
UPDATE channels SET lost_at = :now WHERE chat = :chat AND lost_at IS NULL

-- name: untold
UPDATE channels SET told = TRUE WHERE lost_at IS NOT NULL AND NOT told
RETURNING chat, title, bound_by, lost_at

-- name: rename_topics
UPDATE channel_topics SET chat = :new WHERE chat = :old

-- name: rename
UPDATE channels SET chat = :new WHERE chat = :old

-- name: rename_posts
UPDATE post_chats SET chat = :new WHERE chat = :old

-- name: post
INSERT INTO posts (key, topic, html, picture, posted_at, changed_at)
VALUES (:key, :topic, :html, :picture, :now, :now) ON CONFLICT (key) DO NOTHING RETURNING key

-- name: post_chat
INSERT INTO post_chats (key, chat) VALUES (:key, :chat) ON CONFLICT (key, chat) DO NOTHING

-- name: post_chats
SELECT chat FROM post_chats WHERE key = :key ORDER BY chat

-- name: correct
UPDATE posts SET html = :html, changed_at = :now WHERE key = :key

-- name: withdraw
UPDATE posts SET withdrawn_at = :now WHERE key = :key AND withdrawn_at IS NULL

-- name: archive
SELECT key, topic, html, picture, posted_at, changed_at FROM posts
WHERE withdrawn_at IS NULL ORDER BY posted_at DESC, key LIMIT :most
