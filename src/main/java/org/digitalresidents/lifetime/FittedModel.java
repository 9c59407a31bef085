package org.digitalresidents.lifetime;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ModelChoice;
import org.digitalresidents.model.Predictor;
import org.digitalresidents.model.ValueModel;

/** A model as published in {@code value_model}. */
final class FittedModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Predictor predictor;
  private final HashMap<String, Double> estimates = new HashMap<>();
  private String obstacle; // null where it can be used
  private boolean isChosen;

  FittedModel(Predictor predictor) {
    this.predictor = predictor;
  }

  /** The model of one of its rows. */
  static Predictor predictor(Row row) {
    String code = row.getAs(ValueModel.MODEL.column());
    return Arrays.stream(Predictor.values())
        .filter(predictor -> predictor.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  void add(Row row) {
    String parameter = row.getAs(ValueModel.PARAMETER.column());
    Double estimate = row.getAs(ValueModel.ESTIMATE.column());
    if (estimate != null) {
      estimates.put(parameter, estimate);
    } else if (!parameter.equals(SpendFits.CORRELATION)) { // is said, and not needed
      obstacle = row.getAs(ValueModel.ESTIMATE.reasonColumn());
    }
    isChosen = ModelChoice.CHOSEN.code().equals(row.getAs(ValueModel.CHOICE.column()));
  }

  Predictor predictor() {
    return predictor;
  }

  /** Whether members are foretold by it. */
  boolean isChosen() {
    return isChosen;
  }

  /** Why it has no estimates, as a code; null where it has. */
  String obstacle() {
    return obstacle;
  }

  double estimate(String parameter) {
    return estimates.get(parameter);
  }

  LifetimeModel lifetime() {
    Family family = Family.of(predictor);
    List<String> names = family.parameters();
    return family.model().apply(names.stream().mapToDouble(this::estimate).toArray());
  }
}
