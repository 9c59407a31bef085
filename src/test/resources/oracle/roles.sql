-- What follows from the members' roles, by SQL over the lake's own tables.
CREATE OR REPLACE TABLE named AS
SELECT *, concat_ws('-', role, second_role) AS name FROM member_role;

CREATE OR REPLACE TABLE of_all_time AS
SELECT * FROM named WHERE span = 'all_time';

-- Persona: how many, which share of all, their mean shares of acts and those by everybody's.
CREATE OR REPLACE TABLE act_share AS
SELECT n.name, a.act, a.n / f.role_act_count AS share
FROM of_all_time n
JOIN role_feature f USING (community_id, member_id, span, window_start),
LATERAL (VALUES
  ('question', f.question_count), ('answer', f.answer_count), ('share', f.share_count),
  ('banter', f.banter_count), ('appreciation', f.appreciation_count),
  ('announcement', f.announcement_count)) a(act, n)
WHERE f.role_act_count > 0;

CREATE OR REPLACE TABLE oracle_persona AS
SELECT
  name, count(*) AS member_count, count(*) / (SELECT count(*) FROM of_all_time) AS member_share,
  sum(f.helped_count) / (SELECT sum(helped_count) FROM role_feature WHERE span = 'all_time')
    AS help_share
FROM of_all_time JOIN role_feature f USING (community_id, member_id, span, window_start)
GROUP BY name;

CREATE OR REPLACE TABLE oracle_persona_act AS
WITH everybody AS (SELECT act, avg(share) AS mean FROM act_share GROUP BY act)
SELECT name, act, avg(share) AS share, avg(share) / nullif(any_value(mean), 0) AS lift
FROM act_share JOIN everybody USING (act) GROUP BY name, act;

-- Replies between roles: every pair of a reply's author with another's replied-to post is as likely.
CREATE OR REPLACE TABLE member_reply AS
SELECT f.member_id AS sender, f.name AS from_name, t.member_id AS receiver, t.name AS to_name
FROM reply r
JOIN of_all_time f ON f.member_id = r.from_actor_id
JOIN of_all_time t ON t.member_id = r.to_actor_id
WHERE r.confidence >= 0.7 AND r.from_kind = 'member' AND r.to_kind = 'member'
  AND r.from_actor_id <> r.to_actor_id;

CREATE OR REPLACE TABLE oracle_reply AS
WITH sent AS (SELECT sender, from_name, count(*) AS n FROM member_reply GROUP BY ALL),
received AS (SELECT receiver, to_name, count(*) AS n FROM member_reply GROUP BY ALL),
chance AS (
  SELECT from_name, to_name, sum(CASE WHEN sender = receiver THEN 0 ELSE s.n * r.n END) AS pairs
  FROM sent s CROSS JOIN received r GROUP BY ALL
),
seen AS (SELECT from_name, to_name, count(*) AS n FROM member_reply GROUP BY ALL)
SELECT from_name, to_name, coalesce(n, 0) AS reply_count,
  pairs / sum(pairs) OVER () * (SELECT count(*) FROM member_reply) AS expected_count
FROM chance LEFT JOIN seen USING (from_name, to_name);

-- Drift: members by window, and who of the window before is the same.
CREATE OR REPLACE TABLE oracle_drift AS
WITH windows AS (SELECT * FROM named WHERE span = 'four_weeks' AND is_complete)
SELECT w.window_start, count(*) AS member_count, count(b.member_id) AS compared_count,
  count(*) FILTER (w.name = b.name) / nullif(count(b.member_id), 0) AS stayed_share
FROM windows w LEFT JOIN windows b
  ON b.member_id = w.member_id AND b.window_start = w.window_start - INTERVAL 28 DAY
GROUP BY w.window_start;

CREATE OR REPLACE TABLE oracle_divergence AS
WITH made AS (
  SELECT d.window_start, m.key AS name, m.value / d.member_count AS share
  FROM role_drift d, LATERAL (SELECT unnest(map_entries(members), recursive := true)) m(key, value)
),
days AS (
  SELECT window_start, lag(window_start) OVER (ORDER BY window_start) AS before FROM role_drift
),
pair AS (
  SELECT d.window_start, n.name, coalesce(p.share, 0) AS p, coalesce(q.share, 0) AS q,
    (coalesce(p.share, 0) + coalesce(q.share, 0)) / 2 AS mid
  FROM days d CROSS JOIN (SELECT DISTINCT name FROM made) n
  LEFT JOIN made p ON p.window_start = d.window_start AND p.name = n.name
  LEFT JOIN made q ON q.window_start = d.before AND q.name = n.name
  WHERE d.before IS NOT NULL
)
SELECT window_start, sum(
  (CASE WHEN p > 0 THEN p * log2(p / mid) ELSE 0 END) + (CASE WHEN q > 0 THEN q * log2(q / mid) ELSE 0 END)) / 2
  AS divergence
FROM pair GROUP BY window_start;
