-- name: find
SELECT nip, name, opd, phone FROM roster WHERE nip = :nip

-- name: hold
SELECT nip, name, opd, phone FROM roster WHERE nip = :nip

-- name: hold@postgresql
-- A new roster waits for who is being verified by this row, or has taken it away before.
SELECT nip, name, opd, phone FROM roster WHERE nip = :nip FOR SHARE

-- name: count
SELECT COUNT(*) AS number FROM roster

-- name: begin
INSERT INTO roster_imports (person, at, state, faults) VALUES (:person, :now, 'asked', '[]')
RETURNING id

-- name: get
SELECT person, state, faults FROM roster_imports WHERE id = :id

-- name: clear
DELETE FROM roster_staged WHERE import = :id

-- name: stage
INSERT INTO roster_staged (import, nip, name, opd, phone)
VALUES (:id, :nip, :name, :opd, :phone) ON CONFLICT (import, nip) DO NOTHING

-- name: keep_by_nip
-- A faulty row may mean somebody who is known: they stay as they were.
INSERT INTO roster_staged (import, nip, name, opd, phone)
SELECT CAST(:id AS BIGINT), nip, name, opd, phone FROM roster WHERE nip = :nip
ON CONFLICT (import, nip) DO NOTHING

-- name: keep_by_name
INSERT INTO roster_staged (import, nip, name, opd, phone)
SELECT CAST(:id AS BIGINT), nip, name, opd, phone FROM roster WHERE name = :name AND opd = :opd
ON CONFLICT (import, nip) DO NOTHING

-- name: staged
UPDATE roster_imports SET state = 'staged', faults = :faults
WHERE id = :id AND state IN ('asked', 'staged') RETURNING id

-- name: compare
-- Asked when a file has come, never in a turn that somebody waits for.
SELECT
  (SELECT COUNT(*) FROM roster) AS before,
  (SELECT COUNT(*) FROM roster_staged s WHERE s.import = :id) AS rows,
  (SELECT COUNT(*) FROM roster_staged s LEFT JOIN roster r ON r.nip = s.nip
   WHERE s.import = :id AND r.nip IS NULL) AS new,
  (SELECT COUNT(*) FROM roster_staged s JOIN roster r ON r.nip = s.nip
   WHERE s.import = :id AND (r.name <> s.name OR r.opd <> s.opd OR r.phone <> s.phone)) AS changed,
  (SELECT COUNT(*) FROM roster r WHERE NOT EXISTS
     (SELECT 1 FROM roster_staged s WHERE s.import = :id AND s.nip = r.nip)) AS gone,
  (SELECT COUNT(*) FROM employees e JOIN roster r ON r.nip = e.nip
   WHERE e.state = 'verified' AND NOT EXISTS
     (SELECT 1 FROM roster_staged s WHERE s.import = :id AND s.nip = e.nip)) AS losing

-- name: settle
UPDATE roster_imports SET state = :state WHERE id = :id AND state IN ('asked', 'staged')
RETURNING state

-- name: apply
UPDATE roster_imports SET state = 'applied' WHERE id = :id AND state = 'staged' RETURNING id

-- name: remove
DELETE FROM roster WHERE NOT EXISTS
  (SELECT 1 FROM roster_staged s WHERE s.import = :id AND s.nip = roster.nip)

-- name: put
INSERT INTO roster (nip, name, opd, phone)
SELECT nip, name, opd, phone FROM roster_staged WHERE import = :id
ON CONFLICT (nip) DO UPDATE
SET name = excluded.name, opd = excluded.opd, phone = excluded.phone

-- name: drop_others
-- Their figures were told of another roster.
UPDATE roster_imports SET state = 'dropped' WHERE state IN ('asked', 'staged')

-- name: clear_all
DELETE FROM roster_staged

-- name: forget
UPDATE roster_imports SET state = 'dropped', faults = '[]'
WHERE state IN ('asked', 'staged') AND at < :before

-- name: clear_dropped
DELETE FROM roster_staged WHERE import IN (SELECT id FROM roster_imports WHERE state = 'dropped')
