import type { OccasionListed } from "@/domain/initiatives/known-query";

export type TimelineDay = { kind: "kickoff" | "milestone" | "end"; name: string; on: string };
export type TimelineRow =
  | { kind: "kickoff" | "milestone" | "end" | "today"; day: string; words: string }
  | { kind: "occasion"; day: string; occasion: OccasionListed };
/** A row with its place on the line, in per cent. */
export type TimelineMark = { row: TimelineRow; at: number };

const dayMs = 86_400_000;
const daysSince = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** All days and occasions in their order, today among them. */
export function timelineRows(days: TimelineDay[], occasions: OccasionListed[], today: string): TimelineRow[] {
  const rows: TimelineRow[] = [
    ...occasions.map((occasion) => ({ kind: "occasion" as const, day: occasion.day, occasion })),
    ...days.map(({ kind, name, on }) => ({ kind, day: on, words: name })),
    { kind: "today", day: today, words: "Today" },
  ];
  return rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Where each stands between the first day and the last; one day alone stands in the middle. */
export function timelineMarks(rows: TimelineRow[]): TimelineMark[] {
  const days = rows.map(({ day }) => daysSince(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return rows.map((row) => ({
    row,
    at: last === first ? 50 : Math.round(((daysSince(row.day) - first) / (last - first)) * 1000) / 10,
  }));
}
