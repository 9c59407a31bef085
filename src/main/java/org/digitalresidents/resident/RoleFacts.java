package org.digitalresidents.resident;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Gathering;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.MemberWindow;
import org.digitalresidents.model.MessageAct;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.QuestionStatus;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.model.SolvedBy;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Together;

/** The facts of all members. What is said one to one is none. */
final class RoleFacts {
  /** So many others make something led: definitions G3. */
  static final int FEWEST_PARTICIPANTS = 3;

  private static final String MEMBER = ActorKind.MEMBER.code();

  private RoleFacts() {}

  /** Whole members in one task; of a member the facts of a kind together. */
  static Dataset<Row> sorted(RoleInputs in) {
    Dataset<Row> facts =
        Stream.of(
                windows(in.windows()),
                said(in.acts()),
                repeated(in.question()),
                proposed(in.gathering()),
                announced(in.posts()),
                replied(in.replies()),
                helped(in.help(), in.question()),
                bought(in.orderLines()))
            .reduce(Dataset::unionAll)
            .orElseThrow();
    return Together.by(
        facts,
        List.of(RoleFact.COMMUNITY.col(), RoleFact.MEMBER.col()),
        RoleFact.KIND.col(),
        RoleFact.OTHER.col(),
        RoleFact.AT.col(),
        RoleFact.EVENT.col(),
        RoleFact.WHAT.col());
  }

  private static Dataset<Row> windows(Dataset<Row> windows) {
    Column isOfFour = MemberWindow.SPAN.col().equalTo(RoleSpan.FOUR_WEEKS.code());
    return windows
        .where(isOfFour)
        .select(
            fact(
                FactKind.WINDOW,
                MemberWindow.COMMUNITY_ID,
                MemberWindow.MEMBER_ID,
                MemberWindow.WINDOW_START,
                Map.of()));
  }

  private static Dataset<Row> said(Dataset<Row> acts) {
    return acts.where(isMembers(MessageAct.MEMBER_KIND).and(isPublic(MessageAct.GROUP_ID)))
        .select(
            fact(
                FactKind.SAID,
                MessageAct.COMMUNITY_ID,
                MessageAct.MEMBER_ID,
                MessageAct.TS,
                Map.of(
                    RoleFact.EVENT, MessageAct.EVENT_ID.col(),
                    RoleFact.WHAT, MessageAct.ACT.col(),
                    RoleFact.BY, MessageAct.RULE.col())));
  }

  private static Dataset<Row> repeated(Dataset<Row> questions) {
    Column isRepeated = Question.REPEATS.col().gt(0).and(isConservative(Question.LINKING));
    return questions
        .where(isRepeated.and(isMembers(Question.ASKER_KIND)).and(isPublic(Question.GROUP_ID)))
        .select(
            fact(
                FactKind.REPEATED,
                Question.COMMUNITY_ID,
                Question.ASKER_ID,
                Question.ASKED_AT,
                Map.of(RoleFact.AMOUNT, Question.REPEATS.col())));
  }

  private static Dataset<Row> proposed(Dataset<Row> gatherings) {
    Column persons = greatest(Gathering.SIGNED_UP.col(), Gathering.CAME.col());
    Column isJoined = persons.geq(FEWEST_PARTICIPANTS).and(not(Gathering.IS_CANCELLED.col()));
    return gatherings
        .where(isMembers(Gathering.PROPOSER_KIND).and(isJoined))
        .select(
            fact(
                FactKind.LED,
                Gathering.COMMUNITY_ID,
                Gathering.PROPOSER_ID,
                Gathering.PROPOSED_AT,
                Map.of()));
  }

  private static Dataset<Row> announced(Dataset<Row> posts) {
    Column isAnnouncement = PostResponse.ACT.col().equalTo(SpeechAct.ANNOUNCEMENT.code());
    Column isHeard = PostResponse.RESPONDERS.col().geq(FEWEST_PARTICIPANTS);
    Column isMembers = isMembers(PostResponse.ACTOR_KIND).and(isPublic(PostResponse.GROUP_ID));
    return posts
        .where(isMembers.and(isAnnouncement).and(isHeard))
        .select(
            fact(
                FactKind.LED,
                PostResponse.COMMUNITY_ID,
                PostResponse.ACTOR_ID,
                PostResponse.TS,
                Map.of()));
  }

  /** A reply among two is told to both; who replies to oneself says so. */
  private static Dataset<Row> replied(Dataset<Row> replies) {
    Column from = Reply.FROM_ACTOR_ID.col();
    Column to = Reply.TO_ACTOR_ID.col();
    Column isToMember = isMembers(Reply.TO_KIND).and(from.notEqual(to)).and(Reply.isLikely());
    Column both =
        array(
            reply(FactKind.REPLIED, from, to, FactKind.OUT),
            reply(FactKind.REPLIED, to, from, FactKind.IN));
    Column none = lit(null).cast("string");
    Column self = array(reply(FactKind.SAID, from, none, FactKind.TO_SELF));
    Column isSelf = from.equalTo(to);
    return replies
        .where(isMembers(Reply.FROM_KIND).and(isPublic(Reply.GROUP_ID)))
        .where(isSelf.or(isToMember))
        .select(inline(when(isSelf, self).otherwise(both)));
  }

  private static Column reply(FactKind kind, Column member, Column other, String what) {
    Map<RoleFact, Column> given =
        Map.of(
            RoleFact.COMMUNITY, Reply.COMMUNITY_ID.col(),
            RoleFact.MEMBER, member,
            RoleFact.KIND, lit(kind.code()),
            RoleFact.OTHER, other,
            RoleFact.AT, Reply.TS.col(),
            RoleFact.EVENT, Reply.EVENT_ID.col(),
            RoleFact.WHAT, lit(what));
    return struct(RoleFact.columns(given));
  }

  private static Dataset<Row> helped(Dataset<Row> helps, Dataset<Row> questions) {
    List<Field> known =
        List.of(
            Question.COMMUNITY_ID,
            Question.EVENT_ID,
            Question.STATUS,
            Question.SOLVED_BY,
            Question.SOLVER_ID);
    Column[] strict =
        Arrays.stream(SolvedBy.values())
            .filter(SolvedBy::isStrict)
            .map(by -> lit(by.code()))
            .toArray(Column[]::new);
    Column isBy = Question.SOLVER_ID.col().equalTo(Help.HELPER_ID.col());
    Column isStrict = Question.SOLVED_BY.col().isin((Object[]) strict);
    Column isOld = Question.STATUS.col().equalTo(QuestionStatus.MATURED.code());
    return helps
        .where(Help.isAmongMembers().and(isPublic(Help.GROUP_ID)))
        // Of each linking a question has one row, so no help multiplies; each help has a question.
        .join(
            questions
                .where(isConservative(Question.LINKING))
                .select(known.stream().map(Field::col).toArray(Column[]::new)),
            new String[] {Question.COMMUNITY_ID.column(), Question.EVENT_ID.column()})
        .select(
            fact(
                FactKind.HELPED,
                Help.COMMUNITY_ID,
                Help.HELPER_ID,
                Help.HELPED_AT,
                Map.of(
                    RoleFact.IS_JUDGED,
                    isOld,
                    RoleFact.IS_ACCEPTED,
                    coalesce(isBy.and(isStrict), lit(false)))));
  }

  private static Dataset<Row> bought(Dataset<Row> orderLines) {
    return orderLines.select(
        fact(
            FactKind.BOUGHT,
            OrderLine.COMMUNITY_ID,
            OrderLine.MEMBER_ID,
            OrderLine.TS,
            Map.of(
                RoleFact.OTHER, OrderLine.ORDER_ID.col(),
                RoleFact.EVENT, OrderLine.EVENT_ID.col(),
                RoleFact.WHAT, OrderLine.KIND.col(),
                RoleFact.BY, OrderLine.CURRENCY.col(),
                RoleFact.AMOUNT, OrderLine.AMOUNT_MINOR.col())));
  }

  private static Column[] fact(
      FactKind kind, Field community, Field member, Field at, Map<RoleFact, Column> more) {
    Map<RoleFact, Column> given = new EnumMap<>(RoleFact.class);
    given.putAll(more);
    given.put(RoleFact.COMMUNITY, community.col());
    given.put(RoleFact.MEMBER, member.col());
    given.put(RoleFact.AT, at.col());
    given.put(RoleFact.KIND, lit(kind.code()));
    return RoleFact.columns(given);
  }

  private static Column isMembers(Field kind) {
    return kind.col().equalTo(MEMBER);
  }

  private static Column isPublic(Field group) {
    return group.col().notEqual(GroupIds.ONE_TO_ONE);
  }

  private static Column isConservative(Field linking) {
    return linking.col().equalTo(Linking.CONSERVATIVE.code());
  }
}
