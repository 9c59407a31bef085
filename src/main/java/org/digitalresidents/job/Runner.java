package org.digitalresidents.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.model.Run;

/**
 * Runs jobs from a command line: settings are checked before anything starts, the jobs of a run
 * share one lake and are published together, and whatever happens becomes an exit code and a
 * sentence.
 */
public final class Runner {
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;
  private final Progress progress;
  private final Function<Progress, Session> sessions;
  private volatile boolean isRunning;
  private volatile boolean isStopped;

  public Runner(PrintStream out, PrintStream err, Clock clock, boolean isTerminal) {
    this(out, err, clock, isTerminal, Session::own);
  }

  Runner(
      PrintStream out,
      PrintStream err,
      Clock clock,
      boolean isTerminal,
      Function<Progress, Session> sessions) {
    this.sessions = sessions;
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.progress = new Progress(err, isTerminal, clock);
  }

  /** Runs a command line and gives its exit code. */
  public int run(String... commandLine) {
    isRunning = true;
    try {
      return dispatch(Cli.parse(Jobs.commands(), commandLine));
    } catch (Throwable e) {
      return explain(e);
    } finally {
      isRunning = false;
    }
  }

  /** Tells that the process is being ended from outside; what a run then throws is no news. */
  public void stop() {
    if (isRunning) {
      isStopped = true;
      err.println(
          "Stopped from outside. Unless this run said that it is published, what was published before still is.");
    }
  }

  private int dispatch(Cli.Call call) throws Exception {
    if (call.wantsVersion()) {
      out.println(versions().get("digital-residents"));
      return Exit.DONE.code();
    }
    List<Job> jobs =
        call.job().equals(Jobs.ALL)
            ? Jobs.steps()
            : Jobs.list().stream().filter(j -> j.name().equals(call.job())).toList();
    if (call.wantsHelp() || jobs.isEmpty()) {
      out.print(jobs.size() == 1 ? Help.of(jobs.get(0)) : Help.ofAll(Jobs.list()));
      return call.wantsHelp() ? Exit.DONE.code() : Exit.CALLED_WRONGLY.code();
    }
    Args args = args(call);
    for (Job job : jobs) {
      job.check(args);
    }
    return runJobs(call.job(), jobs, args);
  }

  private static Args args(Cli.Call call) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, List<Param<?>>> commands = Jobs.commands();
    if (call.given().containsKey(Cli.CONFIG)) {
      Set<String> known = new TreeSet<>();
      commands.values().forEach(params -> params.forEach(p -> known.add(p.name())));
      given.putAll(ConfigFile.read(call.given().get(Cli.CONFIG), known));
    }
    given.putAll(call.given());
    return Args.of(commands.get(call.job()), given);
  }

  private int runJobs(String command, List<Job> jobs, Args args) throws Exception {
    Instant started = clock.instant();
    String runId = runId(args.get(Settings.RUN_ID), started);
    RunReport report = new RunReport(command, runId);
    if (jobs.stream().noneMatch(Job::needsLake)) {
      try (Session session = sessions.apply(progress)) {
        for (Job job : jobs) {
          progress.begin(job.name(), job.summary());
          job.run(Tables.none(job, session), args, progress);
        }
      }
    } else {
      runOnLake(command, jobs, args, runId, started, report);
    }
    report.results(progress.results());
    out.println(report.toJson());
    return Exit.DONE.code();
  }

  private void runOnLake(
      String command, List<Job> jobs, Args args, String runId, Instant started, RunReport report)
      throws Exception {
    try (Session session = sessions.apply(progress);
        Lake lake =
            Lake.open(
                args.get(Settings.LAKE),
                runId,
                args.get(Settings.BUCKETS),
                args.get(Settings.LOCK_WAIT),
                session)) {
      for (Job job : jobs) {
        progress.begin(job.name(), job.summary());
        if (job.publishes()) {
          session.get().sparkContext().setJobGroup(job.name(), job.summary(), false);
        }
        job.run(new Tables(lake, job), args, progress);
      }
      if (jobs.stream().anyMatch(Job::publishes)) {
        progress.begin("publish", "Reading back what was written, then publishing it.");
        publish(lake, command, runId, started, args, report);
      }
    }
  }

  private void publish(
      Lake lake, String command, String runId, Instant started, Args args, RunReport report) {
    Map<String, Long> counts = lake.workspace().rowCounts();
    Instant finished = clock.instant();
    RunFacts facts =
        new RunFacts(
            runId, command, started, finished, args.texts(), lake.inputs(), counts, versions());
    lake.workspace()
        .append(
            Run.RUN,
            lake.workspace().session().createDataFrame(List.of(facts.row()), Run.RUN.schema()));
    Manifest manifest = lake.commit(facts.manifest());
    report.published(lake.files(), counts, lake.page().path());
    progress.say("Published run %s: %d tables.".formatted(runId, manifest.tables().size()));
    progress.say("Read them:  cd %s && duckdb -init tables.sql".formatted(quoted(report.lake())));
    if (!report.page().isEmpty()) {
      progress.say("Look at the page:  " + report.page());
    }
  }

  /** A path as a shell takes it. */
  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9/._:=@%+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  private static String runId(String given, Instant started) {
    if (!given.isEmpty()) {
      if (!given.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")) {
        throw new Failure(
            Exit.CALLED_WRONGLY,
            "%s: expected letters, digits, '.', '_' and '-', at most 64, found '%s'."
                .formatted(Settings.RUN_ID.flag(), given));
      }
      return given;
    }
    String time =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(started);
    return time + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  static Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    String own = Runner.class.getPackage().getImplementationVersion();
    versions.put("digital-residents", own == null ? "development" : own);
    versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    versions.put("java", System.getProperty("java.version"));
    versions.put("lake", Integer.toString(Manifest.LAKE_VERSION));
    return versions;
  }

  private int explain(Throwable thrown) {
    Explanation explanation = Explanation.of(thrown);
    if (!isStopped) {
      explanation.print(err);
    }
    return explanation.exit().code();
  }

  /** The closing line on stdout. */
  private static final class RunReport {
    private final ObjectNode json = new ObjectMapper().createObjectNode();
    private String lake = "";
    private String page = "";

    RunReport(String command, String runId) {
      json.put("job", command).put("run_id", runId);
    }

    void published(LakeFiles files, Map<String, Long> counts, String pagePath) {
      lake = files.isLocal() ? files.local("").toString() : files.root();
      json.put("lake", lake)
          .put("manifest", files.uri("_manifest/" + json.get("run_id").asText() + ".json"))
          .put("tables_sql", files.uri("tables.sql"));
      if (!pagePath.isEmpty()) {
        page = files.isLocal() ? files.local(pagePath).toString() : files.uri(pagePath);
        json.put("report", page);
      }
      ObjectNode rows = json.putObject("rows");
      counts.forEach(rows::put);
    }

    void results(Map<String, Object> results) {
      results.forEach(json::putPOJO);
    }

    String lake() {
      return lake;
    }

    /** Where the page is; "" where the run has none. */
    String page() {
      return page;
    }

    String toJson() {
      return json.toString();
    }
  }
}
