-- The table concentration, member by member: definitions C5, methods 1.2.
WITH gave AS (
  SELECT community_id, unnest(CASE WHEN group_id = 'dm' THEN ['*'] ELSE ['*', group_id] END) AS group_id,
    member_id, day, 'messages' AS measure, message_count + reply_count AS amount, NULL AS currency
  FROM member_day WHERE message_count + reply_count > 0
  UNION ALL
  SELECT community_id, '*', member_id, (ts AT TIME ZONE 'Asia/Shanghai')::DATE, 'gmv_net',
    CASE kind WHEN 'order' THEN amount_minor ELSE -amount_minor END, currency
  FROM order_line
  UNION ALL
  SELECT community_id, '*', from_actor_id, (min(ts) AT TIME ZONE 'Asia/Shanghai')::DATE, 'help', 1, NULL
  FROM reply WHERE to_kind = 'member' AND from_actor_id <> to_actor_id
  GROUP BY community_id, from_actor_id, to_event_id
),
days AS (
  SELECT community_id, (first_ts AT TIME ZONE 'Asia/Shanghai')::DATE AS first_day,
    ((data_end - INTERVAL 1 microsecond) AT TIME ZONE 'Asia/Shanghai')::DATE AS last_day
  FROM community
),
span AS (
  SELECT community_id, 'all' AS timeframe, first_day AS timeframe_start, last_day AS until FROM days
  UNION ALL SELECT community_id, 'last_90d', last_day - 89, last_day FROM days
  UNION ALL SELECT community_id, 'last_28d', last_day - 27, last_day FROM days
  UNION ALL
  SELECT DISTINCT community_id, 'month', date_trunc('month', day)::DATE, last_day(day) FROM gave
),
summed AS (
  SELECT community_id, group_id, measure, timeframe, timeframe_start, member_id,
    sum(amount)::BIGINT AS amount, any_value(currency) AS currency
  FROM gave JOIN span USING (community_id)
  WHERE day BETWEEN timeframe_start AND until
  GROUP BY ALL
),
stood AS (
  SELECT community_id, group_id, measure, timeframe, timeframe_start, member_id
  FROM membership_spell JOIN span USING (community_id),
    (VALUES ('messages'), ('help'), ('gmv_net')) AS m(measure)
  WHERE end_at IS NULL AND timeframe <> 'month' AND (group_id = '*' OR measure = 'messages')
),
each AS (
  SELECT *, 'participants' AS population FROM summed WHERE amount > 0
  UNION ALL BY NAME
  SELECT * REPLACE (greatest(coalesce(amount, 0), 0) AS amount), 'members' AS population
  FROM (
    SELECT * FROM stood FULL JOIN summed
      USING (community_id, group_id, measure, timeframe, timeframe_start, member_id)
    WHERE timeframe <> 'month'
      AND (amount > 0 OR (community_id, group_id, member_id) IN
        (SELECT (community_id, group_id, member_id) FROM membership_spell WHERE end_at IS NULL))
  )
),
ranked AS (
  SELECT *,
    row_number() OVER poorest AS rank,
    row_number() OVER richest AS place,
    sum(amount) OVER richest AS of_richest,
    count(*) OVER stratum AS n,
    sum(amount) OVER stratum AS total
  FROM each
  WINDOW stratum AS (PARTITION BY community_id, group_id, measure, timeframe, timeframe_start, population),
    poorest AS (stratum ORDER BY amount, member_id),
    richest AS (stratum ORDER BY amount DESC, member_id DESC ROWS UNBOUNDED PRECEDING)
),
owing AS (
  SELECT community_id, group_id, measure, timeframe, timeframe_start, count(*) AS owing
  FROM summed WHERE amount < 0 GROUP BY ALL
)
SELECT community_id, group_id, measure, timeframe, timeframe_start, population,
  count(*), NULL,
  coalesce(any_value(owing), 0), NULL,
  any_value(total)::BIGINT, NULL,
  2 * sum(rank * amount)::DOUBLE / (any_value(n) * any_value(total)) - (any_value(n) + 1) / any_value(n), NULL,
  sum(amount * greatest(0, least(1, n * 0.01::DOUBLE - place + 1))) / any_value(total), NULL,
  sum(amount * greatest(0, least(1, n * 0.10::DOUBLE - place + 1))) / any_value(total), NULL,
  sum(amount * greatest(0, least(1, n * 0.20::DOUBLE - place + 1))) / any_value(total), NULL,
  arg_min((place - 1 + (total * 0.5::DOUBLE - of_richest + amount) / amount) / n, place)
    FILTER (of_richest >= total * 0.5::DOUBLE AND amount > 0), NULL,
  arg_min((place - 1 + (total * 0.8::DOUBLE - of_richest + amount) / amount) / n, place)
    FILTER (of_richest >= total * 0.8::DOUBLE AND amount > 0), NULL,
  exp(-sum(CASE WHEN amount > 0 THEN amount::DOUBLE / total * ln(amount::DOUBLE / total) END)), NULL,
  CASE measure WHEN 'gmv_net' THEN 'CNY' END
FROM ranked LEFT JOIN owing USING (community_id, group_id, measure, timeframe, timeframe_start)
GROUP BY ALL
