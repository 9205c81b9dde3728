import type { preferences } from "@/db/schema/people";

type Row = typeof preferences.$inferSelect;

/** How and when somebody wants to be asked. */
export type Preferences = {
  /** Questions in any seven days: what they chose, else what the organization has. */
  cap: number;
  chosenCap: number | null;
  organizationCap: number;
  /** 1 for Monday to 7 for Sunday. */
  days: number[];
  /** Local times such as `08:30`. */
  askFrom: string;
  askUntil: string;
  questionsBy: Row["questionsBy"];
  asksBy: Row["asksBy"];
  /** The first local day on which they may be asked again; may lie behind. */
  pausedUntil: string | null;
  stoppedAt: Date | null;
  /** Whether they are known in Slack, and whether what is sent there arrives; null where they cannot have it so. */
  slack: "reached" | "broken" | null;
};

/** How questions come to somebody: by mail where Slack does not reach them. */
export const questionWay = ({ questionsBy, slack }: Pick<Preferences, "questionsBy" | "slack">) =>
  questionsBy === "slack" && slack !== "reached" ? "mail" : questionsBy;

/** What holds for whoever never chose; the columns of the table have the same. */
export const unchosen = {
  cap: null,
  days: [2, 3, 4, 5],
  askFrom: "08:30",
  askUntil: "17:00",
  questionsBy: "mail",
  asksBy: "mail",
  pausedUntil: null,
  stoppedAt: null,
  digestDay: 1,
  digestTime: "08:00",
  digestStoppedAt: null,
} as const satisfies Partial<Row>;

/** What they chose, as far as they can choose it: whoever is not known in Slack any more has mail. */
export const chosenWay = ({ questionsBy, slack }: Pick<Preferences, "questionsBy" | "slack">) =>
  questionsBy === "slack" && slack === null ? "mail" : questionsBy;

const weeksAYear = 52;
/**
 * Questions that a newly met insight takes in its first year until their distances have grown: three if it is never
 * forgotten, nine if it is forgotten now and then, by the schedule of `domain/memory/schedule-of.ts`.
 */
const questionsAnInsight = 6;

/** How many new insights a year so many questions a week keep alive, roughly: to the nearest five. */
export const newInsightsKept = (aWeek: number) =>
  Math.round((aWeek * weeksAYear) / questionsAnInsight / 5) * 5;
