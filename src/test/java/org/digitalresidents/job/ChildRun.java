package org.digitalresidents.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitalresidents.Main;

/** The command in a process of its own: as a person runs it, and so that it can be killed. */
record ChildRun(Map<String, String> properties, String heap) {

  static ChildRun of(Map<String, String> properties) {
    return new ChildRun(properties, "1g");
  }

  ChildRun withHeap(String heap) {
    return new ChildRun(properties, heap);
  }

  /** Starts it; what it prints goes where the tests' output goes. */
  Process start(String... args) throws IOException {
    return new ProcessBuilder(command(args)).redirectErrorStream(true).inheritIO().start();
  }

  /** Starts it; what it prints goes into a file. */
  Process start(Path printed, String... args) throws IOException {
    return new ProcessBuilder(command(args))
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
  }

  private List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(addOpens());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xmx" + heap,
            "-Dlog4j2.configurationFile=digital-residents-log4j2.properties"));
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    return command;
  }

  private static List<String> addOpens() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }
}
