package org.digitalresidents.lifetime;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberHistory;
import org.digitalresidents.model.MemberValue;
import org.digitalresidents.model.ValueSample;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * What each member will do next, by the published parameters of their community: {@code
 * member_value}.
 */
public final class MemberValues implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, CommunityModels> models;

  private MemberValues(Map<String, CommunityModels> models) {
    this.models = new HashMap<>(models);
  }

  /**
   * What {@link #pass} reads: histories up to data_end.
   *
   * @param histories rows of {@code member_history}
   */
  public static Dataset<Row> histories(Dataset<Row> histories) {
    return histories.where(MemberHistory.SAMPLE.col().equalTo(ValueSample.ALL.code()));
  }

  /**
   * Fills {@code member_value}.
   *
   * @param valueModels rows of {@code value_model}
   */
  public static MemberValues pass(Dataset<Row> valueModels) {
    return new MemberValues(CommunityModels.of(valueModels));
  }

  @Override
  public List<Table> tables() {
    return List.of(MemberValue.MEMBER_VALUE);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<MemberValueRow> shape =
        RecordShape.of(MemberValue.MEMBER_VALUE, MemberValueRow.class);
    Map<String, Foresight> foresights = new HashMap<>();
    input.forEachRemaining(
        row -> {
          Known member = new Known(row);
          Foresight foresight =
              foresights.computeIfAbsent(
                  member.text(MemberHistory.COMMUNITY_ID),
                  name -> new Foresight(models.getOrDefault(name, new CommunityModels())));
          out.accept(shape.row(foresight.of(member)));
        });
  }
}
