import { expect, test } from "vitest";
import { db } from "@/db/client";
import { matchOpinions } from "@/db/schema/initiatives";
import { insight, person, testNow } from "@/tests/support/factories";
import { initiative } from "@/tests/support/initiative-with";
import { auditTrail } from "@/tests/support/inspect";
import { type CountingOpinion, lessonOf } from "./lessons";
import { listLessons } from "./list-lessons";
import { readLessons } from "./read-lessons";
import { resetLessons } from "./reset-lessons";

const said = (place: string, by: string, reason: CountingOpinion["reason"] = null, terms = ["plan"]) => ({
  ...{ initiativeId: place, personId: by, reason, terms },
  kind: reason ? ("dismissed" as const) : ("accepted" as const),
});

test("gently: by the share of stems, at most 5 % alone and 15 % where two agree", () => {
  const stems = new Set(["plan", "price"]);
  const factor = (...opinions: CountingOpinion[]) => lessonOf(opinions, stems)?.factor ?? null;
  expect(factor(said("a", "x"))).toBeCloseTo(1.05);
  expect(factor(said("a", "x", null, ["plan", "other"]))).toBeCloseTo(1.025);
  expect(factor(said("a", "x"), said("a", "x"), said("a", "x"))).toBeCloseTo(1.05);
  expect(factor(said("a", "x"), said("b", "x"))).toBeCloseTo(1.1);
  expect(factor(said("a", "x"), said("a", "y"))).toBeCloseTo(1.1);
  expect(factor(...["a", "b", "c", "d", "e"].map((place) => said(place, "x", "outdated")))).toBeCloseTo(0.85);
  expect(factor(said("a", "x"), said("b", "y", "not relevant"))).toBeNull();
  expect(factor(said("a", "x", "already decided"))).toBeNull();
  expect(factor(said("a", "x", null, ["other"]), said("a", "x", null, []))).toBeNull();
});

test("from open initiatives and open records alone, until a curator resets it", async () => {
  const [author, curator] = [await person("author"), await person("curator")];
  const [open, secret] = [await insight(author.id), await insight(author.id, { visibility: "restricted" })];
  const seen = await initiative(author.id);
  const hidden = await initiative(author.id, { visibility: "restricted" });
  const about = (initiativeId: string, insightId: string) => ({
    ...{ initiativeId, insightId, personId: author.id, at: testNow },
    ...{ kind: "accepted" as const, terms: ["plan"] },
  });
  await db
    .insert(matchOpinions)
    .values([about(seen.id, open.id), about(hidden.id, open.id), about(seen.id, secret.id)]);
  const insightIds = [open.id, secret.id];
  const learnt = async (initiativeId?: string) =>
    [...(await readLessons({ insightIds, stems: ["plan"], initiativeId }))].map(([id, { factor }]) => [
      id,
      factor,
    ]);
  expect(await learnt()).toEqual([[open.id, 1.05]]);
  expect(await learnt(seen.id)).toEqual([]);
  const [listed] = await listLessons(curator.actor);
  expect(listed).toMatchObject({
    insight: { id: open.id },
    opinions: [{ terms: ["plan"], by: author.name }],
  });
  await expect(listLessons(author.actor)).rejects.toMatchObject({ reason: "not-allowed" });
  const reset = (who: typeof author) => resetLessons(who.actor, { insightId: open.id }, testNow);
  await expect(reset(author)).rejects.toMatchObject({ reason: "not-allowed" });
  await reset(curator);
  await reset(curator);
  expect(await learnt()).toEqual([]);
  expect((await auditTrail()).map(({ action }) => action)).toEqual(["insight.lessons-reset"]);
});
