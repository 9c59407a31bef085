package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Where a member stands among the likely replies of members to one another in the 90 days before an
 * as-of. An edge goes from who is replied to, to who replies, weighted with the number of replies.
 * Source: methods 2.
 */
public enum MemberCentrality implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  AS_OF(
      Spec.instant("From when it is seen, exclusive: the end of a month, or data_end.", "截至时间(不含)")
          .key()),
  MONTH(Spec.day("The first day of the month that ends then, or is under way.", "月份首日")),
  IS_COMPLETE(Spec.flag("The month ended by data_end.", "月份是否完整")),
  REPLIES_GIVEN(Spec.count("Replies to other members.", "给出的回复数")),
  REPLIES_RECEIVED(Spec.count("Replies of other members.", "收到的回复数")),
  REPLIED_TO(Spec.count("Other members replied to.", "回复过的成员数")),
  REPLIED_BY(Spec.count("Other members who replied.", "回复过该成员的人数")),
  MUTUAL_PARTNERS(Spec.count("Members both replied to and replying.", "互相回复的成员数")),
  RECIPROCITY(Spec.share("mutual_partners among all who replied or were replied to.", "互惠率")),
  Z_DEGREE(
      Spec.measure(
          "standard deviations",
          "How far replying outweighs being replied to, in persons: (a − q) / √(a + q), a ="
              + " replied_to, q = replied_by.",
          "解答倾向 z 分数")),
  PAGERANK(
      Spec.share(
          "Weighted PageRank, damping 0.85; who passes nothing on passes it to all alike. Sums to 1"
              + " in a community.",
          "加权 PageRank")),
  HUB(Spec.share("HITS hub weight: replied to by authorities. Sums to 1.", "HITS 枢纽值")),
  AUTHORITY(Spec.share("HITS authority weight: replies to hubs. Sums to 1.", "HITS 权威值")),
  BETWEENNESS(
      Spec.share(
          "Of the pairs of other members, on the shortest ways between how many the member lies;"
              + " ways may be walked either way, a pair with several counts in parts.",
          "介数中心性(连接不同小圈子)")),
  BETWEENNESS_SOURCES(
      Spec.count(
          "From how many members ways were sought; where that is fewer than all, betweenness is an"
              + " estimate.",
          "介数计算的起点数")),
  PAGERANK_ITERATIONS(Spec.count("Steps until PageRank stood still.", "PageRank 迭代次数")),
  PAGERANK_CONVERGED(Spec.flag("It stood still within the tolerance.", "PageRank 是否收敛")),
  HITS_CONVERGED(Spec.flag("Hub and authority stood still within the tolerance.", "HITS 是否收敛"));

  public static final Table MEMBER_CENTRALITY =
      Table.of(
          "member_centrality",
          "one row per community, as-of and member who replied to a member or was replied to in the"
              + " 90 days before",
          "每个社群、截至时间、近90天内有成员间回复往来的成员一行",
          values());

  private final Spec spec;

  MemberCentrality(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
