package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.model.SpeechAct;

/**
 * Lines of Chinese television drama with the act people named: CPED, its validation part. The lines
 * have no question marks at all, and are speech, not posts: they are but an indication.
 */
final class Cped {
  private static final Path FILE =
      Path.of(System.getProperty("shared.data", "../shared/data"), "cped-zh/valid_split.csv");

  private static final Pattern LINE =
      Pattern.compile("[^,]*,([^,]*),(?:[^,]*,){14}([^,]*),(?:\"([^\"]*)\"|([^\\r\\n]*))\\r?\\n");

  /** Theirs that mean the same as ours; the others are what people do in a drama. */
  private static final Map<String, SpeechAct> OURS =
      Map.of(
          "question", SpeechAct.QUESTION,
          "thanking", SpeechAct.THANKS,
          "greeting", SpeechAct.GREETING,
          "agreement", SpeechAct.AGREE,
          "acknowledge", SpeechAct.AGREE,
          "disagreement", SpeechAct.DISAGREE,
          "reject", SpeechAct.DISAGREE,
          "answer", SpeechAct.ANSWER);

  /** A line, the dialogue it stands in, and its act. */
  record Line(String dialogue, String theirs, String text) {
    SpeechAct act() {
      return OURS.getOrDefault(theirs, SpeechAct.OTHER);
    }
  }

  private Cped() {}

  static List<Line> lines() {
    assumeThat(FILE).as("real data of ../shared/data, absent here").exists();
    try {
      String csv = Files.readString(FILE);
      Matcher line = LINE.matcher(csv.substring(csv.indexOf('\n') + 1) + "\n");
      return line.results()
          .map(
              r ->
                  new Line(
                      r.group(1), r.group(2), Optional.ofNullable(r.group(3)).orElse(r.group(4))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
