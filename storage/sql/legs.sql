-- name: all
SELECT one, other, seconds, metres FROM legs

-- name: clear
DELETE FROM legs

-- name: add
INSERT INTO legs (one, other, seconds, metres) VALUES (:one, :other, :seconds, :metres)
