package org.digitalresidents.simulate;

import java.util.List;

/**
 * How members come, return and are removed.
 *
 * @param initialSize mean number of members when the log starts; a group's own size is log-normal
 *     around it
 * @param sizeSpread standard deviation of the logarithm of the size
 * @param maxSize nobody joins a fuller group: 500 is the limit of a WeCom customer group
 * @param joinsPerDay joins per day and initial member, on a day without a campaign
 * @param historyDays initial members joined up to so many days before the log starts
 * @param lateGroupEvery every so-many-th group opens after the log starts, so all its joins are
 *     logged; the others have initial members without a join line
 * @param multiGroupShare part of the joins and of the initial members that are people of another
 *     group
 * @param rejoinShare part of those who left that come back
 * @param rejoinDays mean days until then
 * @param spammerShare part of the joins that are spammers
 * @param kickHours mean hours until a spammer is removed
 * @param dissolveDay day of the log on which the dissolved group ends
 * @param dissolvedEvery one group of so many is dissolved, always a ghost
 * @param contactShare part of the joins that staff add as a contact
 * @param channels ways to come, in the order of the weights
 * @param lurkerChannels weights of the channels for lurkers
 * @param speakerChannels weights of the channels for everybody else
 */
public record StayPlan(
    double initialSize,
    double sizeSpread,
    int maxSize,
    double joinsPerDay,
    int historyDays,
    int lateGroupEvery,
    double multiGroupShare,
    double rejoinShare,
    double rejoinDays,
    double spammerShare,
    double kickHours,
    int dissolveDay,
    int dissolvedEvery,
    double contactShare,
    List<String> channels,
    List<Double> lurkerChannels,
    List<Double> speakerChannels) {
  public StayPlan {
    channels = List.copyOf(channels);
    lurkerChannels = List.copyOf(lurkerChannels);
    speakerChannels = List.copyOf(speakerChannels);
  }

  /** Text 004: members come by purchases and by signing up for events. The rates are ours. */
  static StayPlan standard(double initialSize) {
    return new StayPlan(
        initialSize,
        0.30,
        500,
        0.008,
        180,
        10,
        0.08,
        0.06,
        10,
        0.012,
        3,
        84,
        48,
        0.5,
        List.of("product_purchase", "event_signup", "friend_invite", "staff_qr", "campaign_ad"),
        List.of(0.34, 0.08, 0.08, 0.15, 0.35),
        List.of(0.34, 0.20, 0.24, 0.12, 0.10));
  }

  /** The same plan in which no group ends. */
  StayPlan withoutDissolution() {
    return new StayPlan(
        initialSize,
        sizeSpread,
        maxSize,
        joinsPerDay,
        historyDays,
        lateGroupEvery,
        multiGroupShare,
        rejoinShare,
        rejoinDays,
        spammerShare,
        kickHours,
        Integer.MAX_VALUE,
        dissolvedEvery,
        contactShare,
        channels,
        lurkerChannels,
        speakerChannels);
  }
}
