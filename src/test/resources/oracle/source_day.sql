-- Every day of every source, each looking back by itself.
WITH given AS (
  SELECT community_id, source, CAST(timezone('Asia/Shanghai', hour) AS DATE) AS day, sum(acts) AS acts
  FROM source_hour
  GROUP BY ALL
), calendar AS (
  SELECT community_id, source, CAST(d AS DATE) AS day
  FROM (SELECT community_id, source, min(day) AS first_source_day FROM given GROUP BY ALL) f
  JOIN bound USING (community_id),
  LATERAL (SELECT unnest(generate_series(first_source_day, last_day, INTERVAL 1 DAY)) AS d)
), dense AS (
  SELECT community_id, source, day, CAST(coalesce(g.acts, 0) AS BIGINT) AS acts
  FROM calendar LEFT JOIN given g USING (community_id, source, day)
), past AS (
  SELECT d.community_id, d.source, d.day, d.acts,
         avg(p.acts) FILTER ((d.day - p.day) % 7 = 0) AS expected,
         count(*) FILTER (p.acts > 0) >= 2 * count(*) FILTER (p.acts = 0) AS is_usual
  FROM dense d
  LEFT JOIN dense p ON p.community_id = d.community_id AND p.source = d.source
    AND d.day - p.day BETWEEN 1 AND 28
  GROUP BY ALL
)
SELECT p.*, p.acts = 0 AS is_missing, expected AS expected_acts,
       CASE WHEN expected IS NULL THEN 'no_previous' END AS expected_acts_null_reason,
       p.acts = 0 AND coalesce(expected, 0) >= 7 AND is_usual
         AND timezone('Asia/Shanghai', CAST(p.day + 1 AS TIMESTAMP)) <= data_end AS is_outage_suspected
FROM past p JOIN bound USING (community_id)
