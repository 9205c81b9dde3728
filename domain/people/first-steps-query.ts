/** What there is in an installation that has just begun. */
export type FirstSteps = Record<"insights" | "people" | "teams" | "topics" | "paths", boolean>;
