-- How far members get in the standard funnel: joined, active within 14 days, an order within 30 more.

-- step step_act: acts that can be a step, in the stay in which they lie
SELECT a.community_id, a.actor_id AS member_id, a.ts, a.etype = 'order' AS is_order,
       coalesce(s.spell_no, 0) AS spell_no, s.start_at, s.start_unknown
FROM activity a
LEFT JOIN membership_spell s ON s.community_id = a.community_id AND s.member_id = a.actor_id
  AND s.group_id = '*' AND s.start_at <= a.ts AND coalesce(us(s.end_at), 9223372036854775807) >= us(a.ts)
WHERE a.actor_kind = 'member' AND (is_activity(a.etype) OR (a.etype = 'order' AND a.amount_minor > 0))

-- step third: orders within 30 days of an activity within 14 days of the join
WITH buyer AS (
  SELECT DISTINCT community_id, member_id, spell_no FROM step_act
  WHERE is_order AND NOT start_unknown
), latest AS (
  SELECT t.community_id, t.member_id, t.spell_no, t.ts, t.is_order,
         max(CASE WHEN NOT t.is_order AND us(t.ts) - us(t.start_at) <= 1209600000000 THEN t.ts END) OVER (
           PARTITION BY t.community_id, t.member_id, t.spell_no ORDER BY t.ts) AS active_at
  FROM step_act t JOIN buyer b ON b.community_id = t.community_id AND b.member_id = t.member_id
    AND b.spell_no = t.spell_no
)
SELECT community_id, member_id, spell_no, min(ts) AS ordered_at
FROM latest
WHERE is_order AND us(ts) - us(active_at) <= 2592000000000
GROUP BY community_id, member_id, spell_no

-- table funnel_member
WITH stay AS (
  SELECT community_id, member_id, spell_no,
         min(CASE WHEN NOT start_unknown AND NOT is_order
                   AND us(ts) - us(start_at) <= 1209600000000 THEN ts END) AS active_at
  FROM step_act GROUP BY community_id, member_id, spell_no
), known AS (
  SELECT community_id, member_id, spell_no, start_at
  FROM membership_spell WHERE group_id = '*' AND NOT start_unknown
), together AS (
  SELECT coalesce(k.community_id, s.community_id) AS community_id,
         coalesce(k.member_id, s.member_id) AS member_id, coalesce(k.spell_no, s.spell_no) AS spell_no,
         k.start_at, s.active_at
  FROM known k FULL JOIN stay s ON s.community_id = k.community_id AND s.member_id = k.member_id
    AND s.spell_no = k.spell_no
)
SELECT t.community_id, 'growth' AS funnel, t.member_id, t.spell_no, '*' AS group_id,
       CASE WHEN start_at IS NULL THEN 0 WHEN active_at IS NULL THEN 1 WHEN ordered_at IS NULL THEN 2
            ELSE 3 END AS level,
       start_at AS first_entered_at,
       CASE WHEN start_at IS NULL THEN NULL WHEN active_at IS NULL THEN start_at
            WHEN ordered_at IS NULL THEN active_at ELSE ordered_at END AS reached_at
FROM together t
LEFT JOIN third h ON h.community_id = t.community_id AND h.member_id = t.member_id
  AND h.spell_no = t.spell_no
