import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { cards, plans } from "@/db/schema/reminders";
import { insight, person } from "@/tests/support/factories";
import { due } from "@/tests/support/reminder-with";
import { daysBetween, daysLater } from "../memory/days";
import { isWithinHours, localMoment, weekdayOf } from "./local-hours";
import { planReminders } from "./plan-reminders";

const hour = 60 * 60 * 1000;
const first = "2026-06-01";
const zones = ["America/New_York", "Pacific/Auckland"];

/** Every eight hours for nine days, so that each day's hours are met, and every hour while the clock is wrong. */
function* ticks(from: number, to: number) {
  const start = Date.parse(`${first}T00:40:00Z`);
  for (let at = start; at < start + 9 * 24 * hour; at += hour)
    if ((at - start) % (8 * hour) === 0 || (at > from - hour && at < to + hour)) yield at;
}

/** From Wednesday, 3 June 2026 on, at an hour of UTC, for some hours. */
test.each([
  ["two hours forward in the morning", 2 * hour, 11, 5],
  ["two hours back at noon", -2 * hour, 16, 5],
  ["eight days forward", 8 * 24 * hour, 11, 6],
  ["eight days back", -8 * 24 * hour, 11, 6],
  ["a day and an hour forward", 25 * hour, 9, 6],
])(
  "a clock set %s and right again: every day once, none without, within hours and cap",
  async (_, shift, from, long) => {
    const [author, ...asked] = await Promise.all([
      person("author"),
      ...zones.map((timeZone) => person("reader", { timeZone })),
    ]);
    for (let made = 0; made < 6; made++) {
      const { id } = await insight(author.id);
      for (const { id: personId } of asked) await due(personId, id);
    }
    const wrongFrom = Date.parse(`2026-06-03T00:00:00Z`) + from * hour;
    const wrongUntil = wrongFrom + long * hour;
    for (const tick of ticks(wrongFrom, wrongUntil)) {
      const isWrong = tick >= wrongFrom && tick < wrongUntil;
      await planReminders(new Date(isWrong ? tick + shift : tick));
    }
    const planned = await db.select().from(plans).orderBy(asc(plans.day));
    const cardsThen = await db.select().from(cards);
    for (const { id, timeZone } of asked) {
      const own = planned.filter(({ personId }) => personId === id);
      expect(own.map(({ day }) => day)).toEqual(expect.arrayContaining(allowedDays));
      for (const { plannedAt, day } of own) {
        const at = localMoment(plannedAt, timeZone);
        expect({
          day: at.day,
          isWithin: isWithinHours(at.time, { askFrom: "08:30", askUntil: "17:00" }),
        }).toEqual({
          day,
          isWithin: true,
        });
      }
      const days = cardsThen.filter(({ personId }) => personId === id).map(({ day }) => day);
      expect(days.length).toBeGreaterThan(3);
      for (const day of days)
        expect(
          days.filter((other) => other >= day && daysBetween(day, other) < 7).length,
        ).toBeLessThanOrEqual(3);
    }
  },
);

/** Tuesday to Friday of the days that lie wholly between. */
const allowedDays = Array.from({ length: 7 }, (_, place) => daysLater(first, place + 1)).filter((day) =>
  [2, 3, 4, 5].includes(weekdayOf(day)),
);
