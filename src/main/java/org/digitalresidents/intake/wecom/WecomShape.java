package org.digitalresidents.intake.wecom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.Unpacked;

/** How a file is written down, told from its first bytes. */
enum WecomShape {
  /** One JSON object on each line. */
  LINES,
  /** One array, or objects that span lines, one after the other. */
  SEQUENCE,
  /** Elements {@code <xml>…</xml>}, one after the other. */
  XML;

  private static final JsonFactory JSON = new JsonFactory();

  /** Where lines of a spread-out object end. */
  private static final Pattern BREAK = Pattern.compile(".*[\\[{,:]");

  static WecomShape of(InputFile file, FileAccess access) throws IOException {
    try (InputStream in = Unpacked.open(file, access, 0)) {
      return of(new Head(file, in.readNBytes(Head.MAX_BYTES)));
    }
  }

  static WecomShape of(Head head) {
    if (head.firstSolid() == '<') {
      return XML;
    }
    boolean isSequence = head.firstSolid() == '[' || spansLines(head);
    return isSequence ? SEQUENCE : LINES;
  }

  /**
   * Whether the first object goes on after its line. A first line that is merely cut off is
   * followed by another object, and hardly ever ends where a person would break a line.
   */
  private static boolean spansLines(Head head) {
    List<String> lines =
        head.text().lines().map(String::strip).filter(line -> !line.isEmpty()).limit(2).toList();
    boolean isBroken = lines.size() == 2 && !isWhole(lines.get(0));
    return isBroken && (!lines.get(1).startsWith("{") || BREAK.matcher(lines.get(0)).matches());
  }

  private static boolean isWhole(String line) {
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      parser.skipChildren();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
