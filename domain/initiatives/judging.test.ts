import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { initiatives, matchOpinions } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { listAsks } from "@/domain/people/asks";
import { insight, person, testNow } from "@/tests/support/factories";
import { contradict, initiative, match, matchesOf } from "@/tests/support/initiative-with";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { acceptMatch } from "./accept-match";
import { addMatch } from "./add-match";
import { dismissMatch } from "./dismiss-match";
import { listUsedIn } from "./list-used-in";
import { listUsesOf } from "./list-uses-of";
import { tickUsed } from "./tick-used";
import { undoOpinion } from "./undo-opinion";

type Person = Awaited<ReturnType<typeof person>>;
let author: Person;
let owner: Person;
let colleague: Person;
let initiativeId = "";
let insightId = "";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
const here = () => ({ initiativeId, insightId });

beforeEach(async () => {
  [author, owner, colleague] = [await person("author"), await person(), await person()];
  insightId = (await insight(author.id)).id;
  initiativeId = (await initiative(owner.id, { people: [colleague.id] })).id;
});

async function stands(id = insightId) {
  const row = (await matchesOf(initiativeId)).find((one) => one.insightId === id);
  return row && [row.state, row.dismissReason, row.decidedById];
}

const opinions = () => db.select().from(matchOpinions).orderBy(asc(matchOpinions.at), asc(matchOpinions.id));

describe("accepting, dismissing and taking back", () => {
  test("each word is kept, the latest counts, and undo brings back what stood before", async () => {
    await match(initiativeId, insightId);
    await acceptMatch(owner.actor, here(), later(1));
    await acceptMatch(colleague.actor, here(), later(2));
    expect(await stands()).toEqual(["accepted", null, owner.id]);
    await dismissMatch(colleague.actor, { ...here(), reason: "already decided" }, later(3));
    expect(await stands()).toEqual(["dismissed", "already decided", colleague.id]);
    expect((await opinions()).map(({ kind, setAsideAt, terms }) => [kind, setAsideAt, terms])).toEqual([
      ["accepted", later(3), ["compar", "plan"]],
      ["dismissed", null, ["compar", "plan"]],
    ]);
    await undoOpinion(owner.actor, here(), later(4));
    expect(await stands()).toEqual(["accepted", null, owner.id]);
    await undoOpinion(owner.actor, here(), later(5));
    expect(await stands()).toEqual(["suggested", null, null]);
    await expect(undoOpinion(owner.actor, here(), later(6))).rejects.toMatchObject({ reason: "conflict" });
    expect((await opinions()).every(({ setAsideAt }) => setAsideAt !== null)).toBe(true);
    expect((await auditTrail()).map(({ action }) => action)).toEqual([
      "initiative.insight-accepted",
      "initiative.insight-dismissed",
      "initiative.opinion-undone",
      "initiative.opinion-undone",
    ]);
    expect((await queuedJobs()).map(({ name }) => name)).toEqual(["match-initiative"]);
  });

  test("of an outdated one its owner is asked, without naming what is not theirs to see", async () => {
    await match(initiativeId, insightId);
    await dismissMatch(owner.actor, { ...here(), reason: "outdated" }, later(1));
    const [ask] = await listAsks(author.actor);
    expect(ask?.sentence).toMatch(/holds this to be outdated for “Rebuild sign-up”: “People who compare/);
    await undoOpinion(owner.actor, here(), later(2));
    expect(await listAsks(author.actor)).toEqual([]);
    await db.update(initiatives).set({ visibility: "restricted" });
    await dismissMatch(owner.actor, { ...here(), reason: "outdated" }, later(3));
    expect((await listAsks(author.actor))[0]?.sentence).not.toContain("Rebuild");
    await acceptMatch(owner.actor, here(), later(4));
    expect(await listAsks(author.actor)).toEqual([]);
  });

  test("those on it, its owner and whoever may change it; for others it is missing or not theirs", async () => {
    await match(initiativeId, insightId);
    const reader = await person();
    const accepts = (who: Person) => acceptMatch(who.actor, here(), testNow);
    await expect(accepts(reader)).rejects.toMatchObject({ reason: "not-allowed" });
    await accepts(author);
    await db.update(initiatives).set({ visibility: "restricted" });
    await expect(accepts(author)).rejects.toMatchObject({ reason: "not-found" });
    await accepts(colleague);
    await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, insightId));
    await expect(accepts(colleague)).rejects.toMatchObject({ reason: "not-found" });
  });
});

describe("adding by hand", () => {
  test("brings what contradicts it, and goes again when it is undone", async () => {
    const other = await insight(author.id);
    await contradict(other.id, insightId);
    await addMatch(colleague.actor, here(), later(1));
    await addMatch(owner.actor, here(), later(2));
    expect(await stands()).toEqual(["accepted", null, colleague.id]);
    expect((await opinions()).map(({ kind }) => kind)).toEqual(["added"]);
    const [brought] = (await matchesOf(initiativeId)).filter((row) => row.insightId === other.id);
    expect(brought).toMatchObject({ state: "suggested", isStrong: true, pairIds: [insightId] });
    await undoOpinion(owner.actor, here(), later(3));
    expect(await stands()).toBeUndefined();
  });

  test("not what is a draft, replaced, retired or not theirs to see; what was set aside counts again", async () => {
    const add = (id: string) => addMatch(owner.actor, { initiativeId, insightId: id }, testNow);
    const draft = await insight(author.id, { status: "draft" });
    const secret = await insight(author.id, { visibility: "restricted" });
    const retired = await insight(author.id);
    await db.update(insights).set({ status: "retired" }).where(eq(insights.id, retired.id));
    for (const [{ id }, reason] of [
      [draft, "not-found"],
      [secret, "not-found"],
      [retired, "conflict"],
    ] as const)
      await expect(add(id)).rejects.toMatchObject({ reason });
    await match(initiativeId, insightId);
    await dismissMatch(owner.actor, { ...here(), reason: "not relevant" }, later(1));
    await addMatch(owner.actor, here(), later(2));
    expect(await stands()).toEqual(["accepted", null, owner.id]);
    await undoOpinion(owner.actor, here(), later(3));
    expect(await stands()).toEqual(["dismissed", "not relevant", owner.id]);
  });
});

test("what was used is ticked, which accepts it, and is known to whoever may see the initiative", async () => {
  const other = await insight(author.id);
  await match(initiativeId, insightId);
  await match(initiativeId, other.id);
  const shown = [insightId, other.id];
  await tickUsed(owner.actor, { initiativeId, shown, used: [insightId] }, later(1));
  expect(await stands()).toEqual(["accepted", null, owner.id]);
  expect(await stands(other.id)).toEqual(["suggested", null, null]);
  await expect(undoOpinion(owner.actor, here(), later(2))).rejects.toMatchObject({ reason: "conflict" });
  await expect(dismissMatch(owner.actor, { ...here(), reason: "outdated" }, later(2))).rejects.toMatchObject({
    reason: "conflict",
  });
  const usedIn = async (who: Person) => {
    const named = await listUsedIn(who.actor, insightId, testNow);
    const ofAll = await listUsesOf(who.actor, [other.id, insightId], testNow);
    expect([ofAll.get(insightId) ?? [], ofAll.get(other.id)]).toEqual([named, undefined]);
    return named.map(({ id }) => id);
  };
  expect(await usedIn(author)).toEqual([initiativeId]);
  await db.update(initiatives).set({ visibility: "restricted" });
  expect(await usedIn(author)).toEqual([]);
  await tickUsed(owner.actor, { initiativeId, shown: [other.id], used: [] }, later(3));
  expect(await usedIn(owner)).toEqual([initiativeId]);
  await tickUsed(owner.actor, { initiativeId, shown, used: [] }, later(4));
  expect(await usedIn(owner)).toEqual([]);
});
