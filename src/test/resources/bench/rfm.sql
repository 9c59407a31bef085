-- Scores of members at each month's end: definitions C. Mid-ranks by running sums over the distinct
-- values, which are few. Without conversations nobody has partners, and nobody helps.

-- step as_of: the last fifteen months that are complete, and the one under way
WITH month AS (
  SELECT community_id, data_end, plus_months(month_of(first_day), n) AS month,
         midnight(plus_months(month_of(first_day), n + 1)) AS month_end
  FROM bound JOIN numbers ON n <= months_to(first_day, last_day)
), ranked AS (
  SELECT community_id, month, month_end <= data_end AS is_complete,
         CASE WHEN month_end <= data_end THEN month_end ELSE data_end END AS as_of,
         row_number() OVER (PARTITION BY community_id, month_end <= data_end ORDER BY month DESC) AS back
  FROM month
)
SELECT community_id, month, is_complete, as_of, local_day(as_of - INTERVAL 1 MICROSECOND) AS as_day
FROM ranked WHERE back <= 15

-- step bought: orders of 365 days, not refunded in full
WITH ordered AS (
  SELECT l.community_id, l.member_id, a.as_of, l.order_id,
         min(CASE WHEN l.kind = 'order' THEN l.ts END) AS paid_at,
         sum(CASE WHEN l.kind = 'order' THEN l.amount_minor ELSE 0 END) AS paid,
         sum(CASE WHEN l.kind = 'refund' THEN l.amount_minor ELSE 0 END) AS refunded
  FROM order_line l JOIN as_of a ON a.community_id = l.community_id AND l.ts < a.as_of
  WHERE l.order_id IS NOT NULL
  GROUP BY l.community_id, l.member_id, a.as_of, l.order_id
), loose AS (
  SELECT l.community_id, l.member_id, a.as_of, sum(l.amount_minor) AS refunded
  FROM order_line l JOIN as_of a ON a.community_id = l.community_id AND l.ts < a.as_of
  WHERE l.order_id IS NULL AND us(a.as_of) - us(l.ts) <= 31536000000000
  GROUP BY l.community_id, l.member_id, a.as_of
), kept AS (
  SELECT community_id, member_id, as_of, max(paid_at) AS paid_at, count(*) AS frequency,
         sum(paid - refunded) AS net
  FROM ordered
  WHERE us(as_of) - us(paid_at) <= 31536000000000 AND refunded < paid
  GROUP BY community_id, member_id, as_of
)
SELECT k.community_id, k.member_id, k.as_of, whole(us(k.as_of) - us(paid_at), 86400000000) AS recency_days,
       frequency, CAST(net - coalesce(refunded, 0) AS BIGINT) AS net_minor
FROM kept k LEFT JOIN loose l ON l.community_id = k.community_id AND l.member_id = k.member_id
  AND l.as_of = k.as_of

-- step took_part: activity of 90 days
WITH daily AS (
  SELECT community_id, actor_id AS member_id, day, max(last_active_at) AS last_active_at,
         sum(half_points) AS half_points, sum(share_count + ugc_submit_count) AS shares,
         sum(poll_vote_count + accept_count) AS feedback
  FROM actor_day WHERE actor_kind = 'member' AND active_count > 0
  GROUP BY community_id, actor_id, day
)
SELECT d.community_id, d.member_id, a.as_of,
       whole(us(a.as_of) - us(max(last_active_at)), 86400000000) AS active_ago_days,
       count(*) AS active_days, CAST(sum(half_points) AS BIGINT) AS activity_half_points,
       CAST(sum(shares) AS BIGINT) AS share_count, CAST(sum(feedback) AS BIGINT) AS feedback_count
FROM daily d JOIN as_of a ON a.community_id = d.community_id AND d.day <= a.as_day
  AND d.day > plus_days(a.as_day, -90)
GROUP BY d.community_id, d.member_id, a.as_of

-- step fact: who was a member, or bought
WITH inside AS (
  SELECT s.community_id, s.member_id, a.as_of
  FROM membership_spell s JOIN as_of a ON a.community_id = s.community_id AND s.start_at < a.as_of
    AND coalesce(us(s.end_at), 9223372036854775807) >= us(a.as_of)
  WHERE s.group_id = '*'
), person AS (
  SELECT coalesce(i.community_id, b.community_id) AS community_id,
         coalesce(i.member_id, b.member_id) AS member_id, coalesce(i.as_of, b.as_of) AS as_of,
         i.member_id IS NOT NULL AS is_present, recency_days, frequency, net_minor
  FROM inside i FULL JOIN bought b ON b.community_id = i.community_id AND b.member_id = i.member_id
    AND b.as_of = i.as_of
)
SELECT p.community_id, p.member_id, p.as_of, is_present, recency_days, frequency, net_minor,
       active_ago_days, coalesce(active_days, 0) AS active_days,
       coalesce(activity_half_points, 0) AS activity_half_points,
       coalesce(share_count, 0) AS share_count, coalesce(feedback_count, 0) AS feedback_count,
       CASE WHEN is_present AND active_days > 0 THEN greatest(91 - active_ago_days, 1) END AS lately
FROM person p LEFT JOIN took_part t ON t.community_id = p.community_id
  AND t.member_id = p.member_id AND t.as_of = p.as_of

-- step score: of each value of each measure
WITH valued AS (
  SELECT community_id, as_of, 'recency' AS measure, 366 - recency_days AS v, count(*) AS n
  FROM fact WHERE frequency IS NOT NULL GROUP BY community_id, as_of, recency_days
  UNION ALL
  SELECT community_id, as_of, 'frequency', frequency, count(*)
  FROM fact WHERE frequency IS NOT NULL GROUP BY community_id, as_of, frequency
  UNION ALL
  SELECT community_id, as_of, 'monetary', net_minor, count(*)
  FROM fact WHERE frequency IS NOT NULL GROUP BY community_id, as_of, net_minor
  UNION ALL
  SELECT community_id, as_of, 'ago', lately, count(*)
  FROM fact WHERE lately IS NOT NULL GROUP BY community_id, as_of, lately
  UNION ALL
  SELECT community_id, as_of, 'days', active_days, count(*)
  FROM fact WHERE lately IS NOT NULL GROUP BY community_id, as_of, active_days
  UNION ALL
  SELECT community_id, as_of, 'points', activity_half_points, count(*)
  FROM fact WHERE lately IS NOT NULL GROUP BY community_id, as_of, activity_half_points
  UNION ALL
  SELECT community_id, as_of, 'shares', share_count, count(*)
  FROM fact WHERE lately IS NOT NULL GROUP BY community_id, as_of, share_count
  UNION ALL
  SELECT community_id, as_of, 'feedback', feedback_count, count(*)
  FROM fact WHERE lately IS NOT NULL GROUP BY community_id, as_of, feedback_count
), placed_value AS (
  SELECT community_id, as_of, measure, v, n,
         sum(n) OVER (PARTITION BY community_id, as_of, measure ORDER BY v) - n AS below,
         sum(CASE WHEN v > 0 THEN n ELSE 0 END) OVER (
           PARTITION BY community_id, as_of, measure ORDER BY v) - n AS positive_below,
         sum(n) OVER (PARTITION BY community_id, as_of, measure) AS everybody,
         sum(CASE WHEN v > 0 THEN n ELSE 0 END) OVER (PARTITION BY community_id, as_of, measure) AS positive
  FROM valued
)
SELECT community_id, as_of, measure, v,
       CASE WHEN v <= 0 THEN 0 ELSE (below + CAST(n AS DOUBLE) / 2) / everybody END AS percentile,
       CASE WHEN v <= 0 THEN 0 ELSE (positive_below + CAST(n AS DOUBLE) / 2) / positive END AS u,
       CASE WHEN v <= 0 THEN 1
            ELSE least(5, 1 + whole(CAST(5 * (2 * positive_below + n) AS BIGINT), CAST(2 * positive AS BIGINT)))
       END AS score
FROM placed_value

-- table member_rfm
SELECT f.community_id, f.member_id, f.as_of, a.month, a.is_complete, f.is_present, f.recency_days,
       f.frequency, f.net_minor, r.score AS recency_score, q.score AS frequency_score,
       m.score AS monetary_score, r.u AS recency_rank, q.u AS frequency_rank, m.u AS monetary_rank,
       CASE WHEN f.frequency IS NULL THEN 'no_orders'
            ELSE concat(CASE WHEN m.u > 0.5 THEN 'important' ELSE 'general' END,
                        CASE WHEN r.u > 0.5 AND q.u > 0.5 THEN '_value' WHEN r.u > 0.5 THEN '_develop'
                             WHEN q.u > 0.5 THEN '_keep' ELSE '_win_back' END) END AS rfm_segment,
       CASE WHEN f.active_days > 0 THEN f.active_ago_days END AS active_ago_days, f.active_days,
       f.activity_half_points, f.share_count, f.feedback_count,
       CASE WHEN f.is_present THEN coalesce(g.score, 1) END AS active_ago_score,
       CASE WHEN f.is_present THEN coalesce(d.score, 1) END AS active_days_score,
       CASE WHEN f.is_present THEN coalesce(p.score, 1) END AS activity_points_score,
       g.percentile AS active_ago_percentile, d.percentile AS active_days_percentile,
       s.percentile AS share_percentile, k.percentile AS feedback_percentile
FROM fact f
JOIN as_of a ON a.community_id = f.community_id AND a.as_of = f.as_of
LEFT JOIN score r ON r.community_id = f.community_id AND r.as_of = f.as_of
  AND r.measure = 'recency' AND r.v = 366 - f.recency_days
LEFT JOIN score q ON q.community_id = f.community_id AND q.as_of = f.as_of
  AND q.measure = 'frequency' AND q.v = f.frequency
LEFT JOIN score m ON m.community_id = f.community_id AND m.as_of = f.as_of
  AND m.measure = 'monetary' AND m.v = f.net_minor
LEFT JOIN score g ON g.community_id = f.community_id AND g.as_of = f.as_of
  AND g.measure = 'ago' AND g.v = f.lately
LEFT JOIN score d ON d.community_id = f.community_id AND d.as_of = f.as_of
  AND d.measure = 'days' AND f.lately IS NOT NULL AND d.v = f.active_days
LEFT JOIN score p ON p.community_id = f.community_id AND p.as_of = f.as_of
  AND p.measure = 'points' AND f.lately IS NOT NULL AND p.v = f.activity_half_points
LEFT JOIN score s ON s.community_id = f.community_id AND s.as_of = f.as_of
  AND s.measure = 'shares' AND f.lately IS NOT NULL AND s.v = f.share_count
LEFT JOIN score k ON k.community_id = f.community_id AND k.as_of = f.as_of
  AND k.measure = 'feedback' AND f.lately IS NOT NULL AND k.v = f.feedback_count
