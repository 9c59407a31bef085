-- 问:我们在流失哪一类居民?
-- Question: Which kinds of residents do we lose?
-- Tables: role_move
-- 读法:每个四周窗口里是某角色的成员,下一个窗口就不再出现(left)的比例;left_high 是 95% 区间上限。人次按窗口计,同一人可计多次。
-- How to read: of the members with the role in a window of four weeks, those not seen again from the next on. Counted by window: one member may count several times before leaving.
SELECT
  community_id,
  from_name AS name,
  from_count AS members_and_windows,
  move_count AS lost,
  round(share, 3) AS lost_share,
  round(share_low, 3) AS lost_low,
  round(share_high, 3) AS lost_high
FROM role_move
WHERE to_name = 'left' AND from_name NOT IN ('new', 'absent')
ORDER BY community_id, share DESC, name;
