package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digitalresidents.testing.DuckDb;

/**
 * Roles held against the badges that the site itself awards, which no feature knows: Student for a
 * question that was liked, Scholar for accepting an answer, Teacher for an answer that was liked,
 * Supporter for a first vote, Commentator for ten comments.
 */
final class DumpBadges {
  private DumpBadges() {}

  /**
   * Askers hold what is given for asking, and the others what is given for answering: by the groups
   * found, which on this site are two, and by the rules.
   *
   * @param dump the folder of its XML files
   */
  static void assertTold(TestLake lake, Path dump) {
    try (DuckDb duck = lake.duck()) {
      duck.run("SET VARIABLE dump = '%s'".formatted(dump));
      duck.runResource("/oracle/stackexchange_questions.sql");
      duck.runResource("/oracle/stackexchange_badges.sql");
      duck.rows(
              """
              SELECT ground, badge, role, together || ' of ' || members,
                format('lift {:.2f} ({:.2f} to {:.2f})', lift, low, high)
              FROM badge_lift ORDER BY ALL""")
          .forEach(System.out::println);

      assertThat(duck.rows("SELECT verdict, cluster_count FROM role_quality"))
          .containsExactly("distinct | 2");
      assertSeparated(duck, "told", "asker-appreciator", "all_rounder");
      assertSeparated(duck, "rule", "asker", "answerer");
    }
  }

  private static void assertSeparated(DuckDb duck, String ground, String askers, String others) {
    assertThat(low(duck, ground, askers, "Student")).isGreaterThan(1);
    assertThat(low(duck, ground, askers, "Scholar")).isGreaterThan(1);
    assertThat(low(duck, ground, others, "Teacher")).isGreaterThan(1);
    assertThat(low(duck, ground, askers, "Student"))
        .isGreaterThan(high(duck, ground, others, "Student"));
    assertThat(low(duck, ground, others, "Teacher"))
        .isGreaterThan(high(duck, ground, askers, "Teacher"));
  }

  private static double low(DuckDb duck, String ground, String role, String badge) {
    return end(duck, "low", ground, role, badge);
  }

  private static double high(DuckDb duck, String ground, String role, String badge) {
    return end(duck, "high", ground, role, badge);
  }

  private static double end(DuckDb duck, String end, String... cell) {
    String sql =
        "SELECT " + end + " FROM badge_lift WHERE (ground, role, badge) = ('%s', '%s', '%s')";
    return Double.parseDouble(duck.rows(sql.formatted((Object[]) cell)).get(0));
  }
}
