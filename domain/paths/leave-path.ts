import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { enrolments } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import type { OwnPathInput } from "./learning-input";
import { lockOwnEnrolment } from "./own-enrolment";

/** Ends the actor's way on a path; what they learned stays theirs, and counts when they start it again. */
export async function leavePath(actor: PersonActor, { pathId }: OwnPathInput, now: Date) {
  await db.transaction(async (tx) => {
    const { id } = await lockOwnEnrolment(tx, actor, pathId);
    await tx.update(enrolments).set({ leftAt: now }).where(eq(enrolments.id, id));
    const subject = { kind: "path", id: pathId } as const;
    await recordAudit(tx, actor, "path.person-left", subject, { before: { personId: actor.id } });
  });
}
