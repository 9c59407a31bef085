-- Every week of every community, from Monday.
CREATE OR REPLACE TABLE period AS
SELECT community_id, CAST(d AS DATE) AS start_day, CAST(d AS DATE) + 7 AS end_day,
       timezone('Asia/Shanghai', CAST(d AS TIMESTAMP)) AS a,
       timezone('Asia/Shanghai', CAST(d AS TIMESTAMP) + INTERVAL 7 DAY) AS b
FROM bound,
     LATERAL (SELECT unnest(generate_series(
         CAST(date_trunc('week', first_day) AS DATE), last_day, INTERVAL 7 DAY)) AS d);
