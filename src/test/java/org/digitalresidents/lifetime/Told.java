package org.digitalresidents.lifetime;

import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.Predictor;

/** Keeps the rows of a fit. */
final class Told implements FitRows {
  final List<ValueModelRow> models = new ArrayList<>();
  final List<ValueHoldoutRow> holdouts = new ArrayList<>();
  final List<ValueCalibrationRow> calibrations = new ArrayList<>();

  @Override
  public void accept(ValueModelRow row) {
    models.add(row);
  }

  @Override
  public void accept(ValueHoldoutRow row) {
    holdouts.add(row);
  }

  @Override
  public void accept(ValueCalibrationRow row) {
    calibrations.add(row);
  }

  List<ValueModelRow> of(Predictor model) {
    return models.stream().filter(row -> row.key().model().equals(model.code())).toList();
  }

  /** Of the buckets 0 to 7+ and all, in order. */
  List<ValueHoldoutRow> holdout(Predictor model) {
    return holdouts.stream().filter(row -> row.model().equals(model.code())).toList();
  }

  /** Of the buckets 0 to 7+ and all, in order. */
  List<ValueCalibrationRow> calibration(Predictor model) {
    return calibrations.stream().filter(row -> row.model().equals(model.code())).toList();
  }
}
