package org.digitalresidents.role;

import java.time.LocalDate;
import java.util.List;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RoleVerdict;

/** What was found out, as rows of {@code role_quality} and {@code role_choice}. */
final class QualityRows {
  private QualityRows() {}

  /** A row of {@code role_quality}. */
  record QualityRow(
      String communityId,
      String verdict,
      long minRoleActs,
      long memberCount,
      long fitMemberCount,
      Long clusterCount,
      String clusterCountNullReason,
      Double silhouette,
      String silhouetteNullReason,
      Double stability,
      String stabilityNullReason,
      Double nullGap,
      String nullGapNullReason,
      Double baselineAgreement,
      String baselineAgreementNullReason,
      Double ruleAgreement,
      String ruleAgreementNullReason,
      Double lowMarginShare,
      String lowMarginShareNullReason,
      Long lurkerCount,
      String lurkerCountNullReason,
      LocalDate fittedUntil) {}

  /** A row of {@code role_choice}. */
  record ChoiceRow(
      String communityId,
      long clusterCount,
      double silhouette,
      double stability,
      double nullSilhouette,
      double nullGap,
      long leastMembers,
      boolean isEligible,
      boolean isChosen) {}

  /**
   * The quality of a community's roles.
   *
   * @param lurkers null where it is not known who is in
   */
  static QualityRow quality(Learned learned, int minActs, Long lurkers) {
    Learned.Agreement agreement = learned.agreement();
    String none = noRoles(learned);
    KQuality chosen = learned.choice().chosen().orElse(null);
    String notChosen = chosen != null ? null : none == null ? NullReason.NOT_KNOWN.code() : none;
    String noAgreement = agreement == null && none == null ? NullReason.TOO_FEW.code() : none;
    return new QualityRow(
        learned.communityId(),
        learned.choice().verdict().code(),
        minActs,
        learned.seen().members(),
        learned.seen().fitted(),
        none == null ? (long) learned.roles().personas().size() : null,
        none,
        chosen == null ? null : chosen.silhouette(),
        notChosen,
        chosen == null ? null : chosen.stability(),
        notChosen,
        chosen == null ? null : chosen.gap(),
        notChosen,
        agreement == null ? null : agreement.baseline(),
        noAgreement,
        agreement == null ? null : agreement.rules(),
        noAgreement,
        agreement == null ? null : agreement.lowMargins(),
        noAgreement,
        lurkers,
        lurkers == null ? NullReason.NO_ROSTER.code() : null,
        learned.seen().until());
  }

  /** Why there are no groups; null where there are. */
  private static String noRoles(Learned learned) {
    if (!learned.roles().personas().isEmpty()) {
      return null;
    }
    boolean isFew = learned.choice().verdict() == RoleVerdict.TOO_FEW;
    return (isFew ? NullReason.TOO_FEW : NullReason.NO_ROLES).code();
  }

  static List<ChoiceRow> choices(Learned learned) {
    return learned.choice().qualities().stream()
        .map(
            quality ->
                new ChoiceRow(
                    learned.communityId(),
                    quality.k(),
                    quality.silhouette(),
                    quality.stability(),
                    quality.ofSingleRole(),
                    quality.gap(),
                    quality.leastMembers(),
                    quality.isEligible(),
                    quality.k() == learned.choice().k()))
        .toList();
  }
}
