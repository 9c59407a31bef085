package org.digitalresidents.playbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.TenureBand;

/**
 * The members of a community among whom some are drawn to be asked. Of each finest stratum only as
 * many are held as could be drawn.
 */
final class Interviewees {
  private static final Comparator<Interviewee> BY_LOT =
      Comparator.comparing(Interviewee::ticket, Long::compareUnsigned)
          .thenComparing(Interviewee::memberId);

  private final String communityId;
  private final long seed;
  private final int places;
  private final Map<String, Stratum> finest = new TreeMap<>();

  /** Members in a stratum, and those of them who come first by lot. */
  private static final class Stratum {
    private long members;
    private final PriorityQueue<Interviewee> first = new PriorityQueue<>(BY_LOT.reversed());

    void add(Interviewee one, long most) {
      members++;
      hold(one, most);
    }

    void hold(Interviewee one, long most) {
      first.add(one);
      if (first.size() > most) {
        first.remove();
      }
    }

    List<Interviewee> byLot() {
      return first.stream().sorted(BY_LOT).toList();
    }
  }

  Interviewees(String communityId, long seed, int places) {
    this.communityId = communityId;
    this.seed = seed;
    this.places = places;
  }

  /**
   * A member who may be asked.
   *
   * @param channel null where it is not known
   */
  void add(String memberId, Subject subject, TenureBand tenure, String channel) {
    Interviewee one = Interviewee.of(memberId, subject, tenure, channel, ticket(memberId));
    finest.computeIfAbsent(Stratification.FINEST.of(one), key -> new Stratum()).add(one, most());
  }

  /** A place and a substitute for each, all in one stratum. */
  private long most() {
    return 2L * places;
  }

  private long ticket(String memberId) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String lot = seed + "\0" + communityId + "\0" + memberId;
      return ByteBuffer.wrap(digest.digest(lot.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All members are known: tells who is drawn. */
  void tell(Instant asOf, Consumer<InterviewRow> out) {
    if (finest.isEmpty()) {
      return;
    }
    Stratification by = Stratification.FINEST;
    Map<String, Stratum> strata = strata(by);
    while (strata.size() > places && by.coarser() != null) {
      by = by.coarser();
      strata = strata(by);
    }
    List<Long> sizes = strata.values().stream().map(stratum -> stratum.members).toList();
    List<Long> quotas = Quotas.of(sizes, places);
    int i = 0;
    for (Map.Entry<String, Stratum> stratum : strata.entrySet()) {
      tell(asOf, by, stratum.getKey(), stratum.getValue(), quotas.get(i++), out);
    }
  }

  private Map<String, Stratum> strata(Stratification by) {
    Map<String, Stratum> strata = new TreeMap<>();
    for (Stratum fine : finest.values()) {
      Stratum coarse = strata.computeIfAbsent(by.of(fine.first.peek()), key -> new Stratum());
      coarse.members += fine.members;
      fine.first.forEach(one -> coarse.hold(one, most()));
    }
    return strata;
  }

  private void tell(
      Instant asOf,
      Stratification by,
      String name,
      Stratum stratum,
      long quota,
      Consumer<InterviewRow> out) {
    List<Interviewee> lot = new ArrayList<>(stratum.byLot());
    long last = Math.min(lot.size(), 2 * quota);
    for (int i = 0; i < last; i++) {
      Interviewee one = lot.get(i);
      out.accept(
          new InterviewRow(
              communityId,
              one.memberId(),
              asOf,
              one.roleGroup().code(),
              one.tier(),
              one.tenure().code(),
              one.channel(),
              by.text(),
              name,
              stratum.members,
              quota,
              i + 1L,
              i >= quota,
              (double) stratum.members / quota));
    }
  }
}
