package org.digitalresidents.intake.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.SnapshotDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;

/**
 * What the lists of channels say: each channel, and who was in it when the export was made. A
 * conversation of a few is named after the people in it, so its name is left out.
 */
final class SlackRoster {
  private final boolean isNamed;
  private final Instant asOf;
  private final Instants instants;

  /**
   * @param asOf the moment the lists speak of; null where none is known, then nobody is listed
   */
  SlackRoster(boolean isNamed, Instant asOf, Instants instants) {
    this.isNamed = isNamed;
    this.asOf = asOf;
    this.instants = instants;
  }

  /** The channel, and its members. */
  List<Draft> drafts(JsonObject channel) throws BadRecord {
    String id = channel.requiredId("id");
    String created = channel.number("created");
    Instant opened = created == null ? null : instants.ofSeconds("created", created).instant();
    String name = isNamed ? channel.text("name") : null;
    List<Draft> drafts = new ArrayList<>();
    drafts.add(new GroupDraft(null, id, name, asOf, opened, null));
    for (String member : new LinkedHashSet<>(channel.ids("members"))) {
      if (asOf != null) {
        drafts.add(new SnapshotDraft(null, null, id, member, asOf, true, true, null, null));
      }
    }
    return drafts;
  }
}
