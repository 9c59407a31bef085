package org.digitalresidents.report;

import java.util.List;
import java.util.Map;
import org.digitalresidents.table.Table;

/** What every table and column means: from the declarations, not from rows. */
final class DictionarySection implements Section {
  @Override
  public String name() {
    return "dictionary";
  }

  @Override
  public Text title() {
    return new Text("数据字典", "Dictionary");
  }

  @Override
  public Text question() {
    return new Text("每张表、每一列是什么意思?", "What does every table and column mean?");
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
