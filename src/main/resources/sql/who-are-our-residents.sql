-- 问:我们的居民是哪几类人?各占多少,承担多少帮助、多少支付?
-- Question: Which kinds of residents do we have, how many are they, and what do they give?
-- Tables: persona
-- 读法:share_low–share_high 是占比的 95% 区间;区间重叠的两类,不能说谁更多。help_share 与 net_share 为空时,原因见 why。
-- How to read: share_low to share_high is the 95 % interval; kinds whose intervals overlap are not surely of different size.
SELECT
  community_id,
  name,
  method,
  member_count,
  round(member_share, 3) AS share,
  round(member_share_low, 3) AS share_low,
  round(member_share_high, 3) AS share_high,
  round(help_share, 3) AS help_share,
  round(net_share, 3) AS net_share,
  coalesce(help_share_null_reason, net_share_null_reason) AS why
FROM persona
ORDER BY community_id, member_count DESC, name;
