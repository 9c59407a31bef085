package org.digitalresidents.resident;

import java.util.Set;

/** What the sources' own kinds of messages are. */
final class MessageKinds {
  private static final Set<String> STICKERS = Set.of("sticker", "emotion", "animation", "gif");

  private static final Set<String> MEDIA =
      Set.of("image", "photo", "picture", "video", "voice", "audio", "file");

  private MessageKinds() {}

  /** Whether it is a sticker; of an unknown kind, no. */
  static boolean isSticker(String msgType) {
    return msgType != null && STICKERS.contains(msgType);
  }

  /** Whether it is a picture, a voice, a video or a file; of an unknown kind, no. */
  static boolean isMedia(String msgType) {
    return msgType != null && MEDIA.contains(msgType);
  }
}
