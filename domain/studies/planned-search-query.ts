import type { StudyLink } from "./study-query";

/** What people looked for in vain, and the study that is to find it out. */
export type PlannedSearch = { folded: string; words: string; times: number; lastAt: Date; study: StudyLink };
