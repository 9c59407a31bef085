-- The second opinion on member_rfm and member_tier, for DuckDB, from the tables the journeys wrote:
-- mid-ranks by counting who has less, where the Java code runs windows. Zone Asia/Shanghai.

CREATE OR REPLACE TABLE as_of AS
SELECT * FROM (
  SELECT community_id, month, is_complete,
         CASE WHEN is_complete THEN month_end ELSE data_end END AS as_of,
         row_number() OVER (PARTITION BY community_id, is_complete ORDER BY month DESC) AS back
  FROM (
    SELECT community_id, data_end, CAST(m AS DATE) AS month,
           timezone('Asia/Shanghai', m + INTERVAL 1 MONTH) AS month_end,
           timezone('Asia/Shanghai', m + INTERVAL 1 MONTH) <= data_end AS is_complete
    FROM community,
         unnest(range(
           date_trunc('month', timezone('Asia/Shanghai', first_ts)),
           timezone('Asia/Shanghai', data_end), INTERVAL 1 MONTH)) AS u(m)))
WHERE back <= 15;

CREATE OR REPLACE TABLE bought AS
WITH orders AS (
  SELECT l.community_id, member_id, as_of, order_id,
         min(ts) FILTER (kind = 'order') AS paid_at,
         coalesce(sum(amount_minor) FILTER (kind = 'order'), 0) AS paid,
         coalesce(sum(amount_minor) FILTER (kind = 'refund'), 0) AS refunded
  FROM order_line l JOIN as_of a ON l.community_id = a.community_id AND ts < as_of
  WHERE order_id IS NOT NULL
  GROUP BY ALL),
loose AS (
  SELECT l.community_id, member_id, as_of, sum(amount_minor) AS refunded
  FROM order_line l JOIN as_of a ON l.community_id = a.community_id AND ts < as_of
  WHERE order_id IS NULL AND ts >= as_of - INTERVAL 365 DAY
  GROUP BY ALL)
SELECT o.community_id, o.member_id, o.as_of,
       (epoch_us(o.as_of) - epoch_us(max(paid_at))) // 86400000000 AS recency_days,
       count(*) AS frequency,
       CAST(sum(paid - o.refunded) - coalesce(max(loose.refunded), 0) AS BIGINT) AS net_minor
FROM orders o LEFT JOIN loose USING (community_id, member_id, as_of)
WHERE paid_at >= o.as_of - INTERVAL 365 DAY AND o.refunded < paid
GROUP BY o.community_id, o.member_id, o.as_of;

-- Who had to do with whom, and helped with what, in the 90 business days up to an as-of.
CREATE OR REPLACE TABLE recent_reply AS
SELECT r.*, as_of FROM reply r JOIN as_of a ON a.community_id = r.community_id AND ts < as_of
  AND CAST(timezone('Asia/Shanghai', ts) AS DATE)
      > CAST(timezone('Asia/Shanghai', as_of - INTERVAL 1 MICROSECOND) AS DATE) - 90
WHERE to_actor_id <> from_actor_id AND from_kind = 'member' AND to_kind = 'member'
  AND confidence >= 0.7;

CREATE OR REPLACE TABLE partner AS
SELECT community_id, as_of, member_id, count(DISTINCT other) AS partner_count
FROM (SELECT community_id, as_of, from_actor_id AS member_id, to_actor_id AS other FROM recent_reply
      UNION ALL
      SELECT community_id, as_of, to_actor_id, from_actor_id FROM recent_reply)
GROUP BY ALL;

CREATE OR REPLACE TABLE helped AS
SELECT h.community_id, as_of, helper_id AS member_id, count(DISTINCT event_id) AS help_count
FROM help h JOIN as_of a ON a.community_id = h.community_id AND helped_at < as_of
  AND CAST(timezone('Asia/Shanghai', helped_at) AS DATE)
      > CAST(timezone('Asia/Shanghai', as_of - INTERVAL 1 MICROSECOND) AS DATE) - 90
WHERE helper_kind = 'member' AND asker_kind = 'member'
GROUP BY ALL;

-- Who was a member, and what they did.
CREATE OR REPLACE TABLE present AS
SELECT community_id, member_id, as_of,
       coalesce(active_days, 0) AS active_days,
       CASE WHEN active_days > 0 THEN last_active_days END AS active_ago_days,
       coalesce(activity_half_points, 0) AS points,
       coalesce(partner_count, 0) AS partner_count,
       coalesce(help_count, 0) AS help_count,
       coalesce(share_count, 0) AS share_count,
       coalesce(feedback_count, 0) AS feedback_count,
       CAST(round(coalesce(pagerank, 0) * 1e12) AS BIGINT) AS reach, hero.member_id IS NOT NULL AS is_hero,
       trend_low, active_days_28,
       (epoch_us(as_of) - epoch_us(first_join)) // 86400000000 AS joined_ago_days
FROM (
  SELECT s.community_id, s.member_id, a.as_of
  FROM membership_spell s
  JOIN as_of a ON a.community_id = s.community_id AND start_at < a.as_of
    AND coalesce(end_at >= a.as_of, true)
  WHERE group_id = '*')
LEFT JOIN member_month USING (community_id, member_id, as_of)
LEFT JOIN partner USING (community_id, member_id, as_of)
LEFT JOIN helped USING (community_id, member_id, as_of)
LEFT JOIN member_centrality USING (community_id, member_id, as_of)
LEFT JOIN hero USING (community_id, member_id, as_of);

CREATE OR REPLACE TABLE valued AS
SELECT community_id, member_id, as_of, 'recency' AS measure, 366 - recency_days AS v FROM bought
UNION ALL SELECT community_id, member_id, as_of, 'frequency', frequency FROM bought
UNION ALL SELECT community_id, member_id, as_of, 'monetary', net_minor FROM bought;

CREATE OR REPLACE TABLE took_part AS
SELECT community_id, member_id, as_of, unnest([
  {'measure': 'ago', 'v': CASE WHEN active_days > 0 THEN greatest(91 - active_ago_days, 1) ELSE 0 END},
  {'measure': 'days', 'v': active_days}, {'measure': 'points', 'v': points},
  {'measure': 'partners', 'v': partner_count}, {'measure': 'help', 'v': help_count},
  {'measure': 'shares', 'v': share_count}, {'measure': 'feedback', 'v': feedback_count},
  {'measure': 'reach', 'v': reach}], recursive := true)
FROM present WHERE active_days > 0 OR partner_count > 0 OR help_count > 0;

CREATE OR REPLACE TABLE ranked AS
WITH every AS (SELECT * FROM valued UNION ALL SELECT * FROM took_part)
SELECT e.community_id, e.member_id, e.as_of, e.measure, e.v,
       CASE WHEN e.v <= 0 THEN 0 ELSE
         (count(*) FILTER (o.v < e.v) + count(*) FILTER (o.v = e.v) / 2) / count(*) END AS percentile,
       CASE WHEN e.v <= 0 THEN 0 ELSE
         (count(*) FILTER (o.v < e.v AND o.v > 0) + count(*) FILTER (o.v = e.v) / 2)
         / count(*) FILTER (o.v > 0) END AS u,
       CASE WHEN e.v <= 0 THEN 1 ELSE
         least(5, 1 + 5 * (2 * count(*) FILTER (o.v < e.v AND o.v > 0) + count(*) FILTER (o.v = e.v))
                  // (2 * count(*) FILTER (o.v > 0))) END AS score
FROM every e JOIN every o USING (community_id, as_of, measure)
GROUP BY e.community_id, e.member_id, e.as_of, e.measure, e.v;

CREATE OR REPLACE TABLE by_member AS
PIVOT ranked ON measure IN ('recency', 'frequency', 'monetary', 'ago', 'days', 'points', 'partners', 'help', 'shares', 'feedback', 'reach')
USING first(u) AS u, first(percentile) AS p, first(score) AS s
GROUP BY community_id, member_id, as_of;

CREATE OR REPLACE TABLE rfm AS
SELECT community_id, member_id, as_of, p.member_id IS NOT NULL AS is_present,
       recency_days, frequency, net_minor,
       recency_s, frequency_s, monetary_s, monetary_u,
       CASE WHEN frequency IS NULL AND order_acts = 0 THEN NULL
            WHEN frequency IS NULL THEN 'no_orders'
            ELSE CASE WHEN monetary_u > 0.5 THEN 'important' ELSE 'general' END
              || CASE WHEN recency_u > 0.5 AND frequency_u > 0.5 THEN '_value'
                      WHEN recency_u > 0.5 THEN '_develop'
                      WHEN frequency_u > 0.5 THEN '_keep' ELSE '_win_back' END END AS rfm_segment,
       (recency_u + frequency_u + monetary_u) / 3 AS purchases,
       p.* EXCLUDE (community_id, member_id, as_of),
       CASE WHEN p.member_id IS NOT NULL THEN coalesce(ago_s, 1) END AS ago_s,
       CASE WHEN p.member_id IS NOT NULL THEN coalesce(days_s, 1) END AS days_s,
       CASE WHEN p.member_id IS NOT NULL THEN coalesce(points_s, 1) END AS points_s,
       ago_p, partners_p, help_p, shares_p,
       max(reach_p) OVER (PARTITION BY community_id, as_of) > 0 AS is_reach_known,
       CASE WHEN is_reach_known THEN reach_p END AS known_reach_p,
       round((ago_p + days_p + partners_p + help_p + shares_p + feedback_p + coalesce(known_reach_p, 0))
             / (6 + coalesce(is_reach_known, false)::INT), 9) AS i
FROM present p FULL JOIN bought USING (community_id, member_id, as_of)
LEFT JOIN by_member USING (community_id, member_id, as_of)
JOIN community USING (community_id);

CREATE OR REPLACE TABLE raw AS
SELECT r.community_id, r.member_id, r.as_of, month, is_complete, back, index_percentile, rfm_percentile,
       CASE WHEN index_percentile >= 0.9 AND (is_hero OR rfm_segment = 'important_value') THEN 3
            WHEN index_percentile >= 0.6 THEN 2
            WHEN rfm_percentile > 0.5 OR trend_low > 0 OR (joined_ago_days <= 28 AND active_days_28 >= 2) THEN 1
            ELSE 0 END AS raw
FROM (
  SELECT *,
    (SELECT (count(*) FILTER (o.i < r.i) + count(*) FILTER (o.i = r.i) / 2) / nullif(count(*), 0)
     FROM rfm o WHERE o.community_id = r.community_id AND o.as_of = r.as_of AND o.i IS NOT NULL
       AND r.i IS NOT NULL) AS index_percentile,
    (SELECT (count(*) FILTER (round(o.purchases, 9) < round(r.purchases, 9))
             + count(*) FILTER (round(o.purchases, 9) = round(r.purchases, 9)) / 2) / nullif(count(*), 0)
     FROM rfm o WHERE o.community_id = r.community_id AND o.as_of = r.as_of AND o.is_present
       AND o.purchases IS NOT NULL AND r.purchases IS NOT NULL) AS rfm_percentile
  FROM rfm r WHERE is_present) r
JOIN as_of USING (community_id, as_of);

CREATE OR REPLACE TABLE tiers AS
SELECT r.community_id, r.member_id, r.as_of, r.raw, r.index_percentile, r.rfm_percentile,
       CASE WHEN r.is_complete THEN greatest(r.raw, coalesce(b.raw, 0))
            ELSE greatest(r.raw, coalesce(greatest(b.raw, coalesce(b2.raw, 0)), 0)) END AS tier
FROM raw r
LEFT JOIN raw b ON b.community_id = r.community_id AND b.member_id = r.member_id
  AND b.month = r.month - INTERVAL 1 MONTH
LEFT JOIN raw b2 ON b2.community_id = r.community_id AND b2.member_id = r.member_id
  AND b2.month = r.month - INTERVAL 2 MONTH
WHERE NOT r.is_complete OR r.back <= 13;
