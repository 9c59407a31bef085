-- How often members are active: definitions E. Groups, and the community as one.

-- step active
SELECT community_id, group_id, member_id, 'week' AS unit, week_of(day) AS period_start,
       count(*) AS active_days
FROM deed GROUP BY community_id, group_id, member_id, week_of(day)
UNION ALL
SELECT community_id, group_id, member_id, 'month', month_of(day), count(*)
FROM deed GROUP BY community_id, group_id, member_id, month_of(day)

-- table active_day_distribution
SELECT community_id, group_id, unit, period_start, active_days, count(*) AS member_count
FROM active GROUP BY community_id, group_id, unit, period_start, active_days

-- table stickiness
WITH span AS (
  SELECT community_id, 'week' AS unit, plus_days(week_of(first_day), 7 * n) AS period_start,
         plus_days(week_of(first_day), 7 * n + 7) AS next_start, last_day, data_end
  FROM bound JOIN numbers ON 7 * n <= days_to(week_of(first_day), last_day)
  UNION ALL
  SELECT community_id, 'month', plus_months(month_of(first_day), n),
         plus_months(month_of(first_day), n + 1), last_day, data_end
  FROM bound JOIN numbers ON n <= months_to(first_day, last_day)
), counted AS (
  SELECT community_id, group_id, unit, period_start, count(*) AS members, sum(active_days) AS days
  FROM active GROUP BY community_id, group_id, unit, period_start
), begun AS (
  SELECT community_id, group_id, unit, min(period_start) AS first_start
  FROM counted GROUP BY community_id, group_id, unit
), dense AS (
  SELECT s.community_id, b.group_id, s.unit, s.period_start,
         days_to(s.period_start, least(s.next_start, plus_days(s.last_day, 1))) AS days,
         coalesce(c.members, 0) AS active_members, coalesce(c.days, 0) AS member_days,
         midnight(s.next_start) <= s.data_end AS is_complete
  FROM span s
  JOIN begun b ON b.community_id = s.community_id AND b.unit = s.unit AND b.first_start <= s.period_start
  LEFT JOIN counted c ON c.community_id = s.community_id AND c.group_id = b.group_id
    AND c.unit = s.unit AND c.period_start = s.period_start
)
SELECT community_id, group_id, unit, period_start, days, active_members,
       CAST(member_days AS DOUBLE) / days AS mean_daily_active,
       CAST(member_days AS DOUBLE) / days / nullif(active_members, 0) AS stickiness, is_complete
FROM dense
