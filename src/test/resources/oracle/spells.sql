-- The second opinion, for DuckDB: everything from `activity` alone, by sets and ranges where the
-- Java code folds along members and keeps running totals. Zone Asia/Shanghai, weeks from Monday,
-- data_end one microsecond after the community's last act. First: membership spells.

CREATE OR REPLACE TABLE bound AS
SELECT community_id,
       min(ts) AS first_ts,
       max(ts) + INTERVAL 1 MICROSECOND AS data_end,
       CAST(timezone('Asia/Shanghai', min(ts)) AS DATE) AS first_day,
       CAST(timezone('Asia/Shanghai', max(ts)) AS DATE) AS last_day,
       count(*) FILTER (etype IN ('message', 'reply', 'question', 'answer', 'share', 'ugc_submit',
           'reaction', 'poll_vote', 'checkin', 'event_rsvp', 'event_attend', 'accept')) AS activity_acts,
       count(*) FILTER (etype = 'join' AND actor_kind = 'member') AS join_acts,
       count(*) FILTER (etype IN ('leave', 'kick') AND actor_kind = 'member') AS leave_acts,
       count(*) FILTER (etype = 'order' AND actor_kind = 'member') AS order_acts
FROM activity
GROUP BY community_id;

-- Acts that tell of membership: J joins, L leaves, E is evidence. Evidence known only to the day
-- counts at the day's end, unless a join or leave of that group falls on the day.
CREATE OR REPLACE TABLE said AS
SELECT community_id, actor_id AS member_id, group_id, ts, seq, event_id, ts_precision,
       CASE WHEN etype = 'join' THEN 'J' WHEN etype IN ('leave', 'kick') THEN 'L' ELSE 'E' END AS k,
       CASE WHEN attrs['reason'] IN ('dissolved', 'moved', 'roster_absent') THEN attrs['reason']
            WHEN etype = 'kick' THEN 'kick' ELSE 'leave' END AS end_kind
FROM activity
WHERE actor_kind = 'member' AND group_id <> 'dm'
  AND etype IN ('join', 'leave', 'kick', 'message', 'reply', 'question', 'answer', 'share',
      'ugc_submit', 'reaction', 'poll_vote', 'checkin', 'event_rsvp', 'event_attend', 'accept',
      'read', 'view', 'mention', 'pin', 'recall', 'edit', 'invite', 'event_propose', 'mute', 'report');

CREATE OR REPLACE TABLE dated AS
SELECT s.* REPLACE (least(s.ts + INTERVAL 1 DAY, b.data_end) - INTERVAL 1 MICROSECOND AS ts)
FROM said s JOIN bound b USING (community_id)
WHERE k = 'E' AND ts_precision = 'day'
  AND NOT EXISTS (
    SELECT 1 FROM said j
    WHERE j.community_id = s.community_id AND j.member_id = s.member_id
      AND j.group_id = s.group_id AND j.k <> 'E'
      AND j.ts >= s.ts AND j.ts < s.ts + INTERVAL 1 DAY);

CREATE OR REPLACE TABLE told AS
SELECT community_id, member_id, group_id, ts, k, end_kind,
       row_number() OVER (PARTITION BY community_id, member_id ORDER BY ts, seq, event_id) AS pos
FROM (SELECT * FROM said WHERE k <> 'E' OR ts_precision <> 'day' UNION ALL SELECT * FROM dated);

-- Evidence at the very instant of a leave that came before it tells of the time before the leave.
CREATE OR REPLACE TABLE heard AS
SELECT * FROM (
  SELECT *,
         last_value(CASE WHEN k <> 'E' THEN k END IGNORE NULLS) OVER w AS edge_before,
         last_value(CASE WHEN k <> 'E' THEN ts END IGNORE NULLS) OVER w AS edge_ts
  FROM told
  WINDOW w AS (PARTITION BY community_id, member_id, group_id ORDER BY pos
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
WHERE NOT (k = 'E' AND edge_before IS NOT DISTINCT FROM 'L' AND edge_ts = ts);

-- After a join or evidence one is in, after a leave out: a spell is a run of acts while in, and the
-- leave that ends it. A first act that is a leave is a spell of no length.
CREATE OR REPLACE MACRO spells_of(acts) AS TABLE
WITH stepped AS (
  SELECT *, lag(k) OVER (PARTITION BY community_id, member_id, group_id ORDER BY pos) AS before
  FROM query_table(acts)
), numbered AS (
  SELECT *,
         sum(CASE WHEN before IS NULL OR (before = 'L' AND k <> 'L') THEN 1 ELSE 0 END)
           OVER (PARTITION BY community_id, member_id, group_id ORDER BY pos) AS spell_no
  FROM stepped
  WHERE NOT (k = 'L' AND before IS NOT DISTINCT FROM 'L')
)
SELECT community_id, group_id, member_id, spell_no,
       min(ts) AS s,
       min(pos) AS s_pos,
       count(*) FILTER (k = 'J' AND ts = first_ts) = 0 AS start_unknown,
       max(ts) FILTER (k = 'L') AS e,
       max(pos) FILTER (k = 'L') AS e_pos,
       max(end_kind) FILTER (k = 'L') AS end_kind
FROM (SELECT *, min(ts) OVER (PARTITION BY community_id, member_id, group_id, spell_no) AS first_ts
      FROM numbered)
GROUP BY community_id, group_id, member_id, spell_no;

CREATE OR REPLACE TABLE heard_in_groups AS SELECT * FROM heard WHERE group_id <> '*';
CREATE OR REPLACE TABLE group_spell AS SELECT * FROM spells_of('heard_in_groups');

-- Evidence tied to no group opens a membership of the community only where no group spell is open
-- and none ended at the same instant.
CREATE OR REPLACE TABLE heard_of_community AS
SELECT h.*
FROM heard h
WHERE group_id = '*'
  AND (k <> 'E' OR NOT EXISTS (
    SELECT 1 FROM group_spell g
    WHERE g.community_id = h.community_id AND g.member_id = h.member_id
      AND g.s_pos < h.pos
      AND (g.e_pos IS NULL OR g.e_pos > h.pos OR g.e = h.ts)));
CREATE OR REPLACE TABLE own_spell AS SELECT * FROM spells_of('heard_of_community');

-- The community: the union, where intervals that touch are one.
CREATE OR REPLACE TABLE spell AS
WITH part AS (
  SELECT * FROM group_spell UNION ALL SELECT * FROM own_spell
), reach AS (
  SELECT *,
         max(coalesce(e, TIMESTAMPTZ '9999-01-01 00:00:00+00')) OVER (
           PARTITION BY community_id, member_id ORDER BY s, s_pos
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
  FROM part
), island AS (
  SELECT *,
         sum(CASE WHEN reached IS NULL OR s > reached THEN 1 ELSE 0 END) OVER (
           PARTITION BY community_id, member_id ORDER BY s, s_pos) AS no
  FROM reach
), island_start AS (
  SELECT *, min(s) OVER (PARTITION BY community_id, member_id, no) AS first_s FROM island
)
SELECT community_id, group_id, member_id, spell_no, s, start_unknown, e, end_kind
FROM group_spell
UNION ALL
SELECT community_id, '*', member_id, no,
       min(s),
       count(*) FILTER (NOT start_unknown AND s = first_s) = 0,
       CASE WHEN count(*) = count(e) THEN max(e) END,
       CASE WHEN count(*) = count(e) THEN arg_max(end_kind, e_pos) END
FROM island_start
GROUP BY community_id, member_id, no;
