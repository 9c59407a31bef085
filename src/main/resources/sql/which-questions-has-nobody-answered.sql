-- 问:哪些成员提问至今没有人回复?
-- Question: Which questions of members has nobody replied to?
-- Tables: question, community
-- 读法:按等待时长排列,最久的在前;只看四周之内提出的,再早的多半已不需要回答。event_id 可在 activity 中查到原文。
-- How to read: the longest waiting first, of those asked in the last four weeks of the data; the event_id leads to the text in activity.
SELECT
  q.community_id,
  q.group_id,
  q.event_id,
  q.asked_at,
  q.repeats,
  date_diff('hour', q.asked_at, c.data_end) AS waiting_hours
FROM question q
JOIN community c USING (community_id)
WHERE q.linking = 'conservative'
  AND q.asker_kind = 'member'
  AND NOT q.is_before_question
  AND q.first_reply_at IS NULL
  AND q.asked_at >= c.data_end - INTERVAL 28 DAY
ORDER BY q.community_id, waiting_hours DESC, q.event_id;
