import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, prompts } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { initiative, match } from "@/tests/support/initiative-with";
import { card, cardsOf, due, prefer } from "@/tests/support/reminder-with";
import { explainPlan } from "./explain-plan";
import { planReminders } from "./plan-reminders";

const tuesday = new Date("2026-06-02T07:00:00Z");

async function world() {
  const [ines, author, admin] = await Promise.all([person("reader"), person("author"), person("admin")]);
  const ids = await Promise.all(Array.from({ length: 7 }, async () => (await insight(author.id)).id));
  const named = await insight(author.id, { visibility: "restricted" });
  await db.insert(insightPeople).values({ insightId: named.id, personId: ines.id });
  const [live = "", likely = "", known = "", later = "", snoozed = "", silent = "", open = ""] = ids;
  const coming = await initiative(ines.id, {
    kickoffOn: "2026-06-09",
    visibility: "restricted",
    title: "Move",
  });
  await match(coming.id, live);
  await match(coming.id, known);
  await due(ines.id, known, { stability: 90, lastOn: "2026-06-01" });
  await due(ines.id, likely, { need: 3, because: "must-know" });
  await due(ines.id, later, { dueOn: "2026-07-01" });
  await due(ines.id, snoozed, { snoozedUntil: "2026-06-20" });
  await due(ines.id, silent);
  await db.update(prompts).set({ removedAt: testNow }).where(eq(prompts.insightId, silent));
  await due(ines.id, open);
  await card(ines.id, open, { day: "2026-05-29", closesOn: "2026-06-05" });
  await due(ines.id, named.id, { need: 2 });
  return { ines, admin, live, likely, known, later, snoozed, silent, open, named: named.id };
}

test("a day explained beforehand is the day as it is planned, and everything has its verdict", async () => {
  const { ines, ...ids } = await world();
  await prefer(ines.id, { cap: 3 });
  const early = await explainPlan(ines.actor, { personId: ines.id }, new Date("2026-06-02T05:00:00Z"));
  expect(early).toMatchObject({
    ...{ day: "2026-06-02", cap: 3, askedLately: 1, room: 2, hindrance: "before-their-hours", more: 0 },
    next: { on: "2026-06-02", at: "08:30" },
  });
  const verdicts = Object.fromEntries(
    [...early.asked, ...early.others].map((one) => [one.insightId, one.verdict]),
  );
  expect(verdicts).toEqual({
    ...{ [ids.open]: "still-open", [ids.live]: "chosen", [ids.likely]: "chosen", [ids.known]: "known-well" },
    ...{ [ids.later]: "not-due", [ids.snoozed]: "snoozed", [ids.silent]: "no-question" },
    ...{ [ids.named]: "behind-others" },
  });
  await planReminders(tuesday);
  const planned = (await cardsOf(ines.id)).filter(({ day }) => day === "2026-06-02");
  expect(new Set(planned.map(({ insightId }) => insightId))).toEqual(new Set([ids.live, ids.likely]));
  const after = await explainPlan(ines.actor, { personId: ines.id }, tuesday);
  expect(after).toMatchObject({ room: 0, hindrance: "no-room", next: { on: "2026-06-03", at: "08:30" } });
  expect(new Set(after.asked.map(({ insightId }) => insightId))).toEqual(
    new Set([ids.open, ids.live, ids.likely]),
  );
  const asked = after.asked.find(({ insightId }) => insightId === ids.live);
  expect(asked).toMatchObject({
    ...{ verdict: "chosen", reason: "live", because: { kind: "kickoff", title: "Move", on: "2026-06-09" } },
    ...{ recall: null, statement: expect.stringContaining("plans") },
  });
  expect(after.others.find(({ insightId }) => insightId === ids.named)).toMatchObject({ verdict: "no-room" });
});

test("administrators learn the verdicts, and neither what somebody remembers nor what they may not see", async () => {
  const { ines, admin, live, known, named } = await world();
  await planReminders(tuesday);
  const plan = await explainPlan(admin.actor, { personId: ines.id }, tuesday);
  const all = [...plan.asked, ...plan.others];
  expect(all.every(({ recall, value, dueOn }) => recall === null && value === 0 && dueOn === null)).toBe(
    true,
  );
  const of = (id: string) => all.find(({ insightId }) => insightId === id);
  expect(of(known)?.verdict).toBe("known-well");
  expect(of(named)).toMatchObject({ statement: "", href: "", because: { kind: "history", topic: null } });
  expect(of(live)?.because).toEqual({ kind: "history", topic: null });
  expect(JSON.stringify(plan)).not.toContain("Move");
  const stranger = await person("curator");
  await expect(explainPlan(stranger.actor, { personId: ines.id }, tuesday)).rejects.toMatchObject({
    reason: "not-allowed",
  });
});
