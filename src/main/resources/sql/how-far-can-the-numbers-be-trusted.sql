-- 问:这些数字能信到什么程度?哪些算不出来,为什么,怎样补救?
-- Question: How far can the numbers be trusted: which cannot be computed, why, and what would help?
-- Tables: computability, source_coverage
-- 读法:computable 为 false 的指标在所有表中为空;caveat 是可算但需留意之处。缺失天数多的来源,趋势不可靠。
-- How to read: what is not computable is null in every table; a caveat is to be kept in mind. Trends of a source with many missing days are not reliable.
SELECT
  c.community_id,
  c.source,
  c.metric,
  c.computable,
  c.reason,
  c.remedy,
  c.caveat,
  s.missing_days,
  s.suspected_outage_days
FROM computability c
LEFT JOIN source_coverage s USING (community_id, source) -- one row per source
ORDER BY c.community_id, c.computable, c.source, c.metric;
