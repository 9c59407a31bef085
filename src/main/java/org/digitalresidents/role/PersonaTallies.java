package org.digitalresidents.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.WindowParts;
import org.digitalresidents.role.PersonaFact.Facet;
import org.digitalresidents.table.Named;

/** Adds up, in one task, what is known of the members of each role; in whole numbers only. */
final class PersonaTallies {
  static final int EXAMPLES = 3;

  /** Shares are added up in billionths, so that their order does not matter. */
  static final double BILLION = 1e9;

  private static final String UNKNOWN = "unknown";

  /**
   * Members are as sure as another within a hundredth of margin; of these the busier comes first.
   */
  private static final long HUNDREDTH = 1_000_000_000_000L;

  private final Map<Key, Long> sums = new HashMap<>();
  private final Map<Key, List<Example>> examples = new HashMap<>();

  private final Named gone;

  private record Key(String communityId, String name, Facet facet, String key) {}

  private record Example(String memberId, long rank) {
    static final Comparator<Example> FIRST =
        Comparator.comparing((Example example) -> -example.rank).thenComparing(Example::memberId);
  }

  /**
   * Nothing so far.
   *
   * @param gone whether the member is in no more; null where no stay is known
   */
  PersonaTallies(Named gone) {
    this.gone = gone;
  }

  Iterator<Row> of(Iterator<Row> members) {
    members.forEachRemaining(this::add);
    List<Row> rows = new ArrayList<>();
    sums.forEach((key, sum) -> rows.add(row(key, key.key(), sum)));
    examples.forEach((key, kept) -> kept.forEach(e -> rows.add(row(key, e.memberId(), e.rank()))));
    return rows.iterator();
  }

  private static Row row(Key key, String of, long value) {
    return RowFactory.create(key.communityId(), key.name(), key.facet().name(), of, value);
  }

  private void add(Row member) {
    add(member, Facet.MEMBERS, "", 1);
    if (Boolean.TRUE.equals(member.getAs(gone.column()))) {
      add(member, Facet.LEFT, "", 1);
    }
    add(member, Facet.METHOD, member.getAs(MemberRole.METHOD.column()), 1);
    String persona = member.getAs(MemberRole.PERSONA_ID.column());
    if (persona != null) {
      add(member, Facet.PERSONA, persona, 1);
    }
    String tier = member.getAs(MemberTier.TIER.column());
    if (tier != null) {
      add(member, Facet.TIER, tier, 1);
    }
    String channel = member.getAs(WindowParts.SOURCE_CHANNEL.column());
    add(member, Facet.CHANNEL, channel == null ? UNKNOWN : channel, 1);
    addDays(member, WindowParts.TENURE_DAYS, Facet.TENURE, Facet.TENURE_KNOWN);
    addDays(member, WindowParts.CONTACT_DAYS, Facet.CONTACT, Facet.CONTACT_KNOWN);
    add(member, Facet.HELPED, "", member.<Long>getAs(RoleFeature.HELPED_COUNT.column()));
    addMoney(member);
    long acts = addActs(member);
    addExample(member, acts);
  }

  private void addDays(Row member, WindowParts column, Facet sum, Facet known) {
    Long days = member.getAs(column.column());
    if (days != null) {
      add(member, sum, "", days);
      add(member, known, "", 1);
    }
  }

  private void addMoney(Row member) {
    Long net = member.getAs(RoleFeature.NET_MINOR.column());
    String reason = member.getAs(RoleFeature.NET_MINOR.reasonColumn());
    if (net != null) {
      add(member, Facet.NET, "", net);
      add(member, Facet.NET_KNOWN, "", 1);
    } else if (NullReason.CURRENCY_MIX.code().equals(reason)) {
      add(member, Facet.NET_MIXED, "", 1);
    }
    String currency = member.getAs(RoleFeature.CURRENCY.column());
    if (currency != null) {
      add(member, Facet.CURRENCY, currency, 1);
    }
  }

  private long addActs(Row member) {
    long[] counts =
        Arrays.stream(RoleAct.values())
            .mapToLong(act -> member.<Long>getAs(act.count().column()))
            .toArray();
    long acts = Arrays.stream(counts).sum();
    if (acts > 0) {
      add(member, Facet.ACTING, "", 1);
      for (RoleAct act : RoleAct.values()) {
        double share = (double) counts[act.place()] / acts;
        add(member, Facet.ACT, act.code(), Math.round(share * BILLION));
      }
    }
    return acts;
  }

  private void addExample(Row member, long acts) {
    Double margin = member.getAs(MemberRole.MARGIN.column());
    long hundredths = margin == null ? 0 : Math.round(margin * 100);
    long rank = hundredths * HUNDREDTH + Math.min(acts, HUNDREDTH - 1);
    List<Example> kept =
        examples.computeIfAbsent(key(member, Facet.EXAMPLE, ""), key -> new ArrayList<>());
    kept.add(new Example(member.getAs(MemberRole.MEMBER_ID.column()), rank));
    kept.sort(Example.FIRST);
    if (kept.size() > EXAMPLES) {
      kept.remove(EXAMPLES);
    }
  }

  private void add(Row member, Facet facet, String of, long value) {
    sums.merge(key(member, facet, of), value, Long::sum);
  }

  private static Key key(Row member, Facet facet, String of) {
    return new Key(
        member.getAs(MemberRole.COMMUNITY_ID.column()),
        member.getAs(PersonaFact.NAME.column()),
        facet,
        of);
  }
}
