package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** The models that foretell members, as fitted to each community. */
public enum ValueModel implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  SAMPLE(Spec.code(ValueSample.class, "What it was fitted to.", "样本").key()),
  MODEL(Spec.code(Predictor.class, "The model.", "模型").key()),
  PARAMETER(Spec.text("The parameter; times in weeks, money in minor units.", "参数").key()),
  ESTIMATE(
      Spec.measure("parameter", "Its likeliest value; of shrunk_mean, what was measured.", "估计值")
          .nullBecause(
              NullReason.NO_REPEATS,
              NullReason.NOT_CONVERGED,
              NullReason.CURRENCY_MIX,
              NullReason.NOT_IDENTIFIED)),
  STANDARD_ERROR(
      Spec.measure("parameter", "How far off it may be, from the observed information.", "标准误")
          .nullBecause(
              NullReason.NO_REPEATS,
              NullReason.NOT_CONVERGED,
              NullReason.CURRENCY_MIX,
              NullReason.NOT_IDENTIFIED)),
  LOG_LIKELIHOOD(
      Spec.measure("nats", "ln L of all members.", "对数似然")
          .nullWhen("the model is not fitted, or has no likelihood")),
  MEMBER_COUNT(Spec.count("Members it was fitted to.", "成员数")),
  GROUP_COUNT(Spec.count("Different histories among them.", "不同历史数")),
  CONVERGED(Spec.flag("Whether the search came to rest.", "是否收敛").nullWhen("there was no search")),
  ITERATIONS(Spec.count("Steps from the best start.", "迭代次数").nullWhen("there was no search")),
  GRADIENT_NORM(
      Spec.measure(
              "nats per member",
              "The largest derivative of the mean ln L by the logarithm of a parameter, at the end.",
              "梯度范数")
          .nullWhen("there was no search")),
  CHOICE(Spec.code(ModelChoice.class, "Whether members are foretold by it.", "是否采用及原因"));

  public static final Table VALUE_MODEL =
      Table.of(
          "value_model",
          "one row per community, sample, model and parameter",
          "每个社群、样本、模型、参数一行",
          values());

  private final Spec spec;

  ValueModel(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
