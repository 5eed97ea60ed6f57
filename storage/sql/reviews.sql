-- name: leads_elsewhere
SELECT DISTINCT g.person FROM grants g JOIN people p ON p.id = g.person
WHERE g.role = 'desk-lead' AND g.scope NOT IN ('', :scope) AND p.reachable
ORDER BY g.person

-- name: ask
INSERT INTO reviews (report, reviewer, at) VALUES (:report, :reviewer, :now)
ON CONFLICT (report) DO NOTHING RETURNING id

-- name: decide
UPDATE reviews SET verdict = :verdict, decided_at = :now
WHERE report = :report AND reviewer = :reviewer AND verdict = ''
RETURNING id
