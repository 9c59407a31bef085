package org.digitalresidents.intake.slack;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where things are said.
 *
 * @param id unique in the workspace; messages are named after it
 * @param groupId the group it is: the id, or {@code dm} for a conversation of two
 */
record SlackChannel(String id, String groupId) implements Serializable {
  private static final String DM = "dm";

  static SlackChannel ofMany(String id) {
    return new SlackChannel(id, id);
  }

  static SlackChannel ofTwo(String id) {
    return new SlackChannel(id, DM);
  }

  /**
   * The channel of a folder that no list of channels explains. The folder of a conversation of a
   * few is named after the people in it, so that nothing may be called by that name.
   */
  static SlackChannel ofFolder(String folder) {
    if (folder.startsWith("mpdm-")) {
      byte[] name = folder.getBytes(StandardCharsets.UTF_8);
      return ofTwo("mpdm-" + UUID.nameUUIDFromBytes(name));
    }
    return folder.matches("D[0-9A-Z]{7,}") ? ofTwo(folder) : ofMany(folder);
  }

  String eventId(String ts) {
    return id + "/" + ts;
  }
}
