package org.digitalresidents.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.model.SpellEdge;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.table.Together;

/**
 * Joins and leaves that follow from rosters. They depend on all acts and all rosters of a group, so
 * they are found anew with each import; those that no longer follow leave {@code activity}.
 */
public final class Rosters {
  private static final String ID_PREFIX = "derived/roster/";
  private static final List<RosterFold.Kind> KINDS = List.of(RosterFold.Kind.values());
  private static final String ROSTER = "roster";
  private static final String KIND = "told";
  private static final String AT = "at";
  private static final String GROUP = "in_group_id";
  private static final String COMMUNITY = "of_community";
  private static final String MEMBER = "of_member";
  private static final String ACTOR_KIND = "of_kind";

  private Rosters() {}

  /** Which acts were found from rosters. */
  public static Column isDerived() {
    return Activity.EVENT_ID.col().startsWith(ID_PREFIX);
  }

  /** Whether there is a roster at all. */
  public static boolean areAmong(Dataset<Row> snapshots) {
    return !snapshots.where(MemberSnapshot.IS_ROSTER.col()).limit(1).isEmpty();
  }

  /**
   * The acts that follow, as rows of {@code activity}.
   *
   * @param acts all others
   */
  public static Dataset<Row> derived(Dataset<Row> acts, Dataset<Row> snapshots) {
    Dataset<Row> rosters = snapshots.where(MemberSnapshot.IS_ROSTER.col());
    Map<String, Map<String, long[]>> instants = instants(rosters);
    Dataset<Row> told =
        ofActs(acts.where(Activity.COMMUNITY_ID.col().isin(instants.keySet().toArray())))
            .unionByName(ofRosters(rosters, RosterFold.Kind.IN_ROSTER, MemberSnapshot.AS_OF.col()))
            .unionByName(
                ofRosters(
                    rosters.where(MemberSnapshot.JOINED_AT.col().leq(MemberSnapshot.AS_OF.col())),
                    RosterFold.Kind.IN_ROSTER_SINCE,
                    MemberSnapshot.JOINED_AT.col()));
    return Together.by(told, List.of(col(COMMUNITY), col(MEMBER)), col(AT), col(KIND), col(GROUP))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> folded(rows, instants),
            Encoders.row(Activity.ACTIVITY.schema()));
  }

  private static Map<String, Map<String, long[]>> instants(Dataset<Row> rosters) {
    Map<String, Map<String, Set<Long>>> found = new TreeMap<>();
    for (Row row :
        rosters
            .select(
                MemberSnapshot.COMMUNITY_ID.col(),
                MemberSnapshot.GROUP_ID.col(),
                unix_micros(MemberSnapshot.AS_OF.col()))
            .distinct()
            .collectAsList()) {
      found
          .computeIfAbsent(row.getString(0), c -> new TreeMap<>())
          .computeIfAbsent(row.getString(1), g -> new TreeSet<>())
          .add(row.getLong(2));
    }
    Map<String, Map<String, long[]>> instants = new HashMap<>();
    found.forEach(
        (community, groups) -> {
          Map<String, long[]> sorted = new HashMap<>();
          groups.forEach(
              (group, all) -> sorted.put(group, all.stream().mapToLong(Long::longValue).toArray()));
          instants.put(community, sorted);
        });
    return instants;
  }

  private static Dataset<Row> ofActs(Dataset<Row> acts) {
    Object[] evidence =
        Arrays.stream(Etype.values())
            .filter(Etype::isEvidenceOfMembership)
            .map(Etype::code)
            .toArray();
    Column etype = Activity.ETYPE.col();
    Column isAtItsTime = Activity.ATTRS.col().getItem(Attrs.TS_IS).isNull();
    Column kind =
        when(etype.equalTo(Etype.JOIN.code()), place(RosterFold.Kind.JOINED))
            .when(etype.isin(Etype.LEAVE.code(), Etype.KICK.code()), place(RosterFold.Kind.LEFT))
            .when(etype.isin(evidence).and(isAtItsTime), place(RosterFold.Kind.PRESENT));
    return acts.where(Activity.ACTOR_ID.col().isNotNull())
        .select(
            Activity.COMMUNITY_ID.col().as(COMMUNITY),
            Activity.ACTOR_ID.col().as(MEMBER),
            unix_micros(Activity.TS.col()).as(AT),
            kind.as(KIND),
            Activity.GROUP_ID.col().as(GROUP),
            Activity.ACTOR_KIND.col().as(ACTOR_KIND))
        .where(col(KIND).isNotNull());
  }

  private static Dataset<Row> ofRosters(Dataset<Row> rosters, RosterFold.Kind kind, Column at) {
    return rosters
        .where(MemberSnapshot.IN_GROUP.col())
        .select(
            MemberSnapshot.COMMUNITY_ID.col().as(COMMUNITY),
            MemberSnapshot.MEMBER_ID.col().as(MEMBER),
            unix_micros(at).as(AT),
            place(kind).as(KIND),
            MemberSnapshot.GROUP_ID.col().as(GROUP),
            MemberSnapshot.ACTOR_KIND.col().as(ACTOR_KIND))
        .distinct();
  }

  private static Column place(RosterFold.Kind kind) {
    return lit(KINDS.indexOf(kind));
  }

  /** Folds the members of a partition, whose rows come together and in the order of time. */
  private static Iterator<Row> folded(
      Iterator<Row> rows, Map<String, Map<String, long[]>> instants) {
    List<Row> out = new ArrayList<>(); // a few rows per member that a roster tells something new of
    Member member = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (member == null || !member.isOf(row)) {
        if (member != null) {
          member.tell(out);
        }
        member = new Member(row, instants.get(row.<String>getAs(COMMUNITY)));
      }
      member.kind = stricter(member.kind, row.getAs(ACTOR_KIND));
      member.fold.see(KINDS.get(row.<Integer>getAs(KIND)), row.getAs(GROUP), row.<Long>getAs(AT));
    }
    if (member != null) {
      member.tell(out);
    }
    return out.iterator();
  }

  /** A roster does not say that somebody is staff; their acts, or a list, may. */
  private static String stricter(String known, String told) {
    return known.equals(ActorKind.MEMBER.code()) ? told : known;
  }

  private record Found(RosterFold.Finding finding, String group, long at, long seenAt) {}

  private static final class Member {
    private final String community;
    private final String id;
    private final RosterFold fold;
    private final List<Found> found = new ArrayList<>();
    private String kind = ActorKind.MEMBER.code();

    Member(Row row, Map<String, long[]> rosters) {
      this.community = row.getAs(COMMUNITY);
      this.id = row.getAs(MEMBER);
      this.fold =
          new RosterFold(
              rosters, (what, group, at, seen) -> found.add(new Found(what, group, at, seen)));
    }

    /** At the end only: before, it is not known what kind of actor it is. */
    void tell(List<Row> out) {
      fold.end();
      found.forEach(f -> out.add(act(f)));
    }

    boolean isOf(Row row) {
      return id.equals(row.getAs(MEMBER)) && community.equals(row.getAs(COMMUNITY));
    }

    private Row act(Found found) {
      Map<Activity, Object> values = new EnumMap<>(Activity.class);
      String name = found.finding().name().toLowerCase(java.util.Locale.ROOT);
      // A roster of an earlier day may come later: the act is another then, and replaced.
      String when = found.at() + (found.seenAt() == found.at() ? "" : "/" + found.seenAt());
      String eventId = ID_PREFIX + String.join("/", name, found.group(), id, when);
      values.put(Activity.EVENT_ID, eventId);
      values.put(Activity.TS, instant(found.at()));
      values.put(Activity.TS_PRECISION, TsPrecision.MS.code());
      values.put(Activity.SEQ, 0L);
      values.put(Activity.SEQ_IS_RANK, true);
      values.put(Activity.COMMUNITY_ID, community);
      values.put(Activity.GROUP_ID, found.group());
      values.put(Activity.ACTOR_ID, id);
      values.put(Activity.ACTOR_KIND, kind);
      values.put(Activity.ETYPE, etype(found.finding()).code());
      values.put(Activity.ATTRS, scalaMap(attrs(found)));
      return RowFactory.create(Arrays.stream(Activity.values()).map(values::get).toArray());
    }

    private static Etype etype(RosterFold.Finding finding) {
      return switch (finding) {
        case JOIN -> Etype.JOIN;
        case LEAVE -> Etype.LEAVE;
        case PRESENCE -> Etype.OTHER;
      };
    }

    private static Instant instant(long micros) {
      return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Map<String, String> attrs(Found found) {
      return switch (found.finding()) {
        case JOIN ->
            Map.of(Attrs.DERIVED, ROSTER, Attrs.SEEN_AT, instant(found.seenAt()).toString());
        case LEAVE ->
            Map.of(
                Attrs.DERIVED,
                ROSTER,
                Attrs.REASON,
                SpellEdge.ROSTER_ABSENT.code(),
                Attrs.INTERVAL_CENSORED,
                "true");
        case PRESENCE -> Map.of(Attrs.DERIVED, ROSTER, Attrs.KIND, "in_roster");
      };
    }

    private static scala.collection.immutable.Map<String, String> scalaMap(
        Map<String, String> map) {
      return scala.collection.immutable.Map.from(
          scala.jdk.javaapi.CollectionConverters.asScala(map));
    }
  }
}
