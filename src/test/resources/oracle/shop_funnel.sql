-- The funnels of shop-funnel.json by joins: from every entry the earliest next step, one after the
-- other. Each act is one step only, so steps in order need no further care that acts are distinct.

CREATE TABLE e AS
SELECT actor_id AS m, epoch_us(ts) AS t, attrs['kind'] AS k, attrs['session_id'] AS session,
       row_number() OVER (PARTITION BY actor_id ORDER BY ts, seq, event_id) AS n
FROM activity;

CREATE MACRO step_after(chain, kind, reach) AS TABLE
SELECT c.m, c.s, min(e.t) AS l
FROM query_table(chain) c JOIN e ON e.m = c.m AND e.k = kind AND e.t >= c.l AND e.t - c.s <= reach
GROUP BY ALL;
CREATE MACRO step_strictly_after(chain, kind, reach) AS TABLE
SELECT c.m, c.s, min(e.t) AS l
FROM query_table(chain) c JOIN e ON e.m = c.m AND e.k = kind AND e.t > c.l AND e.t - c.s <= reach
GROUP BY ALL;

CREATE TABLE a1 AS SELECT DISTINCT m, t AS s, t AS l FROM e WHERE k = 'product_view';
CREATE TABLE a2 AS SELECT * FROM step_after('a1', 'add_to_cart', 86400000000);
CREATE TABLE a3 AS SELECT * FROM step_after('a2', 'cart', 86400000000);
CREATE TABLE a4 AS SELECT * FROM step_after('a3', 'shipping_details', 86400000000);
CREATE TABLE a5 AS SELECT * FROM step_after('a4', 'payment_details', 86400000000);
CREATE TABLE a6 AS SELECT * FROM step_after('a5', 'purchase', 86400000000);
CREATE TABLE checkout_by_member AS
SELECT m AS member_id, CAST(max(level) AS BIGINT) AS level
FROM (SELECT m, 1 AS level FROM a1 UNION ALL SELECT m, 2 FROM a2 UNION ALL SELECT m, 3 FROM a3
      UNION ALL SELECT m, 4 FROM a4 UNION ALL SELECT m, 5 FROM a5 UNION ALL SELECT m, 6 FROM a6)
GROUP BY m;

CREATE TABLE b2 AS SELECT * FROM step_strictly_after('a1', 'add_to_cart', 86400000000);
CREATE TABLE b3 AS SELECT * FROM step_strictly_after('b2', 'cart', 86400000000);
CREATE TABLE b4 AS SELECT * FROM step_strictly_after('b3', 'shipping_details', 86400000000);
CREATE TABLE b5 AS SELECT * FROM step_strictly_after('b4', 'payment_details', 86400000000);
CREATE TABLE b6 AS SELECT * FROM step_strictly_after('b5', 'purchase', 86400000000);
CREATE TABLE checkout_strictly AS
SELECT m AS member_id, CAST(max(level) AS BIGINT) AS level
FROM (SELECT m, 1 AS level FROM a1 UNION ALL SELECT m, 2 FROM b2 UNION ALL SELECT m, 3 FROM b3
      UNION ALL SELECT m, 4 FROM b4 UNION ALL SELECT m, 5 FROM b5 UNION ALL SELECT m, 6 FROM b6)
GROUP BY m;

-- Within one session, the second step may be left out: level 2 only where it was done.
CREATE TABLE session_by_member AS
WITH view AS (
  SELECT m, session, t FROM e WHERE k = 'product_view'
), looked AS (
  SELECT v.m, v.session FROM view v JOIN e USING (m, session)
  WHERE e.k IN ('compare', 'review_page') AND e.t BETWEEN v.t AND v.t + 7200000000
), carted AS (
  SELECT v.m, v.session, v.t AS s, e.t AS l FROM view v JOIN e USING (m, session)
  WHERE e.k = 'add_to_cart' AND e.t BETWEEN v.t AND v.t + 7200000000
), paid AS (
  SELECT c.m FROM carted c JOIN e USING (m, session)
  WHERE e.k = 'purchase' AND e.t BETWEEN c.l AND c.s + 7200000000
)
SELECT m AS member_id, CAST(max(level) AS BIGINT) AS level
FROM (SELECT m, 1 AS level FROM view UNION ALL SELECT m, 2 FROM looked
      UNION ALL SELECT m, 3 FROM carted UNION ALL SELECT m, 4 FROM paid)
GROUP BY m;

-- A purchase within the hour, with no error that must lie between: one strictly between always does.
CREATE TABLE clean_payment AS
SELECT p.m, p.n, EXISTS (
         SELECT 1 FROM e b
         WHERE b.m = p.m AND b.k = 'purchase' AND b.t BETWEEN p.t AND p.t + 3600000000
           AND NOT EXISTS (
             SELECT 1 FROM e y
             WHERE y.m = p.m AND y.k IN ('payment_error', 'checkout_bug') AND y.t > p.t AND y.t < b.t)
       ) AS is_paid
FROM e p WHERE p.k = 'payment_details';
