-- name: reports
-- Not for a turn: reads all of the span. Neither who reported nor what they wrote.
SELECT id, category, kecamatan, desa, landmark, state, urgent, supporters, reopened, latitude,
       longitude, filed_at, touched_at, claimed_at, closed_at
FROM reports
WHERE filed_at >= :since AND CAST(:category AS TEXT) IN ('', category) AND kecamatan IN (SELECT value FROM json_each(:areas))
  AND desk IN (SELECT value FROM json_each(:desks))
ORDER BY id DESC LIMIT :most

-- name: reports@postgresql
SELECT id, category, kecamatan, desa, landmark, state, urgent, supporters, reopened, latitude,
       longitude, filed_at, touched_at, claimed_at, closed_at
FROM reports
WHERE filed_at >= :since AND CAST(:category AS TEXT) IN ('', category)
  AND kecamatan IN (SELECT value FROM json_array_elements_text(CAST(:areas AS JSON)))
  AND desk IN (SELECT value FROM json_array_elements_text(CAST(:desks AS JSON)))
ORDER BY id DESC LIMIT :most

-- name: overdue
SELECT COUNT(*) AS number FROM reports
WHERE level >= 4 AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
  AND kecamatan <> ''

-- name: day
SELECT kecamatan,
       SUM(CASE WHEN filed_at >= :since AND filed_at < :until THEN 1 ELSE 0 END) AS received,
       SUM(CASE WHEN state = 'confirmed' AND closed_at >= :since AND closed_at < :until
                THEN 1 ELSE 0 END) AS confirmed
FROM reports
WHERE kecamatan <> ''
  AND ((filed_at >= :since AND filed_at < :until)
       OR (state = 'confirmed' AND closed_at >= :since AND closed_at < :until))
GROUP BY kecamatan ORDER BY kecamatan
