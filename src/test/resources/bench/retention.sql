-- Who is still active how long after the first join: definitions F. Thirty days, 26 weeks, 12 months.

-- step cell
SELECT 'day' AS unit, 'on' AS measure, n AS f, n AS t FROM numbers WHERE n <= 30
UNION ALL SELECT 'week', 'on', n, n FROM numbers WHERE n <= 26
UNION ALL SELECT 'month', 'on', n, n FROM numbers WHERE n <= 12
UNION ALL SELECT 'day', 'on_or_after', n, n FROM numbers WHERE n <= 30
UNION ALL SELECT 'week', 'on_or_after', n, n FROM numbers WHERE n <= 26
UNION ALL SELECT 'month', 'on_or_after', n, n FROM numbers WHERE n <= 12
UNION ALL SELECT 'day', 'bracket', 1, 1 FROM numbers WHERE n = 0
UNION ALL SELECT 'day', 'bracket', 2, 7 FROM numbers WHERE n = 0
UNION ALL SELECT 'day', 'bracket', 8, 14 FROM numbers WHERE n = 0
UNION ALL SELECT 'day', 'bracket', 15, 30 FROM numbers WHERE n = 0
UNION ALL SELECT 'day', 'bracket', 31, 60 FROM numbers WHERE n = 0
UNION ALL SELECT 'day', 'bracket', 61, 90 FROM numbers WHERE n = 0

-- step cohort: members of a cohort by how many of their periods are over and begun
WITH first_join AS (
  SELECT m.community_id, group_id, start_at, local_day(start_at) AS join_day, data_end,
         local_day(data_end) AS end_day, last_day
  FROM membership_spell m JOIN bound b ON b.community_id = m.community_id
  WHERE spell_no = 1 AND NOT start_unknown
), scaled AS (
  SELECT community_id, group_id, 'day' AS unit, 'calendar' AS clock, join_day AS cohort_start,
         days_to(join_day, end_day) AS is_over, days_to(join_day, last_day) AS begun
  FROM first_join
  UNION ALL
  SELECT community_id, group_id, 'week', 'calendar', week_of(join_day),
         whole(days_to(week_of(join_day), end_day), 7), whole(days_to(week_of(join_day), last_day), 7)
  FROM first_join
  UNION ALL
  SELECT community_id, group_id, 'month', 'calendar', month_of(join_day),
         months_to(join_day, end_day), months_to(join_day, last_day)
  FROM first_join
  UNION ALL
  SELECT community_id, group_id, unit, 'rolling',
         CASE unit WHEN 'day' THEN join_day WHEN 'week' THEN week_of(join_day) ELSE month_of(join_day) END,
         whole(us(data_end) - us(start_at), size * 86400000000),
         whole(us(data_end) - 1 - us(start_at), size * 86400000000)
  FROM first_join CROSS JOIN (
    SELECT 'day' AS unit, 1 AS size UNION ALL SELECT 'week', 7 UNION ALL SELECT 'month', 30) AS s
)
SELECT community_id, group_id, unit, clock, cohort_start, is_over, max(begun) AS begun, count(*) AS members
FROM scaled
GROUP BY community_id, group_id, unit, clock, cohort_start, is_over

-- step seen: in which periods after the join a member was active
WITH timed AS (
  SELECT t.community_id, group_id, member_id, join_day, day, rolling_day_no, end_day,
         us(data_end) - us(joined_at) AS observed
  FROM tenure_day t
  JOIN (SELECT community_id, data_end, local_day(data_end) AS end_day FROM bound) AS b
    ON b.community_id = t.community_id
)
SELECT DISTINCT community_id, group_id, member_id, 'day' AS unit, 'calendar' AS clock,
       join_day AS cohort_start, days_to(join_day, day) AS no, days_to(join_day, end_day) AS is_over
FROM timed
UNION ALL
SELECT DISTINCT community_id, group_id, member_id, 'week', 'calendar', week_of(join_day),
       whole(days_to(week_of(join_day), day), 7), whole(days_to(week_of(join_day), end_day), 7)
FROM timed
UNION ALL
SELECT DISTINCT community_id, group_id, member_id, 'month', 'calendar', month_of(join_day),
       months_to(join_day, day), months_to(join_day, end_day)
FROM timed
UNION ALL
SELECT DISTINCT community_id, group_id, member_id, 'day', 'rolling', join_day, rolling_day_no,
       whole(observed, 86400000000)
FROM timed
UNION ALL
SELECT DISTINCT community_id, group_id, member_id, 'week', 'rolling', week_of(join_day),
       whole(rolling_day_no, 7), whole(observed, 7 * 86400000000)
FROM timed
UNION ALL
SELECT DISTINCT community_id, group_id, member_id, 'month', 'rolling', month_of(join_day),
       whole(rolling_day_no, 30), whole(observed, 30 * 86400000000)
FROM timed

-- step kept: those seen in a cell that is over for them
SELECT community_id, group_id, unit, clock, cohort_start, 'on' AS measure, no AS f, no AS t,
       count(*) AS retained
FROM seen
WHERE no < is_over AND no <= CASE unit WHEN 'day' THEN 30 WHEN 'week' THEN 26 ELSE 12 END
GROUP BY community_id, group_id, unit, clock, cohort_start, no
UNION ALL
SELECT s.community_id, s.group_id, s.unit, s.clock, s.cohort_start, 'bracket', c.f, c.t,
       count(DISTINCT s.member_id)
FROM seen s JOIN cell c ON c.unit = s.unit AND s.no >= c.f AND s.no <= c.t AND s.is_over > c.t
WHERE c.measure = 'bracket'
GROUP BY s.community_id, s.group_id, s.unit, s.clock, s.cohort_start, c.f, c.t
UNION ALL
SELECT l.community_id, l.group_id, l.unit, l.clock, l.cohort_start, 'on_or_after', c.f, c.t,
       sum(l.members)
FROM (
  SELECT community_id, group_id, unit, clock, cohort_start, reach, count(*) AS members
  FROM (SELECT community_id, group_id, unit, clock, cohort_start, member_id,
               least(max(no), max(is_over) - 1) AS reach
        FROM seen
        GROUP BY community_id, group_id, unit, clock, cohort_start, member_id) AS furthest
  GROUP BY community_id, group_id, unit, clock, cohort_start, reach) AS l
JOIN cell c ON c.unit = l.unit AND c.f <= l.reach
WHERE c.measure = 'on_or_after'
GROUP BY l.community_id, l.group_id, l.unit, l.clock, l.cohort_start, c.f, c.t

-- table cohort_retention
WITH base AS (
  SELECT h.community_id, h.group_id, h.unit, h.clock, h.cohort_start, c.measure, c.f, c.t,
         CAST(sum(members) AS BIGINT) AS cohort_size,
         CAST(sum(CASE WHEN is_over > c.t THEN members ELSE 0 END) AS BIGINT) AS eligible
  FROM cohort h JOIN cell c ON c.unit = h.unit
  GROUP BY h.community_id, h.group_id, h.unit, h.clock, h.cohort_start, c.measure, c.f, c.t
  HAVING max(h.begun) >= c.f
)
SELECT b.community_id, b.group_id, b.unit, b.cohort_start, b.clock, b.measure, b.f AS from_no,
       CASE WHEN b.measure <> 'on_or_after' THEN b.t END AS to_no, cohort_size, eligible,
       CAST(coalesce(retained, 0) AS BIGINT) AS retained,
       CAST(coalesce(retained, 0) AS DOUBLE) / nullif(eligible, 0) AS rate,
       eligible = cohort_size AS is_complete
FROM base b LEFT JOIN kept k
  ON k.community_id = b.community_id AND k.group_id = b.group_id AND k.unit = b.unit
  AND k.clock = b.clock AND k.cohort_start = b.cohort_start AND k.measure = b.measure
  AND k.f = b.f AND k.t = b.t

-- table retention_average
SELECT community_id, group_id, unit, clock, measure, from_no, to_no,
       count(*) FILTER (WHERE is_complete) AS cohorts,
       CAST(coalesce(sum(CASE WHEN is_complete THEN eligible END), 0) AS BIGINT) AS eligible,
       CAST(coalesce(sum(CASE WHEN is_complete THEN retained END), 0) AS BIGINT) AS retained,
       CAST(sum(CASE WHEN is_complete THEN retained END) AS DOUBLE)
         / nullif(sum(CASE WHEN is_complete THEN eligible END), 0) AS pooled
FROM cohort_retention
GROUP BY community_id, group_id, unit, clock, measure, from_no, to_no
