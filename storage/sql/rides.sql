-- name: ask
-- A person has one live ride in one direction a day: who asks twice gets no second row.
INSERT INTO rides (rider, day, direction, office, stop, earliest, latest, seats, needs, guarded,
                   state, version, trip, kind, promised_at, planned_at, asked_at, changed_at,
                   ended_at, reason, way_there, repeat)
VALUES (:rider, :day, :direction, :office, :stop, :earliest, :latest, :seats, :needs, :guarded,
        :state, 0, :trip, :kind, :promised_at, :planned_at, :now, :now,
        :ended_at, :reason, :way_there, :repeat)
ON CONFLICT DO NOTHING
RETURNING *

-- name: get
SELECT * FROM rides WHERE id = :id

-- name: move
-- Nobody's act is lost: who read an older version changes nothing.
UPDATE rides
SET stop = :stop, earliest = :earliest, latest = :latest, seats = :seats, needs = :needs,
    guarded = :guarded, state = :state, trip = :trip, kind = :kind, promised_at = :promised_at,
    planned_at = :planned_at, boarded_at = :boarded_at, ended_at = :ended_at,
    disputed_at = :disputed_at, settled_at = :settled_at, reason = :reason,
    way_there = :way_there, changed_at = :now, version = version + 1
WHERE id = :id AND version = :version
RETURNING *

-- name: note
INSERT INTO ride_events (ride, number, at, move, who, before, after, facts)
VALUES (:ride, :number, :now, :move, :who, :state_before, :state_after, :facts)

-- name: events
SELECT number, at, move, who, before, after, facts FROM ride_events
WHERE ride = :ride ORDER BY number

-- name: mine
SELECT * FROM rides
WHERE rider = :rider AND day >= :first AND day <= :last
  AND state IN ('wished', 'waiting', 'promised', 'confirmed', 'boarded')
ORDER BY day, earliest, id LIMIT :most OFFSET :skip

-- name: between
SELECT * FROM rides WHERE rider = :rider AND day >= :first AND day <= :last ORDER BY day, id

-- name: ahead
-- What has been asked for to or from an office and has not begun.
SELECT * FROM rides
WHERE day >= :first AND office = :office
  AND state IN ('wished', 'waiting', 'promised', 'confirmed')
ORDER BY day, id

-- name: live_on
SELECT * FROM rides
WHERE rider = :rider AND day = :day AND direction = :direction
  AND state IN ('wished', 'waiting', 'promised', 'confirmed', 'boarded')

-- name: of_trip
SELECT * FROM rides WHERE trip = :trip ORDER BY promised_at, id

-- name: of_trips
SELECT * FROM rides
WHERE trip IN (SELECT value FROM json_each(:ids))
  AND state IN ('promised', 'confirmed', 'boarded')
ORDER BY id

-- name: of_trips@postgresql
SELECT * FROM rides
WHERE trip IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND state IN ('promised', 'confirmed', 'boarded')
ORDER BY id

-- name: in_state
SELECT * FROM rides WHERE day = :day AND state = :state ORDER BY asked_at, id LIMIT :most

-- name: of_day
SELECT * FROM rides WHERE day = :day ORDER BY id LIMIT :most OFFSET :skip

-- name: wishes_until
SELECT * FROM rides
WHERE day <= :last AND state = 'wished' ORDER BY day, asked_at, id LIMIT :most

-- name: of_repeat
SELECT * FROM rides
WHERE repeat = :repeat AND day >= :first AND day <= :last
  AND state IN ('wished', 'waiting', 'promised', 'confirmed')
ORDER BY day, id

-- name: no_shows
SELECT * FROM rides
WHERE rider = :rider AND state = 'NS' AND ended_at >= :since ORDER BY ended_at

-- name: regular_stops
-- Where somebody got on or off lately, the most frequent first.
SELECT stop, COUNT(*) AS number FROM rides
WHERE rider = :rider AND day >= :first GROUP BY stop ORDER BY COUNT(*) DESC, MAX(id) DESC LIMIT :most

-- name: wipe
-- What is personal goes after the days of the settings; what the numbers are made of stays.
UPDATE rides SET rider = 0, needs = '', guarded = FALSE, way_there = NULL
WHERE day < :day AND rider <> 0
  AND state NOT IN ('wished', 'waiting', 'promised', 'confirmed', 'boarded')

-- name: wipe_guests
-- Who rode as a colleague is as personal as whose ride it was; the seat stays in the ride.
DELETE FROM ride_guests
WHERE EXISTS (
    SELECT 1 FROM rides r
    WHERE r.id = ride_guests.ride AND r.day < :day
      AND r.state NOT IN ('wished', 'waiting', 'promised', 'confirmed', 'boarded')
)

-- name: invite
INSERT INTO ride_guests (ride, token, until) VALUES (:ride, :token, :until)

-- name: guests
SELECT id, ride, token, person, until FROM ride_guests WHERE ride = :ride ORDER BY id

-- name: guest_by_token
SELECT id, ride, token, person, until FROM ride_guests WHERE token = :token

-- name: join
UPDATE ride_guests SET person = :person, joined_at = :now
WHERE id = :id AND person IS NULL AND until > :now
RETURNING id

-- name: lapsed_guests
SELECT id, ride, token, person, until FROM ride_guests
WHERE person IS NULL AND until <= :now ORDER BY until LIMIT :most

-- name: drop_guest
DELETE FROM ride_guests WHERE id = :id

-- name: guest_of
-- The rides on which somebody has a colleague's seat.
SELECT r.* FROM ride_guests g JOIN rides r ON r.id = g.ride
WHERE g.person = :person AND r.day >= :first AND r.day <= :last
ORDER BY r.day, r.earliest, r.id

-- name: leave_guests
DELETE FROM ride_guests WHERE person = :person AND ride = :ride RETURNING id
