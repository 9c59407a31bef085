package org.digitalresidents.role;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.role.PersonaFact.Facet;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/** The cards of one community. */
final class CardDeck {
  private final String communityId;
  private final SortedMap<String, FacetSums> sums = new TreeMap<>();
  private final FacetSums all = new FacetSums();

  /** A row of {@code persona}. */
  record PersonaRow(
      String communityId,
      String name,
      String role,
      String secondRole,
      String personaId,
      String method,
      long memberCount,
      long leftCount,
      double memberShare,
      double memberShareLow,
      double memberShareHigh,
      Map<String, Double> actShares,
      Map<String, Double> lifts,
      Map<String, Long> tiers,
      Map<String, Long> channels,
      Map<String, Long> weekdays,
      Double tenureDaysMean,
      String tenureDaysMeanNullReason,
      Double contactDaysMean,
      String contactDaysMeanNullReason,
      long helpedCount,
      Double helpShare,
      String helpShareNullReason,
      Long netMinor,
      String netMinorNullReason,
      Double netShare,
      String netShareNullReason,
      String examples) {}

  CardDeck(String communityId) {
    this.communityId = communityId;
  }

  void add(String name, Facet facet, String key, long value) {
    sums.computeIfAbsent(name, n -> new FacetSums()).add(facet, key, value);
    all.add(facet, key, value);
  }

  void tell(Consumer<PersonaRow> out) {
    sums.forEach((name, of) -> out.accept(card(name, of)));
  }

  private PersonaRow card(String name, FacetSums of) {
    String[] roles = name.split("-", 2);
    long members = of.sum(Facet.MEMBERS);
    long everybody = all.sum(Facet.MEMBERS);
    Interval share = Wilson.interval(members, everybody).orElseThrow();
    Double tenure = of.mean(Facet.TENURE, Facet.TENURE_KNOWN);
    Double contact = of.mean(Facet.CONTACT, Facet.CONTACT_KNOWN);
    long helpedByAll = all.sum(Facet.HELPED);
    NullReason noMoney = noMoney();
    NullReason noNetShare = noMoney == null ? noNetShare() : noMoney;
    long net = of.sum(Facet.NET);
    return new PersonaRow(
        communityId,
        name,
        roles[0],
        roles.length == 1 ? null : roles[1],
        of.only(Facet.PERSONA),
        of.only(Facet.METHOD),
        members,
        of.sum(Facet.LEFT),
        (double) members / everybody,
        share.lower(),
        share.upper(),
        shares(of),
        lifts(of),
        of.byKey(Facet.TIER),
        of.byKey(Facet.CHANNEL),
        weekdays(of),
        tenure,
        reason(tenure, NullReason.JOIN_UNKNOWN),
        contact,
        reason(contact, NullReason.NOT_ADDED),
        of.sum(Facet.HELPED),
        helpedByAll == 0 ? null : (double) of.sum(Facet.HELPED) / helpedByAll,
        helpedByAll == 0 ? NullReason.BASE_ZERO.code() : null,
        noMoney == null ? net : null,
        noMoney == null ? null : noMoney.code(),
        noNetShare == null ? (double) net / all.sum(Facet.NET) : null,
        noNetShare == null ? null : noNetShare.code(),
        examples(of));
  }

  private static String reason(Double value, NullReason reason) {
    return value == null ? reason.code() : null;
  }

  /** Why there is no money; null where there is. */
  private NullReason noMoney() {
    boolean isMixed = all.sum(Facet.NET_MIXED) > 0 || all.byKey(Facet.CURRENCY).size() > 1;
    if (isMixed) {
      return NullReason.CURRENCY_MIX;
    }
    return all.sum(Facet.NET_KNOWN) == 0 ? NullReason.NO_ORDERS : null;
  }

  private NullReason noNetShare() {
    long net = all.sum(Facet.NET);
    if (net == 0) {
      return NullReason.BASE_ZERO;
    }
    return net < 0 ? NullReason.BASE_NEGATIVE : null;
  }

  private static Map<String, Double> shares(FacetSums of) {
    long acting = of.sum(Facet.ACTING);
    if (acting == 0) {
      return null;
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (RoleAct act : RoleAct.values()) {
      shares.put(act.code(), of.of(Facet.ACT, act.code()) / PersonaTallies.BILLION / acting);
    }
    return shares;
  }

  /** Of acts that anybody did. */
  private Map<String, Double> lifts(FacetSums of) {
    Map<String, Double> own = shares(of);
    if (own == null) {
      return null;
    }
    Map<String, Double> lifts = new LinkedHashMap<>();
    shares(all)
        .forEach(
            (act, share) -> {
              if (share > 0) {
                lifts.put(act, own.get(act) / share);
              }
            });
    return lifts;
  }

  private static Map<String, Long> weekdays(FacetSums of) {
    Map<String, Long> weekdays = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String number = Integer.toString(day.getValue() - 1);
      weekdays.put(day.name().toLowerCase(Locale.ROOT), of.of(Facet.WEEKDAY, number));
    }
    return weekdays;
  }

  private static String examples(FacetSums of) {
    return of.byKey(Facet.EXAMPLE).entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> example) -> -example.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(PersonaTallies.EXAMPLES)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }
}
