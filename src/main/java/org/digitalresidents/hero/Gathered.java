package org.digitalresidents.hero;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.HeroKind;

/** The members of one community as seen from one as-of. */
final class Gathered {
  private final String communityId;
  private final Instant asOf;
  private final LocalDate month;
  private final boolean isComplete;
  private final HeroOptions options;
  private final Map<HeroKind, List<Candidate>> candidates = new EnumMap<>(HeroKind.class);
  private final Map<String, HelperCounts> groups = new TreeMap<>();
  private final long[] answersByWeek = new long[Deeds.WEEKS];
  private final Prior prior = new Prior();
  private long spoke;

  private record Candidate(
      String memberId, EvidenceRow did, long[] answersByWeek, long[] postsByWeek) {}

  private record Scored(Candidate candidate, CreditRow credit, Score score) {}

  Gathered(
      String communityId, Instant asOf, LocalDate month, boolean isComplete, HeroOptions options) {
    this.communityId = communityId;
    this.asOf = asOf;
    this.month = month;
    this.isComplete = isComplete;
    this.options = options;
    groups.put(GroupIds.WHOLE_COMMUNITY, new HelperCounts());
  }

  /** All that a member did. */
  void add(String memberId, Deeds deeds) {
    EvidenceRow did = deeds.row();
    spoke += did.posts() > 0 ? 1 : 0;
    for (int week = 0; week < Deeds.WEEKS; week++) {
      answersByWeek[week] += deeds.answersByWeek()[week];
    }
    if (did.answers() > 0) {
      prior.add(did.answersCredited(), did.answers());
      addHelp(did.answers(), deeds.answersByGroup());
    }
    for (HeroKind kind : HeroRules.kinds(did, options)) {
      candidates
          .computeIfAbsent(kind, key -> new ArrayList<>())
          .add(new Candidate(memberId, did, deeds.answersByWeek(), deeds.postsByWeek()));
    }
  }

  private void addHelp(long answers, Map<String, Long> byGroup) {
    groups.get(GroupIds.WHOLE_COMMUNITY).add(answers);
    byGroup.forEach(
        (group, count) -> {
          boolean isGroup =
              !group.equals(GroupIds.ONE_TO_ONE) && !group.equals(GroupIds.WHOLE_COMMUNITY);
          if (isGroup) {
            groups.computeIfAbsent(group, key -> new HelperCounts()).add(count);
          }
        });
  }

  /** All members are known. */
  void tell(Consumer<HeroRow> heroes, Consumer<HelpDependencyRow> dependencies) {
    prior.settle();
    candidates.forEach((kind, of) -> tell(kind, of, heroes));
    groups.forEach(
        (group, counts) ->
            dependencies.accept(counts.row(communityId, group, asOf, month, isComplete)));
  }

  private void tell(HeroKind kind, List<Candidate> of, Consumer<HeroRow> heroes) {
    List<Scored> ranked = new ArrayList<>();
    for (Candidate candidate : of) {
      CreditRow credit = prior.credit(candidate.did());
      ranked.add(new Scored(candidate, credit, Score.of(kind, candidate.did(), credit)));
    }
    ranked.sort((a, b) -> Score.ORDER.compare(a.score(), b.score()));
    long last = options.lastRank(spoke);
    long rank = 1;
    for (int i = 0; i < ranked.size(); i++) {
      boolean isEqual =
          i > 0 && Score.ORDER.compare(ranked.get(i).score(), ranked.get(i - 1).score()) == 0;
      rank = isEqual ? rank : i + 1L;
      if (rank > last) {
        return;
      }
      heroes.accept(row(kind, ranked.get(i), rank, ranked.size()));
    }
  }

  private HeroRow row(HeroKind kind, Scored of, long rank, long candidateCount) {
    Candidate candidate = of.candidate();
    Score score = of.score();
    long[] acts = kind == HeroKind.EXPERT ? candidate.answersByWeek() : candidate.postsByWeek();
    return new HeroRow(
        communityId,
        candidate.memberId(),
        asOf,
        kind.code(),
        month,
        isComplete,
        rank,
        candidateCount,
        score.value(),
        score.low(),
        score.high(),
        score.why(),
        of.credit(),
        candidate.did(),
        LoadRow.of(acts, candidate.answersByWeek(), answersByWeek));
  }
}
