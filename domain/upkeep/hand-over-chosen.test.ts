import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, insights } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import type { PersonActor } from "../actor";
import { askPerson, listAsks } from "../people/asks";
import { handOverChosen } from "./hand-over-chosen";
import { handOverChosenInput } from "./hand-over-chosen-input";

const hand = (actor: PersonActor, insightIds: string[], personId: string, note = "") =>
  handOverChosen(actor, handOverChosenInput.parse({ insightIds, personId, note }), testNow);
const ownerOf = async (id: string) =>
  (await db.select({ ownerId: insights.ownerId }).from(insights).where(eq(insights.id, id)))[0]?.ownerId;

test("several go to one person, who is asked once; each is audited, and handing back is the same", async () => {
  const [ana, bob] = [await person("author", { name: "Ana" }), await person("author", { name: "Bob" })];
  const records = [
    await insight(ana.id),
    await insight(ana.id, { visibility: "restricted" }),
    await insight(ana.id),
  ];
  const all = records.map(({ id }) => id);
  await db.insert(insightPeople).values({ insightId: all[1] ?? "", personId: bob.id });
  const open = {
    personId: ana.id,
    kind: "still-true",
    subjectId: all[0] ?? "",
    sentence: "?",
    href: "/",
  } as const;
  await db.transaction((tx) => askPerson(tx, open, testNow));

  expect(await hand(ana.actor, all, bob.id, "You know them.")).toEqual({ count: 3, name: "Bob", left: [] });
  for (const id of all) expect(await ownerOf(id)).toBe(bob.id);
  expect(await listAsks(bob.actor)).toMatchObject([
    {
      kind: "took-over",
      sentence: "Ana handed 3 insights over to you. Ana wrote: You know them.",
      href: "/insights/needs-review",
    },
  ]);
  expect(await listAsks(ana.actor)).toEqual([]);
  const change = { action: "insight.handed-over", before: { ownerId: ana.id }, after: { ownerId: bob.id } };
  expect(await auditTrail()).toMatchObject(all.toSorted().map((subjectId) => ({ ...change, subjectId })));
  expect(await queuedJobs()).toMatchObject([
    { name: "settle-causes", payload: { insightIds: all.toSorted() } },
  ]);

  await expect(hand(ana.actor, all.slice(0, 1), bob.id)).rejects.toThrow(/Bob looks after it already/);
  expect(await hand(bob.actor, all, ana.id)).toMatchObject({ count: 3 });
  expect((await listAsks(ana.actor)).map(({ sentence }) => sentence)).toEqual([
    "Bob handed 3 insights over to you.",
  ]);
});

test("what cannot go stays, and is said with its reason", async () => {
  const [ana, bob] = [await person("author"), await person("author", { name: "Bob" })];
  const free = await insight(ana.id);
  const closed = await insight(ana.id, {
    visibility: "restricted",
    content: { statement: "Salaries decide it." },
  });
  const theirs = await insight(ana.id, { ownerId: bob.id, content: { statement: "Habits decide it." } });
  const others = await insight(bob.id);
  const given = [free.id, closed.id, theirs.id, others.id, crypto.randomUUID()];
  expect(await hand(ana.actor, given, bob.id)).toEqual({
    count: 1,
    name: "Bob",
    left: [
      "“Salaries decide it”: restricted, and Bob may not read it. Share it with them first.",
      "“Habits decide it”: Bob looks after it already.",
      "2 are gone, or not yours to hand over.",
    ],
  });
  expect([await ownerOf(free.id), await ownerOf(closed.id)]).toEqual([bob.id, ana.id]);
  expect(await listAsks(bob.actor)).toMatchObject([
    { subjectId: free.id, href: expect.stringMatching(/\/tend$/) },
  ]);
});

test("only to somebody who can look after them, and never others' records", async () => {
  const [ana, eve, curator] = [await person("author"), await person("author"), await person("curator")];
  const record = await insight(ana.id);
  const hidden = await insight(ana.id, { visibility: "restricted" });
  const to = (actor: PersonActor, personId: string, id = record.id) =>
    expect(hand(actor, [id], personId)).rejects;
  await to(ana.actor, (await person("reader")).id).toMatchObject({ reason: "invalid", field: "personId" });
  await to(ana.actor, (await person("author", { deactivated: true })).id).toMatchObject({
    field: "personId",
  });
  await to(eve.actor, eve.id).toMatchObject({ reason: "conflict" });
  await to((await person()).actor, eve.id).toMatchObject({ reason: "conflict" });
  await to(curator.actor, eve.id, hidden.id).toThrow("Nothing was handed over. One is gone, or not yours");
  await expect(hand(ana.actor, [], eve.id)).rejects.toThrow("Tick the insights");
  expect([await ownerOf(record.id), await auditTrail(), await queuedJobs()]).toEqual([ana.id, [], []]);
});
