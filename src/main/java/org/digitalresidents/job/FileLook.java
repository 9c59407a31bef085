package org.digitalresidents.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Fingerprint;
import org.digitalresidents.intake.FormatChoice;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.Unpacked;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Shown;

/** Looks at files where they lie: what they are, and their fingerprints, in one reading. */
final class FileLook implements Serializable {
  /**
   * What was seen of one block of a file.
   *
   * @param format its place in the choice, of a file's first block; else of no meaning
   * @param beginning of a file that was given by itself and is of no format; else null
   * @param problem why nothing of the file can be read; null where it can
   */
  record Seen(byte[] hash, int format, String communityName, String beginning, String problem)
      implements Serializable {}

  private static final long serialVersionUID = 1L;

  private final FileAccess access;
  private final FormatChoice choice;
  private final boolean skipsBad;
  private final boolean[] isNamed;
  private final String[] problems;

  FileLook(
      FileAccess access, FormatChoice choice, boolean skipsBad, List<InputListing.Found> found) {
    this.access = access;
    this.choice = choice;
    this.skipsBad = skipsBad;
    this.isNamed = new boolean[found.size()];
    this.problems = new String[found.size()];
    for (int i = 0; i < isNamed.length; i++) {
      isNamed[i] = found.get(i).isNamed();
      problems[i] = found.get(i).problem();
    }
  }

  /** Looks at stretches of files. */
  List<Seen> at(List<Fingerprint.Block> blocks) throws IOException {
    List<Seen> all = new ArrayList<>();
    for (Fingerprint.Block block : blocks) {
      all.add(
          block.start() == 0 ? first(block) : new Seen(block.hash(access), 0, null, null, null));
    }
    return all;
  }

  private Seen first(Fingerprint.Block block) throws IOException {
    String problem = problems[block.fileNo()];
    if (problem == null) {
      try {
        Head head = head(block.file(), access);
        boolean isMeant = isNamed[block.fileNo()];
        int format = choice.place(head, isMeant);
        boolean isKnown = format != FormatChoice.NONE;
        String community =
            isKnown ? choice.formats().get(format).communityName(block.file(), access) : null;
        String beginning = isMeant && !isKnown ? Shown.of(head.text()) : null;
        return new Seen(isKnown ? block.hash(access) : null, format, community, beginning, null);
      } catch (Failure e) {
        if (!skipsBad) {
          throw e;
        }
        problem = e.getMessage();
      }
    }
    // The first format accounts for what cannot be looked into.
    return new Seen(HexFormat.of().parseHex(Fingerprint.of(problem)), 0, null, null, problem);
  }

  private static Head head(InputFile file, FileAccess access) throws IOException {
    try (InputStream in = Unpacked.open(file, access, 0)) {
      return new Head(file, in.readNBytes(Head.MAX_BYTES));
    }
  }
}
