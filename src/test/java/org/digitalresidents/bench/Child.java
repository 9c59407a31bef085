package org.digitalresidents.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts a JVM for one thing to be measured, so that nothing is warm and memory is its own. */
final class Child {
  private final Settings settings;
  private final Path log;

  /**
   * @param log where what it says on standard error is kept
   */
  Child(Settings settings, Path log) {
    this.settings = settings;
    this.log = log;
  }

  /**
   * Runs and measures it.
   *
   * @throws IllegalStateException where it fails
   */
  Measured run(String engine, Object... args) {
    List<String> line = command(engine);
    Arrays.stream(args).map(Object::toString).forEach(line::add);
    try {
      long from = System.nanoTime();
      Process process =
          new ProcessBuilder(line).redirectError(Redirect.appendTo(log.toFile())).start();
      process.getOutputStream().close();
      Told told = new Told();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        out.lines().forEach(told::hear);
      }
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException("%s failed (%d): see %s".formatted(engine, code, log));
      }
      return told.measured((System.nanoTime() - from) / 1e9);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(engine + " was interrupted", e);
    }
  }

  private List<String> command(String engine) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Xm"))
        .forEach(line::add);
    line.add("-Xmx" + (engine.startsWith("duck") ? "256m" : settings.heap()));
    line.add("-XX:ActiveProcessorCount=" + settings.threads());
    line.add("-Dspark.local.dir=" + settings.folder().resolve("scratch").toAbsolutePath());
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(Engine.class.getName());
    line.add(engine);
    return line;
  }
}
