package org.digitalresidents.job;

import java.io.IOException;

/**
 * The page of a run: kept back until the tables are verified, so that none is ever seen of a run
 * that is not published.
 */
final class RunPage {
  /** The folder of pages, in the lake. */
  static final String FOLDER = "report";

  private final LakeFiles files;
  private final String folder;
  private String html = "";

  RunPage(LakeFiles files, String runId) {
    this.files = files;
    this.folder = FOLDER + "/" + runId;
  }

  /** Removes pages of runs that were killed before they were published. */
  static void removeOrphans(LakeFiles files) throws IOException {
    for (String run : files.list(FOLDER)) {
      if (!files.exists(Pointer.manifestPath(run))) {
        files.delete(FOLDER + "/" + run);
      }
    }
  }

  void put(String page) {
    html = page;
  }

  /** Where it is once the run is published; "" where the run has none. */
  String path() {
    return html.isEmpty() ? "" : folder + "/index.html";
  }

  void write() throws IOException {
    if (!html.isEmpty()) {
      files.replaceText(path(), html);
    }
  }

  /** Takes it away after a failure that kept the run from being published. */
  void withdraw(Exception cause) {
    try {
      files.delete(folder);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
