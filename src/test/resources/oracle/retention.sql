-- The second opinion on retention, for DuckDB: from `activity` and first joins, every member times
-- every cell, each cell two instants between which the member was active or not. Reads the tables
-- activity, membership_spell, community and setting (zone, sunday: days weeks begin before Monday,
-- days, weeks, months) and bracket (f, t).

CREATE OR REPLACE MACRO local(ts) AS timezone((SELECT zone FROM setting), ts);
CREATE OR REPLACE MACRO midnight(day) AS timezone((SELECT zone FROM setting), CAST(day AS TIMESTAMP));
CREATE OR REPLACE MACRO first_day(u, ts) AS CASE
  WHEN u = 'week' THEN CAST(date_trunc('week', local(ts) + INTERVAL 1 DAY * (SELECT sunday FROM setting)) AS DATE)
                       - (SELECT sunday FROM setting)
  ELSE CAST(date_trunc(u, local(ts)) AS DATE) END;
CREATE OR REPLACE MACRO later(u, day, k) AS CAST(CASE
  WHEN u = 'month' THEN CAST(day AS TIMESTAMP) + INTERVAL 1 MONTH * k
  WHEN u = 'week' THEN CAST(day AS TIMESTAMP) + INTERVAL 7 DAY * k
  ELSE CAST(day AS TIMESTAMP) + INTERVAL 1 DAY * k END AS DATE);

CREATE OR REPLACE TABLE cell AS
SELECT u, 'on' AS measure, k AS f, k AS t
FROM (VALUES ('day'), ('week'), ('month')) v(u), setting,
     LATERAL (SELECT unnest(range(0, 1 + CASE u WHEN 'day' THEN days WHEN 'week' THEN weeks ELSE months END)) AS k)
UNION ALL SELECT 'day', 'bracket', f, t FROM bracket;
INSERT INTO cell SELECT u, 'on_or_after', f, t FROM cell WHERE measure = 'on';

CREATE OR REPLACE TABLE own_cell AS
SELECT m.community_id, m.group_id, m.member_id, c.*, clock, data_end,
       first_day(u, start_at) AS cohort_start,
       CASE WHEN clock = 'rolling' THEN start_at + INTERVAL 24 HOUR * size * f
            WHEN f = 0 THEN start_at
            ELSE midnight(later(u, first_day(u, start_at), f)) END AS a,
       CASE WHEN clock = 'rolling' THEN start_at + INTERVAL 24 HOUR * size * (t + 1)
            ELSE midnight(later(u, first_day(u, start_at), t + 1)) END AS b
FROM membership_spell m JOIN community USING (community_id),
     (SELECT *, CASE u WHEN 'day' THEN 1 WHEN 'week' THEN 7 ELSE 30 END AS size FROM cell) c,
     (VALUES ('calendar'), ('rolling')) w(clock)
WHERE spell_no = 1 AND start_kind = 'join';

CREATE OR REPLACE TABLE seen AS
SELECT DISTINCT community_id, actor_id AS member_id, ts, unnest(['*', group_id]) AS group_id
FROM activity
WHERE etype IN ('message', 'reply', 'reaction');

CREATE OR REPLACE TABLE cohort_retention AS
SELECT community_id, group_id, u AS unit, cohort_start, clock, measure, CAST(f AS BIGINT) AS from_no,
       CASE WHEN measure <> 'on_or_after' THEN CAST(t AS BIGINT) END AS to_no,
       count(*) AS cohort_size,
       count(*) FILTER (b <= data_end) AS eligible,
       count(*) FILTER (b <= data_end AND is_seen) AS retained,
       CASE WHEN count(*) FILTER (b <= data_end) > 0
            THEN avg(CAST(is_seen AS INT)) FILTER (b <= data_end) END AS rate,
       bool_and(b <= data_end) AS is_complete
FROM (SELECT *, EXISTS (
        SELECT 1 FROM seen s
        WHERE s.community_id = o.community_id AND s.group_id = o.group_id AND s.member_id = o.member_id
          AND s.ts >= o.a AND (s.ts < o.b OR o.measure = 'on_or_after')) AS is_seen
      FROM own_cell o)
GROUP BY ALL
HAVING bool_or(a < data_end);

CREATE OR REPLACE TABLE retention_average AS
SELECT community_id, group_id, unit, clock, measure, from_no, to_no,
       count(*) FILTER (is_complete) AS cohorts,
       coalesce(sum(eligible) FILTER (is_complete), 0)::BIGINT AS eligible,
       coalesce(sum(retained) FILTER (is_complete), 0)::BIGINT AS retained,
       sum(retained) FILTER (is_complete) / sum(eligible) FILTER (is_complete) AS pooled,
       avg(rate) FILTER (is_complete) AS simple,
       sum(rate * eligible * eligible) FILTER (is_complete) / sum(eligible * eligible) FILTER (is_complete)
         AS weighted_mixpanel
FROM cohort_retention
GROUP BY ALL;
