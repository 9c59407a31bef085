package org.digitalresidents.job;

import static org.digitalresidents.model.IntakeLedger.INTAKE_LEDGER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Fingerprint;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.model.IntakeLedger;

/**
 * The files of an import that its format reads, known by their bytes.
 *
 * @param fingerprints by file
 */
record ImportFiles(List<InputFile> files, List<String> fingerprints) {
  /** Names of skipped files shown before the rest is only counted. */
  private static final int SHOWN = 5;

  /**
   * Finds the files and takes their fingerprints.
   *
   * @throws Failure (input missing) where the format reads none of them
   */
  static ImportFiles of(
      Tables tables, HadoopFiles access, List<String> paths, LogFormat format, Progress progress) {
    List<InputFile> read = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (HadoopFiles.Found found : access.list(paths)) {
      // A file named by itself is meant, whatever its name; where files belong together, the names
      // tell them apart.
      boolean isMeant = found.isNamed() && !format.readsFilesTogether();
      if (isMeant || isRead(found.file(), format, access)) {
        read.add(found.file());
      } else {
        skipped.add(found.file().name());
      }
    }
    say(skipped, format, progress);
    if (read.isEmpty()) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "No file of format %s in %s. Check the path and %s."
              .formatted(format.name(), String.join(", ", paths), IntakeJob.FORMAT.flag()));
    }
    List<String> fingerprints = fingerprints(tables, access, read);
    for (int i = 0; i < read.size(); i++) {
      tables.noteInput(read.get(i).name(), fingerprints.get(i));
    }
    return new ImportFiles(List.copyOf(read), fingerprints);
  }

  private static boolean isRead(InputFile file, LogFormat format, FileAccess access) {
    try (java.io.InputStream in = org.digitalresidents.intake.text.Unpacked.open(file, access, 0)) {
      return format.recognizes(
          new org.digitalresidents.intake.Head(
              file, in.readNBytes(org.digitalresidents.intake.Head.MAX_BYTES)));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void say(List<String> skipped, LogFormat format, Progress progress) {
    if (!skipped.isEmpty()) {
      int more = skipped.size() - SHOWN;
      progress.say(
          "Skipped, not of format %s: %s%s"
              .formatted(
                  format.name(),
                  String.join(", ", skipped.subList(0, Math.min(SHOWN, skipped.size()))),
                  more > 0 ? " and %d more".formatted(more) : ""));
    }
  }

  private static List<String> fingerprints(
      Tables tables, FileAccess access, List<InputFile> files) {
    List<Fingerprint.Block> blocks = Fingerprint.blocks(files);
    List<List<byte[]>> byFile = new ArrayList<>();
    files.forEach(file -> byFile.add(new ArrayList<>()));
    int next = 0;
    for (List<byte[]> task :
        tables.each(Fingerprint.tasks(blocks), task -> Fingerprint.hashes(task, access))) {
      for (byte[] hash : task) {
        byFile.get(blocks.get(next++).fileNo()).add(hash);
      }
    }
    return byFile.stream().map(Fingerprint::of).toList();
  }

  /**
   * By file: whether it must be read. The same bytes are imported once into each community named.
   *
   * @param community as given; null where none was
   */
  boolean[] isNew(Tables tables, LogFormat format, String community, Progress progress) {
    Set<String> known = new HashSet<>();
    tables
        .get(INTAKE_LEDGER)
        .where(IntakeLedger.FORMAT.col().equalTo(format.name()))
        .where(IntakeLedger.COMMUNITY.col().eqNullSafe(community))
        .select(IntakeLedger.FINGERPRINT.col())
        .collectAsList()
        .forEach(row -> known.add(row.getString(0)));
    boolean areAllKnown = known.containsAll(fingerprints);
    boolean[] isNew = new boolean[files.size()];
    int skipped = 0;
    for (int i = 0; i < isNew.length; i++) {
      isNew[i] = format.readsFilesTogether() ? !areAllKnown : known.add(fingerprints.get(i));
      skipped += isNew[i] ? 0 : 1;
    }
    if (skipped > 0) {
      progress.say(
          "Already imported, by their content: %d of %d files.".formatted(skipped, isNew.length));
    }
    return isNew;
  }

  /**
   * Holds the files against what they were when they were found.
   *
   * @throws Failure (input missing) naming those that changed meanwhile
   */
  void refuseChanged(HadoopFiles access) {
    List<String> changed =
        files.stream().filter(f -> !access.isUnchanged(f)).map(InputFile::name).toList();
    if (!changed.isEmpty()) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "Changed while being read: %s. Import it again when it is complete."
              .formatted(String.join(", ", changed)));
    }
  }
}
