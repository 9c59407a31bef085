package org.digitalresidents.playbook;

import java.util.Locale;
import java.util.OptionalDouble;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleGroup;
import org.digitalresidents.model.TenureBand;

/**
 * Somebody who may be asked.
 *
 * @param tier null where it is not known
 * @param channel null where it is not known
 * @param ticket their lot: the least come first, read as a number without sign
 */
record Interviewee(
    String memberId,
    RoleGroup roleGroup,
    String tier,
    TenureBand tenure,
    String channel,
    long ticket) {
  private static final int FOUR_WEEKS = 28;
  private static final int THIRTEEN_WEEKS = 91;

  static Interviewee of(String memberId, Subject subject, String channel, long ticket) {
    return new Interviewee(
        memberId,
        roleGroup(subject.code(Trait.ROLE)),
        subject.code(Trait.TIER),
        tenure(subject.number(Trait.DAYS_IN)),
        channel,
        ticket);
  }

  private static RoleGroup roleGroup(String role) {
    if (role == null) {
      return RoleGroup.UNKNOWN;
    }
    return switch (Role.valueOf(role.toUpperCase(Locale.ROOT))) {
      case SHALLOW_LURKER, DEEP_LURKER, SILENT_NEWCOMER -> RoleGroup.LURKER;
      case OCCASIONAL -> RoleGroup.ORDINARY;
      default -> RoleGroup.CONTRIBUTOR;
    };
  }

  private static TenureBand tenure(OptionalDouble days) {
    if (days.isEmpty()) {
      return TenureBand.UNKNOWN;
    } else if (days.getAsDouble() <= FOUR_WEEKS) {
      return TenureBand.UP_TO_28_DAYS;
    }
    return days.getAsDouble() <= THIRTEEN_WEEKS ? TenureBand.UP_TO_91_DAYS : TenureBand.LONGER;
  }
}
