package org.digitalresidents.playbook;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.digitalresidents.playbook.PlaybookPoints.codes;
import static org.digitalresidents.playbook.PlaybookPoints.detail;
import static org.digitalresidents.playbook.PlaybookPoints.entry;
import static org.digitalresidents.playbook.PlaybookPoints.kind;
import static org.digitalresidents.playbook.PlaybookPoints.numbers;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Hero;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MemberMonth;
import org.digitalresidents.model.MemberProfile;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.MemberRung;
import org.digitalresidents.model.MemberStage;
import org.digitalresidents.model.MemberState;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.MemberValue;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.PurchaseParts;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.table.Field;

/** What the tables tell of members, as points. */
final class MemberPoints {
  /** Keys of what points of {@link PointKind#ACTS} and {@link PointKind#POSTS} count. */
  static final String ACTS = "acts";

  static final String POSTS = "posts";
  static final String HEARD = "heard";

  /** Key of a {@link PointKind#STAY}: the join is not known. */
  static final String START_UNKNOWN = "start_unknown";

  /** Of a {@link PointKind#REFUSAL}: that the member does not want to be named. */
  static final String NO_CONSENT = "no_consent";

  private static final String NO = "no";

  private MemberPoints() {}

  static Stream<Dataset<Row>> of(PlaybookInputs in) {
    return Stream.of(
        ofStays(in.spells()),
        ofActs(in.memberDays()),
        ofTiers(in.tiers()),
        ofRoles(in.roles()),
        ofStages(in.stages()),
        ofStates(in.states()),
        ofRungs(in.rungs()),
        ofSilence(in.months()),
        ofValues(in.values()),
        ofHeroes(in.heroes()),
        ofQuestions(in.questions()),
        ofPosts(in.posts()),
        ofRefusals(in.activity()),
        ofProfiles(in.profiles()));
  }

  private static Column community(Field field) {
    return PlaybookPoint.COMMUNITY.from(field.col());
  }

  private static Column member(Field field) {
    return PlaybookPoint.MEMBER.from(field.col());
  }

  private static Dataset<Row> ofStays(Dataset<Row> spells) {
    return spells
        .where(MembershipSpell.END_AT.col().isNull())
        .select(
            community(MembershipSpell.COMMUNITY_ID),
            member(MembershipSpell.MEMBER_ID),
            PlaybookPoint.GROUP.from(MembershipSpell.GROUP_ID.col()),
            kind(PointKind.STAY),
            PlaybookPoint.AT.from(MembershipSpell.START_AT.col()),
            PlaybookPoint.TEXT.from(MembershipSpell.SOURCE_CHANNEL.col()),
            codes(entry(START_UNKNOWN, MembershipSpell.START_UNKNOWN.col())));
  }

  private static Dataset<Row> ofActs(Dataset<Row> days) {
    return days.groupBy(
            MemberDay.COMMUNITY_ID.col(), MemberDay.MEMBER_ID.col(), MemberDay.GROUP_ID.col())
        .agg(numbers(entry(ACTS, sum(ActCounts.ACTIVE_COUNT.col()))))
        .select(
            community(MemberDay.COMMUNITY_ID),
            member(MemberDay.MEMBER_ID),
            PlaybookPoint.GROUP.from(MemberDay.GROUP_ID.col()),
            kind(PointKind.ACTS),
            PlaybookPoint.NUMBERS.col());
  }

  private static Dataset<Row> ofTiers(Dataset<Row> tiers) {
    return tiers.select(
        community(MemberTier.COMMUNITY_ID),
        member(MemberTier.MEMBER_ID),
        kind(PointKind.TRAITS),
        PlaybookPoint.AS_OF.from(MemberTier.AS_OF.col()),
        codes(
            entry(Trait.TIER, MemberTier.TIER.col()),
            detail(Trait.TIER, MemberTier.WHY.col()),
            entry(Trait.PREVIOUS_TIER, MemberTier.PREVIOUS_TIER.col())),
        numbers(
            entry(Trait.ORDERS, PurchaseParts.FREQUENCY.col()),
            entry(Trait.DAYS_SINCE_ORDER, PurchaseParts.RECENCY_DAYS.col())));
  }

  private static Dataset<Row> ofRoles(Dataset<Row> roles) {
    return roles
        .where(MemberRole.SPAN.col().equalTo(RoleSpan.ALL_TIME.code()))
        .select(
            community(MemberRole.COMMUNITY_ID),
            member(MemberRole.MEMBER_ID),
            kind(PointKind.TRAITS),
            codes(entry(Trait.ROLE, MemberRole.ROLE.col())));
  }

  private static Dataset<Row> ofStages(Dataset<Row> stages) {
    return stages
        .where(MemberStage.EXIT_AT.col().isNull())
        .select(
            community(MemberStage.COMMUNITY_ID),
            member(MemberStage.MEMBER_ID),
            kind(PointKind.TRAITS),
            codes(entry(Trait.STAGE, MemberStage.STAGE.col())));
  }

  private static Dataset<Row> ofStates(Dataset<Row> states) {
    Column isWeekly = MemberState.UNIT.col().equalTo(PeriodUnit.WEEK.code());
    Column isOfAll = MemberState.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY);
    return states
        .where(isWeekly.and(isOfAll))
        .select(
            community(MemberState.COMMUNITY_ID),
            member(MemberState.MEMBER_ID),
            kind(PointKind.STATE),
            PlaybookPoint.AT.from(MemberState.FROM_PERIOD.col()),
            PlaybookPoint.UNTIL.from(MemberState.TO_PERIOD.col()),
            PlaybookPoint.TEXT.from(MemberState.STATE.col()));
  }

  private static Dataset<Row> ofRungs(Dataset<Row> rungs) {
    return rungs
        .where(MemberRung.IS_COMPLETE.col())
        .select(
            community(MemberRung.COMMUNITY_ID),
            member(MemberRung.MEMBER_ID),
            kind(PointKind.RUNG),
            PlaybookPoint.AT.from(MemberRung.WINDOW_START.col()),
            PlaybookPoint.UNTIL.from(MemberRung.WINDOW_END.col()),
            PlaybookPoint.TEXT.from(MemberRung.RUNG.col()),
            numbers(entry(Trait.MISSING_ACTS, MemberRung.MISSING_ACTS.col())));
  }

  private static Dataset<Row> ofSilence(Dataset<Row> months) {
    return months.select(
        community(MemberMonth.COMMUNITY_ID),
        member(MemberMonth.MEMBER_ID),
        kind(PointKind.TRAITS),
        PlaybookPoint.AS_OF.from(MemberMonth.AS_OF.col()),
        numbers(entry(Trait.DAYS_SILENT, MemberMonth.LAST_ACTIVE_DAYS.col())));
  }

  private static Dataset<Row> ofValues(Dataset<Row> values) {
    return values.select(
        community(MemberValue.COMMUNITY_ID),
        member(MemberValue.MEMBER_ID),
        kind(PointKind.TRAITS),
        numbers(
            entry(Trait.P_ALIVE, MemberValue.P_ALIVE.col()),
            entry(Trait.P_STILL_HERE, MemberValue.P_STILL_HERE.col())));
  }

  private static Dataset<Row> ofHeroes(Dataset<Row> heroes) {
    return heroes.select(
        community(Hero.COMMUNITY_ID),
        member(Hero.MEMBER_ID),
        kind(PointKind.TRAITS),
        PlaybookPoint.AS_OF.from(Hero.AS_OF.col()),
        codes(
            entry(Trait.HERO, Hero.KIND.col()),
            detail(Trait.HERO, Hero.WHY.col()),
            entry(Trait.HERO_DECLINING, Hero.IS_DECLINING.col()),
            entry(Trait.HERO_OVERLOADED, Hero.IS_OVERLOADED.col())));
  }

  private static Dataset<Row> ofQuestions(Dataset<Row> questions) {
    Column isAny = Question.LINKING.col().equalTo(Linking.LIBERAL.code());
    Column byMember = Question.ASKER_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column isOpen = Question.REPLIES.col().equalTo(0).and(Question.SOLVED_BY.col().isNull());
    return questions
        .where(isAny.and(byMember).and(isOpen))
        .select(
            community(Question.COMMUNITY_ID),
            member(Question.ASKER_ID),
            kind(PointKind.QUESTION),
            PlaybookPoint.AT.from(Question.ASKED_AT.col()),
            PlaybookPoint.UNTIL.from(Question.ASKED_AT.col()),
            PlaybookPoint.TEXT.from(Question.EVENT_ID.col()));
  }

  private static Dataset<Row> ofPosts(Dataset<Row> posts) {
    Column heardAt = coalesce(PostResponse.LIBERAL_REPLIED_AT.col(), PostResponse.REACTED_AT.col());
    Column order = struct(PostResponse.TS.col(), PostResponse.EVENT_ID.col());
    return posts
        .where(PostResponse.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code()))
        .groupBy(PostResponse.COMMUNITY_ID.col(), PostResponse.ACTOR_ID.col())
        .agg(
            PlaybookPoint.AT.from(max(PostResponse.TS.col())),
            PlaybookPoint.TEXT.from(max_by(PostResponse.EVENT_ID.col(), order)),
            numbers(entry(POSTS, count(lit(1))), entry(HEARD, count(heardAt))))
        .select(
            community(PostResponse.COMMUNITY_ID),
            member(PostResponse.ACTOR_ID),
            kind(PointKind.POSTS),
            PlaybookPoint.AT.col(),
            PlaybookPoint.TEXT.col(),
            PlaybookPoint.NUMBERS.col());
  }

  private static Dataset<Row> ofRefusals(Dataset<Row> activity) {
    Column tells =
        Activity.ETYPE
            .col()
            .isin(Etype.MUTE.code(), Etype.CONTACT_ADD.code(), Etype.CONTACT_DELETE.code());
    return activity
        .where(tells.and(Activity.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code())))
        .select(
            community(Activity.COMMUNITY_ID),
            member(Activity.ACTOR_ID),
            kind(PointKind.REFUSAL),
            PlaybookPoint.AT.from(Activity.TS.col()),
            PlaybookPoint.TEXT.from(Activity.ETYPE.col()));
  }

  private static Dataset<Row> ofProfiles(Dataset<Row> profiles) {
    return profiles
        .where(MemberProfile.ATTRS.col().getItem(Attrs.CONSENT).equalTo(NO))
        .select(
            community(MemberProfile.COMMUNITY_ID),
            member(MemberProfile.MEMBER_ID),
            kind(PointKind.REFUSAL),
            PlaybookPoint.TEXT.from(lit(NO_CONSENT)));
  }
}
