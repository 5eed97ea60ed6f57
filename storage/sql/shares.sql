-- name: begin
INSERT INTO shares (token, ride, at) VALUES (:token, :ride, :now)
ON CONFLICT (ride) DO UPDATE SET ride = excluded.ride RETURNING token

-- name: ride_of
SELECT ride FROM shares WHERE token = :token

-- name: of_ride
SELECT token FROM shares WHERE ride = :ride

-- name: end
DELETE FROM shares WHERE ride = :ride RETURNING token

-- name: forget
DELETE FROM shares WHERE at < :before
