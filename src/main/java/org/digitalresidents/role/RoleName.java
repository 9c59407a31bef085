package org.digitalresidents.role;

import java.io.Serializable;
import org.digitalresidents.model.Role;

/**
 * What a group of members is called: a role, or two where none alone says it.
 *
 * @param second null where one is enough
 */
public record RoleName(Role role, Role second) implements Serializable {
  static RoleName of(Role role) {
    return new RoleName(role, null);
  }

  /** The name in tables: {@code asker}, {@code sharer-banterer}. */
  public String code() {
    return second == null ? role.code() : role.code() + "-" + second.code();
  }

  /** The code of the second role; null where there is none. */
  String secondCode() {
    return second == null ? null : second.code();
  }

  /** Whether both say the same: in which order two roles stand makes no other name. */
  boolean isSameAs(RoleName other) {
    boolean isSame = role == other.role && second == other.second;
    return isSame || (second != null && role == other.second && second == other.role);
  }
}
