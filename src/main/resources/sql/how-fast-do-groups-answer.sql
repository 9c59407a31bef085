-- 问:哪个群回应提问快,哪个群慢?
-- Question: Which groups answer questions fast, and which are slow?
-- Tables: value_board
-- 读法:最近完整月中,24 小时内得到回复的提问占比与 95% 区间;两群区间不重叠,才算真有差别。
-- How to read: of the questions of the last complete month, those with a reply within 24 hours, and the 95 % interval; groups differ surely where intervals do not overlap.
WITH months AS (
  SELECT *, max(period_start) OVER (PARTITION BY community_id) AS last_month
  FROM value_board
  WHERE unit = 'month' AND is_complete AND measure = 'replied_in_a_day'
)
SELECT
  community_id,
  group_id,
  period_start AS month,
  denominator AS questions,
  round(value, 3) AS replied_in_a_day,
  round(low, 3) AS low,
  round(high, 3) AS high,
  value_null_reason AS why
FROM months
WHERE period_start = last_month
ORDER BY community_id, value DESC NULLS LAST, group_id;
