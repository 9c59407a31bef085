-- Hours of three invented sources, from `activity`: each act counts twelve times, so that days are
-- rich enough to be missed; one source fails for ten days of a month, one stops early.
CREATE OR REPLACE TABLE source_hour AS
SELECT community_id, source, hour, etype, CAST(12 * count(*) AS BIGINT) AS acts
FROM (
  SELECT community_id, etype, date_trunc('hour', ts) AS hour,
         CASE WHEN group_id = 'g1' THEN 'slack' WHEN group_id = 'g2' THEN 'discord' ELSE 'log' END AS source
  FROM activity)
WHERE NOT (source = 'slack' AND day(hour) BETWEEN 11 AND 20)
  AND NOT (source = 'discord' AND hour > TIMESTAMPTZ '2020-06-01')
GROUP BY ALL;
