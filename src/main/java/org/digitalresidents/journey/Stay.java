package org.digitalresidents.journey;

/**
 * One stay of the member in a group, or in the community, as folds hear of it.
 *
 * @param groupId the group; '*' for the community
 * @param spellNo which stay there it is, from 1
 * @param end {@link SpellEnd#NOT_YET} while the member is in
 * @param noOpJoins joins while in, which changed nothing
 */
public record Stay(String groupId, long spellNo, SpellStart start, SpellEnd end, long noOpJoins) {

  /** The community as a whole, where a group is named. */
  public static final String WHOLE_COMMUNITY = "*";

  public boolean isOfCommunity() {
    return groupId.equals(WHOLE_COMMUNITY);
  }
}
