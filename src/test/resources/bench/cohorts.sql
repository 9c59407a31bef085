-- Where cohorts stop in the standard funnel: rates over the matured alone. Its entry is the join, so
-- cohorts by entry are those by join.

-- step cohort_attempt: each attempt in each of its cohorts, with how the member's best there stands
WITH entered AS (
  SELECT community_id, member_id, spell_no, level, sure_level, is_matured, entry_group_id,
         coalesce(source_channel, 'unknown') AS channel, local_day(start_at) AS day,
         CASE level WHEN 1 THEN start_at WHEN 2 THEN active_at ELSE ordered_at END AS reached_at,
         whole(us(active_at) - us(start_at), 1000) AS active_ms,
         whole(us(ordered_at) - us(start_at), 1000) AS ordered_ms
  FROM attempt WHERE level > 0
), placed AS (
  SELECT community_id, CASE WHEN of_group THEN entry_group_id ELSE '*' END AS group_id, unit,
         CASE unit WHEN 'all' THEN 'all' WHEN 'channel' THEN channel WHEN 'day' THEN CAST(day AS STRING)
                   WHEN 'week' THEN CAST(week_of(day) AS STRING)
                   ELSE CAST(month_of(day) AS STRING) END AS cohort,
         member_id, spell_no, level, sure_level, is_matured, reached_at, active_ms, ordered_ms
  FROM entered
  CROSS JOIN (SELECT 'all' AS unit UNION ALL SELECT 'channel' UNION ALL SELECT 'day' UNION ALL SELECT 'week'
              UNION ALL SELECT 'month') AS u
  CROSS JOIN (SELECT false AS of_group UNION ALL SELECT true) AS g
  WHERE NOT of_group OR entry_group_id <> '*'
)
SELECT community_id, group_id, unit, cohort, level, is_matured AS attempt_is_matured, active_ms, ordered_ms,
       row_number() OVER (PARTITION BY community_id, group_id, unit, cohort, member_id
                          ORDER BY level DESC, reached_at, spell_no) = 1 AS is_best,
       max(sure_level) OVER (PARTITION BY community_id, group_id, unit, cohort, member_id) AS sure_level,
       CASE WHEN level = 3 THEN is_matured
            ELSE min(CASE WHEN is_matured THEN 1 ELSE 0 END) OVER (
                   PARTITION BY community_id, group_id, unit, cohort, member_id) = 1 END AS is_matured
FROM placed

-- table cohort_funnel: the first entry of a stay is its last. Nine tenths lie at a tenth between two
-- members, so times are rounded to that first: half a millisecond is then half, and goes up.
WITH counted AS (
  SELECT community_id, group_id, unit, cohort,
         count(*) FILTER (WHERE is_best) AS entered,
         count(*) FILTER (WHERE is_best AND is_matured) AS matured,
         count(*) FILTER (WHERE is_best AND is_matured AND level >= 2) AS second,
         count(*) FILTER (WHERE is_best AND is_matured AND level >= 3) AS third,
         count(*) FILTER (WHERE is_best AND is_matured AND level >= 2 AND sure_level < 2) AS second_by_ties,
         count(*) FILTER (WHERE is_best AND is_matured AND level >= 3 AND sure_level < 3) AS third_by_ties,
         count(*) FILTER (WHERE attempt_is_matured) AS attempts,
         count(*) FILTER (WHERE attempt_is_matured AND level >= 2) AS attempts_second,
         count(*) FILTER (WHERE attempt_is_matured AND level >= 3) AS attempts_third
  FROM cohort_attempt GROUP BY community_id, group_id, unit, cohort
), timed AS (
  SELECT community_id, group_id, unit, cohort,
         round(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY active_ms), 1)) AS second_median,
         round(round(percentile_cont(0.9) WITHIN GROUP (ORDER BY active_ms), 1)) AS second_p90,
         round(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ordered_ms), 1)) AS third_median,
         round(round(percentile_cont(0.9) WITHIN GROUP (ORDER BY ordered_ms), 1)) AS third_p90
  FROM cohort_attempt WHERE is_best AND is_matured AND level >= 2
  GROUP BY community_id, group_id, unit, cohort
), stepped AS (
  SELECT c.community_id, c.group_id, n.cohort_by, c.cohort, s.step_no, s.step, entered, matured,
         CASE step_no WHEN 1 THEN matured WHEN 2 THEN second ELSE third END AS reached,
         CASE step_no WHEN 3 THEN second ELSE matured END AS base,
         CASE step_no WHEN 1 THEN 0 WHEN 2 THEN second_by_ties ELSE third_by_ties END AS tie_dependent,
         CASE step_no WHEN 1 THEN CASE WHEN matured > 0 THEN 0 END WHEN 2 THEN second_median
                      ELSE third_median END AS median_ms,
         CASE step_no WHEN 1 THEN CASE WHEN matured > 0 THEN 0 END WHEN 2 THEN second_p90
                      ELSE third_p90 END AS p90_ms,
         attempts,
         CASE step_no WHEN 1 THEN attempts WHEN 2 THEN attempts_second ELSE attempts_third END
           AS attempts_reached
  FROM counted c
  LEFT JOIN timed t ON t.community_id = c.community_id AND t.group_id = c.group_id AND t.unit = c.unit
    AND t.cohort = c.cohort
  JOIN (
    SELECT 'all' AS unit, 'all' AS cohort_by UNION ALL SELECT 'channel', 'channel'
    UNION ALL SELECT 'day', 'join_day' UNION ALL SELECT 'day', 'entry_day'
    UNION ALL SELECT 'week', 'join_week' UNION ALL SELECT 'week', 'entry_week'
    UNION ALL SELECT 'month', 'join_month' UNION ALL SELECT 'month', 'entry_month') AS n
    ON n.unit = c.unit
  CROSS JOIN (SELECT 1 AS step_no, '新增' AS step UNION ALL SELECT 2, '活跃'
              UNION ALL SELECT 3, '转化') AS s
)
SELECT community_id, group_id, 'growth' AS funnel, cohort_by, cohort, step_no, step, entered, 0 AS excluded,
       entered - matured AS open_count, matured, reached,
       CAST(reached AS DOUBLE) / nullif(matured, 0) AS rate,
       CAST(reached AS DOUBLE) / nullif(base, 0) AS step_rate,
       tie_dependent, CAST(median_ms AS BIGINT) AS median_ms, CAST(p90_ms AS BIGINT) AS p90_ms,
       CAST(median_ms AS BIGINT) AS median_first_ms, CAST(p90_ms AS BIGINT) AS p90_first_ms,
       attempts, attempts_reached
FROM stepped
