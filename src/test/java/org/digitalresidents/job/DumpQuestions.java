package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.digitalresidents.testing.DuckDb;

/** Questions of a Stack Exchange dump, held against SQL in DuckDB over the dump's own XML. */
final class DumpQuestions {
  /** What no tagger has a part in. */
  private static final String COLUMNS =
      "event_id, asked_at, replies, first_reply_at, answered_at, status";

  private DumpQuestions() {}

  /**
   * The lake's questions are the dump's, under both linkings.
   *
   * @param dump the folder of its XML files
   * @param questions how many there are
   */
  static void assertEqualDump(TestLake lake, Path dump, long questions) {
    try (DuckDb duck = lake.duck()) {
      duck.run("SET VARIABLE dump = '%s'".formatted(dump));
      duck.run(
          "SET VARIABLE data_end = (SELECT max(ts) + INTERVAL 1 MICROSECOND FROM activity)::TIMESTAMP");
      duck.runResource("/oracle/stackexchange_questions.sql");
      assertThat(Long.parseLong(duck.rows("SELECT count(*) FROM dump_question").get(0).strip()))
          .isEqualTo(questions);
      for (String linking : List.of("conservative", "liberal")) {
        String ours = " FROM question WHERE linking = '%s'".formatted(linking);
        assertSame(duck, COLUMNS, ours, " FROM dump_question");
        assertSame(
            duck,
            "event_id, solved_at",
            ours + " AND solved_by = 'accepted'",
            " FROM dump_question WHERE solved_by = 'accepted'");
        // The asker's thanks may show more, never less.
        assertThat(
                duck.rows(
                    "SELECT event_id FROM dump_question WHERE solved_by IS NOT NULL EXCEPT SELECT event_id"
                        + ours
                        + " AND solved_by IS NOT NULL"))
            .isEmpty();
      }
    }
  }

  private static void assertSame(DuckDb duck, String columns, String ours, String theirs) {
    String a = "SELECT " + columns + ours;
    String b = "SELECT " + columns + theirs;
    assertThat(duck.rows("%s EXCEPT %s".formatted(a, b))).isEmpty();
    assertThat(duck.rows("%s EXCEPT %s".formatted(b, a))).isEmpty();
  }
}
