package org.digitalresidents.report;

import static org.digitalresidents.model.Hero.HERO;

import java.util.List;
import java.util.Map;
import org.digitalresidents.model.Hero;
import org.digitalresidents.table.Table;

/**
 * Who stands out, as what, and on what evidence: it names members, so it is shown when asked for.
 */
final class HeroesSection implements Section {
  @Override
  public String name() {
    return "heroes";
  }

  @Override
  public Text title() {
    return new Text("社群英雄", "Heroes");
  }

  @Override
  public Text question() {
    return new Text("谁在支撑社群?谁需要关心?", "Who carries the community, and who needs care?");
  }

  @Override
  public List<Table> reads() {
    return List.of(HERO);
  }

  @Override
  public boolean isShown(Edition edition) {
    return edition.areHeroesShown();
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of(
        "heroes",
        Grid.of(
            reading.table(HERO),
            List.of(Hero.COMMUNITY_ID, Hero.MONTH, Hero.KIND, Hero.HERO_RANK, Hero.MEMBER_ID),
            Hero.IS_COMPLETE,
            Hero.SCORE,
            Hero.SCORE_LOW,
            Hero.SCORE_HIGH,
            Hero.ANSWERS,
            Hero.ANSWERS_CREDITED,
            Hero.ACTIVE_WEEKS,
            Hero.REPLIED_TO,
            Hero.NEWCOMERS_GREETED,
            Hero.PARTICIPANTS,
            Hero.WEEKLY_CHANGE,
            Hero.IS_DECLINING,
            Hero.IS_OVERLOADED));
  }
}
