-- name: file
INSERT INTO reports (reporter, alias, state, category, urgent, priority, note, published,
                     kecamatan, desa, landmark, latitude, longitude, near, desk, filed_at,
                     changed_at, stage, used, running_since, escalate_at, incident, split_from)
VALUES (:reporter, :alias, :state, :category, :urgent, :priority, :note, :published,
        :kecamatan, :desa, :landmark, :latitude, :longitude, :near, :desk, :now,
        :now, :stage, :used, :running_since, :escalate_at, :incident, :split_from)
RETURNING *

-- name: get
SELECT * FROM reports WHERE id = :id

-- name: move
-- Nobody's act is lost: who read an older version changes nothing.
UPDATE reports
SET state = :state, category = :category, urgent = :urgent, priority = :priority,
    published = :published, kecamatan = :kecamatan, desa = :desa, landmark = :landmark,
    desk = :desk, owner = :holder, reason = :reason, merged_into = :merged_into,
    split_from = :split_from, incident = :incident, reopened = :reopened,
    supporters = :supporters, note = :note, touched_at = :touched_at, claimed_at = :claimed_at,
    closed_at = :closed_at, muted_until = :muted_until, wake_at = :wake_at, stage = :stage,
    used = :used, running_since = :running_since, level = :level, escalate_at = :escalate_at,
    changed_at = :now, version = version + 1
WHERE id = :id AND version = :version
RETURNING *

-- name: near
SELECT * FROM reports INDEXED BY reports_near
WHERE near IN (SELECT value FROM json_each(:squares))
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
  AND category = :category AND filed_at >= :since
ORDER BY id DESC LIMIT :most

-- name: near@postgresql
SELECT * FROM reports
WHERE near IN (SELECT value FROM json_array_elements_text(CAST(:squares AS JSON)))
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
  AND category = :category AND filed_at >= :since
ORDER BY id DESC LIMIT :most

-- name: open_in
SELECT * FROM reports
WHERE kecamatan = :kecamatan AND category = :category AND filed_at >= :since
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY id DESC LIMIT :most

-- name: with_photo
-- The same file, or a picture that looks like one of these: an open report that has it.
SELECT * FROM reports
WHERE id IN (SELECT report FROM report_photos
             WHERE unique_id IN (SELECT value FROM json_each(:files))
             UNION
             SELECT report FROM report_photos
             WHERE media IN (SELECT value FROM json_each(:shas)))
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY id DESC LIMIT :most

-- name: with_photo@postgresql
SELECT * FROM reports
WHERE id IN (SELECT report FROM report_photos
             WHERE unique_id IN (SELECT value FROM json_array_elements_text(CAST(:files AS JSON)))
             UNION
             SELECT report FROM report_photos
             WHERE media IN (SELECT value FROM json_array_elements_text(CAST(:shas AS JSON))))
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY id DESC LIMIT :most

-- name: mine
SELECT * FROM reports WHERE reporter = :reporter ORDER BY id DESC LIMIT :most OFFSET :skip

-- name: count_mine
SELECT COUNT(*) AS number FROM reports WHERE reporter = :reporter

-- name: filed_since
SELECT COUNT(*) AS number FROM reports
WHERE reporter = :reporter AND filed_at >= :since AND split_from IS NULL

-- name: has_confirmed
SELECT 1 AS yes FROM reports WHERE reporter = :reporter AND state = 'confirmed' LIMIT 1

-- name: of_desk
SELECT * FROM reports
WHERE desk IN (SELECT value FROM json_each(:desks)) AND level >= :level
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY priority DESC, id LIMIT :most

-- name: of_desk@postgresql
SELECT * FROM reports
WHERE desk IN (SELECT value FROM json_array_elements_text(CAST(:desks AS JSON)))
  AND level >= :level
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY priority DESC, id LIMIT :most

-- name: of_desk_after
SELECT * FROM reports
WHERE desk = :desk AND id > :after
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY id LIMIT :most

-- name: of_owner
SELECT * FROM reports
WHERE owner = :holder
  AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
ORDER BY priority DESC, id LIMIT :most OFFSET :skip

-- name: overdue
-- What lies outside the regency is kept as a note, and no office here is late with it.
SELECT * FROM reports INDEXED BY reports_overdue
WHERE level >= 4 AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
  AND kecamatan <> ''
ORDER BY id LIMIT :most OFFSET :skip

-- name: overdue@postgresql
SELECT * FROM reports
WHERE level >= 4 AND state NOT IN ('confirmed', 'unanswered', 'rejected', 'withdrawn', 'merged')
  AND kecamatan <> ''
ORDER BY id LIMIT :most OFFSET :skip

-- name: to_escalate
SELECT * FROM reports WHERE escalate_at <= :now ORDER BY escalate_at LIMIT :most

-- name: to_wake
SELECT * FROM reports WHERE wake_at <= :now ORDER BY wake_at LIMIT :most

-- name: add_photo
INSERT INTO report_photos (report, kind, file_id, unique_id, as_file, by, at, passed)
VALUES (:report, :kind, :file_id, :unique_id, :as_file, :by, :now, FALSE) RETURNING id

-- name: photos
SELECT id, report, kind, file_id, unique_id, as_file, by, media, passed FROM report_photos
WHERE report = :report ORDER BY id

-- name: seen_before
SELECT COUNT(*) AS number FROM report_photos WHERE unique_id = :unique_id

-- name: pass_photos
UPDATE report_photos SET passed = TRUE WHERE report = :report AND kind IN ('before', 'more')

-- name: support
INSERT INTO report_supporters (report, person, at) VALUES (:report, :person, :now)
ON CONFLICT (report, person) DO NOTHING RETURNING person

-- name: supporters_of
SELECT person, vote FROM report_supporters WHERE report = :report ORDER BY at, person

-- name: store_photo
UPDATE report_photos SET media = :media WHERE id = :id

-- name: uses_any
SELECT COUNT(*) AS number FROM report_photos
WHERE media IN (SELECT value FROM json_each(:shas)) AND id <> :id

-- name: uses_any@postgresql
SELECT COUNT(*) AS number FROM report_photos
WHERE media IN (SELECT value FROM json_array_elements_text(CAST(:shas AS JSON))) AND id <> :id

-- name: vote
UPDATE report_supporters SET vote = :vote WHERE report = :report AND person = :person

-- name: forget_votes
UPDATE report_supporters SET vote = '' WHERE report = :report AND vote <> ''

-- name: involved
SELECT * FROM reports
WHERE id IN (SELECT id FROM reports WHERE reporter = :person
             UNION SELECT report FROM report_supporters WHERE person = :person)
ORDER BY id DESC LIMIT :most OFFSET :skip

-- name: count_involved
SELECT (SELECT COUNT(*) FROM reports WHERE reporter = :person)
       + (SELECT COUNT(*) FROM report_supporters WHERE person = :person) AS number
