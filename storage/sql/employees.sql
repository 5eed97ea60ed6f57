-- name: of
SELECT * FROM employees WHERE person = :person

-- name: holder
SELECT * FROM employees WHERE nip = :nip AND state IN ('verified', 'leaving')

-- name: verify
INSERT INTO employees (person, nip, name, opd, phone, woman, state, approved, verified_at,
                       renew_at, reminded)
VALUES (:person, :nip, :name, :opd, :phone, :woman, 'verified', :approved, :now, :renew_at, 0)
ON CONFLICT (person) DO UPDATE
SET nip = excluded.nip, name = excluded.name, opd = excluded.opd, phone = excluded.phone,
    woman = excluded.woman, state = 'verified', approved = excluded.approved,
    verified_at = excluded.verified_at, renew_at = excluded.renew_at, reminded = 0

-- name: end
-- Only who can still renew by one tap is known by their numbers any longer.
UPDATE employees
SET state = :state,
    nip = CASE WHEN CAST(:state AS TEXT) = 'lapsed' THEN nip ELSE '' END,
    phone = CASE WHEN CAST(:state AS TEXT) = 'lapsed' THEN phone ELSE '' END
WHERE person = :person AND state IN ('verified', 'leaving') RETURNING person

-- name: to_remind
-- Who has had fewer reminders than the year so near its end asks for.
SELECT * FROM employees
WHERE state IN ('verified', 'leaving') AND renew_at > :now
  AND (renew_at <= :first_by AND reminded < 1 OR renew_at <= :second_by AND reminded < 2)
ORDER BY renew_at LIMIT :most

-- name: reminded
UPDATE employees SET reminded = :level WHERE person = :person

-- name: to_lapse
SELECT * FROM employees
WHERE state IN ('verified', 'leaving') AND renew_at <= :now ORDER BY renew_at LIMIT :most

-- name: to_release
SELECT * FROM employees WHERE state = 'leaving' ORDER BY person LIMIT :most

-- name: leave
-- Those whom the roster names and a new one does not. Whom no roster has ever named was verified by
-- an approver, whose word stands until it is taken back or the year is over.
UPDATE employees SET state = 'leaving'
WHERE state = 'verified' AND nip IN (SELECT nip FROM roster)
  AND nip NOT IN (SELECT s.nip FROM roster_staged s WHERE s.import = :id)

-- name: stay
UPDATE employees SET state = 'verified'
WHERE state = 'leaving' AND nip IN (SELECT nip FROM roster)

-- name: follow
-- Names and agencies as the roster has them now.
UPDATE employees
SET name = (SELECT r.name FROM roster r WHERE r.nip = employees.nip),
    opd = (SELECT r.opd FROM roster r WHERE r.nip = employees.nip)
WHERE state = 'verified' AND nip IN (SELECT nip FROM roster)

-- name: named
SELECT person, name, opd FROM employees WHERE person IN (SELECT value FROM json_each(:ids))

-- name: named@postgresql
SELECT person, name, opd FROM employees
WHERE person IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
