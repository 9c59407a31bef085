package org.digitalresidents.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;
import org.digitalresidents.simulate.WorldKind;
import org.digitalresidents.table.Table;

/** Invents a community, and writes its log with the truth beside it. */
final class SimulateJob implements Job {
  static final Param<String> OUT =
      Param.text("out", "DIR", "simulated", "Where the log and the truth are written.");
  static final Param<Integer> ACTS = Param.whole("acts", 100_000, 1, "About how many acts.");
  static final Param<String> WORLD =
      Param.choice(
          "world",
          WorldKind.STANDARD.code(),
          "Which world: the standard one, one in which all is well, or such a one with one fault"
              + " planted in it.",
          Arrays.stream(WorldKind.values()).map(WorldKind::code).toArray(String[]::new));
  static final Param<Long> SEED =
      Param.seed("seed", 1, "Another seed makes another community; the same, the same bytes.");
  static final Param<Boolean> GZIP = Param.yesNo("gzip", false, "Compress the files.");
  static final Param<Integer> THREADS =
      Param.whole(
          "threads", 2, 1, "How many files are written at a time; changes nothing in them.");

  @Override
  public String name() {
    return "simulate";
  }

  @Override
  public String summary() {
    return "Invents a sports-health brand's community: an activity log of any size, with the truth"
        + " beside it.";
  }

  @Override
  public String label() {
    return "按种子生成一个虚构的运动健康品牌社群日志及其真值。";
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
    return List.of(OUT, ACTS, WORLD, SEED, GZIP, THREADS);
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
  public boolean needsLake() {
    return false;
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) throws IOException {
    World world = World.of(WorldKind.of(args.get(WORLD)), args.get(SEED), args.get(ACTS));
    Path out = Path.of(args.get(OUT));
    Simulator.Totals totals = Simulator.write(world, out, args.get(GZIP), args.get(THREADS));
    progress.result("out", out.toAbsolutePath().toString());
    progress.result("files", totals.files());
    progress.result("acts", totals.acts());
    progress.say(
        "%d acts of %d members in %d groups, in %d files under %s."
            .formatted(
                totals.acts(),
                totals.members(),
                totals.groups(),
                totals.files(),
                out.toAbsolutePath()));
  }
}
