-- Written independently of the code: for every person and day, the stay that covers the last
-- microsecond before the day and the one that covers its last microsecond. Shanghai is UTC+8.
WITH days AS (
  SELECT community_id,
         CASE WHEN order_acts > 0 THEN 'orders' ELSE 'contributions' END AS variant,
         unnest(generate_series(
           date_trunc('day', first_ts::TIMESTAMP + INTERVAL 8 HOUR),
           date_trunc('day', data_end::TIMESTAMP + INTERVAL 8 HOUR) - INTERVAL 1 DAY,
           INTERVAL 1 DAY)) AS local_day
  FROM community),
spans AS (
  SELECT community_id, variant, local_day::DATE AS day,
         local_day - INTERVAL 8 HOUR - INTERVAL 1 MICROSECOND AS before_it,
         local_day - INTERVAL 8 HOUR + INTERVAL 1 DAY - INTERVAL 1 MICROSECOND AS last_of_it
  FROM days),
stays AS (
  SELECT community_id, member_id, stage, exit_kind,
         enter_at::TIMESTAMP AS enter_at,
         coalesce(exit_at::TIMESTAMP, TIMESTAMP '9999-01-01') AS exit_at
  FROM member_stage),
people AS (SELECT DISTINCT community_id, member_id FROM stays),
stands AS (
  SELECT s.community_id, s.day, p.member_id, a.stage AS from_stage, z.stage AS to_stage,
         epoch_us(a.exit_at) - epoch_us(a.enter_at) AS spent,
         (SELECT arg_max(l.exit_kind, l.exit_at) FROM stays l
          WHERE l.community_id = p.community_id AND l.member_id = p.member_id
            AND l.exit_at > s.before_it AND l.exit_at <= s.last_of_it) AS last_exit
  FROM spans s
  JOIN people p USING (community_id)
  LEFT JOIN stays a ON a.community_id = p.community_id AND a.member_id = p.member_id
    AND a.enter_at <= s.before_it AND s.before_it < a.exit_at
  LEFT JOIN stays z ON z.community_id = p.community_id AND z.member_id = p.member_id
    AND z.enter_at <= s.last_of_it AND s.last_of_it < z.exit_at),
moves AS (
  SELECT community_id, day, coalesce(from_stage, 'none') AS from_stage,
         coalesce(to_stage, CASE last_exit WHEN 'left' THEN 'left' ELSE 'none' END) AS to_stage,
         spent
  FROM stands),
counts AS (
  SELECT community_id, day, from_stage, to_stage, count(*) AS n,
         median(spent) FILTER (WHERE from_stage <> to_stage) / 86400e6 AS median_days
  FROM moves GROUP BY ALL),
bases AS (SELECT community_id, day, from_stage, count(*) AS base FROM moves GROUP BY ALL),
grid AS (
  SELECT * FROM spans
  CROSS JOIN (SELECT unnest(['none', 'awareness', 'interest', 'decision', 'loyalty']) AS from_stage)
  CROSS JOIN (SELECT unnest(['none', 'awareness', 'interest', 'decision', 'loyalty', 'left'])
              AS to_stage)
  WHERE NOT (from_stage = 'none' AND to_stage = 'none')),
numbers AS (
  SELECT g.*, coalesce(c.n, 0) AS n, c.median_days,
         CASE WHEN g.from_stage <> 'none' THEN coalesce(b.base, 0) END AS base,
         1.959963984540054 AS z
  FROM grid g
  LEFT JOIN counts c USING (community_id, day, from_stage, to_stage)
  LEFT JOIN bases b USING (community_id, day, from_stage))
SELECT community_id, 'day', day, from_stage, to_stage, variant, n, base,
       CASE WHEN base IS NULL THEN 'base_unknown' END,
       CASE WHEN base > 0 THEN n / base END,
       CASE WHEN base IS NULL THEN 'base_unknown' WHEN base = 0 THEN 'base_zero' END,
       CASE WHEN base > 0 THEN
         greatest(0, (n + z*z/2 - z * sqrt(n * (base - n) / base + z*z/4)) / (base + z*z)) END,
       CASE WHEN base > 0 THEN
         least(1, (n + z*z/2 + z * sqrt(n * (base - n) / base + z*z/4)) / (base + z*z)) END,
       CASE WHEN from_stage <> 'none' THEN median_days END
FROM numbers
