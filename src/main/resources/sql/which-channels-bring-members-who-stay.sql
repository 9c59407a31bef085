-- 问:哪个渠道带来的人留得住、会开口?
-- Question: Which channels bring members who stay and speak?
-- Tables: spell_milestone, community
-- 读法:只看起点已知、且入群至数据截止已满 28 天的在群时段;still_here_share 是第 28 天仍在群的比例,posted_share 是 7 天内发言的比例。人少的渠道不要比较。
-- How to read: spells of known start, begun 28 days or more before the data end; those in after 28 days, and those that posted within 7. Do not compare channels of few.
WITH spells AS (
  SELECT s.*, c.data_end
  FROM spell_milestone s
  JOIN community c USING (community_id)
  WHERE NOT s.start_unknown AND s.start_at <= c.data_end - INTERVAL 28 DAY
)
SELECT
  community_id,
  coalesce(source_channel, 'unknown') AS channel,
  count(*) AS spells,
  round(avg((end_at IS NULL OR end_at >= start_at + INTERVAL 28 DAY)::INT), 3) AS still_here_share,
  round(avg(coalesce(first_post_at < start_at + INTERVAL 7 DAY, false)::INT), 3) AS posted_share
FROM spells
GROUP BY ALL
ORDER BY community_id, still_here_share DESC, channel;
