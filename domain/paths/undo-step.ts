import { and, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { contacts } from "@/db/schema/memory";
import { enrolmentSteps, enrolments, pathSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordContacts } from "../memory/record-contacts";
import { localDay } from "../people/local-day";
import { conflict } from "../refusal";
import type { Enrolment } from "./learner-query";
import type { OwnStepInput } from "./learning-input";
import { lockOwnEnrolment } from "./own-enrolment";

/**
 * Takes back what the actor said of a step, on the day they said it: as if they had only begun it, or as it was where
 * they had done it before it changed. Returns where the path stands.
 */
export async function undoStep(actor: PersonActor, { pathId, stepId }: OwnStepInput, now: Date) {
  return db.transaction(async (tx) => {
    const { href, ...enrolment } = await lockOwnEnrolment(tx, actor, pathId);
    const own = and(eq(enrolmentSteps.enrolmentId, enrolment.id), eq(enrolmentSteps.stepId, stepId));
    const [mark] = await tx
      .select({ contactId: enrolmentSteps.contactId, firstId: pathSteps.insightId })
      .from(enrolmentSteps)
      .innerJoin(pathSteps, eq(pathSteps.id, enrolmentSteps.stepId))
      .where(own);
    if (!mark?.contactId) return { href };
    const said = await takeBack(tx, actor, mark.contactId, now);
    const insightIds = [said.insightId, mark.firstId ?? said.insightId];
    const before = await findSaidBefore(tx, actor, enrolment, insightIds);
    await tx
      .update(enrolmentSteps)
      .set(before ?? { doneAt: null, insightId: null, revisionId: null, contactId: null })
      .where(own);
    if (!before) await tx.update(enrolments).set({ finishedAt: null }).where(eq(enrolments.id, enrolment.id));
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
  return said;
}

/** What they had said of it on this path before, of the same insight or of the one that it replaced. */
async function findSaidBefore(
  tx: Transaction,
  actor: PersonActor,
  { enrolledAt }: Enrolment,
  insightIds: string[],
) {
  const [before] = await tx
    .select({
      ...{ contactId: contacts.id, insightId: contacts.insightId, revisionId: contacts.revisionId },
      doneAt: contacts.at,
    })
    .from(contacts)
    .where(
      and(
        eq(contacts.personId, actor.id),
        inArray(contacts.insightId, insightIds),
        eq(contacts.channel, "path"),
        gte(contacts.at, enrolledAt),
        isNull(contacts.undoesId),
        sql`not exists (select from contacts u where u.undoes_id = ${contacts.id})`,
      ),
    )
    .orderBy(desc(contacts.at), desc(contacts.id))
    .limit(1);
  return before;
}
