package org.digitalresidents.report;

import static org.apache.spark.sql.functions.explode;
import static org.digitalresidents.model.RoleDrift.ROLE_DRIFT;
import static org.digitalresidents.model.RoleMove.ROLE_MOVE;
import static org.digitalresidents.model.RoleReply.ROLE_REPLY;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.digitalresidents.model.RoleDrift;
import org.digitalresidents.model.RoleMove;
import org.digitalresidents.model.RoleReply;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How roles change from window to window, and which roles reply to which. */
final class RoleTrafficSection implements Section {
  /** The make-up of a window, a row for each role. */
  private enum Part implements Field {
    NAME(Spec.text("The role.", "角色")),
    ROLE_MEMBERS(Spec.count("Members with the role in the window.", "该角色人数"));

    private final Spec spec;

    Part(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  @Override
  public String name() {
    return "roles";
  }

  @Override
  public Text title() {
    return new Text("角色流动", "Moves of roles");
  }

  @Override
  public Text question() {
    return new Text("人会变吗?谁回应谁?", "Do members change their part, and who replies to whom?");
  }

  @Override
  public List<Table> reads() {
    return List.of(ROLE_MOVE, ROLE_REPLY, ROLE_DRIFT);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of(
        "roleMoves", moves(reading), "roleReplies", replies(reading), "roleMix", mix(reading));
  }

  private static Grid moves(Reading reading) {
    Grid moves =
        Grid.of(
                reading.table(ROLE_MOVE),
                List.of(RoleMove.COMMUNITY_ID, RoleMove.FROM_NAME, RoleMove.TO_NAME),
                RoleMove.MOVE_COUNT,
                RoleMove.FROM_COUNT,
                RoleMove.SHARE,
                RoleMove.SHARE_LOW,
                RoleMove.SHARE_HIGH,
                RoleMove.TOLD_SHARE,
                RoleMove.NOISE_SHARE)
            .labelled(RoleMove.FROM_NAME, RoleName::of)
            .labelled(RoleMove.TO_NAME, RoleName::of);
    IntFunction<?> from = moves.key(RoleMove.COMMUNITY_ID, RoleMove.FROM_NAME);
    return reading
        .guard(moves)
        .counts(RoleMove.MOVE_COUNT)
        .known(RoleMove.MOVE_COUNT, from)
        // Shares of two totals give away either.
        .known(
            RoleMove.MOVE_COUNT,
            row -> List.of(from.apply(row), moves.value(RoleMove.TOLD_SHARE, row) != null))
        .known(RoleMove.MOVE_COUNT, moves.key(RoleMove.COMMUNITY_ID, RoleMove.TO_NAME))
        .with(
            RoleMove.MOVE_COUNT,
            RoleMove.FROM_COUNT,
            RoleMove.SHARE,
            RoleMove.SHARE_LOW,
            RoleMove.SHARE_HIGH,
            RoleMove.TOLD_SHARE)
        .apply();
  }

  /** Counts messages, not members. */
  private static Grid replies(Reading reading) {
    return Grid.of(
            reading.table(ROLE_REPLY),
            List.of(RoleReply.COMMUNITY_ID, RoleReply.FROM_NAME, RoleReply.TO_NAME),
            RoleReply.REPLY_COUNT,
            RoleReply.EXPECTED_COUNT,
            RoleReply.RATIO,
            RoleReply.RATIO_LOW,
            RoleReply.RATIO_HIGH)
        .labelled(RoleReply.FROM_NAME, RoleName::of)
        .labelled(RoleReply.TO_NAME, RoleName::of);
  }

  private static Grid mix(Reading reading) {
    Grid mix =
        Grid.of(
                reading
                    .table(ROLE_DRIFT)
                    .select(
                        RoleDrift.COMMUNITY_ID.col(),
                        RoleDrift.WINDOW_START.col(),
                        explode(RoleDrift.MEMBERS.col())
                            .as(new String[] {Part.NAME.column(), Part.ROLE_MEMBERS.column()})),
                List.of(RoleDrift.COMMUNITY_ID, RoleDrift.WINDOW_START, Part.NAME),
                Part.ROLE_MEMBERS)
            .labelled(Part.NAME, RoleName::of);
    return reading
        .guard(mix)
        .counts(Part.ROLE_MEMBERS)
        .known(Part.ROLE_MEMBERS, mix.key(RoleDrift.COMMUNITY_ID, RoleDrift.WINDOW_START))
        .apply();
  }
}
