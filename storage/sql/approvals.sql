-- name: withdraw
UPDATE approvals SET state = 'withdrawn', nip = '', phone = '', decided_at = :now
WHERE person = :person AND state = 'open' RETURNING id

-- name: ask
INSERT INTO approvals (person, called, nip, name, opd, phone, why, state, asked_at, urged)
VALUES (:person, :called, :nip, :name, :opd, :phone, :why, 'open', :now, FALSE) RETURNING *

-- name: open_of
SELECT * FROM approvals WHERE person = :person AND state = 'open'

-- name: get
SELECT * FROM approvals WHERE id = :id AND state = 'open'

-- name: decide
-- Once decided, the NIP and the number are of no more use here.
UPDATE approvals
SET state = :state, nip = '', phone = '', decided_by = :by, decided_at = :now
WHERE id = :id AND state = 'open' RETURNING id

-- name: since
SELECT COUNT(*) AS number FROM approvals WHERE person = :person AND asked_at > :since

-- name: to_urge
SELECT * FROM approvals
WHERE state = 'open' AND urged = FALSE AND asked_at <= :before ORDER BY id LIMIT :most

-- name: urged
UPDATE approvals SET urged = TRUE WHERE id = :id

-- name: to_settle
-- What a newer roster answers by itself.
SELECT a.* FROM approvals a JOIN roster r ON r.nip = a.nip AND r.phone = a.phone
WHERE a.state = 'open' AND a.phone <> '' AND a.why IN ('phone', 'unknown')
ORDER BY a.id LIMIT :most
