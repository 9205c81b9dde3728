/** One person's way on a path of the demo; the steps are done in the order of the path, so many days ago each. */
export type DemoLearner = {
  by: string;
  startedDaysAgo: number;
  origin: "self" | "curator" | "team";
  enrolledBy?: string;
  /** Steps a week, where it is not what the path suggests. */
  pace?: number;
  doneDaysAgo: number[];
  /** Whether the step after the last one done was opened and left. */
  beganNext?: boolean;
  pausedDaysAgo?: number;
  leftDaysAgo?: number;
};

/** A heading, or a record of the demo and why it matters to whoever is new. */
export type DemoStep =
  | { heading: string }
  | {
      insight: string;
      note: string;
      /** Whose question most get wrong. */
      isHard?: boolean;
      /** Of a step that was added once the path was in use. */
      addedDaysAgo?: number;
    };

/** A path of the demo library; people, teams and records are named as in `library.ts` and `insights.ts`. */
export type DemoPath = {
  slug: string;
  title: string;
  forWhom: string;
  owner: string;
  /** Whoever joins it begins with this path. */
  team: string;
  pace: number;
  startedDaysAgo: number;
  publishedDaysAgo: number;
  steps: DemoStep[];
  learners: DemoLearner[];
};
