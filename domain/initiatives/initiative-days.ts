import { sql } from "drizzle-orm";
import { initiatives } from "@/db/schema/initiatives";
import { daysLater } from "../memory/days";
import { usualDays } from "./initiative-input";
import type { Milestone, NextDay } from "./initiative-query";

type Days = { kickoffOn: string | null; endsOn: string | null };

/** The day on which an initiative ends: as somebody said, else sixty days after kickoff. */
export const lastDayOf = ({ kickoffOn, endsOn }: Days) =>
  endsOn ?? (kickoffOn === null ? null : daysLater(kickoffOn, usualDays));

/** The same in SQL. */
export const lastDay = sql<
  string | null
>`coalesce(${initiatives.endsOn}, ${initiatives.kickoffOn} + ${sql.raw(String(usualDays))})`;

/** All days of an initiative in their order: kickoff, its own milestones, and the end. */
export function daysOf({ kickoffOn, endsOn, milestones }: Days & { milestones: Milestone[] }): NextDay[] {
  const lastOn = lastDayOf({ kickoffOn, endsOn });
  const days: NextDay[] = [
    ...(kickoffOn === null ? [] : [{ kind: "kickoff", name: "Kickoff", on: kickoffOn } as const]),
    ...milestones.map(({ name, on }) => ({ kind: "milestone", name, on }) as const),
    ...(lastOn === null ? [] : [{ kind: "end", name: "End", on: lastOn } as const]),
  ];
  return days.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
