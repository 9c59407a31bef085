package org.digitalresidents.simulate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every parameter of a simulated community. Two worlds that are equal give the same bytes.
 *
 * @param seed what all random draws derive from
 * @param community the community's name, in every line
 * @param start first day of the log, in the business zone
 * @param days length of the log
 * @param groups how many groups; their kinds and languages follow {@link #kindOf} and {@link
 *     #isEnglish}
 * @param partActs acts meant for one part file
 * @param actsPerGroup acts expected of one group, to cut the parts
 * @param roles how the members of each role live
 * @param stay how they come and go
 * @param talk how they talk
 * @param brand what the brand does
 * @param shop how they buy
 * @param gathering how gatherings come about
 * @param manners what is peculiar to it
 */
public record World(
    long seed,
    String community,
    LocalDate start,
    int days,
    int groups,
    int partActs,
    int actsPerGroup,
    Map<Role, RolePlan> roles,
    StayPlan stay,
    TalkPlan talk,
    BrandPlan brand,
    ShopPlan shop,
    GatheringPlan gathering,
    Manners manners) {

  /** The business zone, Asia/Shanghai, which has known no daylight saving since 1991. */
  static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  static final long DAY_MS = 86_400_000L;
  static final long HOUR_MS = 3_600_000L;
  static final long MINUTE_MS = 60_000L;

  /** A Monday of 2025, the year of text 004. */
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2025, 3, 3);

  public World {
    roles = Collections.unmodifiableMap(new EnumMap<>(roles));
  }

  /**
   * The usual world, about as large as asked for: a wider log has more and larger groups and lasts
   * longer. The length in days is found by writing the first groups to nowhere.
   *
   * @param acts lines of the activity log, met within a fifth
   */
  public static World standard(long seed, long acts) {
    return of(WorldKind.STANDARD, seed, acts);
  }

  /** A world of a kind, about as large as asked for. */
  public static World of(WorldKind kind, long seed, long acts) {
    return Scale.world(kind, seed, acts);
  }

  /**
   * A world of a kind and of a given extent.
   *
   * @param members mean members of a group when the log starts
   */
  public static World of(WorldKind kind, long seed, int groups, int days, double members) {
    return kind.of(of(seed, groups, days, members));
  }

  static World of(long seed, int groups, int days, double initialSize) {
    Map<Role, RolePlan> roles = new EnumMap<>(Role.class);
    roles.put(Role.ASKER, RolePlan.asker());
    roles.put(Role.ANSWERER, RolePlan.answerer());
    roles.put(Role.SHARER, RolePlan.sharer());
    roles.put(Role.BANTERER, RolePlan.banterer());
    roles.put(Role.LURKER, RolePlan.lurker());
    roles.put(Role.SPAMMER, RolePlan.spammer());
    return new World(
        seed,
        "yuedong",
        FIRST_MONDAY,
        days,
        groups,
        400_000,
        10_000,
        roles,
        StayPlan.standard(initialSize),
        TalkPlan.standard(),
        BrandPlan.standard(),
        ShopPlan.standard(),
        GatheringPlan.standard(),
        Manners.standard());
  }

  /** The same world for another length of time: the shorter log is the beginning of the longer. */
  World lasting(int otherDays, int otherActsPerGroup) {
    return but(community, otherDays, otherActsPerGroup, roles, stay, talk, brand, manners);
  }

  /** The same world with another cost of a push, {@link BrandPlan#pushLeaveExtra}. */
  public World withPushLeaveExtra(double probability) {
    return shaped(roles, stay, talk, brand.withPushLeaveExtra(probability), manners);
  }

  /** The same world with other people and habits. */
  World shaped(
      Map<Role, RolePlan> otherRoles,
      StayPlan otherStay,
      TalkPlan otherTalk,
      BrandPlan otherBrand,
      Manners otherManners) {
    return but(
        community, days, actsPerGroup, otherRoles, otherStay, otherTalk, otherBrand, otherManners);
  }

  /** The same world under another name. */
  public World named(String name) {
    return but(name, days, actsPerGroup, roles, stay, talk, brand, manners);
  }

  private World but(
      String otherCommunity,
      int otherDays,
      int otherActsPerGroup,
      Map<Role, RolePlan> otherRoles,
      StayPlan otherStay,
      TalkPlan otherTalk,
      BrandPlan otherBrand,
      Manners otherManners) {
    return new World(
        seed,
        otherCommunity,
        start,
        otherDays,
        groups,
        partActs,
        otherActsPerGroup,
        otherRoles,
        otherStay,
        otherTalk,
        otherBrand,
        shop,
        gathering,
        otherManners);
  }

  /**
   * Eight in turn, of which two are ghosts; in worlds with a planted fault all others are threaded,
   * so that no reply has to be guessed.
   */
  GroupKind kindOf(int group) {
    return switch (manners.ghosts()) {
      case SOME -> kindAmongEight(group);
      case NONE -> GroupKind.THREADED;
      case HALF -> group % 2 == 1 ? GroupKind.GHOST : GroupKind.THREADED;
    };
  }

  private static GroupKind kindAmongEight(int group) {
    return switch (group % 8) {
      case 0, 2, 5 -> GroupKind.THREADED;
      case 1, 4, 6 -> GroupKind.UNTHREADED;
      default -> GroupKind.GHOST;
    };
  }

  /** Every sixth group speaks English, the others Chinese. */
  boolean isEnglish(int group) {
    return group % 6 == 5;
  }

  boolean opensLate(int group) {
    return group % stay.lateGroupEvery() == stay.lateGroupEvery() - 1;
  }

  /** One ghost of so many groups is dissolved, the first for one, if the log lasts as long. */
  boolean isDissolved(int group) {
    return group % stay.dissolvedEvery() == 3 && stay.dissolveDay() < days;
  }

  long startMs() {
    return start.atStartOfDay().toInstant(ZONE).toEpochMilli();
  }

  /** Exclusive. */
  long endMs() {
    return startMs() + days * DAY_MS;
  }

  int groupsPerPart() {
    return Math.max(1, partActs / Math.max(1, actsPerGroup));
  }

  int parts() {
    return (groups + groupsPerPart() - 1) / groupsPerPart();
  }
}
