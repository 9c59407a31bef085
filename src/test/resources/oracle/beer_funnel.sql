-- The funnels of beer.json by joins over all pairs of acts, so that no choice of the earliest act
-- can miss a chain that a later one would make.

CREATE TABLE wrote AS
SELECT actor_id AS m, ts, event_id FROM activity
WHERE actor_kind = 'member' AND etype IN ('question', 'answer', 'reply');

CREATE TABLE joined AS
SELECT s.member_id AS m, s.start_at AS ts FROM membership_spell s
WHERE s.group_id = '*' AND NOT s.start_unknown AND s.spell_no = 1;

CREATE TABLE first_steps AS
SELECT j.m,
       CASE WHEN EXISTS (
              SELECT 1 FROM wrote a JOIN wrote b USING (m)
              WHERE a.m = j.m AND a.event_id <> b.event_id
                AND a.ts BETWEEN j.ts AND j.ts + INTERVAL 30 DAY
                AND b.ts BETWEEN a.ts + INTERVAL 1 DAY AND a.ts + INTERVAL 90 DAY) THEN 3
            WHEN EXISTS (
              SELECT 1 FROM wrote a
              WHERE a.m = j.m AND a.ts BETWEEN j.ts AND j.ts + INTERVAL 30 DAY) THEN 2
            ELSE 1 END AS level
FROM joined j;

CREATE TABLE accepted AS
SELECT q.event_id,
       CASE WHEN EXISTS (
              SELECT 1 FROM activity a
              WHERE a.actor_id = q.actor_id AND a.actor_kind = 'member' AND a.etype = 'accept'
                AND a.ts BETWEEN q.ts AND q.ts + INTERVAL 30 DAY) THEN 2
            ELSE 1 END AS level
FROM activity q WHERE q.actor_kind = 'member' AND q.etype = 'question';
