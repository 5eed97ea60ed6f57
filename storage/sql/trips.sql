-- name: hold_day
-- Whoever plans a day holds its row until the commit: the second sees what the first has taken.
INSERT INTO ride_days (day, turns) VALUES (:day, 1)
ON CONFLICT (day) DO UPDATE SET turns = ride_days.turns + 1

-- name: open
INSERT INTO trips (day, direction, office, state, version, vehicle, driver, kind, seats,
                   wheelchairs, start_at, end_at, changed_at)
VALUES (:day, :direction, :office, :state, 0, :vehicle, :driver, :kind, :seats,
        :wheelchairs, :start_at, :end_at, :now)
RETURNING *

-- name: get
SELECT * FROM trips WHERE id = :id

-- name: move
UPDATE trips
SET state = :state, vehicle = :vehicle, driver = :driver, kind = :kind, seats = :seats,
    wheelchairs = :wheelchairs, start_at = :start_at, end_at = :end_at, changed_at = :now,
    version = version + 1
WHERE id = :id AND version = :version
RETURNING *

-- name: note
INSERT INTO trip_events (trip, number, at, move, who, before, after, facts)
VALUES (:trip, :number, :now, :move, :who, :state_before, :state_after, :facts)

-- name: events
SELECT number, at, move, who, before, after, facts FROM trip_events
WHERE trip = :trip ORDER BY number

-- name: of_day
SELECT * FROM trips
WHERE day = :day AND state <> 'dissolved' ORDER BY start_at, id

-- name: drafts
SELECT * FROM trips
WHERE day = :day AND direction = :direction AND office = :office AND state = 'draft'
ORDER BY start_at, id

-- name: of_driver
SELECT * FROM trips
WHERE driver = :driver AND end_at >= :since AND start_at < :until
  AND state IN ('draft', 'published', 'accepted', 'checked', 'departed')
ORDER BY start_at

-- name: of_vehicle
SELECT * FROM trips
WHERE vehicle = :vehicle AND end_at >= :since AND start_at < :until
  AND state IN ('draft', 'published', 'accepted', 'checked', 'departed')
ORDER BY start_at

-- name: stops
SELECT trip, number, stop, at, arrived_at, left_at FROM trip_stops
WHERE trip IN (SELECT value FROM json_each(:ids)) ORDER BY trip, number

-- name: stops@postgresql
SELECT trip, number, stop, at, arrived_at, left_at FROM trip_stops
WHERE trip IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
ORDER BY trip, number

-- name: clear_stops
DELETE FROM trip_stops WHERE trip = :trip

-- name: add_stop
INSERT INTO trip_stops (trip, number, stop, at) VALUES (:trip, :number, :stop, :at)

-- name: arrive
UPDATE trip_stops SET arrived_at = :now
WHERE trip = :trip AND number = :number AND arrived_at IS NULL RETURNING number

-- name: leave
UPDATE trip_stops SET left_at = :now
WHERE trip = :trip AND number = :number AND left_at IS NULL RETURNING number

-- name: clear_slots
DELETE FROM trip_slots WHERE trip = :trip

-- name: take_slot
-- A vehicle or a driver who is elsewhere in this quarter of an hour gets no row.
INSERT INTO trip_slots (trip, slot, vehicle, driver) VALUES (:trip, :slot, :vehicle, :driver)
ON CONFLICT DO NOTHING RETURNING slot

-- name: busy
SELECT trip, slot, vehicle, driver FROM trip_slots WHERE slot >= :first_slot AND slot < :last_slot

-- name: seats_of
SELECT trip, number, ride FROM trip_seats
WHERE trip IN (SELECT value FROM json_each(:ids)) ORDER BY trip, number

-- name: seats_of@postgresql
SELECT trip, number, ride FROM trip_seats
WHERE trip IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
ORDER BY trip, number

-- name: take_seat
INSERT INTO trip_seats (trip, number, ride, seats, wheelchairs)
SELECT id, :number, :ride, seats, wheelchairs FROM trips WHERE id = :trip
ON CONFLICT DO NOTHING RETURNING number

-- name: clear_seats
DELETE FROM trip_seats WHERE ride = :ride
