package org.digitalresidents.intake.slack;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.model.ActorKind;

/** What the files of one export must know of one another: its channels, accounts and end. */
final class SlackExport implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The account in whose name Slack itself speaks. */
  private static final String SLACKBOT = "USLACKBOT";

  private final HashMap<String, SlackChannel> channels = new HashMap<>();
  private final HashMap<String, ActorKind> accounts =
      new HashMap<>(Map.of(SLACKBOT, ActorKind.BOT));
  private Instant end;

  /** Adds a channel, whose folder is named after it, or after its id. */
  void channel(SlackChannel channel, String name) {
    channels.putIfAbsent(channel.id(), channel);
    if (name != null) {
      channels.putIfAbsent(name, channel);
    }
  }

  SlackChannel channelOf(String folder) {
    SlackChannel known = channels.get(folder);
    return known == null ? SlackChannel.ofFolder(folder) : known;
  }

  void account(String id, boolean isBot) {
    accounts.putIfAbsent(id, isBot ? ActorKind.BOT : ActorKind.MEMBER);
  }

  /**
   * What an account is. Programs also write in the name of a person, whose account is that
   * person's; an account the export does not list is taken by what the message says.
   */
  ActorKind kind(String account, boolean isByProgram) {
    return accounts.getOrDefault(account, isByProgram ? ActorKind.BOT : ActorKind.MEMBER);
  }

  void end(Instant last) {
    end = last;
  }

  /** The time of the newest message; null where there is none. */
  Instant end() {
    return end;
  }
}
