-- name: invite
INSERT INTO invitations (token, role, scope, invited_by, until, state)
VALUES (:token, :role, :scope, :invited_by, :until, 'sent') RETURNING id

-- name: accept
-- The first who opens it; nobody else can.
UPDATE invitations SET state = 'opened', opened_by = :person, name = :name
WHERE token = :token AND state = 'sent' AND until > :now
RETURNING id, role, scope, invited_by

-- name: opened
SELECT invited_by FROM invitations WHERE id = :id AND state = 'opened'

-- name: decide
UPDATE invitations SET state = :state WHERE id = :id AND state = 'opened'
RETURNING opened_by, name, role, scope, invited_by

-- name: give
INSERT INTO grants (person, name, role, scope, given_by, given_at)
VALUES (:person, :name, :role, :scope, :given_by, :now)
ON CONFLICT (person, role, scope) DO UPDATE SET name = excluded.name

-- name: take_back
DELETE FROM grants WHERE id = :id RETURNING person, name, role, scope

-- name: revoke
DELETE FROM grants WHERE person = :person AND role = :role AND scope = :scope RETURNING id

-- name: of
SELECT role, scope FROM grants WHERE person = :person ORDER BY role, scope

-- name: hold
UPDATE people SET grants = :grants WHERE id = :person

-- name: all
-- Employees come last: there are thousands of them, and the roster looks after them.
SELECT id, person, name, role, scope FROM grants
ORDER BY CASE role WHEN 'employee' THEN 1 ELSE 0 END, role, scope, name, id
LIMIT :most OFFSET :skip

-- name: count
SELECT COUNT(*) AS number FROM grants

-- name: one
SELECT id, person, name, role, scope FROM grants WHERE id = :id

-- name: note
INSERT INTO audit (at, actor, act, about) VALUES (:now, :actor, :act, :about)

-- name: log
SELECT id, at, actor, act, about FROM audit ORDER BY id DESC LIMIT :most OFFSET :skip

-- name: log_count
SELECT COUNT(*) AS number FROM audit

-- name: reachable
SELECT DISTINCT g.person FROM grants g JOIN people p ON p.id = g.person
WHERE g.role = :role AND g.scope IN ('', :scope) AND p.reachable
ORDER BY g.person

-- name: name_of
SELECT name FROM grants WHERE person = :person LIMIT 1
