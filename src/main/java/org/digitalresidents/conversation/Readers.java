package org.digitalresidents.conversation;

import java.io.Serializable;
import org.digitalresidents.journey.FoldSpec.SerializableSupplier;

/**
 * Who reads a conversation: makes each of them once per task.
 *
 * @param linker finds what posts reply to
 * @param tagger says what posts do
 * @param copies knows texts that stood there before
 */
public record Readers(
    SerializableSupplier<? extends Linker> linker,
    SerializableSupplier<? extends Tagger> tagger,
    SerializableSupplier<? extends CopyWatch> copies)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
