package org.digitalresidents.playbook;

import java.io.Serializable;
import java.util.List;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.PlaybookLevel;

/**
 * The rules of a community, in the order in which they are tried.
 *
 * @param resistance indices outside of whose reference bands a group resists pushes
 * @param quietHours when nothing is sent, in words: {@code 22:00–08:00}
 */
public record Rules(List<Rule> all, List<HealthIndex> resistance, String quietHours)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Those for members, or for groups. */
  List<Rule> of(PlaybookLevel level) {
    return all.stream().filter(rule -> rule.level() == level).toList();
  }
}
