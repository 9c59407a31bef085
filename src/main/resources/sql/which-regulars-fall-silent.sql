-- 问:哪些核心与活跃成员正在沉默?
-- Question: Which core and active members are falling silent?
-- Tables: member_tier, member_month
-- 读法:最近完整月末仍是核心或活跃层、但已 14 天以上没有互动的成员;last_active_days 为距最近互动天数,trend_slope 为近几周的走势。先联系 index 高的。
-- How to read: core or active at the last complete month's end, and not active for 14 days or more. Write to those of high index first.
WITH latest AS (
  SELECT *, max(as_of) OVER (PARTITION BY community_id) AS last_as_of
  FROM member_tier
  WHERE is_complete
)
SELECT
  t.community_id,
  t.member_id,
  t.tier,
  round(t.index, 3) AS index,
  m.last_active_days,
  m.active_days_28,
  round(m.trend_slope, 3) AS trend_slope
FROM latest t
JOIN member_month m USING (community_id, member_id, as_of)
WHERE t.as_of = t.last_as_of
  AND t.tier IN ('core', 'active')
  AND m.last_active_days >= 14
ORDER BY t.community_id, t.index DESC, t.member_id;
