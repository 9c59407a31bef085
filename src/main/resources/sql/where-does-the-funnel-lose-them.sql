-- 问:从入群到下单,人在哪一步流失最多?
-- Question: At which step from joining to buying do we lose the most?
-- Tables: cohort_funnel
-- 读法:step_rate 是到达上一步的人中又到达这一步的比例,最小的一步就是漏得最多的一步;matured 是观察期已满的人数。
-- How to read: step_rate is of those who reached the step before; the lowest is where most are lost. matured are those watched for long enough.
SELECT
  community_id,
  funnel,
  step_no,
  step,
  matured,
  reached,
  round(rate, 3) AS rate,
  round(rate_low, 3) AS rate_low,
  round(rate_high, 3) AS rate_high,
  round(step_rate, 3) AS step_rate,
  rate_null_reason AS why
FROM cohort_funnel
WHERE group_id = '*' AND cohort_by = 'all'
ORDER BY community_id, funnel, step_no;
