package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

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

  private static Long ms(long micros) {
    return micros == FunnelSpec.NO_LIMIT ? null : Long.valueOf(micros / MICROS_A_MS);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
