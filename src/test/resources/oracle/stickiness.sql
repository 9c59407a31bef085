WITH scope AS (
  SELECT community_id, group_id, unit, min(n) AS first_n FROM life_active GROUP BY ALL
), counted AS (
  SELECT q.community_id, c.group_id, q.unit, q.p AS period_start, q.days, q.is_complete,
         count(a.member_id) AS active_members, coalesce(sum(a.active_days), 0)::DOUBLE AS daily
  FROM life_period q
  JOIN scope c ON c.community_id = q.community_id AND c.unit = q.unit AND q.n >= c.first_n
  LEFT JOIN life_active a ON a.community_id = q.community_id AND a.group_id = c.group_id
    AND a.unit = q.unit AND a.n = q.n
  GROUP BY ALL
)
SELECT *, daily / days AS mean_daily_active,
       CASE WHEN active_members > 0 THEN daily / days / active_members END AS stickiness,
       CASE WHEN active_members = 0 THEN 'base_zero' END AS stickiness_null_reason
FROM counted
