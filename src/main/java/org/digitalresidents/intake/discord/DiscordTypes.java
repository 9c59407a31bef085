package org.digitalresidents.intake.discord;

import java.util.Map;
import java.util.Set;

/**
 * The types of messages. The exporter writes the name of those it knows and the number of the
 * others; the names given to these here are those of Discord's client library, in the exporter's
 * manner.
 */
final class DiscordTypes {
  static final String DEFAULT = "Default";
  static final String REPLY = "Reply";
  static final String JOIN = "GuildMemberJoin";
  static final String RECIPIENT_ADD = "RecipientAdd";
  static final String RECIPIENT_REMOVE = "RecipientRemove";
  static final String PIN = "ChannelPinnedMessage";

  /** What somebody wrote: the last three are the answers of bots to commands. */
  private static final Set<String> SPOKEN =
      Set.of(DEFAULT, REPLY, "ChatInputCommand", "ApplicationCommand", "ContextMenuCommand");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("0", DEFAULT),
          Map.entry("1", RECIPIENT_ADD),
          Map.entry("2", RECIPIENT_REMOVE),
          Map.entry("3", "Call"),
          Map.entry("4", "ChannelNameChange"),
          Map.entry("5", "ChannelIconChange"),
          Map.entry("6", PIN),
          Map.entry("7", JOIN),
          Map.entry("8", "GuildBoost"),
          Map.entry("9", "GuildBoostTier1"),
          Map.entry("10", "GuildBoostTier2"),
          Map.entry("11", "GuildBoostTier3"),
          Map.entry("12", "ChannelFollowAdd"),
          Map.entry("14", "GuildDiscoveryDisqualified"),
          Map.entry("15", "GuildDiscoveryRequalified"),
          Map.entry("16", "GuildDiscoveryGracePeriodInitialWarning"),
          Map.entry("17", "GuildDiscoveryGracePeriodFinalWarning"),
          Map.entry("18", "ThreadCreated"),
          Map.entry("19", REPLY),
          Map.entry("20", "ChatInputCommand"),
          Map.entry("21", "ThreadStarterMessage"),
          Map.entry("22", "GuildInviteReminder"),
          Map.entry("23", "ContextMenuCommand"),
          Map.entry("24", "AutoModerationAction"),
          Map.entry("25", "RoleSubscriptionPurchase"),
          Map.entry("26", "InteractionPremiumUpsell"),
          Map.entry("27", "StageStart"),
          Map.entry("28", "StageEnd"),
          Map.entry("29", "StageSpeaker"),
          Map.entry("31", "StageTopic"),
          Map.entry("32", "GuildApplicationPremiumSubscription"),
          Map.entry("36", "GuildIncidentAlertModeEnabled"),
          Map.entry("37", "GuildIncidentAlertModeDisabled"),
          Map.entry("38", "GuildIncidentReportRaid"),
          Map.entry("39", "GuildIncidentReportFalseAlarm"),
          Map.entry("44", "PurchaseNotification"),
          Map.entry("46", "PollResult"));

  private DiscordTypes() {}

  /** The name of a type; one that is not known stays as it is. */
  static String name(String type) {
    return NAMES.getOrDefault(type, type);
  }

  static boolean isSpoken(String name) {
    return SPOKEN.contains(name);
  }
}
