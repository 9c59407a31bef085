package org.digitalresidents.intake;

import java.util.ArrayList;
import java.util.List;

/** Cuts an import into tasks of about equal size: large files in slices, small ones together. */
public final class Slices {
  static final long TASK_BYTES = 32L << 20;

  /** Files in a task, so that many small ones are shared out too. */
  static final int TASK_FILES = 1_000;

  private Slices() {}

  /**
   * Plans the tasks.
   *
   * @param formats by file number
   * @param isWanted by file number: files already imported are left out
   */
  public static List<List<Slice>> plan(
      List<InputFile> files, List<LogFormat> formats, boolean[] isWanted) {
    List<List<Slice>> tasks = new ArrayList<>();
    List<Slice> task = new ArrayList<>();
    long taskBytes = 0;
    for (int i = 0; i < files.size(); i++) {
      if (!isWanted[i]) {
        continue;
      }
      for (Slice slice : slices(files.get(i), i, formats.get(i))) {
        long bytes = Math.min(slice.end(), slice.file().bytes()) - slice.start();
        boolean isFull = taskBytes + bytes > TASK_BYTES || task.size() == TASK_FILES;
        if (!task.isEmpty() && isFull) {
          tasks.add(List.copyOf(task));
          task.clear();
          taskBytes = 0;
        }
        task.add(slice);
        taskBytes += bytes;
      }
    }
    if (!task.isEmpty()) {
      tasks.add(List.copyOf(task));
    }
    return tasks;
  }

  private static List<Slice> slices(InputFile file, int fileNo, LogFormat format) {
    if (!file.isPlain() || !format.isSplittable(file)) {
      return List.of(new Slice(file, fileNo, 0, 0, Long.MAX_VALUE));
    }
    List<Slice> slices = new ArrayList<>();
    for (long start = 0; start == 0 || start < file.bytes(); start += TASK_BYTES) {
      long end = start + TASK_BYTES >= file.bytes() ? Long.MAX_VALUE : start + TASK_BYTES;
      slices.add(new Slice(file, fileNo, slices.size(), start, end));
    }
    return slices;
  }
}
