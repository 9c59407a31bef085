package org.digitalresidents.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitalresidents.model.Role;
import org.digitalresidents.table.Code;

/** What members are called: a role, the two it is mixed of, or that they have none. */
record RoleName(String name, String meaning, String label) implements Code {
  private static final String MIXED_BY = "-";

  /** Where members come from and go to that have no role in a window. */
  private static final List<RoleName> NOWHERE =
      List.of(
          new RoleName("new", "not seen before", "新进"),
          new RoleName("absent", "not there in this window, but later", "缺席"),
          new RoleName("left", "not seen again", "离开"));

  static RoleName of(String name) {
    Optional<RoleName> nowhere = NOWHERE.stream().filter(n -> n.name().equals(name)).findAny();
    return nowhere.orElseGet(
        () ->
            new RoleName(name, joined(name, Code::meaning, "; "), joined(name, Code::label, "·")));
  }

  private static String joined(String name, Function<Code, String> word, String by) {
    return Arrays.stream(name.split(MIXED_BY, -1))
        .map(part -> word(part, word))
        .collect(Collectors.joining(by));
  }

  private static String word(String part, Function<Code, String> word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.code().equals(part))
        .map(word)
        .findAny()
        .orElse(part);
  }
}
