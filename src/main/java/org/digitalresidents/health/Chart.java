package org.digitalresidents.health;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.RobustScale;

/**
 * One community's indices, week after week. Holds the week at hand, and of each group and index the
 * weeks it is held against.
 */
final class Chart {
  /** Itself and five others. */
  private static final int FEWEST_GROUPS = 6;

  /** A group is quiet by what it was over so many weeks, this one among them. */
  private static final int MONTH = 4;

  private final String communityId;
  private final HealthOptions options;
  private final Consumer<DiagnosisRow> out;
  private final Map<HealthIndex, String> absences = new EnumMap<>(HealthIndex.class);
  private final TreeMap<String, Map<HealthIndex, History>> histories = new TreeMap<>();
  private final Map<String, LocalDate> lastExchanges = new HashMap<>();
  private final Map<String, FalseProsperity> prosperities = new HashMap<>();
  private final Map<String, Sheet> sheets = new HashMap<>();
  private final Set<String> left = new HashSet<>(); // in the week at hand
  private final Set<String> closed = new HashSet<>(); // before it

  Chart(String communityId, HealthOptions options, Consumer<DiagnosisRow> out) {
    this.communityId = communityId;
    this.options = options;
    this.out = out;
    open(GroupIds.WHOLE_COMMUNITY);
  }

  private void open(String group) {
    histories.computeIfAbsent(group, key -> new EnumMap<>(HealthIndex.class));
  }

  /** The last member leaves a group in the week at hand, the last that is told of it. */
  void leave(String group) {
    left.add(group);
  }

  /** An index cannot be known throughout. */
  void miss(HealthIndex index, String reason) {
    absences.put(index, reason);
  }

  /** So many more of so many more, in a group and so in the community. */
  void tally(String group, HealthIndex index, long numerator, long denominator) {
    boolean isOfNoGroup =
        group.equals(GroupIds.WHOLE_COMMUNITY) || group.equals(GroupIds.ONE_TO_ONE);
    if (!isOfNoGroup && !closed.contains(group)) {
      sheet(group).tally(index, numerator, denominator);
    }
    sheet(GroupIds.WHOLE_COMMUNITY).tally(index, numerator, denominator);
  }

  /** A member replied to another; days come in order. */
  void exchange(String group, LocalDate day) {
    lastExchanges.put(group, day);
  }

  /** A figure of a group or of the community. */
  void set(String group, HealthIndex index, Figure figure) {
    if (!closed.contains(group)) {
      sheet(group).set(index, figure);
    }
  }

  private Sheet sheet(String group) {
    open(group);
    return sheets.computeIfAbsent(group, key -> new Sheet(options.fewest()));
  }

  /** Tells the week at hand and turns to the next. */
  void tell(LocalDate weekStart, boolean isComplete) {
    countQuietGroups();
    compareWithValue();
    for (HealthIndex index : HealthIndex.values()) {
      tell(index, weekStart, isComplete);
    }
    sheets.clear();
    histories.keySet().removeAll(left);
    closed.addAll(left);
    left.clear();
  }

  /** Ranks the groups by what the last weeks say. */
  void rank(LocalDate lastDay, Consumer<GhostTownRow> ranks) {
    GhostLeague league = new GhostLeague(communityId, lastDay);
    for (String group : histories.keySet()) {
      if (!group.equals(GroupIds.WHOLE_COMMUNITY)) {
        league.add(
            group,
            history(group, HealthIndex.MEMBER_CONVERSATIONS),
            history(group, HealthIndex.BOT_AD_SHARE),
            history(group, HealthIndex.ANSWERED_BY_MEMBER),
            options.quietBelow(),
            lastExchanges.get(group));
      }
    }
    league.tell(ranks);
  }

  private void countQuietGroups() {
    for (String group : List.copyOf(histories.keySet())) {
      if (!group.equals(GroupIds.WHOLE_COMMUNITY)) {
        Figure now = figure(group, HealthIndex.MEMBER_CONVERSATIONS);
        History before = history(group, HealthIndex.MEMBER_CONVERSATIONS);
        boolean isQuiet = before.meanWith(now, MONTH) < options.quietBelow();
        tally(group, HealthIndex.QUIET_GROUP_SHARE, isQuiet ? 1 : 0, 1);
      }
    }
  }

  private void compareWithValue() {
    for (String group : histories.keySet()) {
      FalseProsperity prosperity =
          prosperities.computeIfAbsent(group, key -> new FalseProsperity());
      set(group, HealthIndex.FALSE_PROSPERITY, prosperity.of(index -> ownZ(group, index)));
    }
  }

  private Double ownZ(String group, HealthIndex index) {
    Figure figure = figure(group, index);
    Optional<RobustScale> own = history(group, index).usual(index.weeks());
    boolean isPlaced = figure.isKnown() && own.isPresent();
    return isPlaced ? own.get().z(figure.value(), index.unit().floor()) : null;
  }

  private History history(String group, HealthIndex index) {
    return histories.get(group).computeIfAbsent(index, key -> new History());
  }

  private void tell(HealthIndex index, LocalDate weekStart, boolean isComplete) {
    Map<String, Figure> figures = new TreeMap<>();
    histories.keySet().forEach(group -> figures.put(group, figure(group, index)));
    Optional<RobustScale> peers = peers(figures);
    figures.forEach(
        (group, figure) ->
            out.accept(
                new DiagnosisRow(
                    communityId,
                    group,
                    weekStart,
                    index.code(),
                    index.family().code(),
                    index.unit().code(),
                    index.direction().code(),
                    isComplete,
                    figure,
                    position(group, index, figure, peers, isComplete))));
  }

  private Figure figure(String group, HealthIndex index) {
    String absence = absences.get(index);
    if (absence != null) {
      return Figure.none(absence);
    }
    Sheet sheet = sheets.get(group);
    return (sheet == null ? new Sheet(options.fewest()) : sheet).of(index);
  }

  private static Optional<RobustScale> peers(Map<String, Figure> figures) {
    double[] known =
        figures.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(GroupIds.WHOLE_COMMUNITY))
            .map(Map.Entry::getValue)
            .filter(Figure::isKnown)
            .mapToDouble(Figure::value)
            .toArray();
    return known.length < FEWEST_GROUPS ? Optional.empty() : Optional.of(RobustScale.of(known));
  }

  private Position position(
      String group,
      HealthIndex index,
      Figure figure,
      Optional<RobustScale> peers,
      boolean isComplete) {
    Band band = options.bands().of(index);
    History history = history(group, index);
    if (!isComplete) {
      return Position.none(NullReason.PERIOD_INCOMPLETE, history.weeksOut(), band);
    }
    Optional<RobustScale> own = history.usual(index.weeks());
    boolean isOut = figure.isKnown() && band.isLeftBy(figure.reach());
    history.add(figure, isOut);
    if (!figure.isKnown()) {
      return Position.none(NullReason.NOT_KNOWN, history.weeksOut(), band);
    }
    boolean isWhole = group.equals(GroupIds.WHOLE_COMMUNITY);
    return Position.of(
        index,
        figure,
        own,
        isWhole ? Optional.empty() : peers,
        isWhole ? NullReason.ONE_COHORT : NullReason.NO_PEERS,
        isOut,
        history.weeksOut(),
        band);
  }
}
