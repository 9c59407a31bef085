-- 问:谁离参与阶梯的下一级只差一步?
-- Question: Who is one step away from the next rung of taking part?
-- Tables: member_rung
-- 读法:最近完整四周里,只差一次行为就升级的成员;next_step 说明做什么就算。未见者不列:来源不提供阅读时,他们也许在看。
-- How to read: of the last complete four weeks, members one act short of the next rung; next_step says what counts. Members not seen at all are left out: where reads are not told, they may read.
WITH latest AS (
  SELECT *, max(window_start) OVER (PARTITION BY community_id) AS last_window
  FROM member_rung
  WHERE is_complete
)
SELECT community_id, member_id, rung, next_rung, next_step, rung_windows
FROM latest
WHERE window_start = last_window AND missing_acts = 1 AND rung <> 'unseen'
ORDER BY community_id, level DESC, member_id;
