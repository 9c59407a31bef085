-- How far members come in each spell, how they come out of stages, how long they wait: definitions B1.
-- No join is told by a roster, so every spell of known join is observed from its start.

-- step deed_in_spell: the first activity and the first post of each spell
WITH deed_of AS (
  SELECT community_id, group_id, actor_id, ts, seq, event_id,
         etype IN ('message', 'reply', 'question', 'answer', 'share', 'ugc_submit') AS is_post
  FROM activity WHERE actor_kind = 'member' AND is_activity(etype) AND group_id NOT IN ('*', 'dm')
  UNION ALL
  SELECT community_id, '*', actor_id, ts, seq, event_id,
         etype IN ('message', 'reply', 'question', 'answer', 'share', 'ugc_submit')
  FROM activity WHERE actor_kind = 'member' AND is_activity(etype)
)
SELECT s.community_id, s.group_id, s.member_id, s.spell_no, min(d.ts) AS first_active_at,
       min(CASE WHEN d.is_post THEN d.ts END) AS first_post_at,
       min_by(CASE WHEN d.is_post THEN d.event_id END,
              CASE WHEN d.is_post THEN (d.ts, d.seq, d.event_id) END) AS first_post_event_id
FROM membership_spell s
JOIN deed_of d ON d.community_id = s.community_id AND d.group_id = s.group_id AND d.actor_id = s.member_id
  AND d.ts >= s.start_at AND coalesce(us(s.end_at), 9223372036854775807) > us(d.ts)
GROUP BY s.community_id, s.group_id, s.member_id, s.spell_no

-- table spell_milestone: an order of no group counts for every group the member is in
WITH placed_order AS (
  SELECT community_id, member_id, order_id, min_by(group_id, (ts, event_id)) AS group_id, min(ts) AS ts
  FROM order_line WHERE kind = 'order' AND amount_minor > 0
  GROUP BY community_id, member_id, order_id
), bought_in AS (
  SELECT s.community_id, s.group_id, s.member_id, s.spell_no, min(o.ts) AS first_order_at,
         min(CASE WHEN o.ts >= d.first_active_at THEN o.ts END) AS first_order_after_active_at
  FROM membership_spell s
  JOIN placed_order o ON o.community_id = s.community_id AND o.member_id = s.member_id
    AND (o.group_id = s.group_id OR o.group_id = '*' OR s.group_id = '*')
    AND o.ts >= s.start_at AND coalesce(us(s.end_at), 9223372036854775807) > us(o.ts)
  LEFT JOIN deed_in_spell d ON d.community_id = s.community_id AND d.group_id = s.group_id
    AND d.member_id = s.member_id AND d.spell_no = s.spell_no
  GROUP BY s.community_id, s.group_id, s.member_id, s.spell_no
), came_by AS (
  SELECT community_id, group_id, actor_id, ts, min_by(source_channel, (seq, event_id)) AS source_channel
  FROM activity WHERE actor_kind = 'member' AND etype = 'join' AND group_id NOT IN ('*', 'dm')
  GROUP BY community_id, group_id, actor_id, ts
  UNION ALL
  SELECT community_id, '*', actor_id, ts, min_by(source_channel, (seq, event_id))
  FROM activity WHERE actor_kind = 'member' AND etype = 'join' AND group_id <> 'dm'
  GROUP BY community_id, actor_id, ts
)
SELECT s.community_id, s.group_id, s.member_id, s.spell_no, s.start_at, s.start_unknown,
       s.start_at AS observed_from, s.end_at, s.end_kind, false AS interval_censored,
       CASE WHEN NOT s.start_unknown THEN c.source_channel END AS source_channel,
       d.first_active_at, b.first_order_at, b.first_order_after_active_at, d.first_post_at,
       d.first_post_event_id
FROM membership_spell s
LEFT JOIN came_by c ON c.community_id = s.community_id AND c.group_id = s.group_id
  AND c.actor_id = s.member_id AND c.ts = s.start_at
LEFT JOIN deed_in_spell d ON d.community_id = s.community_id AND d.group_id = s.group_id
  AND d.member_id = s.member_id AND d.spell_no = s.spell_no
LEFT JOIN bought_in b ON b.community_id = s.community_id AND b.group_id = s.group_id
  AND b.member_id = s.member_id AND b.spell_no = s.spell_no

-- step stage_span: each spell in each stage, reached (from_at) or not
WITH stage_of AS (
  SELECT s.*, 'joined' AS stage, start_at AS from_at, first_active_at AS done_at FROM spell_milestone s
  UNION ALL
  SELECT s.*, 'active', first_active_at, first_order_after_active_at FROM spell_milestone s
  UNION ALL
  SELECT s.*, 'converted', first_order_after_active_at, nullif(start_at, start_at) FROM spell_milestone s
)
SELECT s.community_id, group_id, stage, local_day(start_at) AS join_day,
       coalesce(source_channel, 'unknown') AS channel, from_at IS NOT NULL AND NOT start_unknown AS is_known,
       from_at IS NOT NULL AND start_unknown AS is_unknown,
       CASE WHEN done_at IS NOT NULL THEN 'advanced' WHEN end_at IS NULL THEN 'still'
            WHEN end_kind IN ('dissolved', 'moved') THEN 'dissolved' ELSE 'left' END AS exit_kind,
       stage = 'joined' AND first_order_at IS NOT NULL
         AND coalesce(first_order_at < first_active_at, true) AS is_skipped,
       us(coalesce(done_at, end_at, data_end)) - us(from_at) AS waited,
       us(CASE WHEN end_kind IN ('dissolved', 'moved') THEN end_at ELSE data_end END) - us(from_at)
         > 30 * 86400000000 AS is_matured
FROM stage_of s JOIN bound b ON b.community_id = s.community_id

-- step stage_curve: cumulative incidences after each time at which somebody came out (Aalen and Johansen)
WITH timed AS (
  SELECT community_id, group_id, stage, join_day, channel, waited,
         count(*) FILTER (WHERE exit_kind = 'advanced') AS advanced,
         count(*) FILTER (WHERE exit_kind = 'left') AS gone, count(*) AS ended
  FROM stage_span WHERE is_known
  GROUP BY community_id, group_id, stage, join_day, channel, waited
), cohort_of AS (
  SELECT community_id, group_id, 'all' AS cohort_by, 'all' AS cohort, stage, waited, advanced, gone, ended
  FROM timed
  UNION ALL
  SELECT community_id, group_id, 'join_week', CAST(week_of(join_day) AS STRING), stage, waited, advanced,
         gone, ended
  FROM timed
  UNION ALL
  SELECT community_id, group_id, 'join_month', CAST(month_of(join_day) AS STRING), stage, waited, advanced,
         gone, ended
  FROM timed
  UNION ALL
  SELECT community_id, group_id, 'channel', channel, stage, waited, advanced, gone, ended FROM timed
), moment AS (
  SELECT community_id, group_id, cohort_by, cohort, stage, waited, CAST(sum(advanced) AS BIGINT) AS advanced,
         CAST(sum(gone) AS BIGINT) AS gone, CAST(sum(ended) AS BIGINT) AS ended
  FROM cohort_of GROUP BY community_id, group_id, cohort_by, cohort, stage, waited
), risk AS (
  SELECT community_id, group_id, cohort_by, cohort, stage, waited, advanced, gone, ended,
         CAST(sum(ended) OVER (PARTITION BY community_id, group_id, cohort_by, cohort, stage)
           - sum(ended) OVER (PARTITION BY community_id, group_id, cohort_by, cohort, stage
                              ORDER BY waited ROWS UNBOUNDED PRECEDING) + ended AS DOUBLE) AS at_risk
  FROM moment
), staying AS (
  SELECT community_id, group_id, cohort_by, cohort, stage, waited, advanced, gone, ended, at_risk,
         exp(coalesce(sum(CASE WHEN at_risk > advanced + gone THEN ln((at_risk - advanced - gone) / at_risk) END)
           OVER (PARTITION BY community_id, group_id, cohort_by, cohort, stage ORDER BY waited
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) AS share_before
  FROM risk
)
SELECT community_id, group_id, cohort_by, cohort, stage, waited, advanced, gone, ended,
       advanced + gone AS came_out, at_risk,
       sum(share_before * advanced / at_risk) OVER (
         PARTITION BY community_id, group_id, cohort_by, cohort, stage ORDER BY waited
         ROWS UNBOUNDED PRECEDING) AS advance_incidence,
       sum(share_before * gone / at_risk) OVER (
         PARTITION BY community_id, group_id, cohort_by, cohort, stage ORDER BY waited
         ROWS UNBOUNDED PRECEDING) AS leave_incidence
FROM staying

-- table stage_exit: within 30 days
WITH tally AS (
  SELECT community_id, group_id, stage, join_day, channel, count(*) FILTER (WHERE is_known) AS entered,
         count(*) FILTER (WHERE is_known AND exit_kind = 'advanced') AS advanced,
         count(*) FILTER (WHERE is_known AND exit_kind = 'left') AS gone,
         count(*) FILTER (WHERE is_known AND exit_kind IN ('still', 'dissolved')) AS still,
         count(*) FILTER (WHERE is_known AND exit_kind = 'dissolved') AS dissolved,
         count(*) FILTER (WHERE is_known AND is_skipped) AS skipped,
         count(*) FILTER (WHERE is_unknown) AS start_unknown,
         count(*) FILTER (WHERE is_known AND is_matured) AS matured,
         count(*) FILTER (WHERE is_known AND is_matured AND exit_kind = 'advanced'
                            AND waited <= 30 * 86400000000) AS advanced_in_time,
         count(*) FILTER (WHERE is_known AND is_matured AND exit_kind = 'left'
                            AND waited <= 30 * 86400000000) AS gone_in_time
  FROM stage_span GROUP BY community_id, group_id, stage, join_day, channel
), cohort_of AS (
  SELECT t.*, 'all' AS cohort_by, 'all' AS cohort FROM tally t
  UNION ALL SELECT t.*, 'join_week', CAST(week_of(join_day) AS STRING) FROM tally t
  UNION ALL SELECT t.*, 'join_month', CAST(month_of(join_day) AS STRING) FROM tally t
  UNION ALL SELECT t.*, 'channel', channel FROM tally t
), counted AS (
  SELECT community_id, group_id, cohort_by, cohort, stage, CAST(sum(entered) AS BIGINT) AS entered,
         CAST(sum(advanced) AS BIGINT) AS advanced, CAST(sum(gone) AS BIGINT) AS gone,
         CAST(sum(still) AS BIGINT) AS still, CAST(sum(dissolved) AS BIGINT) AS dissolved,
         CAST(sum(skipped) AS BIGINT) AS skipped, CAST(sum(start_unknown) AS BIGINT) AS start_unknown,
         CAST(sum(matured) AS BIGINT) AS matured, CAST(sum(advanced_in_time) AS BIGINT) AS advanced_in_time,
         CAST(sum(gone_in_time) AS BIGINT) AS gone_in_time
  FROM cohort_of GROUP BY community_id, group_id, cohort_by, cohort, stage
), curve AS (
  SELECT community_id, group_id, cohort_by, cohort, stage,
         max(waited) >= 30 * 86400000000 OR coalesce(min(CASE WHEN came_out > 0
           THEN at_risk - came_out END), 1) = 0 AS is_observed,
         coalesce(max(CASE WHEN waited <= 30 * 86400000000 THEN advance_incidence END), 0) AS advance_incidence,
         coalesce(max(CASE WHEN waited <= 30 * 86400000000 THEN leave_incidence END), 0) AS leave_incidence,
         min(CASE WHEN advance_incidence > 0.5 - 1e-10 THEN waited END) / CAST(86400000000 AS DOUBLE)
           AS median_advance_days,
         min(CASE WHEN leave_incidence > 0.5 - 1e-10 THEN waited END) / CAST(86400000000 AS DOUBLE)
           AS median_leave_days,
         CAST(min(CASE WHEN came_out > 0 AND waited <= 30 * 86400000000 THEN at_risk END) AS BIGINT)
           AS fewest_at_risk
  FROM stage_curve GROUP BY community_id, group_id, cohort_by, cohort, stage
)
SELECT c.community_id, c.group_id, c.cohort_by, c.cohort, c.stage, entered, advanced, gone AS left_count,
       still, dissolved AS dissolved_count, 0 AS interval_censored_count,
       CASE WHEN c.stage = 'joined' THEN skipped END AS skipped_count,
       start_unknown AS start_unknown_count, 0 AS late_entry_count, 30 AS horizon_days, matured,
       advanced_in_time AS advanced_in_horizon, gone_in_time AS left_in_horizon,
       CASE WHEN c.stage <> 'converted' THEN CAST(advanced_in_time AS DOUBLE) / nullif(matured, 0) END
         AS advance_rate,
       CAST(gone_in_time AS DOUBLE) / nullif(matured, 0) AS leave_rate,
       CASE WHEN c.stage <> 'converted' AND is_observed THEN advance_incidence END AS advance_incidence,
       CASE WHEN is_observed THEN leave_incidence END AS leave_incidence,
       CASE WHEN c.stage <> 'converted' THEN median_advance_days END AS median_advance_days,
       median_leave_days, fewest_at_risk
FROM counted c
LEFT JOIN curve v ON v.community_id = c.community_id AND v.group_id = c.group_id
  AND v.cohort_by = c.cohort_by AND v.cohort = c.cohort AND v.stage = c.stage

-- step wait_moment: when waiting for a milestone ended, by cohort. Nobody's reply is known, so that
-- it does not matter how long one waits for it.
WITH wait_of AS (
  SELECT s.*, 'first_activity' AS milestone, start_at AS from_at, first_active_at AS done_at,
         coalesce(first_active_at, end_at) AS until_at
  FROM spell_milestone s
  UNION ALL
  SELECT s.*, 'first_order', start_at, first_order_at, coalesce(first_order_at, end_at) FROM spell_milestone s
  UNION ALL
  SELECT s.*, 'leave', start_at, CASE WHEN end_kind NOT IN ('dissolved', 'moved') THEN end_at END, end_at
  FROM spell_milestone s
  UNION ALL
  SELECT s.*, 'first_reply_received', start_at, nullif(start_at, start_at), start_at FROM spell_milestone s
  UNION ALL
  SELECT s.*, 'reply_to_first_post', first_post_at, nullif(start_at, start_at), first_post_at
  FROM spell_milestone s
), span_of AS (
  SELECT w.community_id, group_id, milestone, coalesce(source_channel, 'unknown') AS channel,
         CASE WHEN NOT start_unknown THEN us(coalesce(until_at, data_end)) - us(from_at) END AS waited,
         from_at IS NOT NULL AND start_unknown AS is_unknown,
         from_at IS NOT NULL AND NOT start_unknown AS is_known, done_at
  FROM wait_of w JOIN bound b ON b.community_id = w.community_id
), timed AS (
  SELECT community_id, group_id, milestone, channel, waited,
         count(*) FILTER (WHERE is_unknown) AS start_unknown, count(*) FILTER (WHERE is_known) AS ended,
         count(done_at) FILTER (WHERE is_known) AS happened
  FROM span_of GROUP BY community_id, group_id, milestone, channel, waited
), cohort_of AS (
  SELECT community_id, group_id, milestone, 'all' AS cohort_by, 'all' AS cohort, waited, start_unknown,
         ended, happened
  FROM timed
  UNION ALL
  SELECT community_id, group_id, milestone, 'channel', channel, waited, start_unknown, ended, happened
  FROM timed
)
SELECT community_id, group_id, milestone, cohort_by, cohort, waited,
       CAST(sum(start_unknown) AS BIGINT) AS start_unknown, CAST(sum(ended) AS BIGINT) AS ended,
       CAST(sum(happened) AS BIGINT) AS happened
FROM cohort_of GROUP BY community_id, group_id, milestone, cohort_by, cohort, waited

-- step wait_curve: the logarithm of Kaplan and Meier's estimate, and Greenwood's sum
WITH risk AS (
  SELECT community_id, group_id, milestone, cohort_by, cohort, waited, start_unknown, ended, happened,
         CAST(sum(ended) OVER (PARTITION BY community_id, group_id, milestone, cohort_by, cohort)
           - sum(ended) OVER (PARTITION BY community_id, group_id, milestone, cohort_by, cohort
                              ORDER BY waited ROWS UNBOUNDED PRECEDING) + ended AS DOUBLE) AS at_risk
  FROM wait_moment
)
SELECT community_id, group_id, milestone, cohort_by, cohort, waited, start_unknown, ended, happened, at_risk,
       sum(CASE WHEN happened = 0 THEN 0 WHEN happened = at_risk THEN -1e9
                ELSE ln((at_risk - happened) / at_risk) END) OVER (
         PARTITION BY community_id, group_id, milestone, cohort_by, cohort ORDER BY waited
         ROWS UNBOUNDED PRECEDING) AS log_survival,
       sum(CASE WHEN happened = 0 OR happened = at_risk THEN 0
                ELSE happened / at_risk / (at_risk - happened) END) OVER (
         PARTITION BY community_id, group_id, milestone, cohort_by, cohort ORDER BY waited
         ROWS UNBOUNDED PRECEDING) AS greenwood
FROM risk

-- table survival: when the estimate comes to one half
SELECT community_id, group_id, milestone, cohort_by, cohort, CAST(sum(ended) AS BIGINT) AS n,
       CASE WHEN milestone NOT IN ('first_reply_received', 'reply_to_first_post')
            THEN CAST(sum(happened) AS BIGINT) END AS events,
       CASE WHEN milestone NOT IN ('first_reply_received', 'reply_to_first_post')
            THEN CAST(sum(ended - happened) AS BIGINT) END AS censored,
       0 AS late_entry_count, 0 AS unobserved_count, CAST(sum(start_unknown) AS BIGINT) AS start_unknown_count,
       min(CASE WHEN log_survival < ln(CAST(0.5 AS DOUBLE)) + 1e-10 THEN waited END)
         / CAST(86400000000 AS DOUBLE) AS median_days,
       CAST(min(CASE WHEN happened > 0 THEN at_risk END) AS BIGINT) AS fewest_at_risk
FROM wait_curve
GROUP BY community_id, group_id, milestone, cohort_by, cohort
