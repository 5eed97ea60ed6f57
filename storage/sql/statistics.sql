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
