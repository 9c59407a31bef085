package org.digitalresidents.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/** Which run of a lake everybody sees: {@code _CURRENT}, and the manifests it may name. */
final class Pointer {
  static final String MANIFESTS = "_manifest";
  static final String CURRENT = "_CURRENT";
  private static final int DEFAULT_BUCKETS = 16;

  private final LakeFiles files;

  Pointer(LakeFiles files) {
    this.files = files;
  }

  static String manifestPath(String runId) {
    return MANIFESTS + "/" + runId + ".json";
  }

  /**
   * What is published; {@link Manifest#empty} in a new lake.
   *
   * @param buckets asked for; 0 to leave it open
   * @throws Failure (incompatible) where that cannot be told, is damaged or has other buckets
   */
  Manifest read(int buckets) throws IOException {
    if (!files.exists(CURRENT)) {
      refuseLostPointer();
      return Manifest.empty(buckets == 0 ? DEFAULT_BUCKETS : buckets);
    }
    String path = manifestPath(runId());
    if (!files.exists(path)) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "%s names %s, which is not there. Put back the name of a manifest that is."
              .formatted(files.uri(CURRENT), path));
    }
    Manifest published = Manifest.fromJson(files.readText(path), files.uri(path));
    if (buckets != 0 && published.buckets() != buckets) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "%s was made with %s %d, which is fixed; given was %d. Leave the setting out or use another lake."
              .formatted(files.root(), Settings.BUCKETS.flag(), published.buckets(), buckets));
    }
    refuseDamaged(published);
    return published;
  }

  private String runId() throws IOException {
    return files.readText(CURRENT).strip();
  }

  /**
   * A manifest that follows another shows that there was a pointer: a lake that lost it is none to
   * begin anew in.
   */
  private void refuseLostPointer() throws IOException {
    List<Manifest> followers =
        manifests().stream().filter(manifest -> !manifest.previous().isEmpty()).toList();
    if (!followers.isEmpty()) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "%s is gone, but %s has the manifests of %s. Put the name of the last published one into it."
              .formatted(
                  files.uri(CURRENT),
                  MANIFESTS,
                  followers.stream().map(Manifest::runId).sorted().toList()));
    }
  }

  /** A disk that lost power may keep the names of files and lose what was in them. */
  private void refuseDamaged(Manifest published) throws IOException {
    if (!files.isLocal()) {
      return; // a request for each file; and stores elsewhere keep what they said they keep
    }
    List<String> damaged = new ArrayList<>();
    for (Manifest.TableFiles table : published.tables().values()) {
      for (DataFile file : table.files()) {
        if (!files.exists(file.path()) || files.bytes(file.path()) != file.bytes()) {
          damaged.add(file.path());
        }
      }
    }
    if (!damaged.isEmpty()) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "Of what %s publishes %d files are gone or not as long as they were, the first %s. Put them back, or the name of an earlier manifest into %s."
              .formatted(manifestPath(published.runId()), damaged.size(), damaged.get(0), CURRENT));
    }
  }

  /**
   * Refuses the name of a run that was published, its manifest kept or not. One that was killed
   * before it was may be run again under its name.
   *
   * @throws Failure (called wrongly)
   */
  void refuseUsedRunId(String runId, Manifest published) throws IOException {
    if (lineage(published, Integer.MAX_VALUE, manifests()).stream()
        .anyMatch(kept -> kept.runId().equals(runId) || kept.hasFilesOf(runId))) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "Run %s is already published in %s. Leave %s out or give another."
              .formatted(runId, files.root(), Settings.RUN_ID.flag()));
    }
  }

  /** The run that is published and those before it, at most so many, the latest last. */
  static List<Manifest> lineage(Manifest published, int most, List<Manifest> all) {
    List<Manifest> found = new ArrayList<>();
    String next = published.runId();
    while (found.size() < most && !next.isEmpty()) {
      String wanted = next;
      Optional<Manifest> named = all.stream().filter(m -> m.runId().equals(wanted)).findFirst();
      named.ifPresent(found::add);
      next = named.map(Manifest::previous).orElse("");
    }
    Collections.reverse(found);
    return found;
  }

  /** All manifests that are kept, published ever or not. */
  List<Manifest> manifests() throws IOException {
    List<Manifest> all = new ArrayList<>();
    for (String name : files.list(MANIFESTS)) {
      if (name.endsWith(".json")) {
        String path = MANIFESTS + "/" + name;
        all.add(Manifest.fromJson(files.readText(path), files.uri(path)));
      }
    }
    return all;
  }

  /**
   * Makes a manifest the current one; from here on everybody sees its run.
   *
   * @throws Failure (lock held) where another run published since this one began, as can be where
   *     no lock keeps it out
   */
  void move(Manifest next) throws IOException {
    files.replaceText(manifestPath(next.runId()), next.toJson());
    refuseOvertaken(next);
    try {
      files.replaceText(CURRENT, next.runId() + "\n");
    } catch (IOException e) {
      if (!names(next.runId(), e)) { // a store may do what it then says it did not
        throw e;
      }
    }
  }

  private void refuseOvertaken(Manifest next) throws IOException {
    String now = files.exists(CURRENT) ? runId() : "";
    if (!now.equals(next.previous())) {
      throw new Failure(
          Exit.LOCK_HELD,
          "Run %s published in %s while this one was working; nothing of this one is. Run it again, and see to it that runs do not overlap."
              .formatted(now, files.root()));
    }
  }

  private boolean names(String runId, IOException failure) {
    try {
      return files.exists(CURRENT) && runId().equals(runId);
    } catch (IOException e) {
      failure.addSuppressed(e);
      return false;
    }
  }
}
