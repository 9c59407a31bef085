package org.digitalresidents.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitalresidents.Main;

/** The command in a process of its own: as a person runs it, and so that it can be killed. */
record ChildRun(
    Class<?> main,
    Map<String, String> properties,
    Map<String, String> environment,
    List<String> options) {

  static ChildRun of(Map<String, String> properties) {
    return new ChildRun(Main.class, properties, Map.of(), List.of("-Xmx1g"));
  }

  /** Another program than the command. */
  static ChildRun of(Class<?> main) {
    return new ChildRun(main, Map.of(), Map.of(), List.of());
  }

  /**
   * On a cluster of its own on this machine: a process for each of two executors. Spark looks for
   * its installation there; what it starts takes the classes of the tests.
   *
   * @param installation a folder that may be empty
   */
  static ChildRun onCluster(Path installation) throws IOException {
    Files.createDirectories(installation.resolve("jars"));
    Map<String, String> properties =
        Map.of(
            "spark.master", "local-cluster[2,1,1024]",
            "spark.executor.memory", "1024m",
            "spark.executor.extraClassPath", absolute(System.getProperty("java.class.path")));
    Map<String, String> environment =
        Map.of("SPARK_HOME", installation.toString(), "SPARK_SCALA_VERSION", "2.13");
    return new ChildRun(Main.class, properties, environment, List.of("-Xmx1g"));
  }

  /** Executors work in folders of their own. */
  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  ChildRun withHeap(String heap) {
    return with("-Xmx" + heap);
  }

  /** With more settings of Spark. */
  ChildRun with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(properties);
    all.putAll(more);
    return new ChildRun(main, all, environment, options);
  }

  /** With more options for the JVM; of two that contradict the later counts. */
  ChildRun with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new ChildRun(main, properties, environment, all);
  }

  /** Starts it; what it prints goes where the tests' output goes. */
  Process start(String... args) throws IOException {
    return process(args).inheritIO().start();
  }

  /** Starts it; what it prints goes into a file. */
  Process start(Path printed, String... args) throws IOException {
    return process(args).redirectOutput(printed.toFile()).start();
  }

  private ProcessBuilder process(String... args) {
    ProcessBuilder builder = new ProcessBuilder(command(args)).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder;
  }

  private List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(addOpens());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dlog4j2.configurationFile=digital-residents-log4j2.properties"));
    command.addAll(options);
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return command;
  }

  private static List<String> addOpens() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }
}
