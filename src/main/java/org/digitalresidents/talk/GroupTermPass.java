package org.digitalresidents.talk;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.GroupTerm;
import org.digitalresidents.model.TermReference;
import org.digitalresidents.stat.WeightedLogOdds;
import org.digitalresidents.stat.WeightedLogOdds.Uses;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.table.Together;

/**
 * Fills {@code group_term}: the words a group uses more than the community's other groups do, and
 * the community, or its only group, more than is usual in general. Word after word, so that only
 * one word's groups are held. Against other groups the prior is half of how words are used in
 * general, half of the whole community: a word that no list knows would else never be sure. Source:
 * definitions F2.
 */
public final class GroupTermPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  /** A word is told from here on: by chance one in a thousand would be, on either side. */
  private static final double FEWEST_Z = 3.29;

  /** The weight of the prior in words, as in Monroe, Colaresi and Quinn (2008). */
  private static final double PRIOR_WORDS = 500;

  /** General use counts as a text of so many words. Our convention. */
  private static final double GENERAL_WORDS = 1_000_000;

  private final Vocabulary vocabulary;
  private final int fewestUsers;

  /**
   * A pass.
   *
   * @param fewestUsers a word of fewer members is not told
   */
  public GroupTermPass(Vocabulary vocabulary, int fewestUsers) {
    this.vocabulary = vocabulary;
    this.fewestUsers = fewestUsers;
  }

  /**
   * What the pass reads: whole words in one task, member by member, in time.
   *
   * @param uses rows of {@link TermUse}
   */
  public static Dataset<Row> sorted(Dataset<Row> uses) {
    return Together.by(
        uses,
        List.of(TermUse.COMMUNITY_ID.col(), TermUse.TERM.col()),
        TermUse.MEMBER_ID.col(),
        TermUse.WEEK_START.col());
  }

  @Override
  public List<Table> tables() {
    return List.of(GroupTerm.GROUP_TERM);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<GroupTermRow> shape = RecordShape.of(GroupTerm.GROUP_TERM, GroupTermRow.class);
    Reading reading = new Reading(row -> out.accept(shape.row(row)));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** One word after the other. */
  private final class Reading {
    private final Consumer<GroupTermRow> out;
    private final Map<String, Adoption> places = new TreeMap<>();
    private String communityId;
    private String term; // null before the first

    Reading(Consumer<GroupTermRow> out) {
      this.out = out;
    }

    void see(Row use) {
      String community = use.getAs(TermUse.COMMUNITY_ID.column());
      String next = use.getAs(TermUse.TERM.column());
      if (!next.equals(term) || !community.equals(communityId)) {
        end();
        communityId = community;
        term = next;
      }
      String group = use.getAs(TermUse.GROUP_ID.column());
      add(group, use);
      if (!group.equals(GroupIds.WHOLE_COMMUNITY)) {
        add(GroupIds.WHOLE_COMMUNITY, use);
      }
    }

    private void add(String place, Row use) {
      places
          .computeIfAbsent(place, key -> new Adoption())
          .add(
              use.getAs(TermUse.MEMBER_ID.column()),
              use.getAs(TermUse.WEEK_START.column()),
              use.getAs(TermUse.USES.column()));
    }

    void end() {
      places.forEach(
          (place, adoption) -> {
            if (adoption.users() >= fewestUsers) {
              tell(place, adoption);
            }
          });
      places.clear();
    }

    private void tell(String place, Adoption adoption) {
      Uses here = new Uses(adoption.uses(), vocabulary.of(communityId, place).of(term));
      Adoption whole = places.get(GroupIds.WHOLE_COMMUNITY);
      long all = vocabulary.of(communityId, GroupIds.WHOLE_COMMUNITY).of(term);
      Uses others = new Uses(whole.uses() - adoption.uses(), all - here.all());
      boolean isGeneral = others.all() == 0;
      if (isGeneral && !isListed()) {
        return;
      }
      double general = generalShare();
      double usual = isGeneral ? general : (general + (double) whole.uses() / all) / 2;
      WeightedLogOdds odds =
          WeightedLogOdds.of(
              here,
              isGeneral ? new Uses(GENERAL_WORDS * general, GENERAL_WORDS) : others,
              new Uses(PRIOR_WORDS * usual, PRIOR_WORDS));
      if (odds.z() >= FEWEST_Z) {
        out.accept(row(place, adoption, isGeneral, odds));
      }
    }

    /** No list says how usual an emoji is. */
    private boolean isListed() {
      return Character.isLetter(term.codePointAt(0)) || Character.isDigit(term.charAt(0));
    }

    private double generalShare() {
      GeneralWords general = Tokens.isHan(term) ? GeneralWords.CHINESE : GeneralWords.ENGLISH;
      return general.termShare(term);
    }

    private GroupTermRow row(
        String place, Adoption adoption, boolean isGeneral, WeightedLogOdds odds) {
      long speakers = vocabulary.of(communityId, place).speakers();
      TermReference reference = isGeneral ? TermReference.GENERAL : TermReference.OTHER_GROUPS;
      return new GroupTermRow(
          communityId,
          place,
          term,
          reference.code(),
          adoption.uses(),
          adoption.users(),
          speakers,
          (double) adoption.users() / speakers,
          odds.delta(),
          odds.z(),
          adoption.firstWeek(),
          adoption.halfWeek());
    }
  }
}
