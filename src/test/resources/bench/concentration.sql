-- How unequally members contribute: definitions C5. Without conversations there is no help to count.

-- step given: what a member gave in a timeframe
WITH said AS (
  SELECT community_id, group_id, member_id, day, message_count + reply_count + question_count + answer_count
           + share_count + ugc_submit_count AS spoken
  FROM member_day
  WHERE message_count + reply_count + question_count + answer_count + share_count + ugc_submit_count > 0
), gave AS (
  SELECT community_id, group_id, member_id, day, 'messages' AS measure,
         spoken AS amount
  FROM said WHERE group_id NOT IN ('*', 'dm')
  UNION ALL
  SELECT community_id, '*', member_id, day, 'messages', spoken FROM said
  UNION ALL
  SELECT community_id, '*', member_id, day, 'gmv_net',
         CASE kind WHEN 'order' THEN amount_minor ELSE -amount_minor END
  FROM line
), framed AS (
  SELECT g.community_id, group_id, member_id, measure, 'all' AS timeframe, b.first_day AS timeframe_start, amount
  FROM gave g JOIN bound b ON b.community_id = g.community_id
  UNION ALL
  SELECT g.community_id, group_id, member_id, measure, 'last_90d', plus_days(b.last_day, -89), amount
  FROM gave g JOIN bound b ON b.community_id = g.community_id AND g.day >= plus_days(b.last_day, -89)
  UNION ALL
  SELECT g.community_id, group_id, member_id, measure, 'last_28d', plus_days(b.last_day, -27), amount
  FROM gave g JOIN bound b ON b.community_id = g.community_id AND g.day >= plus_days(b.last_day, -27)
  UNION ALL
  SELECT community_id, group_id, member_id, measure, 'month', month_of(day), amount FROM gave
)
SELECT community_id, group_id, measure, timeframe, timeframe_start, member_id,
       CAST(sum(amount) AS BIGINT) AS amount
FROM framed
GROUP BY community_id, group_id, measure, timeframe, timeframe_start, member_id

-- table concentration: participants gave; members also are those who stand now
WITH frame AS (
  SELECT community_id, 'all' AS timeframe, first_day AS timeframe_start FROM bound
  UNION ALL SELECT community_id, 'last_90d', plus_days(last_day, -89) FROM bound
  UNION ALL SELECT community_id, 'last_28d', plus_days(last_day, -27) FROM bound
), standing AS (
  SELECT m.community_id, m.group_id, s.measure, f.timeframe, f.timeframe_start, m.member_id
  FROM membership_spell m
  JOIN frame f ON f.community_id = m.community_id
  CROSS JOIN (SELECT 'messages' AS measure UNION ALL SELECT 'gmv_net') AS s
  WHERE m.end_at IS NULL AND (m.group_id = '*' OR s.measure = 'messages')
), each AS (
  SELECT community_id, group_id, measure, timeframe, timeframe_start, member_id,
         'participants' AS population, amount
  FROM given WHERE amount > 0
  UNION ALL
  SELECT community_id, group_id, measure, timeframe, timeframe_start, member_id, 'members',
         greatest(max(amount), 0)
  FROM (
    SELECT community_id, group_id, measure, timeframe, timeframe_start, member_id, 0 AS amount FROM standing
    UNION ALL
    SELECT community_id, group_id, measure, timeframe, timeframe_start, member_id, amount
    FROM given WHERE timeframe <> 'month' AND amount > 0) AS either
  GROUP BY community_id, group_id, measure, timeframe, timeframe_start, member_id
), ranked AS (
  SELECT community_id, group_id, measure, timeframe, timeframe_start, population, amount,
         row_number() OVER (PARTITION BY community_id, group_id, measure, timeframe, timeframe_start,
                            population ORDER BY amount DESC) AS place,
         CAST(sum(amount) OVER (PARTITION BY community_id, group_id, measure, timeframe, timeframe_start,
                                population ORDER BY amount DESC ROWS UNBOUNDED PRECEDING) AS DOUBLE)
           AS of_richest,
         count(*) OVER (PARTITION BY community_id, group_id, measure, timeframe, timeframe_start,
                        population) AS n,
         CAST(sum(amount) OVER (PARTITION BY community_id, group_id, measure, timeframe, timeframe_start,
                                population) AS DOUBLE) AS total
  FROM each
), owing AS (
  SELECT community_id, group_id, measure, timeframe, timeframe_start, count(*) AS owing
  FROM given WHERE amount < 0
  GROUP BY community_id, group_id, measure, timeframe, timeframe_start
)
SELECT r.community_id, r.group_id, r.measure, r.timeframe, r.timeframe_start, r.population,
       count(*) AS members, coalesce(max(owing), 0) AS negative_members, CAST(max(total) AS BIGINT) AS total,
       2 * sum(CAST((n + 1 - place) * amount AS DOUBLE)) / nullif(max(n) * max(total), 0)
         - CASE WHEN max(total) > 0 THEN CAST(max(n) + 1 AS DOUBLE) / max(n) END AS gini,
       sum(amount * greatest(0, least(1, n * CAST(0.01 AS DOUBLE) - place + 1))) / nullif(max(total), 0)
         AS top_1_percent_share,
       sum(amount * greatest(0, least(1, n * CAST(0.1 AS DOUBLE) - place + 1))) / nullif(max(total), 0)
         AS top_10_percent_share,
       sum(amount * greatest(0, least(1, n * CAST(0.2 AS DOUBLE) - place + 1))) / nullif(max(total), 0)
         AS top_20_percent_share,
       max(CASE WHEN amount > 0 AND of_richest >= total * CAST(0.5 AS DOUBLE)
                 AND of_richest - amount < total * CAST(0.5 AS DOUBLE)
                THEN (place - 1 + (total * CAST(0.5 AS DOUBLE) - of_richest + amount) / amount) / n END)
         AS share_giving_50_percent,
       max(CASE WHEN amount > 0 AND of_richest >= total * CAST(0.8 AS DOUBLE)
                 AND of_richest - amount < total * CAST(0.8 AS DOUBLE)
                THEN (place - 1 + (total * CAST(0.8 AS DOUBLE) - of_richest + amount) / amount) / n END)
         AS share_giving_80_percent,
       exp(-sum(CASE WHEN amount > 0 THEN amount / total * ln(amount / total) END)) AS effective_contributors
FROM ranked r
LEFT JOIN owing o ON o.community_id = r.community_id AND o.group_id = r.group_id
  AND o.measure = r.measure AND o.timeframe = r.timeframe AND o.timeframe_start = r.timeframe_start
GROUP BY r.community_id, r.group_id, r.measure, r.timeframe, r.timeframe_start, r.population
UNION ALL
SELECT community_id, '*', 'help', timeframe, timeframe_start, population, NULL, NULL, NULL, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL
FROM frame CROSS JOIN (SELECT 'members' AS population UNION ALL SELECT 'participants') AS p
