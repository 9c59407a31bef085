package org.digitalresidents.intake.discord;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.model.Failure;

/**
 * What the frame of a JSON export says of its channel.
 *
 * @param guildId the server; 0, or "@me" in old versions, for conversations
 * @param type the kind of channel; null where it is not told
 * @param parentId the category, or of a thread the channel above it; null where it is not told
 * @param exportedAt when it was written; null in old versions
 */
record DiscordChannel(
    String guildId,
    String guildName,
    String id,
    String type,
    String name,
    String parentId,
    String parentName,
    String exportedAt) {
  /** Where the messages stand. */
  static final String MESSAGES = "messages";

  /** The group of conversations of two. */
  static final String ONE_TO_ONE = "dm";

  private static final String ID = "channel.id";
  private static final Set<String> CONVERSATIONS = Set.of("0", "@me");
  private static final Set<String> THREADS = Set.of("10", "11", "12");
  private static final Set<String> SEVERAL_PEOPLE = Set.of("DirectGroupTextChat", "3");

  /**
   * Reads the frame: as far as the first message, or all of it where the channel stands behind.
   *
   * @throws Failure where there is no channel
   */
  static DiscordChannel read(InputFile file, FileAccess access, int maxBytes) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonWalk walk = JsonWalk.open(file, access, maxBytes, Set.of(MESSAGES))) {
      JsonWalk.Stop stop = walk.next();
      while (stop != null && !(stop == JsonWalk.Stop.RECORD && fields.containsKey(ID))) {
        if (stop == JsonWalk.Stop.FIELD && walk.value() != null) {
          fields.put(walk.path(), walk.value().strip());
        }
        stop = walk.next();
      }
    }
    if (!fields.containsKey(ID)) {
      throw new Failure(
          Failure.Exit.INPUT_MISSING,
          file.name()
              + " names no channel.id, as every JSON file of DiscordChatExporter does: export the"
              + " channel again, or leave the file out of the input.");
    }
    return new DiscordChannel(
        fields.get("guild.id"),
        fields.get("guild.name"),
        fields.get(ID),
        fields.get("channel.type"),
        fields.get("channel.name"),
        fields.get("channel.categoryId"),
        fields.get("channel.category"),
        fields.get("exportedAt"));
  }

  /** Whether it belongs to no server. */
  boolean isConversation() {
    return guildId != null && CONVERSATIONS.contains(guildId);
  }

  /** Whether it is a conversation of two. */
  boolean isOneToOne() {
    return isConversation() && (type == null || !SEVERAL_PEOPLE.contains(type));
  }

  boolean isThread() {
    return type != null && (type.endsWith("Thread") || THREADS.contains(type));
  }

  /** The group its messages belong to: of a thread the channel above, where that is told. */
  String groupId() {
    if (isOneToOne()) {
      return ONE_TO_ONE;
    }
    return isThread() && parentId != null ? parentId : id;
  }

  /** What people call the group; null for a conversation, whose name is those of its people. */
  String groupName() {
    if (isConversation()) {
      return null;
    }
    return isThread() && parentId != null ? parentName : name;
  }

  /** The thread all messages stand in, which is named after its first; null where there is none. */
  String threadId() {
    return isThread() ? id : null;
  }
}
