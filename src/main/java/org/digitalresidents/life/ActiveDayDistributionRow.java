package org.digitalresidents.life;

/** A row of {@code active_day_distribution}. */
record ActiveDayDistributionRow(LifePeriod.Key key, long activeDays, long memberCount) {}
