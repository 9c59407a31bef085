SELECT *, start_day AS day FROM metric
