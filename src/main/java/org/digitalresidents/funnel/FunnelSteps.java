package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.NullReason;

/** Writes declared funnels down. */
public final class FunnelSteps {
  private static final long MICROS_A_MS = 1_000;

  private FunnelSteps() {}

  /** Rows of {@code funnel_step}. */
  public static List<Row> rows(List<FunnelSpec> funnels) {
    List<Row> rows = new ArrayList<>();
    for (FunnelSpec funnel : funnels) {
      for (int number = 1; number <= funnel.size(); number++) {
        rows.add(row(funnel, number));
      }
    }
    return rows;
  }

  private static Row row(FunnelSpec funnel, int number) {
    FunnelSpec.Step step = funnel.step(number);
    return RowFactory.create(
        funnel.name(),
        (long) number,
        step.name(),
        step.when().toString(),
        needs(step.when().etypes()),
        step.isOptional(),
        ms(step.within()),
        ms(step.after()),
        (long) funnel.size(),
        word(funnel.order()),
        word(funnel.ties()),
        word(funnel.entries()),
        word(funnel.bound()),
        ms(funnel.window()),
        ms(funnel.reach()),
        String.join(", ", funnel.hold()),
        funnel.exclusions().stream().map(FunnelSteps::text).collect(Collectors.joining("; ")));
  }

  private static String text(FunnelSpec.Exclusion exclusion) {
    return "%s between steps %d and %d: %s"
        .formatted(exclusion.when(), exclusion.from(), exclusion.to(), word(exclusion.then()));
  }

  /** What a community must have for the step to be reached at all; null where that is not plain. */
  private static String needs(Set<Etype> etypes) {
    if (etypes.equals(Set.of(Etype.JOIN))) {
      return NullReason.NO_JOINS.code();
    } else if (etypes.equals(Set.of(Etype.ORDER))) {
      return NullReason.NO_ORDERS.code();
    }
    return etypes.stream().allMatch(Etype::isActivity) ? NullReason.NO_ACTIVITY.code() : null;
  }

  private static Long ms(long micros) {
    return micros == FunnelSpec.NO_LIMIT ? null : Long.valueOf(micros / MICROS_A_MS);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
