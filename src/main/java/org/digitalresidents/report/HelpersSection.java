package org.digitalresidents.report;

import static org.digitalresidents.model.HelpDependency.HELP_DEPENDENCY;

import java.util.List;
import java.util.Map;
import org.digitalresidents.model.HelpDependency;
import org.digitalresidents.table.Table;

/** On how few the help in a community rests: names nobody. */
final class HelpersSection implements Section {
  @Override
  public String name() {
    return "helpers";
  }

  @Override
  public Text title() {
    return new Text("互助依赖", "On whom help rests");
  }

  @Override
  public Text question() {
    return new Text("如果最常解答的几个人离开,会怎样?", "What if the few who answer most were gone?");
  }

  @Override
  public List<Table> reads() {
    return List.of(HELP_DEPENDENCY);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    Grid dependency =
        Grid.of(
            reading.ofLargestGroups(HELP_DEPENDENCY, HelpDependency.GROUP_ID),
            List.of(HelpDependency.COMMUNITY_ID, HelpDependency.GROUP_ID, HelpDependency.MONTH),
            HelpDependency.IS_COMPLETE,
            HelpDependency.ANSWERS,
            HelpDependency.HELPERS,
            HelpDependency.BUS_FACTOR,
            HelpDependency.TOP_SHARE,
            HelpDependency.TOP_SHARE_LOW,
            HelpDependency.TOP_SHARE_HIGH);
    return Map.of("dependency", guarded(reading, dependency));
  }

  /** A helper may help in several groups, so that no sum over groups binds. */
  private static Grid guarded(Reading reading, Grid dependency) {
    return reading
        .guard(dependency)
        .counts(HelpDependency.HELPERS)
        .with(
            HelpDependency.HELPERS,
            HelpDependency.BUS_FACTOR,
            HelpDependency.TOP_SHARE,
            HelpDependency.TOP_SHARE_LOW,
            HelpDependency.TOP_SHARE_HIGH)
        .apply();
  }
}
