package org.digitalresidents.job;

import java.util.List;
import org.digitalresidents.table.Table;

/** Frees the space of old runs. */
final class GcJob implements Job {
  static final Param<Integer> KEEP =
      Param.whole("keep", 3, 1, "How many runs to keep, counted back from the current one.");
  static final Param<Boolean> DRY_RUN =
      Param.yesNo("dry-run", false, "Only say what would be removed.");

  @Override
  public String name() {
    return "gc";
  }

  @Override
  public String summary() {
    return "Removes the files that none of the last runs' manifests names.";
  }

  @Override
  public String label() {
    return "清理旧批次不再引用的文件。";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public List<Param<?>> params() {
    return List.of(KEEP, DRY_RUN);
  }

  @Override
  public boolean isPartOfAll() {
    return false;
  }

  @Override
  public boolean publishes() {
    return false;
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    boolean isDryRun = args.get(DRY_RUN);
    Sweep.Swept swept = tables.lake().sweep(args.get(KEEP), isDryRun);
    progress.result("files", swept.files());
    progress.result("bytes", swept.bytes());
    progress.say(
        "%s %d files (%.1f MB). Runs kept: %s."
            .formatted(
                isDryRun ? "Would remove" : "Removed",
                swept.files(),
                swept.bytes() / 1e6,
                swept.kept().isEmpty() ? "none published yet" : String.join(", ", swept.kept())));
  }
}
