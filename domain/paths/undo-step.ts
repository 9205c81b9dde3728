import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { contacts } from "@/db/schema/memory";
import { enrolmentSteps, enrolments } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordContacts } from "../memory/record-contacts";
import { localDay } from "../people/local-day";
import { conflict } from "../refusal";
import type { OwnStepInput } from "./learning-input";
import { lockOwnEnrolment } from "./own-enrolment";

/** Takes back what the actor said of a step, on the day they said it: as if they had only begun it. */
export async function undoStep(actor: PersonActor, { pathId, stepId }: OwnStepInput, now: Date) {
  return db.transaction(async (tx) => {
    const enrolment = await lockOwnEnrolment(tx, actor, pathId);
    const own = and(eq(enrolmentSteps.enrolmentId, enrolment.id), eq(enrolmentSteps.stepId, stepId));
    const [mark] = await tx.select({ contactId: enrolmentSteps.contactId }).from(enrolmentSteps).where(own);
    const { href } = enrolment;
    if (!mark?.contactId) return { href };
    await takeBack(tx, actor, mark.contactId, now);
    const nothing = { doneAt: null, insightId: null, revisionId: null, contactId: null };
    await tx.update(enrolmentSteps).set(nothing).where(own);
    await tx.update(enrolments).set({ finishedAt: null }).where(eq(enrolments.id, enrolment.id));
    return { href };
  });
}

async function takeBack(tx: Transaction, actor: PersonActor, contactId: string, now: Date) {
  const [said] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
  const today = localDay(now, actor.timeZone);
  if (!said || said.day !== today)
    throw conflict("This can be taken back on the same day only. You are asked about it again later.");
  const { insightId, promptId, revisionId, channel, grade } = said;
  const again = { insightId, promptId, revisionId, channel, grade, undoesId: said.id };
  await recordContacts(tx, [{ ...again, personId: actor.id, at: now, day: today }]);
}
