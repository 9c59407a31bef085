package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitalresidents.testing.DuckDb;

/** The questions analysts ask, as they come with the program: each is asked of a lake. */
final class AnalystsQuestions {
  private static final Path FOLDER = Path.of("src/main/resources/sql");

  private AnalystsQuestions() {}

  /** Fails where one has no answer, or another than the tables give by another way. */
  static void assertAnswered(DuckDb duck) throws IOException {
    for (Path question : questions()) {
      assertThat(Files.readAllLines(question))
          .as("%s says what it asks, of which tables, and how to read it", question)
          .anyMatch(line -> line.startsWith("-- 问:"))
          .anyMatch(line -> line.startsWith("-- Question: "))
          .anyMatch(line -> line.startsWith("-- Tables: "))
          .anyMatch(line -> line.startsWith("-- 读法:"))
          .anyMatch(line -> line.startsWith("-- How to read: "));
      assertThat(duck.rows(text(question))).as("%s", question).isNotEmpty();
    }
    assertSame(
        duck,
        "who-are-our-residents",
        "sum(member_count)",
        "SELECT count(*) FROM member_role WHERE span = 'all_time'");
    assertSame(
        duck,
        "which-questions-has-nobody-answered",
        "count(*)",
        """
        SELECT count(*) FROM question WHERE linking = 'conservative' AND asker_kind = 'member'
        AND NOT is_before_question AND first_reply_at IS NULL
        AND asked_at >= (SELECT data_end FROM community) - INTERVAL 28 DAY""");
    assertSame(
        duck,
        "where-does-the-funnel-lose-them",
        "max(reached)",
        """
        SELECT max(reached) FROM cohort_funnel
        WHERE group_id = '*' AND cohort_by = 'all'""");
    assertSame(duck, "which-regulars-fall-silent", "min(last_active_days) >= 14", "SELECT true");
    assertSame(
        duck,
        "who-is-one-step-from-the-next-rung",
        "count(*)",
        """
        SELECT count(*) FROM member_rung WHERE missing_acts = 1 AND rung <> 'unseen'
        AND window_start = (SELECT max(window_start) FROM member_rung WHERE is_complete)""");
  }

  private static List<Path> questions() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> questions = files.sorted().toList();
      assertThat(questions).hasSize(10);
      return questions;
    }
  }

  private static void assertSame(DuckDb duck, String question, String figure, String otherWay)
      throws IOException {
    String sql = text(FOLDER.resolve(question + ".sql")).replaceFirst(";\\s*$", "");
    assertThat(duck.rows("SELECT %s FROM (%s%n)".formatted(figure, sql)))
        .as(question)
        .isEqualTo(duck.rows(otherWay));
  }

  private static String text(Path question) throws IOException {
    return Files.readString(question);
  }
}
