package org.digitalresidents.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * The id of an act whose source gives none: a hash of all it says, as the source says it. So it
 * does not change when an account turns out to be somebody's, or texts are not kept any more.
 */
final class ContentId {
  private static final int BYTES = 16;

  private final MessageDigest digest = Fingerprint.sha256();

  String of(ActDraft draft) {
    add(draft.ts().toString());
    add(draft.precision().code());
    add(draft.seq() == null ? null : draft.seq().toString());
    add(draft.groupId());
    add(draft.platform());
    add(draft.actorId());
    add(draft.actorKind() == null ? null : draft.actorKind().code());
    add(draft.accountId());
    add(draft.etype().code());
    add(draft.targetEventId());
    add(draft.threadId());
    add(draft.targetActorId());
    add(draft.text());
    add(draft.msgType());
    add(draft.lang());
    add(draft.amountMinor() == null ? null : draft.amountMinor().toString());
    add(draft.currency());
    add(draft.orderId());
    add(draft.sourceChannel());
    add(draft.attrs());
    add(draft.persons());
    return "h" + HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
  }

  private void add(Map<String, String> properties) {
    add(Integer.toString(properties.size()));
    properties.forEach(
        (name, value) -> {
          add(name);
          add(value);
        });
  }

  /** Each value after its length: no two lists of values give the same bytes. */
  private void add(String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).flip());
    if (bytes != null) {
      digest.update(bytes);
    }
  }
}
