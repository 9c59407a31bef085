package org.digitalresidents.report;

import static org.digitalresidents.model.TierMove.TIER_MOVE;
import static org.digitalresidents.model.TierShape.TIER_SHAPE;

import java.util.List;
import java.util.Map;
import org.digitalresidents.model.TierMove;
import org.digitalresidents.model.TierShape;
import org.digitalresidents.table.Table;

/** The pyramid of tiers, and who climbs and falls. */
final class TierSection implements Section {
  @Override
  public String name() {
    return "tiers";
  }

  @Override
  public Text title() {
    return new Text("成员分层", "Tiers");
  }

  @Override
  public Text question() {
    return new Text(
        "核心、活跃、潜力、普通各有多少人?谁在上升,谁在下降?",
        "How many are core, active, potential, ordinary; how many rise and fall?");
  }

  @Override
  public List<Table> reads() {
    return List.of(TIER_SHAPE, TIER_MOVE);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of("tiers", shapes(reading), "tierMoves", moves(reading));
  }

  private static Grid shapes(Reading reading) {
    Grid shapes =
        Grid.of(
            reading.table(TIER_SHAPE).where(TierShape.IS_COMPLETE.col()),
            List.of(TierShape.COMMUNITY_ID, TierShape.MONTH, TierShape.TIER),
            TierShape.MEMBER_COUNT,
            TierShape.MEMBER_SHARE,
            TierShape.HELP_SHARE,
            TierShape.NET_SHARE);
    return reading
        .guard(shapes)
        .counts(TierShape.MEMBER_COUNT)
        .known(TierShape.MEMBER_COUNT, shapes.key(TierShape.COMMUNITY_ID, TierShape.MONTH))
        .with(
            TierShape.MEMBER_COUNT,
            TierShape.MEMBER_SHARE,
            TierShape.HELP_SHARE,
            TierShape.NET_SHARE)
        .apply();
  }

  private static Grid moves(Reading reading) {
    Grid moves =
        Grid.of(
            reading.table(TIER_MOVE),
            List.of(TierMove.COMMUNITY_ID, TierMove.MONTH, TierMove.FROM_TIER, TierMove.TO_TIER),
            TierMove.DIRECTION,
            TierMove.MEMBER_COUNT,
            TierMove.FROM_COUNT,
            TierMove.SHARE,
            TierMove.SHARE_LOW,
            TierMove.SHARE_HIGH);
    return reading
        .guard(moves)
        .counts(TierMove.MEMBER_COUNT)
        .known(
            TierMove.MEMBER_COUNT,
            moves.key(TierMove.COMMUNITY_ID, TierMove.MONTH, TierMove.FROM_TIER))
        .known(
            TierMove.MEMBER_COUNT,
            moves.key(TierMove.COMMUNITY_ID, TierMove.MONTH, TierMove.TO_TIER))
        .with(
            TierMove.MEMBER_COUNT,
            TierMove.FROM_COUNT,
            TierMove.SHARE,
            TierMove.SHARE_LOW,
            TierMove.SHARE_HIGH)
        .apply();
  }
}
