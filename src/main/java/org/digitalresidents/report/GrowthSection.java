package org.digitalresidents.report;

import java.util.List;
import java.util.Map;
import org.digitalresidents.table.Table;

/** Growth and leaving: draws the weeks that {@link TownSection} gives. */
final class GrowthSection implements Section {
  @Override
  public String name() {
    return "growth";
  }

  @Override
  public Text title() {
    return new Text("增长与流失", "Growth and leaving");
  }

  @Override
  public Text question() {
    return new Text("来了多少人,走了多少人,还有多少人在互动?", "How many come, how many leave, how many take part?");
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of();
  }
}
