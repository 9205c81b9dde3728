import { asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { pathSteps } from "@/db/schema/paths";
import { notFound } from "../refusal";
import type { StepRow } from "./steps-of";

type Place = { besideId: string; side: "before" | "after" };

/**
 * Every step that ever stood on the path, in order: those taken out keep their places among the others, so that they can
 * be put back there, and so that what is put beside one that somebody took out just now still gets to its place.
 */
export function everyStepOf(tx: Transaction, pathId: string): Promise<StepRow[]> {
  return tx
    .select()
    .from(pathSteps)
    .where(eq(pathSteps.pathId, pathId))
    .orderBy(asc(pathSteps.position), asc(pathSteps.id));
}

/** Those that stand on the path. */
export const present = (steps: StepRow[]) => steps.filter(({ removedAt }) => removedAt === null);

/**
 * Puts a step beside the one named, or at the end when none is, and numbers all of them anew. The path must be locked, so
 * that no other order gets in between. Answers the new order.
 */
export async function place(tx: Transaction, steps: StepRow[], stepId: string, { besideId, side }: Place) {
  const others = steps.map(({ id }) => id).filter((id) => id !== stepId);
  const beside = besideId === "" ? others.length : others.indexOf(besideId);
  if (beside < 0) throw notFound("step");
  const order = others.toSpliced(side === "after" ? beside + 1 : beside, 0, stepId);
  await tx.execute(sql`
    update path_steps set position = wanted.position - 1
    from json_array_elements_text(${JSON.stringify(order)}::json) with ordinality as wanted (id, position)
    where path_steps.id = wanted.id::uuid and path_steps.position <> wanted.position - 1`);
  return order;
}

/** A step's place as people count them: headings are not numbered. */
export function numberOf(steps: StepRow[], stepId: string) {
  return (
    present(steps)
      .filter(({ insightId }) => insightId !== null)
      .findIndex(({ id }) => id === stepId) + 1
  );
}
