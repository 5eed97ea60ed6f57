-- name: open
INSERT INTO incidents (kecamatan, category, sentence, opened_by, opened_at)
VALUES (:kecamatan, :category, :sentence, :by, :now) RETURNING *

-- name: end
UPDATE incidents SET ended_at = :now WHERE id = :id AND ended_at IS NULL RETURNING id

-- name: current
SELECT * FROM incidents WHERE ended_at IS NULL ORDER BY id

-- name: to_join
-- A claim is the citizens' to answer: no incident keeps them from it.
SELECT id FROM reports INDEXED BY reports_desk
WHERE state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
  AND state <> 'claimed' AND incident IS NULL
  AND (CAST(:kecamatan AS TEXT) = '' OR kecamatan = :kecamatan)
  AND (CAST(:category AS TEXT) = '' OR category = :category)
ORDER BY id LIMIT :most

-- name: to_join@postgresql
SELECT id FROM reports
WHERE state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
  AND state <> 'claimed' AND incident IS NULL
  AND (CAST(:kecamatan AS TEXT) = '' OR kecamatan = :kecamatan)
  AND (CAST(:category AS TEXT) = '' OR category = :category)
ORDER BY id LIMIT :most

-- name: to_leave
-- From the few incidents to their reports, never from all reports.
SELECT r.id FROM incidents i CROSS JOIN reports r
WHERE r.incident = i.id AND r.incident IS NOT NULL AND i.ended_at IS NOT NULL
  AND r.state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY r.id LIMIT :most
