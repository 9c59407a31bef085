-- Every day of every community: named by its first day, from instant `a` up to instant `b`.
CREATE OR REPLACE TABLE period AS
SELECT community_id, CAST(d AS DATE) AS start_day, CAST(d AS DATE) + 1 AS end_day,
       timezone('Asia/Shanghai', CAST(d AS TIMESTAMP)) AS a,
       timezone('Asia/Shanghai', CAST(d AS TIMESTAMP) + INTERVAL 1 DAY) AS b
FROM bound, LATERAL (SELECT unnest(generate_series(first_day, last_day, INTERVAL 1 DAY)) AS d);
