package org.digitalresidents.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.conversation.act.Copies;
import org.digitalresidents.conversation.act.RuleTagger;
import org.digitalresidents.conversation.act.SpeechRuleFile;
import org.digitalresidents.conversation.link.LinkerKind;
import org.digitalresidents.conversation.link.Names;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.QuestionStatus;
import org.digitalresidents.model.SolvedBy;
import org.digitalresidents.time.EpochMicros;

/**
 * What both linkings make of groups without reply ids, beside the truth.
 *
 * @param truth what perfect links and tags would show
 * @param solvedTruth the share of questions that were solved, shown or not
 */
record SimulatedBand(Figures truth, double solvedTruth, Figures conservative, Figures liberal) {
  private static final String MEMBER = ActorKind.MEMBER.code();
  private static final long HORIZON =
      Duration.ofHours(ConversationOptions.HORIZON_HOURS).toMillis() * 1_000;

  /**
   * The figures a band is printed for.
   *
   * @param strict E1, of mature questions of members
   * @param lenient E1, of the same
   * @param pairs E2
   */
  record Figures(long questions, double strict, double lenient, long pairs) {}

  static SimulatedBand of(SimulatedLog log) {
    Talk.Told told = Talk.Told.nothing();
    Readers readers =
        new Readers(
            () -> LinkerKind.MODEL.linker(Names.ids()),
            () -> new RuleTagger(SpeechRuleFile.standard()),
            Copies::new);
    Conversations conversations =
        new Conversations(readers, ConversationOptions.STANDARD, told.outlets());
    log.groups()
        .forEach(
            (group, posts) -> {
              conversations.begin(new StreamKey("yuedong", group, ""), log.dataEnd());
              posts.forEach(post -> conversations.see(post, post.act().ts()));
              conversations.end();
            });
    Truth truth = new Truth(log);
    return new SimulatedBand(
        truth.figures(),
        truth.solved(),
        found(told, Linking.CONSERVATIVE),
        found(told, Linking.LIBERAL));
  }

  private static Figures found(Talk.Told told, Linking linking) {
    List<QuestionRow> mature =
        told.questions().stream()
            .filter(row -> row.linking().equals(linking.code()) && row.askerKind().equals(MEMBER))
            .filter(row -> row.status().equals(QuestionStatus.MATURED.code()))
            .toList();
    double strict = mature.stream().filter(SimulatedBand::isStrict).count();
    double lenient = mature.stream().filter(row -> row.solvedBy() != null).count();
    long pairs =
        told.helps().stream()
            .filter(row -> row.linking().equals(linking.code()))
            .filter(row -> row.askerKind().equals(MEMBER) && row.helperKind().equals(MEMBER))
            .count();
    return new Figures(mature.size(), strict / mature.size(), lenient / mature.size(), pairs);
  }

  private static boolean isStrict(QuestionRow row) {
    return row.solvedBy() != null
        && SolvedBy.valueOf(row.solvedBy().toUpperCase(Locale.ROOT)).isStrict();
  }

  /** The same from what the simulator states; a question asked again counts once. */
  private static final class Truth {
    private final SimulatedLog log;
    private final Map<String, Act> acts = new HashMap<>();
    private final Map<String, String> askers = new HashMap<>();
    private final Set<String> strict = new HashSet<>();
    private final Set<String> lenient = new HashSet<>();
    private final Set<String> solved = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    Truth(SimulatedLog log) {
      this.log = log;
      for (List<Post> posts : log.groups().values()) {
        for (Post post : posts) {
          acts.put(post.act().eventId(), post.act());
          if (says(post, "question")) {
            askers.put(first(post.act().eventId()), post.actorId());
          }
        }
      }
      log.groups().values().forEach(posts -> posts.forEach(this::see));
      askers.keySet().removeIf(id -> acts.get(id).ts() + HORIZON > log.dataEnd());
    }

    Figures figures() {
      return new Figures(askers.size(), share(strict), share(lenient), pairs.size());
    }

    double solved() {
      return share(solved);
    }

    private double share(Set<String> questions) {
      return (double) askers.keySet().stream().filter(questions::contains).count() / askers.size();
    }

    private void see(Post post) {
      JsonNode truth = truth(post.act().eventId());
      if (says(post, "answer")) {
        String question = first(truth.get("answers_event_id").asText());
        if (isInTime(post, question)) {
          lenient.add(question);
        }
        if (post.act().actorKind() == ActorKind.MEMBER) {
          pairs.add(question + ' ' + post.actorId());
        }
      } else if (says(post, "thanks") && truth.has("replies_to_event_id")) {
        JsonNode to = truth(truth.get("replies_to_event_id").asText());
        String question = first(to.path("answers_event_id").asText());
        if (post.actorId().equals(askers.get(question)) && isInTime(post, question)) {
          strict.add(question);
        }
      } else if (says(post, "question") && truth.has("solved_at")) {
        String question = first(post.act().eventId());
        long at = EpochMicros.of(Instant.parse(truth.get("solved_at").asText()));
        if (at - acts.get(question).ts() <= HORIZON) {
          solved.add(question);
        }
      }
    }

    private boolean says(Post post, String act) {
      boolean isPost = post.act().etype() == Etype.MESSAGE;
      return isPost && truth(post.act().eventId()).path("act").asText().equals(act);
    }

    private boolean isInTime(Post post, String question) {
      return post.act().ts() - acts.get(question).ts() <= HORIZON;
    }

    private String first(String question) {
      JsonNode before = truth(question).path("repeats_event_id");
      return before.isMissingNode() ? question : first(before.asText());
    }

    private JsonNode truth(String eventId) {
      return log.truth().getOrDefault(eventId, MissingNode.getInstance());
    }
  }
}
