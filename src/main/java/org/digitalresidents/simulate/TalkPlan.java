package org.digitalresidents.simulate;

/**
 * How members talk. Shares are probabilities in 0..1.
 *
 * @param volumeMu location of the log-normal number of acts, {@code N = 1 + floor(LogNormal)}
 * @param volumeSigma its scale; both as in the benchmark of methods.md §1.4
 * @param volumeDays days in which a member does N acts: N / volumeDays is the daily rate
 * @param mixConcentration concentration of the Dirichlet law of a member's mix around the role's
 * @param sessionActs mean acts in one sitting, geometric
 * @param noiseShare part of the messages that say nothing: a "1", a row of dots
 * @param ghostActs multiplies the daily rate of acts in a ghost group
 * @param ghostFirstAct multiplies the hazard of the first act in a ghost group
 * @param guestActs multiplies the daily rate of people of another group
 * @param campaignExtra part of the sittings on a campaign day that bring a second one
 * @param questionDays a question can be answered for so many days
 * @param questionHours time constant, in hours, of how answers prefer recent questions
 * @param staffAnswerShare part of the questions that staff look at
 * @param staffSolves how likely an answer of staff solves the question
 * @param ghostStaffAnswerShare the same part in a ghost group
 * @param thanksShare part of the solved questions whose asker says thanks to the solver
 * @param acceptShare part of the solved questions accepted, in threaded groups
 * @param likeShare part of the solving answers the asker reacts to
 * @param politeShare part of the unsolved answers the asker thanks for all the same
 * @param banterReplyShare part of the banter that takes up what was said just before
 * @param mentionShare part of the replies in unthreaded groups that address the person by name
 * @param askAgainShare part of the questions unanswered after a day that are asked again
 */
public record TalkPlan(
    double volumeMu,
    double volumeSigma,
    double volumeDays,
    double mixConcentration,
    double sessionActs,
    double noiseShare,
    double ghostActs,
    double ghostFirstAct,
    double guestActs,
    double campaignExtra,
    int questionDays,
    double questionHours,
    double staffAnswerShare,
    double staffSolves,
    double ghostStaffAnswerShare,
    double thanksShare,
    double acceptShare,
    double likeShare,
    double politeShare,
    double banterReplyShare,
    double mentionShare,
    double askAgainShare) {

  /** Text 004: questions seldom meet an answer of another member. The numbers are ours. */
  static TalkPlan standard() {
    return new TalkPlan(
        2.0, 1.2, 56, 12, 1.6, 0.05, 0.06, 0.15, 0.5, 0.8, 7, 8, 0.30, 0.75, 0.10, 0.50, 0.45, 0.30,
        0.10, 0.70, 0.30, 0.12);
  }

  /** A community that is well: members take up what others say, and staff leave them room. */
  static TalkPlan well() {
    return new TalkPlan(
        2.0, 1.2, 56, 12, 1.6, 0.03, 0.06, 0.15, 0.5, 0.8, 7, 12, 0.20, 0.75, 0.10, 0.60, 0.50,
        0.40, 0.20, 0.85, 0.60, 0.05);
  }

  /** Staff answer nearly every question, and members hardly take up what others say. */
  static TalkPlan byStaff() {
    return new TalkPlan(
        2.0, 1.2, 56, 12, 1.6, 0.03, 0.06, 0.15, 0.5, 0.8, 7, 12, 0.90, 0.75, 0.10, 0.60, 0.50,
        0.40, 0.20, 0.60, 0.60, 0.05);
  }
}
