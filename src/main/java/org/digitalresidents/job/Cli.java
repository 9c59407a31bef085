package org.digitalresidents.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line into a job's name and the texts of its settings. */
final class Cli {
  static final String CONFIG = "config";

  private Cli() {}

  /**
   * A command line as read.
   *
   * @param job "" where none was named
   */
  record Call(String job, boolean wantsHelp, boolean wantsVersion, Map<String, String> given) {}

  /**
   * Reads it.
   *
   * @param commands each job's name (and all) with its settings
   * @throws Failure (called wrongly) with the nearest name where one is unknown
   */
  static Call parse(Map<String, List<Param<?>>> commands, String... args) {
    CommandSpec root = CommandSpec.create().name("jobs/run.sh");
    root.addOption(flag("--help", "-h"));
    root.addOption(flag("--version", "-V"));
    commands.forEach((name, params) -> root.addSubcommand(name, spec(name, params)));
    try {
      ParseResult parsed = new CommandLine(root).parseArgs(args);
      if (!parsed.hasSubcommand()) {
        return new Call(
            "", parsed.hasMatchedOption("--help"), parsed.hasMatchedOption("--version"), Map.of());
      }
      ParseResult sub = parsed.subcommand();
      String name = sub.commandSpec().name();
      return new Call(
          name,
          sub.hasMatchedOption("--help") || parsed.hasMatchedOption("--help"),
          false,
          given(sub, commands.get(name)));
    } catch (ParameterException e) {
      throw new Failure(Exit.CALLED_WRONGLY, message(e), e);
    }
  }

  private static CommandSpec spec(String name, List<Param<?>> params) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.addOption(flag("--help", "-h"));
    spec.addOption(OptionSpec.builder("--" + CONFIG).type(String.class).build());
    for (Param<?> param : params) {
      Class<?> type = param.isRepeatable() ? String[].class : String.class;
      spec.addOption(OptionSpec.builder(param.flag()).type(type).arity("1").build());
    }
    return spec;
  }

  private static OptionSpec flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0").build();
  }

  private static Map<String, String> given(ParseResult sub, List<Param<?>> params) {
    Map<String, String> given = new LinkedHashMap<>();
    if (sub.hasMatchedOption("--" + CONFIG)) {
      given.put(CONFIG, sub.matchedOptionValue("--" + CONFIG, ""));
    }
    for (Param<?> param : params) {
      if (!sub.hasMatchedOption(param.flag())) {
        continue;
      }
      String value =
          param.isRepeatable()
              ? String.join("\n", sub.matchedOptionValue(param.flag(), new String[0]))
              : sub.matchedOptionValue(param.flag(), "");
      given.put(param.name(), value);
    }
    return given;
  }

  private static String message(ParameterException e) {
    StringWriter text = new StringWriter();
    text.append(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      StringWriter suggestions = new StringWriter();
      UnmatchedArgumentException.printSuggestions(unmatched, new PrintWriter(suggestions, true));
      String near = suggestions.toString().strip();
      text.append(near.isEmpty() ? "" : ". " + near);
    }
    return text + " (--help lists the jobs and their settings)";
  }
}
