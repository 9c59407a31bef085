package org.digitalresidents.ladder;

import static org.digitalresidents.model.RoleFeature.COMMUNITY_ID;
import static org.digitalresidents.model.RoleFeature.MEMBER_ID;
import static org.digitalresidents.model.RoleFeature.SPAN;
import static org.digitalresidents.model.RoleFeature.WINDOW_START;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.model.WindowParts;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.EpochMicros;
import org.digitalresidents.time.LocalDays;

/** On which rung members stand. */
public final class Rungs {
  private static final Field[] READ = {
    COMMUNITY_ID,
    MEMBER_ID,
    WINDOW_START,
    RoleFeature.WINDOW_END,
    RoleFeature.SPOKEN_COUNT,
    RoleFeature.LIGHT_COUNT,
    RoleFeature.READ_COUNT,
    RoleFeature.CONTRIBUTION_COUNT,
    RoleFeature.LED_COUNT,
    WindowParts.STICKER_COUNT,
    WindowParts.CHECKIN_COUNT,
    WindowParts.ACCEPT_COUNT,
    WindowParts.TAKE_PART_COUNT
  };

  private Rungs() {}

  /**
   * What {@link #pass} reads: the four weeks of a member in one task, in time.
   *
   * @param features rows of {@code role_feature}
   */
  public static Dataset<Row> windows(Dataset<Row> features) {
    Column[] columns = Stream.of(READ).map(Field::col).toArray(Column[]::new);
    return Together.by(
        features.where(SPAN.col().equalTo(RoleSpan.FOUR_WEEKS.code())).select(columns),
        List.of(COMMUNITY_ID.col(), MEMBER_ID.col()),
        WINDOW_START.col());
  }

  /**
   * Fills {@code member_rung}.
   *
   * @param community rows of {@code community}
   */
  public static RungPass pass(Dataset<Row> community, RungOptions options) {
    Map<String, Watch> watches = new HashMap<>();
    community
        .select(Community.COMMUNITY_ID.col(), Community.FIRST_TS.col(), Community.DATA_END.col())
        .collectAsList()
        .forEach(
            row ->
                watches.put(
                    row.getString(0), new Watch(day(row, 1, options), day(row, 2, options))));
    return new RungPass(watches, options);
  }

  private static LocalDate day(Row row, int column, RungOptions options) {
    return new LocalDays(options.zone()).day(EpochMicros.of(row.<Instant>getAs(column)));
  }
}
