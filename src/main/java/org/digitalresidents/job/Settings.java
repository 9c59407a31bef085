package org.digitalresidents.job;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The settings every job has. */
final class Settings {
  static final Param<String> LAKE =
      Param.text("lake", "DIR", "lake", "Where the tables are: a folder, or a URI Hadoop knows.");
  static final Param<String> COMMUNITY =
      Param.text(
          "community",
          "NAME",
          "",
          "Name of the community; by default the source's own name for it, else the folder's.");
  static final Param<Instant> DATA_END =
      Param.instant(
          "data-end",
          "",
          "Until when the data speak, exclusive, like 2024-04-01T00:00:00+08:00; by default one"
              + " microsecond after each community's last act. Never today.");
  static final Param<ZoneId> ZONE =
      Param.zone("zone", "Asia/Shanghai", "The time zone in which days and weeks are cut.");
  static final Param<DayOfWeek> WEEK_START =
      Param.dayOfWeek("week-start", "monday", "The day on which a week starts.");
  static final Param<Integer> BUCKETS =
      Param.whole(
          "buckets",
          0,
          0,
          "Files per month of activity, fixed when a lake is made: 0 is as it was made, 16 for a new"
              + " one. More for more cores.");
  static final Param<String> RUN_ID =
      Param.text(
          "run-id",
          "ID",
          "",
          "Name of the run, unique in the lake; by default its start time and a random part.");
  static final Param<Integer> LOCK_WAIT =
      Param.whole(
          "lock-wait-s", 0, 0, "How many seconds to wait while another run holds the lake.");

  private Settings() {}

  static List<Param<?>> all() {
    return List.of(LAKE, COMMUNITY, DATA_END, ZONE, WEEK_START, BUCKETS, RUN_ID, LOCK_WAIT);
  }
}
