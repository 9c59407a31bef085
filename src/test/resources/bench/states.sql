-- The states of members' lives by week and month: definitions B2. A state changes only where one came,
-- went or was active, and in the two periods after; what lies between is not looked at. Periods are
-- numbered: weeks from 1970-01-05, months from 1970-01-01.

-- step life_line: the scopes a member was ever in
SELECT community_id, group_id, member_id,
       row_number() OVER (ORDER BY community_id, group_id, member_id) AS line
FROM (SELECT DISTINCT community_id, group_id, member_id FROM membership_spell) AS scope

-- step life_event: periods in which one came, went or was active
WITH dated AS (
  SELECT community_id, group_id, member_id, local_day(start_at) AS day, 1 AS came, 0 AS went, 0 AS active
  FROM membership_spell
  UNION ALL
  SELECT community_id, group_id, member_id, local_day(end_at), 0, 1, 0
  FROM membership_spell WHERE end_at IS NOT NULL
  UNION ALL
  SELECT community_id, group_id, member_id, day, 0, 0, 1 FROM deed
), placed AS (
  SELECT line, day, came, went, active
  FROM dated d JOIN life_line l ON l.community_id = d.community_id AND l.group_id = d.group_id
    AND l.member_id = d.member_id
), timed AS (
  SELECT 'week' AS unit, line, whole(days_to(DATE '1970-01-05', day), 7) AS no, came, went, active
  FROM placed
  UNION ALL
  SELECT 'month', line, months_to(DATE '1970-01-01', day), came, went, active FROM placed
), happened AS (
  SELECT unit, line, no, CAST(sum(came) AS INTEGER) AS came, CAST(sum(went) AS INTEGER) AS went,
         max(active) AS active
  FROM timed GROUP BY unit, line, no
)
SELECT unit, line, no, active = 1 AS is_active,
       sum(came) OVER so_far > 0 AS is_begun,
       sum(came - went) OVER so_far > 0 AS is_in,
       coalesce(sum(came - went) OVER earlier, 0) > 0 AS was_in,
       max(CASE WHEN active = 1 THEN no END) OVER earlier AS active_before,
       lead(no) OVER (PARTITION BY unit, line ORDER BY no) AS next_no,
       sum(active) OVER four AS of_four,
       sum(active) OVER three AS of_three
FROM happened
WINDOW so_far AS (PARTITION BY unit, line ORDER BY no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
  earlier AS (PARTITION BY unit, line ORDER BY no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
  four AS (PARTITION BY unit, line ORDER BY no RANGE BETWEEN 3 PRECEDING AND CURRENT ROW),
  three AS (PARTITION BY unit, line ORDER BY no RANGE BETWEEN 2 PRECEDING AND CURRENT ROW)

-- table member_state: who was active lately is silent for one period, then dormant
WITH stated AS (
  SELECT unit, line, no, next_no, is_active AND is_in AS is_there,
         CASE WHEN NOT is_in THEN 'left'
              WHEN is_active AND active_before IS NULL THEN 'new'
              WHEN is_active AND active_before = no - 1 AND was_in THEN 'retained'
              WHEN is_active THEN 'returned'
              WHEN active_before IS NULL THEN 'never_spoke'
              WHEN active_before = no - 1 THEN 'silent'
              ELSE 'dormant' END AS state,
         CASE WHEN NOT is_in THEN 'left'
              WHEN is_active THEN 'silent'
              WHEN active_before IS NULL THEN 'never_spoke'
              ELSE 'dormant' END AS state_after
  FROM life_event WHERE is_begun
), begun AS (
  SELECT unit, line, no, state FROM stated
  UNION ALL
  SELECT unit, line, no + 1, state_after FROM stated
  WHERE state_after <> state AND coalesce(next_no > no + 1, true)
  UNION ALL
  SELECT unit, line, no + 2, 'dormant' FROM stated
  WHERE is_there AND coalesce(next_no > no + 2, true)
), compared AS (
  SELECT unit, line, no, state, lag(state) OVER (PARTITION BY unit, line ORDER BY no) AS previous_state
  FROM begun
), run AS (
  SELECT unit, line, no, state, previous_state,
         lead(no) OVER (PARTITION BY unit, line ORDER BY no) - 1 AS to_no
  FROM compared WHERE previous_state IS NULL OR previous_state <> state
), ended AS (
  SELECT l.community_id, l.group_id, l.member_id, r.unit, r.no, r.state, r.previous_state,
         least(coalesce(r.to_no, b.last_no), b.last_no) AS to_no
  FROM run r
  JOIN life_line l ON l.line = r.line
  JOIN (
    SELECT community_id, 'week' AS unit, whole(days_to(DATE '1970-01-05', last_day), 7) AS last_no FROM bound
    UNION ALL
    SELECT community_id, 'month', months_to(DATE '1970-01-01', last_day) FROM bound) AS b
    ON b.community_id = l.community_id AND b.unit = r.unit AND b.last_no >= r.no
)
SELECT community_id, group_id, member_id, unit,
       CASE unit WHEN 'week' THEN plus_days(DATE '1970-01-05', 7 * no)
                 ELSE plus_months(DATE '1970-01-01', no) END AS from_period,
       CASE unit WHEN 'week' THEN plus_days(DATE '1970-01-05', 7 * to_no)
                 ELSE plus_months(DATE '1970-01-01', to_no) END AS to_period,
       to_no - no + 1 AS periods, state, previous_state
FROM ended

-- step state_entry: who came into a state left the one before
SELECT community_id, group_id, unit, from_period AS period_start, state, previous_state, count(*) AS members
FROM member_state
GROUP BY community_id, group_id, unit, from_period, state, previous_state

-- step settled: active in three of the last four weeks, the week one is in or the quiet one after
SELECT l.community_id, l.group_id, plus_days(DATE '1970-01-05', 7 * s.no) AS period_start,
       count(*) AS members
FROM (
  SELECT line, no FROM life_event WHERE unit = 'week' AND is_in AND of_four >= 3
  UNION ALL
  SELECT line, no + 1 FROM life_event
  WHERE unit = 'week' AND is_in AND of_three = 3 AND coalesce(next_no > no + 1, true)) AS s
JOIN life_line l ON l.line = s.line
GROUP BY l.community_id, l.group_id, s.no

-- table community_state
WITH span AS (
  SELECT community_id, 'week' AS unit, plus_days(week_of(first_day), 7 * n) AS period_start,
         midnight(plus_days(week_of(first_day), 7 * n + 7)) <= data_end AS is_complete
  FROM bound JOIN numbers ON 7 * n <= days_to(week_of(first_day), last_day)
  UNION ALL
  SELECT community_id, 'month', plus_months(month_of(first_day), n),
         midnight(plus_months(month_of(first_day), n + 1)) <= data_end
  FROM bound JOIN numbers ON n <= months_to(first_day, last_day)
), begun AS (
  SELECT community_id, group_id, unit, min(period_start) AS first_start
  FROM state_entry GROUP BY community_id, group_id, unit
), changed AS (
  SELECT community_id, group_id, unit, period_start,
         sum(CASE WHEN state = 'new' THEN members WHEN previous_state = 'new' THEN -members END)
           AS new_count,
         sum(CASE WHEN state = 'retained' THEN members WHEN previous_state = 'retained' THEN -members END)
           AS retained_count,
         sum(CASE WHEN state = 'returned' THEN members WHEN previous_state = 'returned' THEN -members END)
           AS returned_count,
         sum(CASE WHEN state = 'silent' THEN members WHEN previous_state = 'silent' THEN -members END)
           AS silent_count,
         sum(CASE WHEN state = 'dormant' THEN members WHEN previous_state = 'dormant' THEN -members END)
           AS dormant_count,
         sum(CASE WHEN state = 'never_spoke' THEN members
                  WHEN previous_state = 'never_spoke' THEN -members END) AS never_spoke_count,
         sum(CASE WHEN state = 'left' THEN members WHEN previous_state = 'left' THEN -members END)
           AS left_count,
         sum(CASE WHEN state IN ('silent', 'dormant', 'never_spoke')
                   AND previous_state IN ('new', 'retained', 'returned') THEN members END)
           AS newly_silent_count,
         sum(CASE WHEN state = 'left' THEN members END) AS left_in_period_count,
         sum(CASE WHEN state = 'left' AND previous_state IN ('new', 'retained', 'returned') THEN members END)
           AS left_active_count
  FROM state_entry GROUP BY community_id, group_id, unit, period_start
), standing AS (
  SELECT s.community_id, b.group_id, s.unit, s.period_start, s.is_complete,
         coalesce(sum(new_count) OVER w, 0) AS new_count,
         coalesce(sum(retained_count) OVER w, 0) AS retained_count,
         coalesce(sum(returned_count) OVER w, 0) AS returned_count,
         coalesce(sum(silent_count) OVER w, 0) AS silent_count,
         coalesce(sum(dormant_count) OVER w, 0) AS dormant_count,
         coalesce(sum(never_spoke_count) OVER w, 0) AS never_spoke_count,
         coalesce(sum(left_count) OVER w, 0) AS left_count,
         coalesce(newly_silent_count, 0) AS newly_silent_count,
         coalesce(left_in_period_count, 0) AS left_in_period_count,
         coalesce(left_active_count, 0) AS left_active_count
  FROM span s
  JOIN begun b ON b.community_id = s.community_id AND b.unit = s.unit AND b.first_start <= s.period_start
  LEFT JOIN changed c ON c.community_id = s.community_id AND c.group_id = b.group_id AND c.unit = s.unit
    AND c.period_start = s.period_start
  WINDOW w AS (PARTITION BY s.community_id, b.group_id, s.unit ORDER BY s.period_start)
)
SELECT t.community_id, t.group_id, t.unit, t.period_start,
       CAST(new_count + retained_count + returned_count + silent_count + dormant_count + never_spoke_count
            AS BIGINT) AS members,
       CAST(new_count + retained_count + returned_count AS BIGINT) AS active_count,
       CAST(new_count AS BIGINT) AS new_count, CAST(retained_count AS BIGINT) AS retained_count,
       CAST(returned_count AS BIGINT) AS returned_count, CAST(silent_count AS BIGINT) AS silent_count,
       CAST(dormant_count AS BIGINT) AS dormant_count, CAST(never_spoke_count AS BIGINT) AS never_spoke_count,
       CAST(left_count AS BIGINT) AS left_count, CAST(newly_silent_count AS BIGINT) AS newly_silent_count,
       CAST(left_in_period_count AS BIGINT) AS left_in_period_count,
       CAST(left_active_count AS BIGINT) AS left_active_count,
       CASE WHEN t.unit = 'week' THEN coalesce(e.members, 0) END AS settled_count, is_complete
FROM standing t
LEFT JOIN settled e ON t.unit = 'week' AND e.community_id = t.community_id AND e.group_id = t.group_id
  AND e.period_start = t.period_start

-- table state_move: who did not come into a state stayed in it
WITH counted AS (
  SELECT community_id, group_id, unit, period_start, is_complete, state,
         CASE state WHEN 'new' THEN new_count WHEN 'retained' THEN retained_count
              WHEN 'returned' THEN returned_count WHEN 'silent' THEN silent_count
              WHEN 'dormant' THEN dormant_count WHEN 'never_spoke' THEN never_spoke_count
              ELSE left_count END AS members
  FROM community_state CROSS JOIN (
    SELECT 'new' AS state UNION ALL SELECT 'retained' UNION ALL SELECT 'returned' UNION ALL SELECT 'silent'
    UNION ALL SELECT 'dormant' UNION ALL SELECT 'never_spoke' UNION ALL SELECT 'left') AS s
), came AS (
  SELECT community_id, group_id, unit, period_start, state, sum(members) AS members
  FROM state_entry GROUP BY community_id, group_id, unit, period_start, state
), stood AS (
  SELECT n.community_id, n.group_id, n.unit, n.period_start, n.is_complete, n.state,
         lag(n.members) OVER (PARTITION BY n.community_id, n.group_id, n.unit, n.state
                              ORDER BY n.period_start) AS members_before,
         n.members - coalesce(c.members, 0) AS stayed
  FROM counted n
  LEFT JOIN came c ON c.community_id = n.community_id AND c.group_id = n.group_id AND c.unit = n.unit
    AND c.period_start = n.period_start AND c.state = n.state
), moved AS (
  SELECT community_id, group_id, unit, period_start, state AS from_state, state AS to_state,
         stayed AS member_count
  FROM stood WHERE stayed > 0
  UNION ALL
  SELECT community_id, group_id, unit, period_start, coalesce(previous_state, 'none'), state, members
  FROM state_entry
)
SELECT m.community_id, m.group_id, m.unit, m.period_start, from_state, to_state,
       CAST(member_count AS BIGINT) AS member_count, members_before AS from_count,
       CAST(member_count AS DOUBLE) / nullif(members_before, 0) AS share, p.is_complete
FROM moved m
JOIN community_state p ON p.community_id = m.community_id AND p.group_id = m.group_id AND p.unit = m.unit
  AND p.period_start = m.period_start
LEFT JOIN stood s ON s.community_id = m.community_id AND s.group_id = m.group_id AND s.unit = m.unit
  AND s.period_start = m.period_start AND s.state = m.from_state
