import { expect, test } from "vitest";
import { db } from "@/db/client";
import { initiatives, matches } from "@/db/schema/initiatives";
import { contacts } from "@/db/schema/memory";
import { people } from "@/db/schema/people";
import type { Asked, Happened, Morning } from "./morning";
import { organizationPlayer } from "./organization-player";

const dayMs = 24 * 60 * 60 * 1000;
/** As the simulator has it: day 0 is a Monday. */
const at = (day: number) => new Date(Date.UTC(2026, 0, 5, 8) + day * dayMs).toISOString();

const two = { id: 2, topics: [1], publishedAt: at(-20) };
const initiative = { id: 0, topics: [1], kickoffAt: at(4), endsAt: at(40) };

/** Four people on two teams, of whom some are on an initiative that needs two of three insights. */
function morning(day: number, events: Happened[], changes: Partial<Morning> = {}): Morning {
  return {
    now: at(day),
    cap: 3,
    teams: [
      { id: 0, topics: [1] },
      { id: 1, topics: [2] },
    ],
    people: [0, 1, 2, 3].map((id) => ({ id, teamId: id % 2, optedOut: false })),
    insights: [
      { id: 0, topics: [1], publishedAt: at(-200) },
      { id: 1, topics: [2], publishedAt: at(-100) },
      two,
    ],
    initiatives: [{ ...initiative, participants: [0, 1], insights: [0, 2] }],
    events,
    ...changes,
  };
}

const joined = (personId: number, day = 0): Happened => ({
  type: "joined",
  personId,
  teamId: personId % 2,
  at: at(day),
});
const pairs = (asked: Asked[]) =>
  asked.map(({ personId, insightId, kind }) => `${personId} ${insightId} ${kind}`).sort();

test("an organization is played as it is told, and is asked what its initiative needs", async () => {
  const play = organizationPlayer();
  const read = { type: "exposure", personId: 0, insightId: 0, source: "publication", at: at(-200) };
  const first = await play(morning(1, [...[0, 1, 2, 3].map((id) => joined(id)), read]));
  expect(pairs(first).filter((pair) => pair.endsWith("jit"))).toEqual([
    "0 0 jit",
    "0 2 jit",
    "1 0 jit",
    "1 2 jit",
  ]);
  expect(await db.select().from(initiatives)).toMatchObject([
    { kickoffOn: "2026-01-09", endsOn: "2026-02-14" },
  ]);
  expect(await db.select().from(matches)).toHaveLength(2);
  expect(await db.select().from(contacts)).toMatchObject([
    { channel: "page", grade: "read", day: "2025-06-19" },
  ]);

  const answered = { type: "response", personId: 0, insightId: 2, grade: "well", at: at(1) };
  const onPath = { type: "exposure", personId: 4, insightId: 1, source: "onboarding", at: at(4) };
  const left = { type: "left", personId: 1, at: at(4) };
  const next = [2, 3, 4].map((id) => ({ id, teamId: id % 2, optedOut: id === 3 }));
  const later: Partial<Morning> = {
    people: [{ id: 0, teamId: 0, optedOut: false }, ...next],
    initiatives: [{ ...initiative, participants: [0, 4], insights: [0] }],
  };
  expect(await play(morning(7, [answered, left, joined(4, 2), onPath], later))).toEqual([]);
  const said = await db.select().from(contacts).orderBy(contacts.at);
  expect(said.map(({ grade, day, channel }) => `${grade} ${day} ${channel}`)).toEqual([
    "read 2025-06-19 page",
    "knew 2026-01-06 web",
    "knew 2026-01-09 path",
  ]);
  expect(await db.select().from(matches)).toHaveLength(1);
  const gone = (await db.select().from(people)).filter(({ deactivatedAt }) => deactivatedAt !== null);
  expect(gone.map(({ name }) => name)).toEqual(["Person 1"]);

  const tuesday = await play(morning(8, [], later));
  expect(pairs(tuesday)).toContain("4 0 jit");
  expect(tuesday.filter(({ personId }) => personId === 1 || personId === 3)).toEqual([]);
});
