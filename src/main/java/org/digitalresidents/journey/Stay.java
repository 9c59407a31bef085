package org.digitalresidents.journey;

import org.digitalresidents.model.GroupIds;

/**
 * One stay of the member in a group, or in the community, as folds hear of it.
 *
 * @param groupId the group; '*' for the community
 * @param spellNo which stay there it is, from 1
 * @param end {@link SpellEnd#NOT_YET} while the member is in
 * @param noOpJoins joins while in, which changed nothing
 */
public record Stay(String groupId, long spellNo, SpellStart start, SpellEnd end, long noOpJoins) {

  public boolean isOfCommunity() {
    return groupId.equals(GroupIds.WHOLE_COMMUNITY);
  }
}
