-- What the two engines call differently, in DuckDB. Shanghai has kept no summer time since 1991: eight
-- hours more than UTC, which is quicker to add than to look up.
CREATE MACRO us(t) AS epoch_us(t);
CREATE MACRO local_day(t) AS CAST(make_timestamp(epoch_us(t) + 28800000000) AS DATE);
CREATE MACRO midnight(d) AS make_timestamptz(epoch_us(CAST(d AS TIMESTAMP)) - 28800000000);
CREATE MACRO week_of(d) AS CAST(date_trunc('week', d) AS DATE);
CREATE MACRO month_of(d) AS CAST(date_trunc('month', d) AS DATE);
CREATE MACRO days_to(a, b) AS CAST(b - a AS BIGINT);
CREATE MACRO months_to(a, b) AS CAST(12 * (year(b) - year(a)) + month(b) - month(a) AS BIGINT);
CREATE MACRO plus_days(d, n) AS d + CAST(n AS INTEGER);
CREATE MACRO plus_months(d, n) AS CAST(d + to_months(CAST(n AS INTEGER)) AS DATE);
CREATE MACRO whole(x, y) AS x // y;
CREATE MACRO is_activity(etype) AS etype IN ('message', 'reply', 'question', 'answer', 'share', 'ugc_submit',
  'reaction', 'poll_vote', 'checkin', 'event_rsvp', 'event_attend', 'accept');
CREATE MACRO is_presence(etype) AS etype IN ('read', 'view', 'mention', 'pin', 'recall', 'edit', 'invite',
  'event_propose', 'mute', 'report');
CREATE VIEW numbers AS SELECT range AS n FROM range(4000);
