-- Without the interval, which has tests of its own.
WITH went AS (
  SELECT community_id, group_id, unit, p, n, state_before, state, count(*) AS member_count
  FROM life_state GROUP BY ALL
), stood AS (
  SELECT community_id, group_id, unit, n + 1 AS n, state AS state_before, count(*) AS from_count
  FROM life_state GROUP BY ALL
)
SELECT w.community_id, w.group_id, w.unit, w.p AS period_start, w.state_before AS from_state,
       state AS to_state, member_count, from_count,
       member_count::DOUBLE / from_count AS share,
       CASE WHEN from_count IS NULL THEN 'base_unknown' END AS share_null_reason,
       q.is_complete
FROM went w
JOIN life_period q ON q.community_id = w.community_id AND q.unit = w.unit AND q.n = w.n
JOIN bound b ON b.community_id = w.community_id AND b.activity_acts > 0
LEFT JOIN stood s ON s.community_id = w.community_id AND s.group_id = w.group_id
  AND s.unit = w.unit AND s.n = w.n AND s.state_before = w.state_before
