-- name: start
-- What START brings; whoever has said no to it before is not asked again.
INSERT INTO subscriptions (person, topic, wanted, chosen, at)
VALUES (:person, :topic, TRUE, FALSE, :now) ON CONFLICT (person, topic) DO NOTHING

-- name: choose
INSERT INTO subscriptions (person, topic, wanted, chosen, at)
VALUES (:person, :topic, :wanted, TRUE, :now)
ON CONFLICT (person, topic) DO UPDATE
SET wanted = excluded.wanted, chosen = TRUE, at = excluded.at

-- name: of
SELECT topic, chosen, at FROM subscriptions WHERE person = :person AND wanted ORDER BY topic

-- name: end_but
UPDATE subscriptions SET wanted = FALSE, chosen = TRUE, at = :now
WHERE person = :person AND wanted AND topic <> :topic RETURNING topic

-- name: withdraw
DELETE FROM subscriptions WHERE person = :person

-- name: audience
-- In the order of people, each looked at once however many pages it takes.
SELECT p.id FROM people p
WHERE p.reachable
  AND EXISTS (SELECT 1 FROM subscriptions s
              WHERE s.person = p.id AND s.wanted
                AND s.topic IN (SELECT value FROM json_each(:topics)))
  AND (:groups = '[]' OR EXISTS (SELECT 1 FROM json_each(:groups) AS json_each_one WHERE NOT EXISTS (
       SELECT 1 FROM json_each(json_each_one.value) AS json_each_fit
       WHERE json_extract(json_each_fit.value, '$.no') = CASE json_extract(json_each_fit.value, '$.by')
         WHEN 'topic' THEN EXISTS
           (SELECT 1 FROM subscriptions s WHERE s.person = p.id AND s.wanted
            AND s.topic IN (SELECT value FROM json_each(json_each_fit.value, '$.of')))
         WHEN 'role' THEN EXISTS
           (SELECT 1 FROM grants g WHERE g.person = p.id
            AND g.role IN (SELECT value FROM json_each(json_each_fit.value, '$.of')))
         WHEN 'language' THEN p.language IN (SELECT value FROM json_each(json_each_fit.value, '$.of'))
         ELSE p.seen_at >= json_extract(json_each_fit.value, '$.of[0]') END)))
  AND (:per_week < 0 OR :per_week >
       (SELECT COUNT(*) FROM announced a WHERE a.person = p.id AND a.at > :week_ago))
  AND p.id > :after_person
ORDER BY p.id LIMIT :most

-- name: audience@postgresql
SELECT p.id FROM people p
WHERE p.reachable
  AND EXISTS (SELECT 1 FROM subscriptions s
              WHERE s.person = p.id AND s.wanted AND s.topic IN
                    (SELECT value FROM json_array_elements_text(CAST(:topics AS JSON))))
  AND (CAST(:groups AS TEXT) = '[]' OR EXISTS (
       SELECT 1 FROM json_array_elements(CAST(CAST(:groups AS TEXT) AS JSON)) one
       WHERE NOT EXISTS (
         SELECT 1 FROM json_array_elements(one.value) fit
         WHERE CAST(fit.value->>'no' AS BOOLEAN) = CASE fit.value->>'by'
           WHEN 'topic' THEN EXISTS
             (SELECT 1 FROM subscriptions s WHERE s.person = p.id AND s.wanted
              AND s.topic IN (SELECT json_array_elements_text(fit.value->'of')))
           WHEN 'role' THEN EXISTS
             (SELECT 1 FROM grants g WHERE g.person = p.id
              AND g.role IN (SELECT json_array_elements_text(fit.value->'of')))
           WHEN 'language' THEN p.language IN (SELECT json_array_elements_text(fit.value->'of'))
           ELSE p.seen_at >= CAST(fit.value->'of'->>0 AS BIGINT) END)))
  AND (CAST(:per_week AS BIGINT) < 0 OR :per_week >
       (SELECT COUNT(*) FROM announced a WHERE a.person = p.id AND a.at > :week_ago))
  AND p.id > :after_person
ORDER BY p.id LIMIT :most

-- name: count
SELECT COUNT(*) AS number FROM people p
WHERE p.reachable
  AND EXISTS (SELECT 1 FROM subscriptions s
              WHERE s.person = p.id AND s.wanted
                AND s.topic IN (SELECT value FROM json_each(:topics)))
  AND (:groups = '[]' OR EXISTS (SELECT 1 FROM json_each(:groups) AS json_each_one WHERE NOT EXISTS (
       SELECT 1 FROM json_each(json_each_one.value) AS json_each_fit
       WHERE json_extract(json_each_fit.value, '$.no') = CASE json_extract(json_each_fit.value, '$.by')
         WHEN 'topic' THEN EXISTS
           (SELECT 1 FROM subscriptions s WHERE s.person = p.id AND s.wanted
            AND s.topic IN (SELECT value FROM json_each(json_each_fit.value, '$.of')))
         WHEN 'role' THEN EXISTS
           (SELECT 1 FROM grants g WHERE g.person = p.id
            AND g.role IN (SELECT value FROM json_each(json_each_fit.value, '$.of')))
         WHEN 'language' THEN p.language IN (SELECT value FROM json_each(json_each_fit.value, '$.of'))
         ELSE p.seen_at >= json_extract(json_each_fit.value, '$.of[0]') END)))
  AND (:per_week < 0 OR :per_week >
       (SELECT COUNT(*) FROM announced a WHERE a.person = p.id AND a.at > :week_ago))

-- name: count@postgresql
SELECT COUNT(*) AS number FROM people p
WHERE p.reachable
  AND EXISTS (SELECT 1 FROM subscriptions s
              WHERE s.person = p.id AND s.wanted AND s.topic IN
                    (SELECT value FROM json_array_elements_text(CAST(:topics AS JSON))))
  AND (CAST(:groups AS TEXT) = '[]' OR EXISTS (
       SELECT 1 FROM json_array_elements(CAST(CAST(:groups AS TEXT) AS JSON)) one
       WHERE NOT EXISTS (
         SELECT 1 FROM json_array_elements(one.value) fit
         WHERE CAST(fit.value->>'no' AS BOOLEAN) = CASE fit.value->>'by'
           WHEN 'topic' THEN EXISTS
             (SELECT 1 FROM subscriptions s WHERE s.person = p.id AND s.wanted
              AND s.topic IN (SELECT json_array_elements_text(fit.value->'of')))
           WHEN 'role' THEN EXISTS
             (SELECT 1 FROM grants g WHERE g.person = p.id
              AND g.role IN (SELECT json_array_elements_text(fit.value->'of')))
           WHEN 'language' THEN p.language IN (SELECT json_array_elements_text(fit.value->'of'))
           ELSE p.seen_at >= CAST(fit.value->'of'->>0 AS BIGINT) END)))
  AND (CAST(:per_week AS BIGINT) < 0 OR :per_week >
       (SELECT COUNT(*) FROM announced a WHERE a.person = p.id AND a.at > :week_ago))

-- name: note_sent
INSERT INTO announced (person, what, at)
SELECT value, :what, :now FROM json_each(:ids) WHERE TRUE
ON CONFLICT (person, what) DO NOTHING

-- name: note_sent@postgresql
INSERT INTO announced (person, what, at)
SELECT CAST(value AS BIGINT), CAST(:what AS TEXT), CAST(:now AS BIGINT)
FROM json_array_elements_text(CAST(:ids AS JSON))
ON CONFLICT (person, what) DO NOTHING

-- name: sent_since
SELECT at FROM announced WHERE person = :person AND at > :since ORDER BY at

-- name: forget_sent
DELETE FROM announced WHERE at <= :before
