import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { insight, path, person, testNow } from "@/tests/support/factories";
import { listPathsToMend } from "./list-paths-to-mend";
import { takeOutStep } from "./take-out-step";

type Change = Partial<typeof insights.$inferInsert>;
const change = (id: string, to: Change) => db.update(insights).set(to).where(eq(insights.id, id));

test("the owner is asked about steps that nobody is asked any more, until they are mended", async () => {
  const [ana, stranger] = [await person("author"), await person("curator")];
  const [good, retired, trashed, followed, dead, newer] = await Promise.all(
    Array.from({ length: 6 }, () => insight(ana.id)),
  );
  const ids = [good, retired, trashed, followed, dead, newer].map((one) => one?.id ?? "");
  const [goodId = "", retiredId = "", trashedId = "", followedId = "", deadId = "", newerId = ""] = ids;
  const hidden = await insight(stranger.id, { visibility: "restricted" });
  const shown = [goodId, retiredId, trashedId, followedId, deadId, hidden.id];
  const made = await path(ana.id, shown, { title: "First weeks" });
  await path(ana.id, [retiredId], { status: "archived" });
  expect(await listPathsToMend(ana.actor, testNow)).toEqual([]);
  await change(followedId, { status: "superseded", supersededById: newerId });
  await change(hidden.id, { status: "retired" });
  expect(await listPathsToMend(ana.actor, testNow)).toEqual([]);
  await change(retiredId, { status: "retired", retiredAt: testNow });
  const [only] = await listPathsToMend(ana.actor, testNow);
  expect(only).toMatchObject({
    id: made.id,
    askedAt: testNow,
    sentence: expect.stringContaining("one step"),
  });
  await change(trashedId, { trashedAt: testNow });
  await change(deadId, { status: "superseded", supersededById: retiredId });
  const [several, ...others] = await listPathsToMend(ana.actor, testNow);
  expect([several?.sentence, others]).toEqual([expect.stringContaining("3 steps"), []]);
  expect(await listPathsToMend(stranger.actor, testNow)).toEqual([]);
  for (const stepId of [1, 2, 4].map((place) => made.steps[place]?.id ?? ""))
    await takeOutStep(ana.actor, { pathId: made.id, stepId }, testNow);
  expect(await listPathsToMend(ana.actor, testNow)).toEqual([]);
});
