package org.digitalresidents.playbook;

import java.util.Locale;
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

  static Interviewee of(
      String memberId, Subject subject, TenureBand tenure, String channel, long ticket) {
    return new Interviewee(
        memberId,
        roleGroup(subject.code(Trait.ROLE)),
        subject.code(Trait.TIER),
        tenure,
        channel,
        ticket);
  }

  private static RoleGroup roleGroup(String role) {
    if (role == null) {
      return RoleGroup.UNKNOWN;
    }
    return switch (Role.valueOf(role.toUpperCase(Locale.ROOT))) {
      case SHALLOW_LURKER, DEEP_LURKER, SILENT_NEWCOMER, BRIEF_VISITOR -> RoleGroup.LURKER;
      case OCCASIONAL -> RoleGroup.ORDINARY;
      default -> RoleGroup.CONTRIBUTOR;
    };
  }
}
