import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { enrolments } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import type { OwnPathInput } from "./learning-input";
import { lockOwnEnrolment } from "./own-enrolment";
import { settleEnrolment } from "./settle-enrolment";

/** The actor has seen which steps came and went; what was taken out may have been all that was left to do. */
export async function seeChanges(actor: PersonActor, { pathId }: OwnPathInput, now: Date) {
  await db.transaction(async (tx) => {
    const enrolment = await lockOwnEnrolment(tx, actor, pathId);
    await tx.update(enrolments).set({ seenAt: now }).where(eq(enrolments.id, enrolment.id));
    await settleEnrolment(tx, actor, enrolment, now);
  });
}
