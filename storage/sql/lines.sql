-- name: stops
SELECT * FROM stops WHERE NOT gone ORDER BY name, id

-- name: every_stop
-- Those that are no more too: what was promised there still has to be driven.
SELECT * FROM stops ORDER BY name, id

-- name: stop
SELECT * FROM stops WHERE id = :id

-- name: put_stop
INSERT INTO stops (code, name, latitude, longitude, kecamatan, office, gone, at)
VALUES (:code, :name, :latitude, :longitude, :kecamatan, :is_office, FALSE, :now)
ON CONFLICT (code) DO UPDATE
SET name = excluded.name, latitude = excluded.latitude, longitude = excluded.longitude,
    kecamatan = excluded.kecamatan, office = excluded.office, gone = FALSE, at = excluded.at
RETURNING id

-- name: codes
SELECT code FROM stops UNION ALL SELECT code FROM lines

-- name: rename_stop
UPDATE stops SET name = :name, at = :now WHERE id = :id AND NOT gone RETURNING id

-- name: make_office
UPDATE stops SET office = :is_office, at = :now WHERE id = :id AND NOT gone RETURNING id

-- name: uses
-- The lines that cannot do without a stop.
SELECT l.name FROM lines l
WHERE NOT l.gone
  AND (l.office = :stop OR l.id IN (SELECT s.line FROM line_stops s WHERE s.stop = :stop))
ORDER BY l.name

-- name: depot_of
-- The vehicles that spend the night at a stop.
SELECT plate FROM vehicles WHERE depot = :stop AND NOT gone ORDER BY plate

-- name: promises_at
-- The rides that somebody still waits for there, and the trips that are to call there.
SELECT (SELECT COUNT(*) FROM rides
        WHERE (stop = :stop OR office = :stop)
          AND state IN ('wished', 'waiting', 'promised', 'confirmed', 'boarded'))
     + (SELECT COUNT(*) FROM trips
        WHERE state IN ('draft', 'published', 'accepted', 'checked', 'departed')
          AND (office = :stop OR id IN (SELECT trip FROM trip_stops WHERE stop = :stop)))
       AS number

-- name: drop_stop
UPDATE stops SET gone = TRUE, at = :now WHERE id = :id AND NOT gone RETURNING id

-- name: lines
SELECT * FROM lines WHERE NOT gone ORDER BY name, id

-- name: line
SELECT * FROM lines WHERE id = :id AND NOT gone

-- name: line_stops
SELECT line, stop FROM line_stops ORDER BY line, number

-- name: stops_of
SELECT line, stop FROM line_stops WHERE line = :line ORDER BY line, number

-- name: line_hours
SELECT * FROM line_hours ORDER BY line, weekdays, arrive, depart

-- name: hours_of
SELECT * FROM line_hours WHERE line = :line ORDER BY line, weekdays, arrive, depart

-- name: put_line
INSERT INTO lines (code, name, office, booking_type, notice_minutes, last_day, last_time,
                   start_day, cancel_hours, gone, at)
VALUES (:code, :name, :office, :booking_type, :notice_minutes, :last_day, :last_time,
        :start_day, :cancel_hours, FALSE, :now)
ON CONFLICT (code) DO UPDATE
SET name = excluded.name, office = excluded.office, booking_type = excluded.booking_type,
    notice_minutes = excluded.notice_minutes, last_day = excluded.last_day,
    last_time = excluded.last_time, start_day = excluded.start_day,
    cancel_hours = excluded.cancel_hours, gone = FALSE, at = excluded.at
RETURNING id

-- name: drop_line
UPDATE lines SET gone = TRUE, at = :now WHERE id = :id AND NOT gone RETURNING id

-- name: clear_stops
DELETE FROM line_stops WHERE line = :line

-- name: add_stop
INSERT INTO line_stops (line, number, stop) VALUES (:line, :number, :stop)

-- name: clear_hours
DELETE FROM line_hours WHERE line = :line

-- name: add_hours
INSERT INTO line_hours (line, weekdays, arrive, depart)
VALUES (:line, :weekdays, :arrive, :depart)
ON CONFLICT (line, weekdays, arrive, depart) DO NOTHING RETURNING id

-- name: drop_hours
DELETE FROM line_hours WHERE id = :id AND line = :line RETURNING id
