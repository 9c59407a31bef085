package org.digitalresidents.role;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * Fills {@code member_role}, a row for each of {@code role_feature}, in whatever order they come.
 */
final class RolePass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, CommunityRoles> roles;
  private final int minActs;

  RolePass(Map<String, CommunityRoles> roles, int minActs) {
    this.roles = new HashMap<>(roles);
    this.minActs = minActs;
  }

  @Override
  public List<Table> tables() {
    return List.of(MemberRole.MEMBER_ROLE);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<MemberRoleRow> shape = RecordShape.of(MemberRole.MEMBER_ROLE, MemberRoleRow.class);
    Map<String, Judgement> judgements = new HashMap<>();
    input.forEachRemaining(
        row -> {
          FeatureRow features = FeatureRow.of(row);
          Judgement judgement = judgements.computeIfAbsent(features.communityId(), this::judgement);
          out.accept(shape.row(row(features, judgement)));
        });
  }

  private Judgement judgement(String communityId) {
    return new Judgement(roles.getOrDefault(communityId, CommunityRoles.NONE), minActs);
  }

  private static MemberRoleRow row(FeatureRow row, Judgement judgement) {
    return new MemberRoleRow(
        row.communityId(),
        row.memberId(),
        row.span().code(),
        row.windowStart(),
        row.windowEnd(),
        row.isComplete(),
        judgement.of(row));
  }
}
