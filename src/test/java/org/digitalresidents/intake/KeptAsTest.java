package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.table.Table;
import org.junit.jupiter.api.Test;

/** What is said of fields is what becomes of them: one act, read under different rules. */
class KeptAsTest {
  private static final Pseudonyms KEY =
      new Pseudonyms("correct-horse-battery-staple".getBytes(StandardCharsets.UTF_8));

  @Test
  void withAKeyJustTheIdsDiffer() {
    assertThat(changed(row(null, TextPolicy.KEEP), row(KEY, TextPolicy.KEEP)))
        .isEqualTo(kept(KeptAs.PERSON, KeptAs.ID));
  }

  @Test
  void redactedTextsAndPropertiesDiffer() {
    assertThat(changed(row(null, TextPolicy.KEEP), row(null, TextPolicy.REDACT)))
        .isEqualTo(kept(KeptAs.TEXT, KeptAs.PROPERTIES));
  }

  @Test
  void aDroppedTextIsGone() {
    assertThat(row(null, TextPolicy.DROP).get(Activity.TEXT)).isNull();
  }

  @Test
  void everyColumnOfAnImportedTableIsTold() {
    for (Table table : KeptAs.tables()) {
      List<String> columns = table.columns().stream().map(Table.ColumnSpec::name).toList();

      assertThat(KeptAs.fields(table)).extracting(field -> field.column()).isEqualTo(columns);
    }
  }

  private static Set<Activity> kept(KeptAs... ways) {
    Set<Activity> fields = EnumSet.noneOf(Activity.class);
    for (Activity field : Activity.values()) {
      if (List.of(ways).contains(KeptAs.of(field))) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static Set<Activity> changed(Map<Activity, Object> one, Map<Activity, Object> other) {
    Set<Activity> changed = EnumSet.noneOf(Activity.class);
    for (Activity field : Activity.values()) {
      if (!Objects.equals(one.get(field), other.get(field))) {
        changed.add(field);
      }
    }
    return changed;
  }

  /** The columns of an act in which nothing is missing and everything could be redacted. */
  private static Map<Activity, Object> row(Pseudonyms pseudonyms, TextPolicy text) {
    IntakeOptions options =
        new IntakeOptions(
            "town", false, Instant.EPOCH, Instant.MAX, 1024, ZoneOffset.UTC, null, null);
    IntakeRules rules =
        new IntakeRules(options, new Accounts(), null, pseudonyms, text, RejectedRaw.NONE);
    Source source = new Source("jsonl", false, (slice, access, sink) -> {});
    String call = "call 13812345678";
    ActDraft draft =
        ActDraft.of(Etype.REPLY, Instant.EPOCH, TsPrecision.MS)
            .eventId("e2")
            .actorId("ann")
            .actorKind(ActorKind.MEMBER)
            .targetEventId("e1")
            .threadId("e1")
            .targetActorId("bob")
            .groupId(call)
            .text(call)
            .attr("note", call);
    Object[] values =
        new DraftRows(new Slice(null, 0, 0, 0, 0), source, rules)
            .act(new Origin(1, 0, new byte[0], 0), 1, 1, draft)
            .values();
    Object[] ofActivity =
        Arrays.copyOfRange(values, values.length - Activity.values().length, values.length);
    Map<Activity, Object> row = new EnumMap<>(Activity.class);
    int place = 0;
    for (Activity field : Activity.values()) {
      row.put(field, ofActivity[place++]);
    }
    return row;
  }
}
