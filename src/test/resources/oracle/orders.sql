-- Orders: lines of one order_id by one member. Money goes to the named group, else in equal parts to
-- the groups the buyer was in when the order was placed.

CREATE OR REPLACE TABLE line AS
SELECT community_id, actor_id AS member_id, group_id, etype, ts, event_id, amount_minor, currency,
       CASE WHEN etype = 'order' THEN coalesce(order_id, event_id) ELSE order_id END AS order_id
FROM activity
WHERE actor_kind = 'member' AND etype IN ('order', 'refund');

CREATE OR REPLACE TABLE placed AS
SELECT o.*, b.join_acts = 0 OR EXISTS (
         SELECT 1 FROM spell s
         WHERE s.community_id = o.community_id AND s.member_id = o.member_id AND s.group_id = '*'
           AND s.s <= o.at_ts AND (s.e IS NULL OR s.e > o.at_ts)) AS counted
FROM (SELECT community_id, order_id, member_id,
             min(ts) AS at_ts,
             arg_min(group_id, ROW(ts, event_id)) FILTER (group_id NOT IN ('*', 'dm')) AS named
      FROM line WHERE etype = 'order'
      GROUP BY community_id, order_id, member_id) o
JOIN bound b USING (community_id);

CREATE OR REPLACE TABLE placed_group AS
SELECT *, row_number() OVER w AS i, count(*) OVER (PARTITION BY community_id, order_id, member_id) AS n
FROM (SELECT community_id, order_id, member_id, named AS group_id
      FROM placed WHERE counted AND named IS NOT NULL
      UNION ALL
      SELECT DISTINCT p.community_id, p.order_id, p.member_id, s.group_id
      FROM placed p JOIN spell s
        ON s.community_id = p.community_id AND s.member_id = p.member_id AND s.group_id <> '*'
           AND s.s <= p.at_ts AND (s.e IS NULL OR s.e > p.at_ts)
      WHERE p.counted AND p.named IS NULL)
WINDOW w AS (PARTITION BY community_id, order_id, member_id ORDER BY group_id);

-- Which order a line or refund follows; a refund that names none, the latest counted one before it.
CREATE OR REPLACE TABLE followed AS
SELECT l.community_id, l.member_id, l.etype, l.ts, l.amount_minor, l.order_id AS follows
FROM line l JOIN placed p USING (community_id, order_id, member_id) WHERE p.counted
UNION ALL
SELECT l.community_id, l.member_id, l.etype, l.ts, l.amount_minor,
       (SELECT arg_max(p.order_id, ROW(p.at_ts, p.order_id)) FROM placed p
        WHERE p.community_id = l.community_id AND p.member_id = l.member_id AND p.counted
          AND p.at_ts <= l.ts) AS follows
FROM line l WHERE l.order_id IS NULL;

CREATE OR REPLACE TABLE money AS
SELECT community_id, '*' AS group_id, etype, ts, amount_minor AS amount
FROM followed WHERE follows IS NOT NULL
UNION ALL
SELECT f.community_id, g.group_id, f.etype, f.ts,
       f.amount_minor // g.n + CASE WHEN g.i <= f.amount_minor % g.n THEN 1 ELSE 0 END
FROM followed f JOIN placed_group g
  ON g.community_id = f.community_id AND g.member_id = f.member_id AND g.order_id = f.follows
UNION ALL
SELECT l.community_id, '*', 'outside', l.ts, l.amount_minor
FROM line l JOIN placed p USING (community_id, order_id, member_id)
WHERE NOT p.counted AND l.etype = 'order';
