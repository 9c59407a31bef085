package org.digitalresidents.intake;

import java.util.List;
import org.digitalresidents.intake.discord.Discord;
import org.digitalresidents.intake.discourse.Discourse;
import org.digitalresidents.intake.log.ActivityLog;
import org.digitalresidents.intake.sheet.Orders;
import org.digitalresidents.intake.sheet.Profiles;
import org.digitalresidents.intake.sheet.Roster;
import org.digitalresidents.intake.slack.Slack;
import org.digitalresidents.intake.stackexchange.StackExchange;
import org.digitalresidents.intake.telegram.Telegram;
import org.digitalresidents.intake.wecom.Wecom;
import org.digitalresidents.intake.zulip.Zulip;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Shown;

/** The formats that can be imported, in one plain list. */
public final class Formats {
  public static final List<LogFormat> ALL =
      List.of(
          new ActivityLog(),
          new StackExchange(),
          new Slack(),
          new Discord(),
          new Telegram(),
          new Discourse(),
          new Zulip(),
          new Wecom(),
          new Orders(),
          new Roster(),
          new Profiles());

  private Formats() {}

  /**
   * The format of a name.
   *
   * @throws Failure where there is none
   */
  public static LogFormat named(String name) {
    List<String> names = ALL.stream().map(LogFormat::name).toList();
    int at = names.indexOf(name);
    if (at < 0) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          "No format is named " + Shown.of(name) + ": choose one of " + names + ".");
    }
    return ALL.get(at);
  }

  /** The names, for {@code --format}. */
  public static List<String> names() {
    return ALL.stream().map(LogFormat::name).toList();
  }

  /** Each format in a sentence, for {@code --help}. */
  public static String describe() {
    return String.join(" ", ALL.stream().map(f -> f.name() + " — " + f.summary()).toList());
  }
}
