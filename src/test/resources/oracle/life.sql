-- The states of members' lives, for DuckDB: every member, period by period, from `activity` and the
-- spells of spells.sql. Dormant from the second silent period on.

CREATE OR REPLACE TABLE life_period AS
WITH start AS (
  SELECT community_id, 'week' AS unit, CAST(d AS DATE) AS p, CAST(d AS DATE) + 7 AS next_p
  FROM bound, LATERAL (SELECT unnest(generate_series(
      CAST(date_trunc('week', first_day) AS DATE), last_day, INTERVAL 7 DAY)) AS d)
  UNION ALL
  SELECT community_id, 'month', CAST(d AS DATE), CAST(CAST(d AS DATE) + INTERVAL 1 MONTH AS DATE)
  FROM bound, LATERAL (SELECT unnest(generate_series(
      CAST(date_trunc('month', first_day) AS DATE), last_day, INTERVAL 1 MONTH)) AS d)
)
SELECT s.*, row_number() OVER (PARTITION BY s.community_id, unit ORDER BY p) AS n,
       timezone('Asia/Shanghai', CAST(next_p AS TIMESTAMP)) <= data_end AS is_complete,
       least(timezone('Asia/Shanghai', CAST(next_p AS TIMESTAMP)), data_end) AS until,
       CAST(least(next_p, last_day + 1) - p AS BIGINT) AS days
FROM start s JOIN bound USING (community_id);

CREATE OR REPLACE TABLE life_day AS
WITH act AS (
  SELECT community_id, group_id, actor_id AS member_id,
         CAST(timezone('Asia/Shanghai', ts) AS DATE) AS day
  FROM activity
  WHERE actor_kind = 'member'
    AND etype IN ('message', 'reply', 'question', 'answer', 'share', 'ugc_submit',
        'reaction', 'poll_vote', 'checkin', 'event_rsvp', 'event_attend', 'accept')
)
SELECT * FROM act WHERE group_id NOT IN ('*', 'dm')
UNION
SELECT community_id, '*', member_id, day FROM act;

CREATE OR REPLACE TABLE life_active AS
SELECT d.community_id, group_id, member_id, unit, p, n, count(*) AS active_days
FROM life_day d JOIN life_period q ON q.community_id = d.community_id AND day >= p AND day < next_p
GROUP BY ALL;

-- Everyone who has begun to be a member, in every period.
CREATE OR REPLACE TABLE life_facts AS
SELECT m.community_id, m.group_id, m.member_id, q.unit, q.p, q.n,
       EXISTS (SELECT 1 FROM spell s WHERE s.community_id = m.community_id
               AND s.group_id = m.group_id AND s.member_id = m.member_id
               AND s.s < q.until AND (s.e IS NULL OR s.e >= q.until)) AS is_in,
       list_filter(coalesce(a.ns, []), x -> x <= q.n) AS active_ns
FROM (SELECT community_id, group_id, member_id, min(s) AS s FROM spell GROUP BY ALL) m
JOIN life_period q ON q.community_id = m.community_id AND m.s < q.until
LEFT JOIN (SELECT community_id, group_id, member_id, unit, list(n) AS ns
           FROM life_active GROUP BY ALL) a
  ON a.community_id = m.community_id AND a.group_id = m.group_id AND a.member_id = m.member_id
 AND a.unit = q.unit;

CREATE OR REPLACE TABLE life_state AS
WITH judged AS (
  SELECT *, list_contains(active_ns, n) AS is_active,
         coalesce(lag(is_in AND list_contains(active_ns, n)) OVER w, false) AS was_active,
         len(list_filter(active_ns, x -> x > n - 4)) AS recent
  FROM life_facts
  WINDOW w AS (PARTITION BY community_id, group_id, member_id, unit ORDER BY n)
), named AS (
  SELECT *, CASE WHEN NOT is_in THEN 'left'
                 WHEN is_active AND len(active_ns) = 1 THEN 'new'
                 WHEN is_active AND was_active THEN 'retained'
                 WHEN is_active THEN 'returned'
                 WHEN len(active_ns) = 0 THEN 'never_spoke'
                 WHEN n - list_max(active_ns) < 2 THEN 'silent'
                 ELSE 'dormant' END AS state
  FROM judged
)
SELECT *, coalesce(lag(state) OVER (PARTITION BY community_id, group_id, member_id, unit ORDER BY n),
                   'none') AS state_before
FROM named;
