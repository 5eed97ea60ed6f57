-- name: latest
SELECT MAX(moment) AS moment FROM ticks WHERE name = :name

-- name: claim
INSERT INTO ticks (name, moment) VALUES (:name, :moment) ON CONFLICT DO NOTHING RETURNING moment

-- name: forget
DELETE FROM ticks WHERE name = :name AND moment < :before

-- name: forget_all
-- Of many names at once; within the primary key, for there are as many as there were reports.
DELETE FROM ticks WHERE name >= :first AND name < :last AND moment < :before

-- name: forget_all@postgresql
DELETE FROM ticks
WHERE name COLLATE "C" >= :first AND name COLLATE "C" < :last AND moment < :before

-- name: lease
-- Held by one process at a time; whoever holds it may hold on, others wait until it has run out.
INSERT INTO leases (name, owner, until) VALUES (:name, :owner, :until)
ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
WHERE leases.owner = excluded.owner OR leases.until <= :now
RETURNING owner

-- name: release
DELETE FROM leases WHERE name = :name AND owner = :owner

-- name: release_all
DELETE FROM leases
