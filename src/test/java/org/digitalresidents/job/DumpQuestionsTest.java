package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.conversation.ConversationOptions;
import org.digitalresidents.conversation.ConversationPass;
import org.digitalresidents.conversation.Copied;
import org.digitalresidents.conversation.CopyWatch;
import org.digitalresidents.conversation.Link;
import org.digitalresidents.conversation.Linker;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.conversation.Readers;
import org.digitalresidents.conversation.Streams;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of a real dump, held against SQL in DuckDB over the dump's own XML. */
class DumpQuestionsTest {
  private static final Path BEER =
      Path.of(System.getProperty("shared.data", "../shared/data"))
          .resolve("stackexchange-beer/beer.stackexchange.com");

  private static final String COLUMNS =
      "event_id, asked_at, replies, first_reply_at, answered_at, solved_by, solved_at, status";

  @TempDir Path folder;

  @Test
  void areThoseOfTheDumpsOwnTables() {
    assumeThat(BEER).as("real data of ../shared/data, absent here").exists();
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", BEER.toString()).mustBe(0);
    try (DuckDb duck = lake.duck()) {
      String end =
          duck.rows(
                  "SELECT strftime(max(ts) + INTERVAL 1 MICROSECOND, '%xT%H:%M:%S.%f') FROM activity")
              .get(0);
      duck.table("question", questions(lake, Instant.parse(end + "Z")));
      duck.run("SET VARIABLE dump = '%s'".formatted(BEER));
      duck.run("SET VARIABLE data_end = '%s'".formatted(end));
      duck.runResource("/oracle/stackexchange_questions.sql");

      // Of the dump's XML: grep -c 'PostTypeId="1"' Posts.xml
      assertThat(duck.rows("SELECT count(*) FROM dump_question")).containsExactly("591");
      for (String linking : List.of("conservative", "liberal")) {
        String ours = "SELECT %s FROM question WHERE linking = '%s'".formatted(COLUMNS, linking);
        String theirs = "SELECT %s FROM dump_question".formatted(COLUMNS);
        assertThat(duck.rows("%s EXCEPT %s".formatted(ours, theirs))).isEmpty();
        assertThat(duck.rows("%s EXCEPT %s".formatted(theirs, ours))).isEmpty();
      }
    }
  }

  private static Dataset<Row> questions(TestLake lake, Instant end) {
    String[] files =
        lake.files("activity").stream()
            .map(file -> lake.folder().resolve(file).toString())
            .toArray(String[]::new);
    Dataset<Row> activity = SharedSpark.session().read().parquet(files);
    Readers readers = new Readers(OfSource::new, () -> (post, place) -> OTHER, NoCopies::new);
    String community = activity.first().getAs("community_id");
    return Passes.rows(
        Streams.sorted(activity, 2),
        new ConversationPass(readers, ConversationOptions.STANDARD, Map.of(community, end)),
        Question.QUESTION);
  }

  private static final List<Tag> OTHER = List.of(new Tag(SpeechAct.OTHER, 1, "none"));

  /** Only what the dump says. */
  private static final class OfSource implements Linker {
    @Override
    public void begin() {}

    @Override
    public Optional<Link> link(Post post) {
      return Optional.ofNullable(post.act().targetEventId())
          .map(target -> new Link(target, LinkRule.EXPLICIT, 1));
    }
  }

  private static final class NoCopies implements CopyWatch {
    @Override
    public void begin() {}

    @Override
    public Copied see(String authorId, String text) {
      return Copied.NO;
    }
  }
}
