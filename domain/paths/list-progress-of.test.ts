import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insight, path, person, testNow } from "@/tests/support/factories";
import type { PersonActor } from "../actor";
import { listOwned } from "../insights/list-owned";
import { daysLater } from "../memory/days";
import { listHeld } from "../memory/list-held";
import { recordContacts } from "../memory/record-contacts";
import { findShownPerson } from "../people/find-shown-person";
import { doStep } from "./do-step";
import { findOwnPath } from "./list-own-paths";
import { listOwnedPaths } from "./list-owned-paths";
import { listProgressOf } from "./list-progress-of";
import { startPath } from "./start-path";

async function pageOf(viewer: PersonActor, personId: string) {
  const owned = await listOwned(viewer, personId, testNow);
  const paths = await listOwnedPaths(viewer, personId);
  return {
    insights: owned.insights.map(({ status, isRestricted }) => (isRestricted ? "restricted" : status)).sort(),
    paths: paths.map(({ status }) => status).sort(),
    learns: (await listProgressOf(viewer, personId, testNow))?.map(({ done, total }) => `${done}/${total}`),
  };
}

test("who sees what of a person", async () => {
  const ana = await person("author");
  const first = await insight(ana.id);
  await insight(ana.id, { status: "draft" });
  await insight(ana.id, { visibility: "restricted" });
  await insight(ana.id, { trashed: true });
  const taken = await path(ana.id, [first.id]);
  await path(ana.id, [], { status: "draft" });
  await path(ana.id, [], { status: "archived" });
  await startPath(ana.actor, { pathId: taken.id }, testNow);
  const everybody = { insights: ["published"], paths: ["published"], learns: undefined };
  const curators = { insights: ["draft", "published"], paths: ["draft", "published"], learns: ["0/1"] };
  const own = { ...curators, insights: ["draft", "published", "restricted"] };
  for (const [viewer, sees] of [
    [ana, own],
    [await person("reader"), everybody],
    [await person("author"), everybody],
    [await person("curator"), curators],
    [await person("admin"), curators],
  ] as const)
    expect(await pageOf(viewer.actor, ana.id)).toEqual(sees);
});

test("what everybody sees of a person holds no address, and progress no grade", async () => {
  const [ana, curator] = [await person("reader", { name: "Ana Ruiz" }), await person("curator")];
  const owner = await person("author");
  const learned = await insight(owner.id);
  const taken = await path(owner.id, [learned.id]);
  await startPath(ana.actor, { pathId: taken.id }, testNow);
  const next = (await findOwnPath(ana.actor, taken.id, testNow))?.next;
  if (!next) throw new Error("There is no next step.");
  const { id: stepId, record } = next;
  const answer = { insightId: record.id, revisionId: record.revisionId, grade: "knew" as const };
  await doStep(ana.actor, { pathId: taken.id, stepId, ...answer }, testNow);
  const shown = await findShownPerson(curator.actor, ana.id, testNow);
  expect(shown).toEqual({
    id: ana.id,
    name: "Ana Ruiz",
    role: "reader",
    deactivatedAt: null,
    teams: [],
    leads: [],
  });
  const progress = await listProgressOf(curator.actor, ana.id, testNow);
  expect(progress).toMatchObject([{ done: 1, total: 1, finishedAt: testNow, isDone: true }]);
  expect(JSON.stringify(progress)).not.toMatch(/recall|stability|contacts|knew|statement/);
});

test("what somebody holds is what they would recall seven times in ten today", async () => {
  const [ana, owner] = [await person(), await person("author")];
  const [known, faded] = [await insight(owner.id), await insight(owner.id)];
  const restricted = await insight(owner.id, { visibility: "restricted" });
  const day = "2026-06-03";
  const met = (insightId: string, on: string) => ({
    ...{ personId: ana.id, insightId, revisionId: null, channel: "web" as const, grade: "knew" as const },
    ...{ at: new Date(`${on}T08:00:00Z`), day: on },
  });
  const contacts = [met(known.id, day), met(restricted.id, day), met(faded.id, daysLater(day, -300))];
  await db.transaction((tx) => recordContacts(tx, contacts));
  const held = await listHeld(ana.actor, testNow);
  expect(held.total).toBe(1);
  expect(held.insights).toMatchObject([{ id: known.id, recall: 1, contacts: 1 }]);
});
