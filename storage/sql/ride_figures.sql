-- name: open_days
-- Days that are over and whose rides have not all been counted.
SELECT DISTINCT r.day FROM rides r LEFT JOIN ride_figures f ON f.ride = r.id
WHERE r.day >= :first AND r.day < :day AND f.ride IS NULL
ORDER BY r.day

-- name: count_ride
INSERT INTO ride_figures (ride, opd, metres, direct) VALUES (:ride, :opd, :metres, :direct)
ON CONFLICT (ride) DO NOTHING

-- name: count_trip
INSERT INTO trip_figures (trip, day, metres, empty) VALUES (:trip, :day, :metres, :empty)
ON CONFLICT (trip) DO NOTHING

-- name: rides
-- Not for a turn: reads all of the span. Nobody's name, and no code that a dispute has changed.
SELECT r.id, r.day, r.direction, r.office, r.stop, r.seats, r.state, r.reason,
       f.opd, f.metres, f.direct
FROM rides r JOIN ride_figures f ON f.ride = r.id
WHERE r.day >= :first AND r.day <= :last
ORDER BY r.day, r.id LIMIT :most

-- name: trips
SELECT trip, day, metres, empty FROM trip_figures WHERE day >= :first AND day <= :last
