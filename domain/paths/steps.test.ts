import { describe, expect, test } from "vitest";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { pathWith } from "@/tests/support/path-with";
import { addHeading, addStep } from "./add-step";
import { changeStep } from "./change-step";
import { moveStep } from "./move-step";
import { stepsOf } from "./steps-of";
import { putBackStep, takeOutStep } from "./take-out-step";

const orderOf = async (pathId: string) => (await stepsOf(pathId)).map(({ id }) => id);

describe("the steps of a path", () => {
  test("are added, moved, taken out and put back one at a time, each with its entry in the trail", async () => {
    const { actor } = await person("author");
    const { pathId, stepIds, insightIds } = await pathWith(actor, 3);
    const [a = "", b = "", c = ""] = stepIds;
    const heading = await addHeading(actor, { pathId, heading: "Prices", beforeId: b }, testNow);
    expect(await orderOf(pathId)).toEqual([a, heading.stepId, b, c]);
    const moved = { pathId, stepId: c, besideId: a, side: "before" } as const;
    expect(await moveStep(actor, moved, testNow)).toEqual({ place: 1, of: 4 });
    expect(await moveStep(actor, moved, testNow)).toEqual({ place: 1, of: 4 });
    await takeOutStep(actor, { pathId, stepId: a }, testNow);
    expect(await orderOf(pathId)).toEqual([c, heading.stepId, b]);
    const besideIt = { pathId, stepId: b, besideId: a, side: "after" } as const;
    expect(await moveStep(actor, besideIt, testNow)).toEqual({ place: 2, of: 3 });
    await putBackStep(actor, { pathId, stepId: a }, testNow);
    expect(await orderOf(pathId)).toEqual([c, a, b, heading.stepId]);
    await takeOutStep(actor, { pathId, stepId: a }, testNow);
    const again = { pathId, insightId: insightIds[0] ?? "", note: "Because.", beforeId: "" };
    expect(await addStep(actor, again, testNow)).toEqual({ stepId: a });
    await expect(addStep(actor, again, testNow)).rejects.toMatchObject({ field: "insightId" });
    expect((await auditTrail()).map(({ action }) => action)).toEqual([
      "path.created",
      ...["path.step-added", "path.step-added", "path.step-added", "path.heading-added", "path.step-moved"],
      ...["path.step-taken-out", "path.step-moved", "path.step-put-back"],
      ...["path.step-taken-out", "path.step-added"],
    ]);
  });

  test("of two people who move, add and take out at once, nothing is lost", async () => {
    const author = await person("author");
    const curator = await person("curator");
    const { pathId, stepIds } = await pathWith(author.actor, 8);
    const [first = "", second = "", , , fifth = "", , , last = ""] = stepIds;
    const { id: insightId } = await insight(author.id);
    const done = await Promise.all([
      moveStep(author.actor, { pathId, stepId: first, besideId: last, side: "after" }, testNow),
      moveStep(curator.actor, { pathId, stepId: last, besideId: second, side: "before" }, testNow),
      addStep(author.actor, { pathId, insightId, note: "", beforeId: fifth }, testNow),
      takeOutStep(curator.actor, { pathId, stepId: second }, testNow),
      addHeading(curator.actor, { pathId, heading: "Half way", beforeId: fifth }, testNow),
    ]);
    const added = [done[2].stepId, done[4].stepId];
    const order = await stepsOf(pathId);
    expect(order.map(({ id }) => id).sort()).toEqual(
      [...stepIds.filter((id) => id !== second), ...added].sort(),
    );
    expect(new Set(order.map(({ position }) => position)).size).toBe(order.length);
    expect(added).toContain(order[order.findIndex(({ id }) => id === fifth) - 1]?.id);
  });

  test("take only what is published and may be seen", async () => {
    const { actor, id } = await person("author");
    const other = await person("author");
    const { pathId } = await pathWith(actor, 0);
    const refused = [
      (await insight(id, { status: "draft" })).id,
      (await insight(id, { trashed: true })).id,
      (await insight(other.id, { visibility: "restricted" })).id,
    ];
    for (const insightId of refused)
      await expect(
        addStep(actor, { pathId, insightId, note: "", beforeId: "" }, testNow),
      ).rejects.toMatchObject({ field: "insightId" });
  });

  test("keep words that somebody else changed meanwhile, and words on restricted records out of the trail", async () => {
    const { actor, id } = await person("author");
    const { pathId, stepIds } = await pathWith(actor, 1);
    const step = { pathId, stepId: stepIds[0] ?? "" };
    await changeStep(actor, { ...step, note: "It sells.", was: "" }, testNow);
    await expect(changeStep(actor, { ...step, note: "It helps.", was: "" }, testNow)).rejects.toMatchObject({
      reason: "conflict",
      field: "note",
    });
    await changeStep(actor, { ...step, note: "It helps.", was: "It sells." }, testNow);
    await expect(changeStep(actor, { ...step, heading: "No" }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
    const secret = await insight(id, { visibility: "restricted" });
    const added = await addStep(actor, { pathId, insightId: secret.id, note: "", beforeId: "" }, testNow);
    await changeStep(actor, { pathId, stepId: added.stepId, note: "Hidden words." }, testNow);
    const trail = JSON.stringify(await auditTrail());
    expect(trail).toContain("It helps.");
    expect(trail).not.toContain("Hidden words.");
  });
});
