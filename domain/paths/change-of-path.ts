import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { paths } from "@/db/schema/paths";
import type { Actor } from "../actor";
import { type AuditChange, recordAudit } from "../audit/record-audit";
import { conflict, notFound } from "../refusal";
import { changedMeanwhile } from "./path-input";
import { stepsOf } from "./steps-of";

/** Writes down that a path was changed, and when; whoever was handed it has acted on it. */
export async function recordPathChange(
  tx: Transaction,
  actor: Actor,
  { pathId, action, ...change }: AuditChange & { pathId: string; action: `path.${string}` },
  now: Date,
) {
  await tx.update(paths).set({ changedAt: now, handedOverAt: null }).where(eq(paths.id, pathId));
  await recordAudit(tx, actor, action, { kind: "path", id: pathId }, change);
}

/** The step of a locked path that is to be changed; one that was taken out is missing. */
export async function findStep(tx: Transaction, pathId: string, stepId: string) {
  const step = (await stepsOf(pathId, tx)).find(({ id }) => id === stepId);
  if (!step) throw notFound("step");
  return step;
}

/** Refuses to write over words that somebody else changed since they were shown. */
export function mustBeAsShown(current: string, was: string | undefined, wanted: string, field: string) {
  if (was === undefined || was.trim() === current || wanted === current) return;
  const theirs = current === "" ? "It is empty now." : `It says now: “${current}”`;
  throw conflict(
    `${changedMeanwhile} ${theirs} Yours is still here and not saved: change it to save it over theirs.`,
    field,
  );
}
