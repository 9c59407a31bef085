package org.digitalresidents.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the job says of the roles of a community. */
final class Report {
  private Report() {}

  static List<String> of(Learned learned) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Community %s: %d members with acts enough; %s: %s."
            .formatted(
                learned.communityId(),
                learned.seen().members(),
                learned.choice().verdict().code(),
                learned.choice().verdict().meaning()));
    learned.choice().qualities().forEach(quality -> lines.add(line(quality, learned)));
    if (!learned.roles().personas().isEmpty()) {
      lines.add("  " + names(learned.roles().personas()));
    }
    if (learned.agreement() != null) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  Agreement with the largest share alone %.3f, with the rules %.3f; margin below 0.1:"
                  + " %.1f %%.",
              learned.agreement().baseline(),
              learned.agreement().rules(),
              100 * learned.agreement().lowMargins()));
    }
    return lines;
  }

  private static String line(KQuality quality, Learned learned) {
    return String.format(
        Locale.ROOT,
        "  k=%d: S %.3f, J %.3f, S of a single role %.3f, gap %.3f, smallest group %d%s%s",
        quality.k(),
        quality.silhouette(),
        quality.stability(),
        quality.ofSingleRole(),
        quality.gap(),
        quality.leastMembers(),
        quality.isEligible() ? "" : ", not eligible",
        quality.k() == learned.choice().k() ? ", chosen" : "");
  }

  private static String names(List<Persona> personas) {
    return personas.stream()
        .map(
            persona ->
                String.format(
                    Locale.ROOT,
                    "%s %s %.1f %%",
                    persona.id(),
                    persona.name().code(),
                    100 * persona.size()))
        .collect(Collectors.joining(", "));
  }
}
