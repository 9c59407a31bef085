package org.digitalresidents.lifetime;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Predictor;
import org.digitalresidents.model.ValueModel;
import org.digitalresidents.model.ValueSample;

/** By what the members of a community are foretold. */
final class CommunityModels implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EnumMap<Predictor, FittedModel> models = new EnumMap<>(Predictor.class);

  /** Those of every community, from rows of {@code value_model}, which are few. */
  static Map<String, CommunityModels> of(Dataset<Row> valueModels) {
    Map<String, CommunityModels> all = new HashMap<>();
    Dataset<Row> seen = valueModels.where(ValueModel.SAMPLE.col().equalTo(ValueSample.ALL.code()));
    for (Row row : seen.collectAsList()) {
      String community = row.getAs(ValueModel.COMMUNITY_ID.column());
      Map<Predictor, FittedModel> models =
          all.computeIfAbsent(community, name -> new CommunityModels()).models;
      models.computeIfAbsent(FittedModel.predictor(row), FittedModel::new).add(row);
    }
    return all;
  }

  /** The model of orders; MBG/NBD where none is chosen; null where the community has no orders. */
  FittedModel orders() {
    return Stream.of(Predictor.BG_NBD, Predictor.NBD)
        .map(models::get)
        .filter(model -> model != null && model.isChosen())
        .findFirst()
        .orElse(models.get(Predictor.MBG_NBD));
  }

  /** The model of spend; null where nobody bought again. */
  FittedModel spend() {
    FittedModel gamma = models.get(Predictor.GAMMA_GAMMA);
    return gamma != null && gamma.isChosen() ? gamma : models.get(Predictor.SHRUNK_MEAN);
  }

  /** The model of active weeks; null where nobody was active. */
  FittedModel weeks() {
    return models.get(Predictor.BG_BB);
  }
}
