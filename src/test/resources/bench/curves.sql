-- The curves of survival.sql at the end of each of the first 180 days, until nobody is observed any more:
-- definitions B1. What happens at that very instant has happened, but who is at risk is counted before.
-- The share still in a stage is what the two incidences leave of 1.

-- table stage_exit_day
WITH daily AS (
  SELECT community_id, group_id, cohort_by, cohort, stage,
         whole(waited + 86399999999, 86400000000) AS day_no, sum(advanced) AS advanced, sum(gone) AS gone,
         sum(ended) AS ended, sum(CASE WHEN waited % 86400000000 = 0 THEN ended ELSE 0 END) AS ended_now,
         max(advance_incidence) AS advance_incidence, max(leave_incidence) AS leave_incidence
  FROM stage_curve WHERE cohort_by IN ('all', 'channel')
  GROUP BY community_id, group_id, cohort_by, cohort, stage, whole(waited + 86399999999, 86400000000)
), cohort_of AS (
  SELECT community_id, group_id, cohort_by, cohort, stage, max(day_no) AS last_day_no, sum(ended) AS everybody
  FROM daily GROUP BY community_id, group_id, cohort_by, cohort, stage
), dense AS (
  SELECT c.community_id, c.group_id, c.cohort_by, c.cohort, c.stage, n.n AS day_no, c.everybody,
         d.advanced, d.gone, d.ended, d.ended_now, d.advance_incidence, d.leave_incidence
  FROM cohort_of c JOIN numbers n ON n.n <= least(c.last_day_no, 180)
  LEFT JOIN daily d ON d.community_id = c.community_id AND d.group_id = c.group_id
    AND d.cohort_by = c.cohort_by AND d.cohort = c.cohort AND d.stage = c.stage AND d.day_no = n.n
)
SELECT community_id, group_id, cohort_by, cohort, stage, day_no,
       CAST(everybody - coalesce(sum(ended) OVER w, 0) + coalesce(ended_now, 0) AS BIGINT) AS at_risk,
       CAST(coalesce(sum(advanced) OVER w, 0) AS BIGINT) AS advanced,
       CAST(coalesce(sum(gone) OVER w, 0) AS BIGINT) AS left_count,
       CAST(coalesce(sum(ended - advanced - gone) OVER w, 0) AS BIGINT) AS censored,
       CASE WHEN stage <> 'converted' THEN coalesce(max(advance_incidence) OVER w, 0) END AS advance_incidence,
       coalesce(max(leave_incidence) OVER w, 0) AS leave_incidence
FROM dense
WINDOW w AS (PARTITION BY community_id, group_id, cohort_by, cohort, stage ORDER BY day_no
             ROWS UNBOUNDED PRECEDING)

-- table survival_day
WITH daily AS (
  SELECT community_id, group_id, milestone, cohort_by, cohort,
         whole(waited + 86399999999, 86400000000) AS day_no, sum(happened) AS happened, sum(ended) AS ended,
         sum(CASE WHEN waited % 86400000000 = 0 THEN ended ELSE 0 END) AS ended_now,
         min(log_survival) AS log_survival, max(greenwood) AS greenwood
  FROM wait_curve
  WHERE waited IS NOT NULL AND milestone NOT IN ('first_reply_received', 'reply_to_first_post')
  GROUP BY community_id, group_id, milestone, cohort_by, cohort, whole(waited + 86399999999, 86400000000)
), cohort_of AS (
  SELECT community_id, group_id, milestone, cohort_by, cohort, max(day_no) AS last_day_no,
         sum(ended) AS everybody
  FROM daily GROUP BY community_id, group_id, milestone, cohort_by, cohort
), dense AS (
  SELECT c.community_id, c.group_id, c.milestone, c.cohort_by, c.cohort, n.n AS day_no, c.everybody,
         d.happened, d.ended, d.ended_now, d.log_survival, d.greenwood
  FROM cohort_of c JOIN numbers n ON n.n <= least(c.last_day_no, 180)
  LEFT JOIN daily d ON d.community_id = c.community_id AND d.group_id = c.group_id
    AND d.milestone = c.milestone AND d.cohort_by = c.cohort_by AND d.cohort = c.cohort AND d.day_no = n.n
)
SELECT community_id, group_id, milestone, cohort_by, cohort, day_no,
       CAST(everybody - coalesce(sum(ended) OVER w, 0) + coalesce(ended_now, 0) AS BIGINT) AS at_risk,
       CAST(coalesce(sum(happened) OVER w, 0) AS BIGINT) AS events,
       CAST(coalesce(sum(ended - happened) OVER w, 0) AS BIGINT) AS censored,
       exp(coalesce(min(log_survival) OVER w, 0)) AS survival,
       exp(coalesce(min(log_survival) OVER w, 0)) * sqrt(coalesce(max(greenwood) OVER w, 0)) AS standard_error
FROM dense
WINDOW w AS (PARTITION BY community_id, group_id, milestone, cohort_by, cohort ORDER BY day_no
             ROWS UNBOUNDED PRECEDING)
