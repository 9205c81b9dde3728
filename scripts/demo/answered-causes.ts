/** A contradiction that was answered long ago, by the first check after it. */
export type AnsweredCause = { on: string; contradictedBy: string; daysAgo: number };

export const answeredCauses: AnsweredCause[] = [
  { on: "five-user-tests", contradictedBy: "five-user-tests-vary", daysAgo: 700 },
  { on: "choice-overload-jam", contradictedBy: "choice-overload-conditional", daysAgo: 640 },
  { on: "nudges-shrink-at-scale", contradictedBy: "default-effect", daysAgo: 362 },
];
