package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Persona.PERSONA;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

class PersonaCardsTest {
  private static final String ROLES =
      """
      community_id | member_id | span     | role  | method
      c            | ann       | all_time | asker | rule
      c            | bob       | all_time | asker | rule
      c            | cat       | all_time | asker | rule
      c            | dan       | all_time | asker | rule
      """;

  private static final String FEATURES =
      """
      community_id | member_id | span     | question_count | answer_count | share_count | banter_count | appreciation_count | announcement_count | helped_count
      c            | ann       | all_time | 5              | 0            | 0           | 0            | 0                  | 0                  | 0
      c            | bob       | all_time | 5              | 0            | 0           | 0            | 0                  | 0                  | 0
      c            | cat       | all_time | 5              | 0            | 0           | 0            | 0                  | 0                  | 0
      c            | dan       | all_time | 5              | 0            | 0           | 0            | 0                  | 0                  | 0
      """;

  /** Ann came back; Bob is gone, twice; Cat left a group and is in another; Dan has no stay. */
  private static final String SPELLS =
      """
      community_id | group_id | member_id | spell_no | end_at
      c            | *        | ann       | 1        | 2026-02-01T00:00:00Z
      c            | *        | ann       | 2        |
      c            | *        | bob       | 1        | 2026-02-01T00:00:00Z
      c            | *        | bob       | 2        | 2026-03-01T00:00:00Z
      c            | *        | cat       | 1        |
      c            | g        | cat       | 1        | 2026-02-01T00:00:00Z
      """;

  @Test
  void aCardSaysHowManyOfItsMembersAreGone() {
    PersonaInputs in =
        new PersonaInputs(
            TextTable.table(MemberRole.MEMBER_ROLE, ROLES),
            TextTable.table(RoleFeature.ROLE_FEATURE, FEATURES),
            TextTable.table(MemberTier.MEMBER_TIER, "community_id | member_id"),
            TextTable.table(MemberDay.MEMBER_DAY, "community_id | member_id"),
            TextTable.table(MembershipSpell.MEMBERSHIP_SPELL, SPELLS));

    Dataset<Row> cards =
        Passes.rows(PersonaCards.facts(in), new PersonaCards(), PERSONA)
            .selectExpr("name", "member_count", "left_count");

    assertThat(Cells.rows(cards)).containsExactly("asker | 4 | 1");
  }
}
