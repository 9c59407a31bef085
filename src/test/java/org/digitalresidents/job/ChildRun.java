package org.digitalresidents.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitalresidents.Main;

/** The command in a process of its own: as a person runs it, and so that it can be killed. */
record ChildRun(Map<String, String> properties) {

  static ChildRun of(Map<String, String> properties) {
    return new ChildRun(properties);
  }

  /** Starts it; what it prints goes where the tests' output goes. */
  Process start(String... args) throws IOException {
    return builder(args).inheritIO().start();
  }

  /** Starts it; what it prints goes into a file. */
  Process start(Path output, String... args) throws IOException {
    return builder(args).redirectOutput(output.toFile()).start();
  }

  private ProcessBuilder builder(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(addOpens());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx1g",
            "-Dlog4j2.configurationFile=digital-residents-log4j2.properties"));
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  private static List<String> addOpens() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }
}
