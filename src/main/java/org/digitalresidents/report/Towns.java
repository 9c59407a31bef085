package org.digitalresidents.report;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityGroup.COMMUNITY_GROUP;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CommunityGroup;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.table.Table;

/** The communities and their groups, the largest first, by which the page is filtered. */
final class Towns {
  /** Tables, beside that of weeks, show so many groups of a community; a page stays a page. */
  static final int DETAILED = 30;

  static final List<Table> READS = List.of(COMMUNITY, COMMUNITY_GROUP, COMMUNITY_WEEK);

  /**
   * A group.
   *
   * @param name what people call it; its id where no source says
   */
  record Group(String id, String name) {}

  private final Grid communities;
  private final Map<String, List<Group>> groups;

  private Towns(Grid communities, Map<String, List<Group>> groups) {
    this.communities = communities;
    this.groups = groups;
  }

  static Towns read(Function<Table, Dataset<Row>> tables) {
    Grid communities =
        Grid.of(
            tables.apply(COMMUNITY),
            List.of(Community.COMMUNITY_ID),
            Community.FIRST_TS,
            Community.DATA_END,
            Community.ZONE,
            Community.WEEK_START,
            Community.ACTS,
            Community.JOIN_ACTS,
            Community.LEAVE_ACTS,
            Community.ORDER_ACTS);
    Map<List<String>, String> names = new TreeMap<>(Comparator.comparing(String::valueOf));
    for (Row row : tables.apply(COMMUNITY_GROUP).collectAsList()) {
      names.put(
          List.of(
              row.getAs(CommunityGroup.COMMUNITY_ID.column()),
              row.getAs(CommunityGroup.GROUP_ID.column())),
          row.getAs(CommunityGroup.NAME.column()));
    }
    Map<String, List<Group>> groups = new LinkedHashMap<>();
    for (Row row : bySize(tables.apply(COMMUNITY_WEEK))) {
      String community = row.getString(0);
      String id = row.getString(1);
      String name = names.get(List.of(community, id));
      groups
          .computeIfAbsent(community, c -> new ArrayList<>())
          .add(new Group(id, name == null ? id : name));
    }
    return new Towns(communities, groups);
  }

  private static List<Row> bySize(Dataset<Row> weeks) {
    List<Row> sizes =
        new ArrayList<>(
            weeks
                .where(CommunityWeek.GROUP_ID.col().notEqual(GroupIds.WHOLE_COMMUNITY))
                .groupBy(CommunityWeek.COMMUNITY_ID.col(), CommunityWeek.GROUP_ID.col())
                .agg(
                    functions.max(CommunityMetric.MEMBERS.col()),
                    functions.max(CommunityMetric.ACTIVE_MEMBERS.col()))
                .collectAsList());
    sizes.sort(
        Comparator.comparing((Row row) -> row.getString(0))
            .thenComparing(row -> -size(row))
            .thenComparing(row -> row.getString(1)));
    return sizes;
  }

  private static long size(Row row) {
    return !row.isNullAt(2) ? row.getLong(2) : row.isNullAt(3) ? 0 : row.getLong(3);
  }

  Grid communities() {
    return communities;
  }

  Map<String, List<Group>> groups() {
    return groups;
  }

  /** The whole communities and their largest groups; empty where these are all. */
  List<String> detailedGroups() {
    if (groups.values().stream().allMatch(some -> some.size() <= DETAILED)) {
      return List.of();
    }
    Set<String> shown = new LinkedHashSet<>(List.of(GroupIds.WHOLE_COMMUNITY));
    groups.values().forEach(some -> some.stream().limit(DETAILED).forEach(g -> shown.add(g.id())));
    return List.copyOf(shown);
  }
}
