import type { LearnerStep } from "@/domain/paths/learner-query";

/** How much of what somebody did on a path they remember now, from 0 to 1; null before the first step. */
export function meanRecall(steps: LearnerStep[]): number | null {
  const known = steps.flatMap(({ doneAt, record }) => (doneAt === null ? [] : [record.recall ?? 0]));
  return known.length === 0 ? null : known.reduce((sum, recall) => sum + recall, 0) / known.length;
}
