package org.digitalresidents.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.digitalresidents.model.CommunityGroup;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.MemberProfile;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * Reads slices into acts, roster entries, profiles, groups, rejected records and tallies.
 *
 * @param sourceOf by file number: which of the sources reads it
 */
public record IntakePass(List<Source> sources, int[] sourceOf, FileAccess access, IntakeRules rules)
    implements Pass<List<Slice>> {
  @Override
  public List<Table> tables() {
    return List.of(
        Parsed.ACT,
        Parsed.REJECT,
        Parsed.TALLY,
        MemberSnapshot.MEMBER_SNAPSHOT,
        MemberProfile.MEMBER_PROFILE,
        CommunityGroup.COMMUNITY_GROUP);
  }

  @Override
  public void read(Iterator<List<Slice>> tasks, Consumer<TableRow> out) {
    while (tasks.hasNext()) {
      for (Slice slice : tasks.next()) {
        read(slice, out);
      }
    }
  }

  private void read(Slice slice, Consumer<TableRow> out) {
    Source source = sources.get(sourceOf[slice.fileNo()]);
    SliceSink sink = new SliceSink(slice, source, rules, out);
    try {
      source.reader().read(slice, access, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.accept(sink.tally());
  }

  /** Reads slices for nothing but to find files that must be refused. */
  public List<Refusal> refusals(List<Slice> slices) {
    List<Refusal> refusals = new ArrayList<>();
    for (Slice slice : slices) {
      try {
        read(slice, row -> {});
      } catch (Failure e) {
        refusals.add(new Refusal(slice.fileNo(), e.getMessage()));
      }
    }
    return refusals;
  }
}
