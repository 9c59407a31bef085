package org.digitalresidents.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.Rejection;

/** Remembers what a reader made of each record. */
public final class RecordingSink implements RecordSink {
  /** A rejected record. */
  public record Rejected(Origin origin, Rejection reason, String detail) {}

  public final List<ActDraft> acts = new ArrayList<>();
  public final List<SnapshotDraft> snapshots = new ArrayList<>();
  public final List<ProfileDraft> profiles = new ArrayList<>();
  public final List<GroupDraft> groups = new ArrayList<>();
  public final List<Rejected> rejected = new ArrayList<>();
  public final List<Origin> origins = new ArrayList<>();
  public final Map<String, Long> ignored = new TreeMap<>();
  public final Map<String, Long> notes = new TreeMap<>();
  public int kept;
  public int blank;

  @Override
  public void kept(Origin origin, List<? extends Draft> drafts) {
    kept++;
    origins.add(origin);
    for (Draft draft : drafts) {
      if (draft instanceof ActDraft act) {
        acts.add(act);
      } else if (draft instanceof SnapshotDraft snapshot) {
        snapshots.add(snapshot);
      } else if (draft instanceof ProfileDraft profile) {
        profiles.add(profile);
      } else if (draft instanceof GroupDraft group) {
        groups.add(group);
      }
    }
  }

  @Override
  public void rejected(Origin origin, Rejection reason, String detail) {
    origins.add(origin);
    rejected.add(new Rejected(origin, reason, detail));
  }

  @Override
  public void ignored(Origin origin, String reason) {
    origins.add(origin);
    ignored.merge(reason, 1L, Long::sum);
  }

  @Override
  public void blank(Origin origin) {
    origins.add(origin);
    blank++;
  }

  @Override
  public void note(String name, long count) {
    notes.merge(name, count, Long::sum);
  }

  public List<Rejection> reasons() {
    return rejected.stream().map(Rejected::reason).toList();
  }

  public long records() {
    return kept + blank + rejected.size() + ignored.values().stream().mapToLong(n -> n).sum();
  }

  public long actsOf(org.digitalresidents.model.Etype etype) {
    return acts.stream().filter(act -> act.etype() == etype).count();
  }
}
