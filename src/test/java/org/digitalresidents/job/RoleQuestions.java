package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.digitalresidents.testing.DuckDb;

/** What is asked of the roles of a lake of one community. */
final class RoleQuestions {
  private RoleQuestions() {}

  /** Cards, replies between roles and drift, as SQL computes them from the members' roles. */
  static void assertEqualOracle(TestLake lake) {
    try (DuckDb duck = lake.duck()) {
      duck.runResource("/oracle/roles.sql");
      assertSame(
          duck,
          "SELECT name, member_count, round(member_share, 9), round(help_share, 9) FROM persona",
          "SELECT name, member_count, round(member_share, 9), round(help_share, 9) FROM oracle_persona");
      assertThat(
              duck.rows(
                  """
                  SELECT count(*) > 10, max(abs(o.share - p.act_shares[act])) < 1e-8,
                    max(abs(o.lift - p.lifts[act])) < 1e-8
                  FROM persona p JOIN oracle_persona_act o USING (name)"""))
          .containsExactly("true | true | true");
      assertSame(
          duck,
          "SELECT from_name, to_name, reply_count, round(expected_count, 6) FROM role_reply",
          "SELECT from_name, to_name, reply_count, round(expected_count, 6) FROM oracle_reply");
      assertSame(
          duck,
          "SELECT window_start, member_count, compared_count, round(stayed_share, 9) FROM role_drift",
          "SELECT window_start, member_count, compared_count, round(stayed_share, 9) FROM oracle_drift");
      assertSame(
          duck,
          "SELECT window_start, round(divergence, 9) FROM role_drift WHERE divergence IS NOT NULL",
          "SELECT window_start, round(divergence, 9) FROM oracle_divergence");
    }
  }

  private static void assertSame(DuckDb duck, String ours, String theirs) {
    assertThat(duck.rows(ours)).isNotEmpty();
    assertThat(duck.rows("(%s) EXCEPT ALL (%s)".formatted(ours, theirs))).isEmpty();
    assertThat(duck.rows("(%s) EXCEPT ALL (%s)".formatted(theirs, ours))).isEmpty();
  }

  /** The five planted roles, from the bare log; the floors are what was measured, less a little. */
  static void assertRecovered(TestLake lake, Path world) {
    PlantedRoles planted = PlantedRoles.of(lake, world);
    System.out.println("Agreement with planted roles: " + planted);
    assertThat(planted.toldOrSilent().index()).isGreaterThan(0.65);
    assertThat(planted.clustered().index()).isGreaterThan(0.5);
    assertThat(planted.toldOrSilent().members()).isGreaterThan(planted.members() * 2 / 3);
  }

  /** A run on the same tables again, and one with the groups of an earlier run, tell the same. */
  static void assertRepeatable(TestLake lake, String earlierRun) {
    Map<String, String> before = lake.fingerprints();
    lake.run("roles", "--run-id", "again").mustBe(0);
    assertThat(lake.fingerprints()).isEqualTo(before);

    lake.run("roles", "--run-id", "given", "--model", earlierRun).mustBe(0);
    Map<String, String> given = lake.fingerprints();
    assertThat(lake.rows("SELECT verdict FROM role_quality")).containsExactly("given");
    for (String table : new String[] {"member_role", "role_model", "persona", "role_move"}) {
      assertThat(given.get(table)).as(table).isEqualTo(before.get(table));
    }
  }
}
