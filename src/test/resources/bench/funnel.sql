-- How far members get in the standard funnel: joined, active within 14 days, an order within 30 more.

-- step step_act: acts that can be a step, in the stay in which they lie
SELECT a.community_id, a.actor_id AS member_id, a.ts, a.etype = 'order' AS is_order,
       CASE WHEN a.etype = 'order' THEN coalesce(a.order_id, a.event_id) END AS order_id,
       coalesce(s.spell_no, 0) AS spell_no, s.start_at, s.start_unknown
FROM activity a
LEFT JOIN membership_spell s ON s.community_id = a.community_id AND s.member_id = a.actor_id
  AND s.group_id = '*' AND s.start_at <= a.ts AND coalesce(us(s.end_at), 9223372036854775807) >= us(a.ts)
WHERE a.actor_kind = 'member' AND (is_activity(a.etype) OR (a.etype = 'order' AND a.amount_minor > 0))

-- step third: orders within 30 days of an activity within 14 days of the join; sure is who ordered so
-- whatever the order of acts at one instant
WITH buyer AS (
  SELECT DISTINCT community_id, member_id, spell_no FROM step_act
  WHERE is_order AND NOT start_unknown
), latest AS (
  SELECT t.community_id, t.member_id, t.spell_no, t.ts, t.is_order,
         max(CASE WHEN NOT t.is_order AND us(t.ts) - us(t.start_at) <= 1209600000000 THEN t.ts END) OVER (
           PARTITION BY t.community_id, t.member_id, t.spell_no ORDER BY t.ts) AS active_at,
         max(CASE WHEN NOT t.is_order AND t.ts > t.start_at
                   AND us(t.ts) - us(t.start_at) <= 1209600000000 THEN t.ts END) OVER (
           PARTITION BY t.community_id, t.member_id, t.spell_no ORDER BY us(t.ts)
           RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS sure_active_at
  FROM step_act t JOIN buyer b ON b.community_id = t.community_id AND b.member_id = t.member_id
    AND b.spell_no = t.spell_no
)
SELECT community_id, member_id, spell_no, min(ts) AS ordered_at,
       count(CASE WHEN us(ts) - us(sure_active_at) <= 2592000000000 THEN 1 END) > 0 AS is_sure
FROM latest
WHERE is_order AND us(ts) - us(active_at) <= 2592000000000
GROUP BY community_id, member_id, spell_no

-- step attempt: one for each stay with a known join, and a row for acts elsewhere. Lines of one order
-- are one act; it is old enough after 14 + 30 days.
WITH stay AS (
  SELECT community_id, member_id, spell_no,
         count(*) - count(order_id) + count(DISTINCT order_id) AS step_acts,
         min(CASE WHEN NOT start_unknown AND NOT is_order
                   AND us(ts) - us(start_at) <= 1209600000000 THEN ts END) AS active_at,
         count(CASE WHEN NOT start_unknown AND NOT is_order AND ts > start_at
                     AND us(ts) - us(start_at) <= 1209600000000 THEN 1 END) > 0 AS is_sure,
         count(CASE WHEN is_order AND us(ts) - us(start_at) <= 1209600000000 THEN 1 END) > 0 AS has_ordered
  FROM step_act GROUP BY community_id, member_id, spell_no
), entry AS (
  SELECT community_id, actor_id AS member_id, ts, group_id, source_channel,
         row_number() OVER (PARTITION BY community_id, actor_id, ts ORDER BY seq, event_id) AS place
  FROM activity WHERE actor_kind = 'member' AND etype = 'join' AND group_id <> 'dm'
), known AS (
  SELECT m.community_id, m.member_id, m.spell_no, m.start_at, e.group_id AS entry_group_id,
         e.source_channel, us(m.start_at) + 3801600000000 < us(b.data_end) AS is_matured
  FROM membership_spell m
  JOIN bound b ON b.community_id = m.community_id
  LEFT JOIN entry e ON e.community_id = m.community_id AND e.member_id = m.member_id
    AND e.ts = m.start_at AND e.place = 1
  WHERE m.group_id = '*' AND NOT m.start_unknown
), together AS (
  SELECT coalesce(k.community_id, s.community_id) AS community_id,
         coalesce(k.member_id, s.member_id) AS member_id, coalesce(k.spell_no, s.spell_no) AS spell_no,
         k.start_at, k.entry_group_id, k.source_channel, coalesce(k.is_matured, false) AS is_matured,
         coalesce(s.step_acts, 0) + CASE WHEN k.start_at IS NULL THEN 0 ELSE 1 END AS step_acts,
         s.active_at, coalesce(s.is_sure, false) AS is_surely_active,
         coalesce(s.has_ordered, false) AS has_ordered
  FROM known k FULL JOIN stay s ON s.community_id = k.community_id AND s.member_id = k.member_id
    AND s.spell_no = k.spell_no
)
SELECT t.*, h.ordered_at,
       CASE WHEN start_at IS NULL THEN 0 WHEN active_at IS NULL THEN 1 WHEN ordered_at IS NULL THEN 2
            ELSE 3 END AS level,
       CASE WHEN start_at IS NULL THEN 0 WHEN h.is_sure THEN 3 WHEN is_surely_active THEN 2
            ELSE 1 END AS sure_level
FROM together t
LEFT JOIN third h ON h.community_id = t.community_id AND h.member_id = t.member_id
  AND h.spell_no = t.spell_no

-- table funnel_member
SELECT community_id, 'growth' AS funnel, member_id, spell_no, '*' AS group_id, 0 AS entry_no,
       CASE WHEN level = 3 THEN 'completed' WHEN level > 0 AND is_matured THEN 'failed'
            WHEN level > 0 THEN 'open' WHEN spell_no > 0 THEN 'not_entered' ELSE 'outside' END AS status,
       level, CASE WHEN level > 0 THEN 1 ELSE 0 END AS entries, step_acts, start_at AS entered_at,
       start_at AS first_entered_at,
       CASE level WHEN 1 THEN start_at WHEN 2 THEN active_at WHEN 3 THEN ordered_at END AS reached_at,
       level - sure_level AS tie_dependent, CASE WHEN level = 1 AND has_ordered THEN '活跃' END AS skipped,
       is_matured, entry_group_id, source_channel, start_at AS joined_at
FROM attempt
