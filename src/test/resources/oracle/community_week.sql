-- Growth on the week before and on the week of the same ISO number a year before.
SELECT w.*, w.start_day AS week_start,
       CASE WHEN reason_before(w.buyers, p.start_day, w.is_complete, p.buyers) IS NULL
            THEN ratio(w.buyers - p.buyers, p.buyers) END AS buyers_wow,
       reason_before(w.buyers, p.start_day, w.is_complete, p.buyers) AS buyers_wow_null_reason,
       CASE WHEN reason_before(w.buyers, p.start_day, w.is_complete, p.gmv_minor) IS NULL
            THEN ratio(w.gmv_minor - p.gmv_minor, p.gmv_minor) END AS gmv_wow,
       reason_before(w.buyers, p.start_day, w.is_complete, p.gmv_minor) AS gmv_wow_null_reason,
       CASE WHEN reason_before(w.buyers, p.start_day, w.is_complete, p.gmv_net_minor) IS NULL
            THEN ratio(w.gmv_net_minor - p.gmv_net_minor, p.gmv_net_minor) END AS gmv_net_wow,
       reason_before(w.buyers, p.start_day, w.is_complete, p.gmv_net_minor) AS gmv_net_wow_null_reason,
       y.buyers AS buyers_last_year,
       CASE WHEN w.buyers IS NULL THEN 'no_orders' WHEN y.start_day IS NULL THEN 'no_same_week' END
         AS buyers_last_year_null_reason,
       y.gmv_minor AS gmv_last_year_minor,
       CASE WHEN w.buyers IS NULL THEN 'no_orders' WHEN y.start_day IS NULL THEN 'no_same_week' END
         AS gmv_last_year_minor_null_reason,
       CASE WHEN reason_last_year(w.buyers, y.start_day, w.is_complete, y.buyers) IS NULL
            THEN ratio(w.buyers - y.buyers, y.buyers) END AS buyers_yoy,
       reason_last_year(w.buyers, y.start_day, w.is_complete, y.buyers) AS buyers_yoy_null_reason,
       CASE WHEN reason_last_year(w.buyers, y.start_day, w.is_complete, y.gmv_minor) IS NULL
            THEN ratio(w.gmv_minor - y.gmv_minor, y.gmv_minor) END AS gmv_yoy,
       reason_last_year(w.buyers, y.start_day, w.is_complete, y.gmv_minor) AS gmv_yoy_null_reason
FROM metric w
LEFT JOIN metric p ON p.community_id = w.community_id AND p.group_id = w.group_id
  AND p.start_day = w.start_day - 7
LEFT JOIN metric y ON y.community_id = w.community_id AND y.group_id = w.group_id
  AND isoyear(y.start_day) = isoyear(w.start_day) - 1 AND weekofyear(y.start_day) = weekofyear(w.start_day)
