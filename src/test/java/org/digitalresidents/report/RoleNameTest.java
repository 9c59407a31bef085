package org.digitalresidents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.digitalresidents.model.Role;
import org.junit.jupiter.api.Test;

/** What roles are called on the page, and whether anybody is named. */
class RoleNameTest {
  @Test
  void aMixedRoleHasBothNames() {
    RoleName mixed = RoleName.of("answerer-banterer");

    assertThat(mixed.code()).isEqualTo("answerer-banterer");
    assertThat(mixed.label()).isEqualTo("解答者·调侃者");
    assertThat(mixed.meaning()).isEqualTo("answers others' questions; jokes and teases");
  }

  @Test
  void everyRoleIsCalledAsItsCodeSays() {
    assertThat(Role.values())
        .allSatisfy(role -> assertThat(RoleName.of(role.code()).label()).isEqualTo(role.label()));
  }

  @Test
  void whereMembersComeFromAndGoToHasNamesToo() {
    assertThat(RoleName.of("left").label()).isEqualTo("离开");
    assertThat(RoleName.of("new").label()).isEqualTo("新进");
    assertThat(RoleName.of("absent").label()).isEqualTo("缺席");
  }

  @Test
  void nobodyIsNamedUnlessAskedFor() {
    assertThat(new HeroesSection().isShown(edition(false))).isFalse();
    assertThat(new HeroesSection().isShown(edition(true))).isTrue();
  }

  private static Edition edition(boolean areHeroesShown) {
    return new Edition("r", 5, areHeroesShown, Map.of(), Map.of());
  }
}
