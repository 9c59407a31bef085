CREATE OR REPLACE MACRO reason_of(now, base_day, is_complete, base, otherwise) AS
  CASE WHEN now IS NULL THEN 'no_orders' WHEN base_day IS NULL THEN otherwise
       WHEN NOT is_complete THEN 'period_incomplete'
       WHEN base = 0 THEN 'base_zero' WHEN base < 0 THEN 'base_negative' END;
CREATE OR REPLACE MACRO reason_before(now, base_day, is_complete, base) AS
  reason_of(now, base_day, is_complete, base, 'no_previous');
CREATE OR REPLACE MACRO reason_last_year(now, base_day, is_complete, base) AS
  reason_of(now, base_day, is_complete, base, 'no_same_week');
