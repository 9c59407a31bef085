-- The second opinion on stage_exit, for DuckDB, from spell_milestone and community: who is at risk
-- is counted anew at every time of an event, by a join, where the Java code keeps a running number.
-- Zone UTC, weeks from Monday, horizon 30 days.

CREATE OR REPLACE TABLE in_stage AS
WITH s AS (
  SELECT m.*, c.data_end, coalesce(m.end_at, c.data_end) AS over_at
  FROM spell_milestone m JOIN community c USING (community_id)
), staged AS (
  SELECT *, 'joined' AS stage, start_at AS f, first_active_at AS d FROM s
  UNION ALL
  SELECT *, 'active', first_active_at, first_order_after_active_at FROM s
  UNION ALL
  SELECT *, 'converted', first_order_after_active_at, NULL FROM s
), cohorted AS (
  SELECT *, unnest([
    {'by': 'all', 'is': 'all'},
    {'by': 'join_week', 'is': strftime(date_trunc('week', start_at), '%Y-%m-%d')},
    {'by': 'join_month', 'is': strftime(date_trunc('month', start_at), '%Y-%m-%d')},
    {'by': 'channel', 'is': coalesce(source_channel, 'unknown')}]) AS cohort
  FROM staged
)
SELECT community_id, group_id, cohort.by AS cohort_by, cohort.is AS cohort, stage,
       f IS NOT NULL AND NOT start_unknown AS known,
       f IS NOT NULL AND start_unknown AS unplaced,
       greatest(0, epoch_us(observed_from) - epoch_us(f)) AS b,
       epoch_us(coalesce(d, over_at)) - epoch_us(f) AS e,
       CASE WHEN d IS NOT NULL THEN 'advanced'
            WHEN end_kind IN ('leave', 'kick', 'roster_absent') THEN 'left'
            ELSE 'still' END AS how,
       coalesce(end_kind IN ('dissolved', 'moved'), false) AS cut,
       interval_censored,
       first_order_at IS NOT NULL
         AND (first_active_at IS NULL OR first_order_at < first_active_at) AS skipped,
       epoch_us(CASE WHEN end_kind IN ('dissolved', 'moved') THEN end_at ELSE data_end END)
         - epoch_us(f) AS could_be_seen
FROM cohorted;

CREATE OR REPLACE TABLE curve AS
WITH seen AS (
  SELECT * FROM in_stage WHERE known AND (b = 0 OR e > b)
), happened AS (
  SELECT community_id, group_id, cohort_by, cohort, stage, e AS t,
         count(*) FILTER (how = 'advanced') AS d1, count(*) FILTER (how = 'left') AS d2
  FROM seen WHERE how <> 'still' GROUP BY ALL
), risk AS (
  SELECT h.*, count(*) AS n
  FROM happened h JOIN seen s
    ON s.community_id = h.community_id AND s.group_id = h.group_id AND s.cohort_by = h.cohort_by
   AND s.cohort = h.cohort AND s.stage = h.stage AND s.e >= h.t AND (s.b = 0 OR s.b < h.t)
  GROUP BY ALL
), s AS (
  SELECT *, product(1 - (d1 + d2) / n) OVER w AS surv
  FROM risk
  WINDOW w AS (PARTITION BY community_id, group_id, cohort_by, cohort, stage ORDER BY t)
)
SELECT *,
       sum(before * d1 / n) OVER w AS f1,
       sum(before * d2 / n) OVER w AS f2
FROM (SELECT *, coalesce(lag(surv) OVER (
        PARTITION BY community_id, group_id, cohort_by, cohort, stage ORDER BY t), 1) AS before FROM s)
WINDOW w AS (PARTITION BY community_id, group_id, cohort_by, cohort, stage ORDER BY t);

CREATE OR REPLACE TABLE oracle_stage_exit AS
WITH h AS (SELECT 30 * 86400 * 1000000::BIGINT AS us), counted AS (
  SELECT community_id, group_id, cohort_by, cohort, stage,
         count(*) FILTER (known) AS entered,
         count(*) FILTER (known AND how = 'advanced') AS advanced,
         count(*) FILTER (known AND how = 'left') AS left_count,
         count(*) FILTER (known AND how = 'still') AS still,
         count(*) FILTER (known AND how = 'still' AND cut) AS dissolved_count,
         count(*) FILTER (known AND how = 'left' AND interval_censored) AS interval_censored_count,
         CASE WHEN stage = 'joined' THEN count(*) FILTER (known AND skipped) END AS skipped_count,
         count(*) FILTER (unplaced) AS start_unknown_count,
         count(*) FILTER (known AND b > 0) AS late_entry_count,
         count(*) FILTER (known AND b = 0 AND could_be_seen > us) AS matured,
         count(*) FILTER (known AND b = 0 AND could_be_seen > us AND e <= us AND how = 'advanced')
           AS advanced_in_horizon,
         count(*) FILTER (known AND b = 0 AND could_be_seen > us AND e <= us AND how = 'left')
           AS left_in_horizon,
         count(*) FILTER (known AND e >= us AND b < us AND (b = 0 OR e > b)) > 0 AS reaches
  FROM in_stage, h
  GROUP BY community_id, group_id, cohort_by, cohort, stage
), curved AS (
  SELECT community_id, group_id, cohort_by, cohort, stage,
         max(f1) FILTER (t <= us) AS f1, max(f2) FILTER (t <= us) AS f2,
         min(surv) FILTER (t <= us) AS surv,
         min(t) FILTER (f1 >= 0.5 - 1e-12) / 86400e6 AS m1,
         min(t) FILTER (f2 >= 0.5 - 1e-12) / 86400e6 AS m2,
         min(n) FILTER (t <= us) AS fewest_at_risk
  FROM curve, h
  GROUP BY community_id, group_id, cohort_by, cohort, stage
)
SELECT c.* EXCLUDE (reaches),
       CASE WHEN stage <> 'converted' THEN advanced_in_horizon / nullif(matured, 0) END AS advance_rate,
       left_in_horizon / nullif(matured, 0) AS leave_rate,
       CASE WHEN stage <> 'converted' AND (reaches OR surv = 0) THEN coalesce(f1, 0) END AS advance_incidence,
       CASE WHEN reaches OR surv = 0 THEN coalesce(f2, 0) END AS leave_incidence,
       CASE WHEN stage <> 'converted' THEN m1 END AS median_advance_days,
       m2 AS median_leave_days,
       fewest_at_risk
FROM counted c LEFT JOIN curved USING (community_id, group_id, cohort_by, cohort, stage);
