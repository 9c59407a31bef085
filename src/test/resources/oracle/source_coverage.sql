-- The span of every source; gaps are counted between each day with acts and the next one.
WITH span AS (
  SELECT community_id, source, min(hour) AS first_hour, max(hour) AS last_hour
  FROM source_hour
  GROUP BY ALL
), given AS (
  SELECT DISTINCT community_id, source, CAST(timezone('Asia/Shanghai', hour) AS DATE) AS day
  FROM source_hour
), gap AS (
  SELECT g.community_id, g.source, g.day,
         coalesce((SELECT min(n.day) FROM given n WHERE n.community_id = g.community_id
                   AND n.source = g.source AND n.day > g.day) - g.day - 1, 0) AS gap_days
  FROM given g
), suspected AS (
  SELECT community_id, source, count(*) FILTER (is_outage_suspected) AS suspected_outage_days
  FROM judged_day
  GROUP BY ALL
)
SELECT s.community_id, s.source, first_hour, last_hour,
       len(generate_series(last_hour + INTERVAL 1 HOUR, data_end - INTERVAL 1 HOUR, INTERVAL 1 HOUR))
         AS lag_hours,
       max(g.day) - min(g.day) + 1 AS span_days,
       count(*) AS days_with_acts,
       sum(gap_days) AS missing_days,
       max(gap_days) AS longest_gap_days,
       any_value(suspected_outage_days) AS suspected_outage_days
FROM span s
JOIN bound USING (community_id)
JOIN gap g USING (community_id, source)
JOIN suspected USING (community_id, source)
GROUP BY s.community_id, s.source, first_hour, last_hour, data_end
