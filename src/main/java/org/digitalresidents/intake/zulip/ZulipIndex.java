package org.digitalresidents.intake.zulip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.TextRules;

/** The index of an archive: the channels by name. */
final class ZulipIndex {
  private final Instants instants;

  ZulipIndex(IntakeOptions options) {
    this.instants = new Instants(options);
  }

  List<GroupDraft> drafts(JsonObject index) throws BadRecord {
    String time = index.number("time");
    Instant asOf = time == null ? null : instants.ofSeconds("time", time).instant();
    JsonObject streams = index.required("streams", index.object("streams"));
    List<GroupDraft> groups = new ArrayList<>();
    for (String name : streams.names()) {
      JsonObject stream = streams.required(name, streams.object(name));
      String normal = TextRules.id("streams", name);
      groups.add(new GroupDraft(null, stream.requiredId("id"), normal, asOf, null, null));
    }
    return groups;
  }
}
