package org.digitalresidents.role;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.RoleSpan;

/**
 * What it takes to tell the roles of one community's members.
 *
 * @param personas the current groups; none where there are no distinct roles
 * @param norms what is usual, by span
 */
record CommunityRoles(List<Persona> personas, Map<RoleSpan, Norms> norms) implements Serializable {
  /** Of a community in which nobody has acts enough. */
  static final CommunityRoles NONE = new CommunityRoles(List.of(), Map.of());

  /**
   * What members are held against over a span. Of windows none may be complete, as in the first
   * weeks of a community; then it is what is usual in all time.
   */
  Norms norms(RoleSpan span) {
    Norms own = norms.getOrDefault(span, Norms.NONE);
    return own.isKnown() ? own : norms.getOrDefault(RoleSamples.FIT_SPAN, Norms.NONE);
  }
}
