import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { closeAllCauses } from "./close-causes";
import { endReview, ofUse } from "./end-review";

/** Marks a record as replaced by another, within the publishing of that other one; its address keeps working. */
export async function supersede(
  tx: Transaction,
  actor: PersonActor,
  { id, by }: { id: string; by: string },
  now: Date,
) {
  await tx
    .update(insights)
    .set({ status: "superseded", supersededById: by, supersededAt: now })
    .where(eq(insights.id, id));
  await endReview(tx, id, "The record was replaced by another.");
  await closeAllCauses(tx, actor, id, now);
  await closeAsksAbout(tx, { kinds: [...ofUse], subjectId: id }, now);
  await recordAudit(
    tx,
    actor,
    "insight.superseded",
    { kind: "insight", id },
    { after: { supersededById: by } },
  );
}
