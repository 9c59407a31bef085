-- The second opinion on role_feature, for DuckDB, from the tables it is made of: each number by a
-- query of its own, where the Java code reads facts in order. Zone Asia/Shanghai, weeks from Monday.

CREATE OR REPLACE MACRO day_of(t) AS CAST(timezone('Asia/Shanghai', t) AS DATE);
CREATE OR REPLACE MACRO window_of(t) AS
  DATE '1969-12-29' + CAST(28 * ((day_of(t) - DATE '1969-12-29') // 28) AS INTEGER);

CREATE OR REPLACE TABLE message AS
SELECT community_id, member_id, event_id, any_value(ts) AS ts,
       bool_or(act = 'question') AS question,
       bool_or(act = 'answer' AND (rule <> 'source' OR event_id NOT IN (
         SELECT r.event_id FROM reply r
         WHERE r.community_id = a.community_id AND r.from_actor_id = r.to_actor_id
           AND r.from_actor_id = a.member_id))) AS answer,
       bool_or(act = 'promotion') AS promotion,
       bool_or(act = 'experience_share') AS experience,
       bool_or(act = 'material_share' AND rule <> 'material_copied') AS material,
       bool_or(act = 'greeting') AS greeting,
       bool_or(act = 'banter' AND rule <> 'banter_sticker') AS joke,
       bool_or(act = 'banter' AND rule = 'banter_sticker') AS sticker,
       bool_or(act IN ('thanks', 'agree')) AS appreciation,
       bool_or(act = 'announcement') AS announcement
FROM message_act a
WHERE member_kind = 'member' AND group_id <> 'dm'
GROUP BY ALL;

-- A sticker counts that comes a minute or more after the last that did.
CREATE OR REPLACE TABLE sticker AS
WITH RECURSIVE counted AS (
  SELECT community_id, member_id, min((ts, event_id)) AS p FROM message WHERE sticker GROUP BY ALL
  UNION ALL
  SELECT community_id, member_id, p FROM (
    SELECT c.community_id, c.member_id, min((m.ts, m.event_id)) AS p
    FROM counted c JOIN message m USING (community_id, member_id)
    WHERE m.sticker AND m.ts >= c.p[1] + INTERVAL 60 SECOND
    GROUP BY c.community_id, c.member_id))
SELECT community_id, member_id, p[1] AS ts FROM counted;

CREATE OR REPLACE TABLE question_net AS
SELECT community_id, member_id, w, greatest(sum(n), 0) AS n, any_value(ts) AS ts FROM (
  SELECT community_id, member_id, window_of(ts) AS w, ts, 1 AS n FROM message WHERE question
  UNION ALL
  SELECT community_id, asker_id, window_of(asked_at), asked_at, -repeats FROM question
  WHERE linking = 'conservative' AND asker_kind = 'member' AND group_id <> 'dm')
GROUP BY ALL;

CREATE OR REPLACE TABLE mutual AS
SELECT *, from_actor_id AS a, to_actor_id AS b FROM reply
WHERE from_kind = 'member' AND to_kind = 'member' AND from_actor_id <> to_actor_id
  AND confidence >= 0.7 AND group_id <> 'dm';

CREATE OR REPLACE TABLE helped AS
SELECT h.community_id, h.helper_id AS member_id, h.helped_at AS ts, q.status = 'matured' AS judged,
       coalesce(q.solved_by IN ('accepted', 'thanked') AND q.solver_id = h.helper_id, false) AS ok
FROM help h JOIN question q
  ON q.community_id = h.community_id AND q.event_id = h.event_id AND q.linking = 'conservative'
WHERE h.linking = 'conservative' AND helper_kind = 'member' AND h.asker_kind = 'member'
  AND h.group_id <> 'dm';

CREATE OR REPLACE TABLE fact AS
SELECT community_id, member_id, ts, 'question' AS kind, n FROM question_net
UNION ALL SELECT community_id, member_id, ts, 'answer', 1 FROM message WHERE answer
UNION ALL SELECT community_id, member_id, ts, 'share', 1 FROM message
  WHERE (experience OR (material AND NOT greeting)) AND NOT promotion
UNION ALL SELECT community_id, member_id, ts, 'banter', 1 FROM message WHERE joke
UNION ALL SELECT community_id, member_id, ts, 'banter', 1 FROM sticker
UNION ALL SELECT community_id, member_id, ts, 'appreciation', 1 FROM message WHERE appreciation
UNION ALL SELECT community_id, member_id, ts, 'announcement', 1 FROM message WHERE announcement
UNION ALL SELECT community_id, member_id, ts, 'contribution', 1 FROM message
  WHERE answer OR (experience AND NOT promotion)
UNION ALL SELECT community_id, proposer_id, proposed_at, 'led', 1 FROM gathering
  WHERE proposer_kind = 'member' AND NOT is_cancelled AND (signed_up >= 3 OR came >= 3)
UNION ALL SELECT community_id, actor_id, ts, 'led', 1 FROM post_response
  WHERE actor_kind = 'member' AND act = 'announcement' AND responders >= 3 AND group_id <> 'dm'
UNION ALL SELECT community_id, a, ts, 'out', 1 FROM mutual
UNION ALL SELECT community_id, b, ts, 'in', 1 FROM mutual
UNION ALL SELECT community_id, member_id, ts, 'helped', 1 FROM helped
UNION ALL SELECT community_id, member_id, ts, 'judged', 1 FROM helped WHERE judged
UNION ALL SELECT community_id, member_id, ts, 'accepted', 1 FROM helped WHERE judged AND ok
UNION ALL SELECT community_id, member_id, min(ts), 'order', 1 FROM order_line
  WHERE kind = 'order' GROUP BY community_id, member_id, order_id
UNION ALL SELECT community_id, member_id, ts, 'money',
  CASE kind WHEN 'order' THEN amount_minor ELSE -amount_minor END FROM order_line;

CREATE OR REPLACE TABLE span_fact AS
SELECT community_id, member_id, 'four_weeks' AS span, window_of(ts) AS w, kind, n FROM fact
UNION ALL SELECT community_id, member_id, 'all_time', NULL, kind, n FROM fact;

CREATE OR REPLACE TABLE span_pair AS
SELECT span, community_id, member_id, w, other, bool_or(o) AND bool_or(NOT o) AS both_ways FROM (
  SELECT span, community_id, member_id, other, o,
         CASE span WHEN 'four_weeks' THEN window_of(ts) END AS w
  FROM (SELECT community_id, ts, a AS member_id, b AS other, true AS o FROM mutual
        UNION ALL SELECT community_id, ts, b, a, false FROM mutual),
       (VALUES ('four_weeks'), ('all_time')) AS s(span))
GROUP BY ALL;

CREATE OR REPLACE TABLE span_money AS
SELECT span, community_id, member_id, w, count(DISTINCT currency) > 1 AS mixed,
       any_value(currency) AS currency
FROM (SELECT *, CASE span WHEN 'four_weeks' THEN window_of(ts) END AS w
      FROM order_line, (VALUES ('four_weeks'), ('all_time')) AS s(span))
GROUP BY ALL;

CREATE OR REPLACE TABLE counted AS
SELECT *, question + answer + share + banter + appreciation + announcement AS n FROM (
  SELECT v.community_id, v.member_id, v.span, v.window_start, v.read_count,
         coalesce(sum(f.n) FILTER (kind = 'question'), 0) AS question,
         coalesce(sum(f.n) FILTER (kind = 'answer'), 0) AS answer,
         coalesce(sum(f.n) FILTER (kind = 'share'), 0) AS share,
         coalesce(sum(f.n) FILTER (kind = 'banter'), 0) AS banter,
         coalesce(sum(f.n) FILTER (kind = 'appreciation'), 0) AS appreciation,
         coalesce(sum(f.n) FILTER (kind = 'announcement'), 0) AS announcement,
         coalesce(sum(f.n) FILTER (kind = 'contribution'), 0) AS contribution,
         coalesce(sum(f.n) FILTER (kind = 'led'), 0) AS led,
         coalesce(sum(f.n) FILTER (kind = 'out'), 0) AS reply_out,
         coalesce(sum(f.n) FILTER (kind = 'in'), 0) AS reply_in,
         coalesce(sum(f.n) FILTER (kind = 'helped'), 0) AS helped,
         coalesce(sum(f.n) FILTER (kind = 'judged'), 0) AS judged,
         coalesce(sum(f.n) FILTER (kind = 'accepted'), 0) AS accepted,
         coalesce(sum(f.n) FILTER (kind = 'order'), 0) AS orders,
         coalesce(sum(f.n) FILTER (kind = 'money'), 0) AS net
  FROM member_window v LEFT JOIN span_fact f
    ON f.community_id = v.community_id AND f.member_id = v.member_id AND f.span = v.span
    AND (v.span = 'all_time' OR f.w = v.window_start)
  GROUP BY ALL);

CREATE OR REPLACE TABLE usual AS
SELECT community_id, span, avg(question / n) FILTER (n >= 5) AS question,
       avg(answer / n) FILTER (n >= 5) AS answer, avg(share / n) FILTER (n >= 5) AS share,
       avg(banter / n) FILTER (n >= 5) AS banter,
       avg(appreciation / n) FILTER (n >= 5) AS appreciation,
       avg(announcement / n) FILTER (n >= 5) AS announcement,
       sum(read_count) AS reads, sum(orders) AS orders
FROM counted GROUP BY ALL;

CREATE OR REPLACE TABLE role_feature AS
SELECT c.community_id, c.member_id, c.span, c.window_start,
       CAST(c.question AS BIGINT) AS question_count, CAST(c.answer AS BIGINT) AS answer_count,
       CAST(c.share AS BIGINT) AS share_count, CAST(c.banter AS BIGINT) AS banter_count,
       CAST(c.appreciation AS BIGINT) AS appreciation_count,
       CAST(c.announcement AS BIGINT) AS announcement_count, CAST(n AS BIGINT) AS role_act_count,
       CASE WHEN n > 0 THEN round((c.question + 5 * u.question) / (n + 5), 7) END AS question_share,
       CASE WHEN n > 0 THEN round((c.answer + 5 * u.answer) / (n + 5), 7) END AS answer_share,
       CASE WHEN n > 0 THEN round((c.share + 5 * u.share) / (n + 5), 7) END AS share_share,
       CASE WHEN n > 0 THEN round((c.banter + 5 * u.banter) / (n + 5), 7) END AS banter_share,
       CASE WHEN n > 0 THEN round((c.appreciation + 5 * u.appreciation) / (n + 5), 7) END
         AS appreciation_share,
       CASE WHEN n > 0 THEN round((c.announcement + 5 * u.announcement) / (n + 5), 7) END
         AS announcement_share,
       CASE WHEN n = 0 OR u.question IS NULL THEN 'too_few' END AS question_share_null_reason,
       CAST(contribution AS BIGINT) AS contribution_count, CAST(led AS BIGINT) AS led_count,
       CAST(reply_out AS BIGINT) AS reply_out_count, CAST(reply_in AS BIGINT) AS reply_in_count,
       coalesce(p.partners, 0) AS partner_count, coalesce(p.both_ways, 0) AS mutual_partner_count,
       p.both_ways / p.partners AS reciprocity,
       CASE WHEN p.partners IS NULL THEN 'base_zero' END AS reciprocity_null_reason,
       CAST(helped AS BIGINT) AS helped_count, CAST(judged AS BIGINT) AS judged_help_count,
       CAST(accepted AS BIGINT) AS accepted_count,
       CASE WHEN judged > 0 THEN accepted / judged END AS acceptance,
       CASE WHEN u.reads > 0 THEN read_count END AS read_count,
       CASE WHEN u.reads = 0 THEN 'no_reads' END AS read_count_null_reason,
       CASE WHEN u.orders > 0 THEN CAST(c.orders AS BIGINT) END AS order_count,
       CASE WHEN u.orders > 0 AND m.mixed IS DISTINCT FROM true THEN CAST(net AS BIGINT) END
         AS net_minor,
       CASE WHEN u.orders = 0 THEN 'no_orders' WHEN m.mixed THEN 'currency_mix' END
         AS net_minor_null_reason,
       CASE WHEN NOT m.mixed THEN m.currency END AS currency
FROM counted c
JOIN usual u ON u.community_id = c.community_id AND u.span = c.span
LEFT JOIN (SELECT span, community_id, member_id, w, count(*) AS partners,
                  count(*) FILTER (both_ways) AS both_ways FROM span_pair GROUP BY ALL) p
  ON p.span = c.span AND p.community_id = c.community_id AND p.member_id = c.member_id
  AND (c.span = 'all_time' OR p.w = c.window_start)
LEFT JOIN span_money m
  ON m.span = c.span AND m.community_id = c.community_id AND m.member_id = c.member_id
  AND (c.span = 'all_time' OR m.w = c.window_start);
