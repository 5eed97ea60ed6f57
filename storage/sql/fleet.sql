-- name: vehicles
SELECT * FROM vehicles WHERE NOT gone ORDER BY plate

-- name: vehicle
SELECT * FROM vehicles WHERE id = :id AND NOT gone

-- name: add_vehicle
-- A plate that was let go comes back; one that is there stays as it is.
INSERT INTO vehicles (plate, kind, seats, wheelchairs, luggage, licence, registration,
                      inspection, insurance, depot, gone, at)
VALUES (:plate, :kind, :seats, :wheelchairs, :luggage, :licence, :registration,
        :inspection, :insurance, :depot, FALSE, :now)
ON CONFLICT (plate) DO UPDATE
SET kind = excluded.kind, seats = excluded.seats, wheelchairs = excluded.wheelchairs,
    luggage = excluded.luggage, licence = excluded.licence,
    registration = excluded.registration, inspection = excluded.inspection,
    insurance = excluded.insurance, depot = excluded.depot, out = '', gone = FALSE,
    at = excluded.at, version = vehicles.version + 1
WHERE vehicles.gone
RETURNING *

-- name: put_vehicle
-- From a file: what is out of service stays so.
INSERT INTO vehicles (plate, kind, seats, wheelchairs, luggage, licence, registration,
                      inspection, insurance, depot, gone, at)
VALUES (:plate, :kind, :seats, :wheelchairs, :luggage, :licence, :registration,
        :inspection, :insurance, :depot, FALSE, :now)
ON CONFLICT (plate) DO UPDATE
SET kind = excluded.kind, seats = excluded.seats, wheelchairs = excluded.wheelchairs,
    luggage = excluded.luggage, licence = excluded.licence,
    registration = excluded.registration, inspection = excluded.inspection,
    insurance = excluded.insurance, depot = excluded.depot, gone = FALSE, at = excluded.at,
    version = vehicles.version + 1
RETURNING id

-- name: change_vehicle
UPDATE vehicles
SET kind = :kind, seats = :seats, wheelchairs = :wheelchairs, luggage = :luggage,
    licence = :licence, registration = :registration, inspection = :inspection,
    insurance = :insurance, depot = :depot, at = :now, version = version + 1
WHERE id = :id AND version = :version AND NOT gone
RETURNING *

-- name: put_out
UPDATE vehicles SET out = :reason, at = :now, version = version + 1
WHERE id = :id AND NOT gone AND out = ''
RETURNING *

-- name: bring_back
UPDATE vehicles SET out = '', at = :now, version = version + 1
WHERE id = :id AND NOT gone AND out <> '' RETURNING *

-- name: drop_vehicle
UPDATE vehicles SET gone = TRUE, at = :now WHERE id = :id AND NOT gone RETURNING plate

-- name: drivers
SELECT DISTINCT g.person, g.name, d.licence, d.until
FROM grants g LEFT JOIN drivers d ON d.person = g.person
WHERE g.role = 'driver' ORDER BY g.name, g.person

-- name: driver
SELECT g.person, g.name, d.licence, d.until
FROM grants g LEFT JOIN drivers d ON d.person = g.person
WHERE g.role = 'driver' AND g.person = :person LIMIT 1

-- name: put_driver
INSERT INTO drivers (person, licence, until, at) VALUES (:person, :class, :until_day, :now)
ON CONFLICT (person) DO UPDATE
SET licence = excluded.licence, until = excluded.until, at = excluded.at

-- name: leaves
SELECT id, driver, first, last FROM driver_leave WHERE last >= :since_day ORDER BY first, last, id

-- name: add_leave
INSERT INTO driver_leave (driver, first, last) VALUES (:driver, :first_day, :last_day_away)
ON CONFLICT (driver, first, last) DO NOTHING RETURNING id

-- name: drop_leave
DELETE FROM driver_leave WHERE id = :id AND driver = :driver RETURNING id

-- name: warn
-- Whoever inserts the row tells it; a second time there is none to tell.
INSERT INTO fleet_warnings (subject, paper, last, days, at)
VALUES (:subject, :paper, :last_on, :days, :now)
ON CONFLICT (subject, paper, last, days) DO NOTHING RETURNING days

-- name: forget_warnings
DELETE FROM fleet_warnings WHERE last < :before_day
