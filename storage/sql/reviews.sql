-- name: leads_elsewhere
-- Nobody who works in that kecamatan too, nor anybody whom the report concerns.
SELECT DISTINCT g.person FROM grants g JOIN people p ON p.id = g.person
WHERE g.role = 'desk-lead' AND p.reachable
  AND g.person NOT IN (SELECT person FROM grants
                       WHERE role IN ('officer', 'desk-lead') AND scope IN ('', :scope))
  AND g.person NOT IN (SELECT person FROM report_supporters WHERE report = :report)
  AND g.person <> :reporter
ORDER BY g.person

-- name: ask
INSERT INTO reviews (report, reviewer, at) VALUES (:report, :reviewer, :now)
ON CONFLICT (report) DO NOTHING RETURNING id

-- name: decide
UPDATE reviews SET verdict = :verdict, decided_at = :now
WHERE report = :report AND reviewer = :reviewer AND verdict = ''
RETURNING id
