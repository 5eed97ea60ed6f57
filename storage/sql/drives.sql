-- name: place
-- Edits may come late: an older position never hides a newer one.
INSERT INTO trip_positions (trip, latitude, longitude, accuracy, at)
VALUES (:trip, :latitude, :longitude, :accuracy, :at)
ON CONFLICT (trip) DO UPDATE
SET latitude = excluded.latitude, longitude = excluded.longitude,
    accuracy = excluded.accuracy, at = excluded.at
WHERE trip_positions.at <= excluded.at

-- name: position
SELECT trip, latitude, longitude, accuracy, at FROM trip_positions WHERE trip = :trip

-- name: show_in
INSERT INTO trip_cards (trip, chat, key) VALUES (:trip, :chat, :key)
ON CONFLICT (trip) DO UPDATE SET chat = excluded.chat, key = excluded.key

-- name: card
SELECT chat, key FROM trip_cards WHERE trip = :trip

-- name: check
INSERT INTO vehicle_checks (trip, vehicle, at, faults, photo)
VALUES (:trip, :vehicle, :now, :faults, :photo)

-- name: checks
SELECT trip, vehicle, at, faults, photo FROM vehicle_checks
WHERE vehicle = :vehicle ORDER BY at DESC, id DESC LIMIT :most

-- name: remind
INSERT INTO ride_reminders (ride, kind, at, skipped) VALUES (:ride, :kind, :now, :skipped)
ON CONFLICT (ride, kind) DO NOTHING RETURNING ride

-- name: reminders
SELECT kind, at, skipped FROM ride_reminders WHERE ride = :ride ORDER BY at, kind

-- name: to_remind
-- Who rides home gets in when the vehicle leaves the office, who rides there at their stop.
SELECT rides.* FROM rides JOIN trips ON trips.id = rides.trip
WHERE rides.day = :day AND rides.state IN ('promised', 'confirmed')
  AND CASE WHEN rides.direction = 'home' THEN trips.start_at ELSE rides.planned_at END <= :until
  AND NOT EXISTS (SELECT 1 FROM ride_reminders AS given
                  WHERE given.ride = rides.id AND given.kind = :kind)
ORDER BY rides.id LIMIT :most

-- name: keep_secret
INSERT INTO secrets (name, value) VALUES (:name, :value) ON CONFLICT (name) DO NOTHING

-- name: secret
SELECT value FROM secrets WHERE name = :name

-- name: wipe_positions
DELETE FROM trip_positions WHERE at < :before

-- name: wipe_photos
UPDATE vehicle_checks SET photo = '' WHERE at < :before AND photo <> ''

-- name: wipe_reminders
DELETE FROM ride_reminders WHERE at < :before
