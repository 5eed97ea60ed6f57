-- name: last_event
SELECT number, hash FROM report_events WHERE report = :report ORDER BY number DESC LIMIT 1

-- name: note
INSERT INTO report_events (report, number, at, move, before, after, facts, digest, previous, hash)
VALUES (:report, :number, :now, :move, :state_before, :state_after, :facts, :digest, :previous, :hash)
RETURNING id

-- name: note_words
INSERT INTO report_words (event, person, salt, words) VALUES (:event, :person, :salt, :words)

-- name: of
SELECT e.id, e.report, e.number, e.at, e.move, e.before, e.after, e.facts, e.digest, e.previous,
       e.hash, w.salt, w.words
FROM report_events e LEFT JOIN report_words w ON w.event = e.id
WHERE e.report = :report ORDER BY e.number

-- name: erase_words
DELETE FROM report_words WHERE person = :person

-- name: last_anchor
SELECT last_event, hash FROM report_anchors ORDER BY id DESC LIMIT 1

-- name: events_since
SELECT id, report, number, hash, at FROM report_events WHERE id > :since ORDER BY id

-- name: events_between
SELECT report, number, hash FROM report_events WHERE id > :since AND id <= :last_event ORDER BY id

-- name: states
-- The last event of every report beside what its row says.
SELECT r.id, r.state, r.version, e.number, e.after
FROM reports r LEFT JOIN report_events e
  ON e.report = r.id AND e.number = (SELECT MAX(x.number) FROM report_events x WHERE x.report = r.id)
ORDER BY r.id

-- name: cut
-- The reports whose history does not end where the database itself saw it end, or which are gone.
SELECT h.report FROM report_heads h
WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.id = h.report)
   OR NOT EXISTS (SELECT 1 FROM report_events e
                  WHERE e.report = h.report AND e.number = h.number AND e.hash = h.hash)
   OR EXISTS (SELECT 1 FROM report_events e WHERE e.report = h.report AND e.number > h.number)
ORDER BY h.report

-- name: add_anchor
INSERT INTO report_anchors (at, last_event, events, previous, hash)
VALUES (:now, :last_event, :events, :previous, :hash)

-- name: anchors
SELECT id, last_event, events, previous, hash FROM report_anchors ORDER BY id

-- name: reports
SELECT DISTINCT report FROM report_events ORDER BY report
