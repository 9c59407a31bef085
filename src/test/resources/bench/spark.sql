CREATE TEMPORARY FUNCTION us(t TIMESTAMP) RETURNS BIGINT RETURN unix_micros(t);
CREATE TEMPORARY FUNCTION local_day(t TIMESTAMP) RETURNS DATE
  RETURN CAST(timestamp_micros(unix_micros(t) + 28800000000) AS DATE);
CREATE TEMPORARY FUNCTION midnight(d DATE) RETURNS TIMESTAMP
  RETURN timestamp_micros(unix_micros(CAST(d AS TIMESTAMP)) - 28800000000);
CREATE TEMPORARY FUNCTION week_of(d DATE) RETURNS DATE RETURN CAST(date_trunc('week', d) AS DATE);
CREATE TEMPORARY FUNCTION month_of(d DATE) RETURNS DATE RETURN CAST(date_trunc('month', d) AS DATE);
CREATE TEMPORARY FUNCTION days_to(a DATE, b DATE) RETURNS BIGINT RETURN CAST(datediff(b, a) AS BIGINT);
CREATE TEMPORARY FUNCTION months_to(a DATE, b DATE) RETURNS BIGINT
  RETURN CAST(12 * (year(b) - year(a)) + month(b) - month(a) AS BIGINT);
CREATE TEMPORARY FUNCTION plus_days(d DATE, n BIGINT) RETURNS DATE RETURN date_add(d, CAST(n AS INT));
CREATE TEMPORARY FUNCTION plus_months(d DATE, n BIGINT) RETURNS DATE RETURN add_months(d, CAST(n AS INT));
CREATE TEMPORARY FUNCTION whole(x BIGINT, y BIGINT) RETURNS BIGINT RETURN x div y;
CREATE TEMPORARY FUNCTION is_activity(etype STRING) RETURNS BOOLEAN RETURN etype IN ('message', 'reply',
  'question', 'answer', 'share', 'ugc_submit', 'reaction', 'poll_vote', 'checkin', 'event_rsvp',
  'event_attend', 'accept');
CREATE TEMPORARY FUNCTION is_presence(etype STRING) RETURNS BOOLEAN RETURN etype IN ('read', 'view',
  'mention', 'pin', 'recall', 'edit', 'invite', 'event_propose', 'mute', 'report');
CREATE TEMPORARY VIEW numbers AS SELECT id AS n FROM range(4000)
