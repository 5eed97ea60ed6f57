-- name: open
INSERT INTO incidents (kecamatan, category, sentence, opened_by, opened_at)
VALUES (:kecamatan, :category, :sentence, :by, :now) RETURNING *

-- name: end
UPDATE incidents SET ended_at = :now WHERE id = :id AND ended_at IS NULL RETURNING id

-- name: current
SELECT * FROM incidents WHERE ended_at IS NULL ORDER BY id

-- name: to_join
-- Asked by a round, not by a turn, and only while an incident lasts.
SELECT id FROM reports
WHERE state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
  AND incident IS NULL
  AND (CAST(:kecamatan AS TEXT) = '' OR kecamatan = :kecamatan)
  AND (CAST(:category AS TEXT) = '' OR category = :category)
ORDER BY id LIMIT :most

-- name: to_leave
SELECT r.id FROM incidents i JOIN reports r ON r.incident = i.id
WHERE i.ended_at IS NOT NULL
  AND r.state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY r.id LIMIT :most
