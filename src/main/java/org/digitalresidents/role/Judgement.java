package org.digitalresidents.role;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.model.RoleMethod;
import org.digitalresidents.role.MemberRoleRow.Call;

/** Tells the role of each row of one community. */
final class Judgement {
  /** In for fewer days of the span, a silent member is no lurker. Source: definitions D. */
  private static final int FEWEST_DAYS = 14;

  private static final int REASONS = 3;

  private final CommunityRoles roles;
  private final Membership membership;
  private final int minActs;

  Judgement(CommunityRoles roles, int minActs) {
    this.roles = roles;
    this.membership = new Membership(roles.personas());
    this.minActs = minActs;
  }

  Call of(FeatureRow row) {
    if (row.isSilent()) {
      return silent(row);
    }
    return row.acts() < minActs ? tooFew(row) : told(row);
  }

  private static Call silent(FeatureRow row) {
    Role role = silentRole(row);
    RoleMethod method = role == Role.BRIEF_VISITOR ? RoleMethod.INSUFFICIENT_DATA : RoleMethod.RULE;
    String why =
        "spoken_count=0, light_count=%d, take_part=%d, read_count=%s, present_days=%d, tenure_days=%s"
            .formatted(
                row.lightCount(),
                row.takePartCount(),
                known(row.readCount()),
                row.presentDays(),
                known(row.tenureDays()));
    return untold(role, method, NullReason.TOO_FEW, role, why);
  }

  private static String known(Long value) {
    return value == null ? "not known" : value.toString();
  }

  /** Silence is a lurker's only of who was in long enough to have spoken. */
  private static Role silentRole(FeatureRow row) {
    if (row.tenureDays() != null && row.tenureDays() < FEWEST_DAYS && row.presentDays() > 0) {
      return Role.SILENT_NEWCOMER;
    }
    if (row.presentDays() < FEWEST_DAYS) {
      return Role.BRIEF_VISITOR;
    }
    boolean isReading = row.readCount() != null && row.readCount() > 0;
    boolean isSeen = row.lightCount() > 0 || row.takePartCount() > 0 || isReading;
    return isSeen ? Role.SHALLOW_LURKER : Role.DEEP_LURKER;
  }

  private Call tooFew(FeatureRow row) {
    boolean isSaidLittle = row.spokenCount() < minActs;
    Role role = isSaidLittle ? Role.OCCASIONAL : Role.UNDECIDED;
    RoleMethod method = isSaidLittle ? RoleMethod.INSUFFICIENT_DATA : RoleMethod.RULE;
    String why =
        "spoken_count=%d, role_act_count=%d of at least %d"
            .formatted(row.spokenCount(), row.acts(), minActs);
    Call call = untold(role, method, NullReason.TOO_FEW, role, why);
    if (row.acts() == 0 || roles.personas().isEmpty()) {
      return call;
    }
    double[] probabilities = membership.probabilities(row.counts());
    int likeliest = Membership.likeliest(probabilities);
    return new Call(
        call.role(),
        null,
        null,
        call.method(),
        null,
        call.marginNullReason(),
        roles.personas().get(likeliest).name().role().code(),
        probabilities[likeliest],
        null,
        call.ruleRole(),
        why);
  }

  private static Call untold(
      Role role, RoleMethod method, NullReason noMargin, Role byRule, String why) {
    return new Call(
        role.code(),
        null,
        null,
        method.code(),
        null,
        noMargin.code(),
        null,
        null,
        null,
        byRule.code(),
        why);
  }

  private Call told(FeatureRow row) {
    Norms norms = roles.norms(row.span());
    RuleRoles.Ruling ruling = RuleRoles.of(row.counts(), row.acts(), norms);
    String baseline = baseline(row.counts(), norms.pi()).code();
    if (roles.personas().isEmpty()) {
      String role = ruling.role().code();
      return new Call(
          role,
          null,
          null,
          RoleMethod.RULE.code(),
          null,
          NullReason.NO_ROLES.code(),
          null,
          null,
          baseline,
          role,
          ruling.why());
    }
    double[] probabilities = membership.probabilities(row.counts());
    int likeliest = Membership.likeliest(probabilities);
    Persona persona = roles.personas().get(likeliest);
    return new Call(
        persona.name().role().code(),
        persona.name().secondCode(),
        persona.id(),
        RoleMethod.CLUSTER.code(),
        margin(probabilities),
        null,
        null,
        probabilities[likeliest],
        baseline,
        ruling.role().code(),
        why(row.features(), norms));
  }

  /** The role of the act with the largest share. */
  static Role baseline(long[] counts, double[] pi) {
    double[] shares = new Shrinkage(pi).shares(counts);
    return RoleAct.ALL.get(Membership.likeliest(shares)).role();
  }

  /** How far the likeliest is ahead of the next. */
  static double margin(double[] probabilities) {
    double[] sorted = Arrays.stream(probabilities).sorted().toArray();
    int last = sorted.length - 1;
    return last == 0 ? 1 : sorted[last] - sorted[last - 1];
  }

  private static String why(double[] features, Norms norms) {
    return IntStream.range(0, features.length)
        .filter(feature -> !Double.isNaN(norms.distance(feature, features[feature])))
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                feature -> -Math.abs(norms.distance(feature, features[feature]))))
        .limit(REASONS)
        .map(feature -> reason(feature, features[feature], norms))
        .collect(Collectors.joining("; "));
  }

  private static String reason(int feature, double value, Norms norms) {
    return String.format(
        Locale.ROOT,
        "%s=%.3f of %.3f (%+.1f sd)",
        FeatureRow.NAMES.get(feature),
        value,
        norms.means()[feature],
        norms.distance(feature, value));
  }
}
