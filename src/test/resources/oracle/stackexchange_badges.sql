-- Who holds which badge of a Stack Exchange dump, from its XML lines alone, beside each member's role of
-- all time; variable dump. Macros attribute and lines: stackexchange_questions.sql.
CREATE OR REPLACE TABLE dump_badge AS
SELECT DISTINCT attribute(line, 'UserId') AS holder, attribute(line, 'Name') AS badge
FROM lines('Badges.xml')
WHERE line LIKE '%<row %'
  AND attribute(line, 'Name') IN ('Student', 'Teacher', 'Scholar', 'Supporter', 'Commentator');

-- Of whom enough is known, members with min_role_acts acts or more: their roles as told, and by rule.
CREATE OR REPLACE TABLE told AS
SELECT m.member_id, unnest([
  {ground: 'told', role: concat_ws('-', m.role, m.second_role)},
  {ground: 'rule', role: m.rule_role}], recursive := true)
FROM member_role m
JOIN role_feature f USING (community_id, member_id, span, window_start)
JOIN role_quality q USING (community_id)
WHERE m.span = 'all_time' AND f.role_act_count >= q.min_role_acts;

-- lift = P(badge | role) / P(badge), with its 95 % interval by the delta method on the logarithm, the four
-- cells multinomial: var(ln lift) = 1/together − 1/members − 1/holders + (2·lift − 1)/everybody.
CREATE OR REPLACE TABLE badge_lift AS
WITH role_size AS (
  SELECT ground, role, count(*) AS members, sum(count(*)) OVER (PARTITION BY ground) AS everybody
  FROM told GROUP BY ground, role
),
held AS (SELECT ground, role, badge, member_id FROM told JOIN dump_badge ON holder = member_id),
badge_size AS (SELECT ground, badge, count(*) AS holders FROM held GROUP BY ground, badge),
pair AS (SELECT ground, role, badge, count(*) AS n FROM held GROUP BY ground, role, badge),
cell AS (
  SELECT ground, role, badge, members, holders, everybody, coalesce(n, 0) AS together,
    coalesce(n, 0) * everybody / (members * holders) AS lift
  FROM role_size JOIN badge_size USING (ground) LEFT JOIN pair USING (ground, role, badge)
),
spread AS (
  SELECT *, sqrt(greatest(0,
    1 / together - 1 / members - 1 / holders + (2 * lift - 1) / everybody)) AS sd
  FROM cell
)
SELECT ground, role, badge, members, holders, together, lift,
  CASE WHEN together > 0 THEN lift * exp(-1.959964 * sd) END AS low,
  CASE WHEN together > 0 THEN lift * exp(1.959964 * sd) END AS high
FROM spread;
