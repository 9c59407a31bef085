package org.digitalresidents.conversation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.time.EpochMicros;

/**
 * Follows the events proposed in a group: who said they would come, who came, whether it took
 * place. Each is followed until a week after it is planned, one without a plan for three months.
 */
final class GatheringFold implements StreamFold {
  private static final long AFTER_MICROS = Duration.ofDays(7).toMillis() * 1_000;
  private static final long WITHOUT_PLAN_MICROS = Duration.ofDays(90).toMillis() * 1_000;
  private static final long DAY_MICROS = Duration.ofDays(1).toMillis() * 1_000;
  private static final int MOST_OPEN = 1_000;
  private static final int MOST_PERSONS = 100_000;

  private final Consumer<GatheringRow> out;
  private final Map<String, Gathering> open = new LinkedHashMap<>();
  private StreamKey stream;
  private long dataEnd;
  private long nextLook;

  private static final class Gathering {
    final Post proposal;
    final Long planned;
    final long until;
    final Set<String> signedUp = new HashSet<>();
    final Set<String> came = new HashSet<>();
    boolean isHeld;
    boolean isCancelled;

    Gathering(Post proposal) {
      Act act = proposal.act();
      this.proposal = proposal;
      planned = instant(act.attrs().get(Attrs.PLANNED_AT));
      until = planned == null ? act.ts() + WITHOUT_PLAN_MICROS : planned + AFTER_MICROS;
    }

    private static Long instant(String written) {
      try {
        return written == null ? null : followable(EpochMicros.of(Instant.parse(written)));
      } catch (DateTimeException | ArithmeticException e) {
        return null; // a plan that is no instant, or one beyond all calendars, is none
      }
    }

    private static long followable(long planned) {
      return Math.addExact(planned, AFTER_MICROS) - AFTER_MICROS;
    }
  }

  GatheringFold(Consumer<GatheringRow> out) {
    this.out = out;
  }

  @Override
  public void begin(StreamKey next, long end) {
    stream = next;
    dataEnd = end;
    nextLook = Long.MIN_VALUE;
  }

  @Override
  public void see(Post post, long at) {
    reach(at);
    Act act = post.act();
    Gathering cancelled = open.get(act.attrs().get(Attrs.CANCELS));
    if (cancelled != null) {
      cancelled.isCancelled = true;
    }
    if (act.etype() == Etype.EVENT_PROPOSE) {
      propose(post);
    } else if (!act.actorKind().isProgram()) {
      respond(post);
    }
  }

  /** It is so late: once a day those that are over are told. */
  private void reach(long now) {
    if (now >= nextLook && !open.isEmpty()) {
      nextLook = now + DAY_MICROS;
      for (Gathering gathering : new ArrayList<>(open.values())) {
        if (gathering.until <= now) {
          close(gathering);
        }
      }
    }
  }

  private void propose(Post post) {
    open.put(post.act().eventId(), new Gathering(post));
    if (open.size() > MOST_OPEN) {
      close(open.values().iterator().next());
    }
  }

  /** Something is done to a post that may be a proposal. */
  private void respond(Post response) {
    Act act = response.act();
    Gathering gathering = open.get(act.targetEventId());
    if (gathering == null || act.ts() >= gathering.until) {
      return;
    }
    switch (act.etype()) {
      case EVENT_RSVP -> add(gathering.signedUp, response.actorId());
      case EVENT_ATTEND -> {
        add(gathering.came, response.actorId());
        gathering.isHeld = true;
      }
      case EVENT_HELD -> gathering.isHeld = true;
      default -> {
        return;
      }
    }
  }

  private static void add(Set<String> persons, String person) {
    if (person != null && persons.size() < MOST_PERSONS) {
      persons.add(person);
    }
  }

  @Override
  public void end() {
    new ArrayList<>(open.values()).forEach(this::close);
  }

  private void close(Gathering gathering) {
    Act act = gathering.proposal.act();
    open.remove(act.eventId());
    out.accept(
        new GatheringRow(
            stream.communityId(),
            act.eventId(),
            act.groupId(),
            gathering.proposal.actorId(),
            act.actorKind().code(),
            EpochMicros.instant(act.ts()),
            gathering.planned == null ? null : EpochMicros.instant(gathering.planned),
            "online".equals(act.attrs().get(Attrs.MODE)),
            gathering.signedUp.size(),
            gathering.came.size(),
            gathering.came.stream().filter(gathering.signedUp::contains).count(),
            gathering.isHeld,
            gathering.isCancelled,
            EpochMicros.instant(Math.min(gathering.until, dataEnd))));
  }
}
