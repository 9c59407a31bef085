package org.digitalresidents.playbook;

import java.util.ArrayList;
import java.util.List;

/** What strata are made of, the finest first. The role group is always among it. */
enum Stratification {
  FINEST("tier, role_group, tenure, source_channel"),
  WITHOUT_TIER("role_group, tenure, source_channel"),
  WITHOUT_CHANNEL("role_group, tenure"),
  COARSEST("role_group");

  private static final String UNKNOWN = "unknown";

  private final String text;

  Stratification(String text) {
    this.text = text;
  }

  /** What they are made of, in words. */
  String text() {
    return text;
  }

  /** The next coarser one; null of the coarsest. */
  Stratification coarser() {
    return switch (this) {
      case FINEST -> WITHOUT_TIER;
      case WITHOUT_TIER -> WITHOUT_CHANNEL;
      case WITHOUT_CHANNEL -> COARSEST;
      case COARSEST -> null;
    };
  }

  /** The stratum of somebody. */
  String of(Interviewee one) {
    List<String> parts = new ArrayList<>();
    if (this == FINEST) {
      parts.add(one.tier() == null ? UNKNOWN : one.tier());
    }
    parts.add(one.roleGroup().code());
    if (this != COARSEST) {
      parts.add(one.tenure().code());
    }
    if (this == FINEST || this == WITHOUT_TIER) {
      parts.add(one.channel() == null ? UNKNOWN : one.channel());
    }
    return String.join(" / ", parts);
  }
}
