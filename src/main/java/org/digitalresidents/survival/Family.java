package org.digitalresidents.survival;

/** Subjects that are told in the same tables. */
enum Family {
  /** The stages 新增, 活跃, 转化: {@code stage_exit} and {@code stage_exit_day}. */
  STAGES,
  /** What is waited for: {@code survival} and {@code survival_day}. */
  MILESTONES
}
