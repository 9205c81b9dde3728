import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { conflict } from "../refusal";
import type { StepRow } from "./steps-of";

type Place = { besideId: string; side: "before" | "after" };

/** These steps with one more among them, beside the one that is named; at the end when none is. */
export function placed(others: string[], id: string, { besideId, side }: Place): string[] {
  if (besideId === "") return [...others, id];
  const at = others.indexOf(besideId);
  if (at < 0)
    throw conflict("The step it was to stand beside was taken out meanwhile. Look at the steps again.");
  return others.toSpliced(side === "before" ? at : at + 1, 0, id);
}

/** Numbers the steps of a path in this order; its row must be locked, so that no other order gets in between. */
export async function renumber(tx: Transaction, ids: string[]) {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update path_steps set position = wanted.position - 1
    from json_array_elements_text(${JSON.stringify(ids)}::json) with ordinality as wanted (id, position)
    where path_steps.id = wanted.id::uuid and path_steps.position <> wanted.position - 1`);
}

/** A step's place as people count them: headings are not numbered. */
export function numberOf(steps: Pick<StepRow, "id" | "insightId">[], stepId: string) {
  return steps.filter(({ insightId }) => insightId !== null).findIndex(({ id }) => id === stepId) + 1;
}
