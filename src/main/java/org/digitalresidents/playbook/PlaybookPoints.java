package org.digitalresidents.playbook;

import static org.apache.spark.sql.functions.lit;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.Diagnosis;
import org.digitalresidents.model.GhostTown;

/** What the tables tell of communities, groups and members, as points. */
final class PlaybookPoints {
  /** After the code of a trait: the key of what more there is to say of it. */
  static final String DETAIL = "_detail";

  /** Keys of what a point of {@link PointKind#INDEX} tells. */
  static final String IS_FINDING = "is_finding";

  static final String OUT_OF_BAND = "out_of_band";
  static final String VALUE = "value";
  static final String LOW = "low";
  static final String HIGH = "high";
  static final String REFERENCE_LOW = "reference_low";
  static final String REFERENCE_HIGH = "reference_high";
  static final String WEEKS_OUT = "weeks_out";

  private PlaybookPoints() {}

  static Dataset<Row> of(PlaybookInputs in) {
    Stream<Dataset<Row>> ofGroups =
        Stream.of(
            ofCommunities(in.community()), ofIndices(in.diagnosis()), ofLeague(in.ghostTowns()));
    return Stream.concat(ofGroups, MemberPoints.of(in))
        .map(PlaybookPoint::complete)
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private static Dataset<Row> ofCommunities(Dataset<Row> communities) {
    return communities.select(
        PlaybookPoint.COMMUNITY.from(Community.COMMUNITY_ID.col()), kind(PointKind.COMMUNITY));
  }

  private static Dataset<Row> ofIndices(Dataset<Row> diagnosis) {
    return diagnosis
        .where(Diagnosis.IS_COMPLETE.col())
        .select(
            PlaybookPoint.COMMUNITY.from(Diagnosis.COMMUNITY_ID.col()),
            PlaybookPoint.GROUP.from(Diagnosis.GROUP_ID.col()),
            kind(PointKind.INDEX),
            PlaybookPoint.AT.from(Diagnosis.WEEK_START.col()),
            PlaybookPoint.UNTIL.from(Diagnosis.WEEK_START.col()),
            PlaybookPoint.TEXT.from(Diagnosis.HEALTH_INDEX.col()),
            codes(
                entry(IS_FINDING, Diagnosis.IS_FINDING.col()),
                entry(OUT_OF_BAND, Diagnosis.OUT_OF_BAND.col())),
            numbers(
                entry(VALUE, Diagnosis.VALUE.col()),
                entry(LOW, Diagnosis.LOW.col()),
                entry(HIGH, Diagnosis.HIGH.col()),
                entry(REFERENCE_LOW, Diagnosis.REFERENCE_LOW.col()),
                entry(REFERENCE_HIGH, Diagnosis.REFERENCE_HIGH.col()),
                entry(WEEKS_OUT, Diagnosis.WEEKS_OUT.col())));
  }

  private static Dataset<Row> ofLeague(Dataset<Row> ghostTowns) {
    return ghostTowns.select(
        PlaybookPoint.COMMUNITY.from(GhostTown.COMMUNITY_ID.col()),
        PlaybookPoint.GROUP.from(GhostTown.GROUP_ID.col()),
        kind(PointKind.TRAITS),
        codes(entry(Trait.IS_GHOST, GhostTown.IS_GHOST.col())),
        numbers(
            entry(Trait.QUIET_LOW, GhostTown.QUIET_LOW.col()),
            entry(Trait.QUIET_HIGH, GhostTown.QUIET_HIGH.col()),
            entry(Trait.ANSWERED_HIGH, GhostTown.ANSWERED_HIGH.col()),
            entry(Trait.QUIET_WEEKS, GhostTown.QUIET_WEEKS.col()),
            entry(Trait.WEEKS, GhostTown.WEEKS.col()),
            entry(Trait.ANSWERED_SHARE, GhostTown.ANSWERED_SHARE.col()),
            entry(Trait.ANSWERED_QUESTIONS, GhostTown.ANSWERED_QUESTIONS.col()),
            entry(Trait.BOT_AD_LOW, GhostTown.BOT_AD_LOW.col()),
            entry(Trait.DAYS_SINCE_EXCHANGE, GhostTown.DAYS_SINCE_EXCHANGE.col())));
  }

  static Column kind(PointKind kind) {
    return PlaybookPoint.KIND.from(lit(kind.name()));
  }

  /** What a trait is; null where it is not known. */
  static Column[] entry(Trait trait, Column value) {
    return entry(trait.code(), value);
  }

  /** What more there is to say of a trait. */
  static Column[] detail(Trait trait, Column text) {
    return entry(trait.code() + DETAIL, text);
  }

  static Column[] entry(String key, Column value) {
    return new Column[] {lit(key), value};
  }

  static Column codes(Column[]... entries) {
    return PlaybookPoint.CODES.from(byKey(DataTypes.StringType, entries));
  }

  static Column numbers(Column[]... entries) {
    return PlaybookPoint.NUMBERS.from(byKey(DataTypes.DoubleType, entries));
  }

  private static Column byKey(DataType type, Column[]... entries) {
    return functions.map(
        Stream.of(entries)
            .flatMap(entry -> Stream.of(entry[0], entry[1].cast(type)))
            .toArray(Column[]::new));
  }
}
