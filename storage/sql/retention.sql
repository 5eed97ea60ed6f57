-- name: reports
-- A report that has ended long ago and still says who handed it in, what they wrote or where.
SELECT id FROM reports
WHERE closed_at < :before AND (reporter <> 0 OR note <> '' OR landmark <> '')
ORDER BY closed_at LIMIT :most

-- name: report_points
SELECT id, latitude, longitude FROM reports
WHERE id IN (SELECT value FROM json_each(:ids)) AND latitude IS NOT NULL

-- name: report_points@postgresql
SELECT id, latitude, longitude FROM reports
WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND latitude IS NOT NULL

-- name: report_pictures
SELECT DISTINCT media FROM report_photos
WHERE report IN (SELECT value FROM json_each(:ids)) AND media IS NOT NULL

-- name: report_pictures@postgresql
SELECT DISTINCT media FROM report_photos
WHERE report IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND media IS NOT NULL

-- name: drop_photos
DELETE FROM report_photos WHERE report IN (SELECT value FROM json_each(:ids))

-- name: drop_photos@postgresql
DELETE FROM report_photos
WHERE report IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: drop_supports
DELETE FROM report_supporters WHERE report IN (SELECT value FROM json_each(:ids))

-- name: drop_supports@postgresql
DELETE FROM report_supporters
WHERE report IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: drop_cards
DELETE FROM cards WHERE report IN (SELECT value FROM json_each(:ids))

-- name: drop_cards@postgresql
DELETE FROM cards
WHERE report IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: drop_words
DELETE FROM report_words WHERE event IN
  (SELECT id FROM report_events WHERE report IN (SELECT value FROM json_each(:ids)))

-- name: drop_words@postgresql
DELETE FROM report_words WHERE event IN
  (SELECT id FROM report_events WHERE report IN
     (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON))))

-- name: free_reports
UPDATE reports
SET reporter = 0, owner = NULL, note = '', landmark = '',
    reason = CASE WHEN reason LIKE '% %' THEN '' ELSE reason END
WHERE id IN (SELECT value FROM json_each(:ids)) AND closed_at IS NOT NULL

-- name: free_reports@postgresql
UPDATE reports
SET reporter = 0, owner = NULL, note = '', landmark = '',
    reason = CASE WHEN reason LIKE '% %' THEN '' ELSE reason END
WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
  AND closed_at IS NOT NULL

-- name: updates
-- The oldest come first, so the newer ones are never looked at.
DELETE FROM inbox WHERE id IN (
  SELECT id FROM inbox
  WHERE id < COALESCE((SELECT n.id FROM inbox n WHERE n.received_at >= :before
                       ORDER BY n.id LIMIT 1), 9223372036854775807)
    AND state <> 'waiting'
  ORDER BY id LIMIT :most)
RETURNING id

-- name: letters
-- A card is edited as long as it stands, and is found by its key.
DELETE FROM outbox WHERE id IN (
  SELECT o.id FROM outbox o
  WHERE o.id < COALESCE((SELECT n.id FROM outbox n WHERE n.created_at >= :before
                         ORDER BY n.id LIMIT 1), 9223372036854775807)
    AND o.state NOT IN ('queued', 'sending')
    AND (o.key IS NULL OR o.key NOT IN (SELECT c.key FROM cards c))
  ORDER BY o.id LIMIT :most)
RETURNING id

-- name: questions
DELETE FROM questions WHERE asked_at < :before

-- name: votes
DELETE FROM votes WHERE voted_at < :before

-- name: invitations
DELETE FROM invitations WHERE until < :before

-- name: approvals
DELETE FROM approvals WHERE decided_at < :before

-- name: absences
DELETE FROM absences WHERE until < :before

-- name: employees
DELETE FROM employees WHERE state NOT IN ('verified', 'leaving') AND renew_at < :before

-- name: ticks
DELETE FROM ticks
WHERE moment < :before
  AND (name > 'worse:' AND name < 'worse;' OR name > 'my-data:' AND name < 'my-data;')
