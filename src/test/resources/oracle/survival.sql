-- The second opinion on survival_day, for DuckDB, for the milestones told by spell_milestone itself:
-- products over a window, each time's risk set counted by a join.

CREATE OR REPLACE TABLE waiting AS
WITH s AS (
  SELECT m.*, coalesce(m.end_at, c.data_end) AS over_at
  FROM spell_milestone m JOIN community c USING (community_id)
  WHERE NOT start_unknown
), w AS (
  SELECT *, 'first_activity' AS milestone, first_active_at AS d FROM s
  UNION ALL SELECT *, 'first_order', first_order_at FROM s
  UNION ALL
  SELECT *, 'leave', CASE WHEN end_kind IN ('leave', 'kick', 'roster_absent') THEN end_at END FROM s
), cohorted AS (
  SELECT *, unnest(['all', coalesce(source_channel, 'unknown')]) AS cohort FROM w
)
SELECT community_id, group_id, milestone, cohort,
       epoch_us(observed_from) - epoch_us(start_at) AS b,
       epoch_us(coalesce(d, over_at)) - epoch_us(start_at) AS e,
       d IS NOT NULL AS done
FROM cohorted
WHERE observed_from = start_at OR coalesce(d, over_at) > observed_from;

CREATE OR REPLACE TABLE oracle_survival_day AS
WITH happened AS (
  SELECT community_id, group_id, milestone, cohort, e AS t, count(*) AS d
  FROM waiting WHERE done GROUP BY ALL
), risk AS (
  SELECT h.*, count(*) AS n
  FROM happened h JOIN waiting w
    ON w.community_id = h.community_id AND w.group_id = h.group_id AND w.milestone = h.milestone
   AND w.cohort = h.cohort AND w.e >= h.t AND (w.b = 0 OR w.b < h.t)
  GROUP BY ALL
), days AS (
  SELECT community_id, group_id, milestone, cohort,
         unnest(range(0, CAST(least(180, ceil(max(e) / 86400e6)) AS BIGINT) + 1)) AS day_no
  FROM waiting GROUP BY ALL
), stood AS (
  SELECT d.*, count(*) FILTER (w.e >= day_no * 86400000000 AND (w.b = 0 OR w.b < day_no * 86400000000)) AS at_risk,
         count(*) FILTER (w.done AND w.e <= day_no * 86400000000) AS events,
         count(*) FILTER (NOT w.done AND w.e <= day_no * 86400000000) AS censored
  FROM days d JOIN waiting w USING (community_id, group_id, milestone, cohort)
  GROUP BY ALL
), product AS (
  SELECT d.community_id, d.group_id, d.milestone, d.cohort, d.day_no,
         coalesce(product(1 - r.d / r.n), 1) AS s,
         coalesce(sum(r.d / (r.n * nullif(r.n - r.d, 0))), 0) AS v
  FROM days d LEFT JOIN risk r
    ON r.community_id = d.community_id AND r.group_id = d.group_id AND r.milestone = d.milestone
   AND r.cohort = d.cohort AND r.t <= d.day_no * 86400000000
  GROUP BY ALL
)
SELECT community_id, group_id, milestone, cohort, day_no, at_risk, events, censored,
       s AS survival, s * sqrt(v) AS standard_error,
       CASE WHEN s > 0 AND s < 1 THEN s ** exp(1.959963984540054 * sqrt(v) / -ln(s)) END AS survival_low,
       CASE WHEN s > 0 AND s < 1 THEN s ** exp(-1.959963984540054 * sqrt(v) / -ln(s)) END AS survival_high
FROM stood JOIN product USING (community_id, group_id, milestone, cohort, day_no);
