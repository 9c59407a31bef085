-- 问:哪个群的互助只靠几个人撑着?
-- Question: In which groups does help rest on very few?
-- Tables: help_dependency
-- 读法:bus_factor 是近 90 天合起来给出一半解答的最少人数;1 或 2 表示这些人一走,互助就断了。解答不足 10 个时为空。
-- How to read: bus_factor is the fewest who gave half of the answers of the last 90 days; at 1 or 2 help ends with them. Of fewer than 10 answers it is null.
WITH months AS (
  SELECT *, max(as_of) OVER (PARTITION BY community_id) AS last_as_of
  FROM help_dependency
  WHERE is_complete
)
SELECT
  community_id,
  group_id,
  month,
  answers,
  helpers,
  bus_factor,
  round(top_share, 3) AS top_share,
  round(top_share_low, 3) AS top_share_low,
  round(top_share_high, 3) AS top_share_high
FROM months
WHERE as_of = last_as_of
ORDER BY community_id, bus_factor NULLS LAST, answers DESC, group_id;
