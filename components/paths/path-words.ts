import { calendarDay } from "@/components/people/calendar-day";
import type { ChipTone } from "@/components/ui/chip";
import { listed } from "@/components/ui/intl";
import { minutesPerStep } from "@/domain/paths/path-input";
import type { PathStatus } from "@/domain/paths/path-query";

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers as words, as in a sentence. */
export const inWords = (count: number) => small[count] ?? String(count);

export const stepsWords = (steps: number) => (steps === 1 ? "1 step" : `${steps} steps`);

/** "about 16 minutes". */
export const minutesWords = (steps: number) => `about ${steps * minutesPerStep} minutes`;

/** "Harbour and Keel begin with it". */
export const beginWords = (teams: { name: string }[]) =>
  `${listed(teams.map(({ name }) => name))} ${teams.length === 1 ? "begins" : "begin"} with it`;

type Plan = { steps: number; pace: number; dueOn: string | null };

/** How long it takes and how it is spread: "About 16 minutes, two a week for four weeks". */
export function planWords({ steps, pace, dueOn }: Plan, locale: string) {
  if (steps === 0) return "Nothing on it yet";
  const minutes = `About ${steps * minutesPerStep} minutes`;
  if (dueOn) return `${minutes}, all of it by ${calendarDay(dueOn, locale)}`;
  const weeks = Math.ceil(steps / pace);
  if (weeks === 1) return `${minutes}, all within a week`;
  return `${minutes}, ${inWords(pace)} a week for ${inWords(weeks)} weeks`;
}

/** How it stands with a path, where that is not simply published. */
export const statusChips: Record<PathStatus, { word: string; tone: ChipTone; reason: string } | null> = {
  draft: { word: "Draft", tone: "plain", reason: "Seen by its owner and by curators only" },
  published: null,
  archived: { word: "Archived", tone: "plain", reason: "Nobody new can start it; whoever is on it goes on" },
};
