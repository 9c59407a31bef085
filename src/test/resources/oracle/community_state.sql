WITH scope AS (
  SELECT community_id, group_id, unit, min(n) AS first_n FROM life_state GROUP BY ALL
), counted AS (
  SELECT q.community_id, c.group_id, q.unit, q.p, q.is_complete,
         count(*) FILTER (is_in) AS members,
         count(*) FILTER (is_in AND is_active) AS active_count,
         count(*) FILTER (state = 'new') AS new_count,
         count(*) FILTER (state = 'retained') AS retained_count,
         count(*) FILTER (state = 'returned') AS returned_count,
         count(*) FILTER (state = 'silent') AS silent_count,
         count(*) FILTER (state = 'dormant') AS dormant_count,
         count(*) FILTER (state = 'never_spoke') AS never_spoke_count,
         count(*) FILTER (NOT is_in) AS left_count,
         count(*) FILTER (is_in AND NOT is_active AND state_before IN ('new', 'retained', 'returned'))
           AS newly_silent_count,
         count(*) FILTER (NOT is_in AND state_before <> 'left') AS left_in_period_count,
         count(*) FILTER (NOT is_in AND was_active) AS left_active_count,
         count(*) FILTER (is_in AND recent >= 3) AS settled_count
  FROM life_period q
  JOIN scope c ON c.community_id = q.community_id AND c.unit = q.unit AND q.n >= c.first_n
  LEFT JOIN life_state l ON l.community_id = q.community_id AND l.group_id = c.group_id
    AND l.unit = q.unit AND l.n = q.n
  GROUP BY ALL
)
SELECT c.*, c.p AS period_start,
       CASE WHEN join_acts = 0 THEN 'no_joins' END AS members_null_reason,
       CASE WHEN join_acts = 0 THEN 'no_joins' END AS never_spoke_count_null_reason,
       CASE WHEN leave_acts = 0 THEN 'no_leaves' END AS left_count_null_reason,
       CASE WHEN leave_acts = 0 THEN 'no_leaves' END AS left_in_period_count_null_reason,
       CASE WHEN leave_acts = 0 THEN 'no_leaves' END AS left_active_count_null_reason
FROM (SELECT k.* REPLACE (
             CASE WHEN join_acts > 0 THEN members END AS members,
             CASE WHEN join_acts > 0 THEN never_spoke_count END AS never_spoke_count,
             CASE WHEN leave_acts > 0 THEN left_count END AS left_count,
             CASE WHEN leave_acts > 0 THEN left_in_period_count END AS left_in_period_count,
             CASE WHEN leave_acts > 0 THEN left_active_count END AS left_active_count,
             CASE WHEN k.unit = 'week' THEN settled_count END AS settled_count),
             join_acts, leave_acts
      FROM counted k JOIN bound USING (community_id)
      WHERE activity_acts > 0) c
