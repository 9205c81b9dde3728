import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { apiTokens, invitations, signInRequests } from "@/db/schema/access";
import { memberships, people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { cancelDeliveriesTo, cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { lockAdministrators, mustNotBeLastAdministrator } from "../people/change-role";
import { localDay } from "../people/local-day";
import { mustAdminister } from "../people/person-policy";
import { queuePlacingOf } from "../people/queue-placing";
import { conflict, invalid, notFound } from "../refusal";
import type { DeactivatePersonInput } from "./access-input";
import { endSessionsWithin } from "./end-sessions";
import { type HandOver, handOverWork } from "./hand-over-work";
import { invitationKey } from "./invitation";

/**
 * Lets a person in no more, from this transaction on: sessions, requests to sign in, invitations and tokens end,
 * no mail goes out to them, and what they look after passes to the successor. Their records and their name stay.
 */
export async function deactivatePerson(
  actor: Actor,
  { personId, successorId }: DeactivatePersonInput,
  now: Date,
  handOvers: HandOver[] = [],
) {
  mustAdminister(actor, "deactivate people");
  if (successorId === personId) throw invalid("Choose somebody else as successor.", "successorId");
  await db.transaction(async (tx) => {
    await lockAdministrators(tx);
    const person = await lockPerson(tx, personId, now);
    if (person.role === "admin") await mustNotBeLastAdministrator(tx);
    const successor = await findSuccessor(tx, actor, successorId || null);
    await tx.update(people).set({ deactivatedAt: now }).where(eq(people.id, personId));
    const ended = await endAccess(tx, actor, person, now);
    await queuePlacingOf(tx, personId);
    const handedOver = await handOverWork(tx, { from: person, to: successor, actor, now }, handOvers);
    await recordAudit(
      tx,
      actor,
      "person.deactivated",
      { kind: "person", id: personId },
      { before: ended, after: { successorId: successor?.id ?? null, handedOver } },
    );
  });
}

/**
 * The order of locks is that of signing in (request, invitation, person), so that neither waits for the other
 * for ever.
 */
async function lockPerson(tx: Transaction, personId: string, now: Date) {
  const [found] = await tx.select({ email: people.email }).from(people).where(eq(people.id, personId));
  if (!found) throw notFound("person");
  await tx
    .update(signInRequests)
    .set({ endedAt: now, endedBy: "deactivated" })
    .where(and(eq(signInRequests.email, found.email), isNull(signInRequests.endedAt)));
  const revoked = await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        or(eq(invitations.invitedBy, personId), eq(invitations.email, found.email)),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ id: invitations.id, version: invitations.version });
  await cancelDeliveriesWith(tx, revoked.map(invitationKey), "The invitation was taken back.");
  // Their key is left alone: whoever is writing down their name meanwhile, in a record that is handed over, need not wait.
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("no key update");
  if (!person) throw notFound("person");
  if (person.deactivatedAt) throw conflict("This person was deactivated already.");
  return person;
}

/** Whoever was named, else the administrator who does this; nobody when the installation itself does. */
async function findSuccessor(tx: Transaction, actor: Actor, successorId: string | null) {
  const id = successorId ?? (actor.kind === "person" ? actor.id : null);
  if (!id) return null;
  const [successor] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deactivatedAt)));
  if (!successor) throw invalid("Choose somebody who can still sign in as successor.", "successorId");
  return successor;
}

async function endAccess(tx: Transaction, actor: Actor, person: typeof people.$inferSelect, now: Date) {
  const sessions = await endSessionsWithin(tx, actor, person.id);
  const tokens = await tx
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(eq(apiTokens.personId, person.id), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id });
  await cancelDeliveriesTo(tx, person.id, "This person was deactivated.");
  await endMemberships(tx, person.id, localDay(now, person.timeZone));
  return { sessions, tokens: tokens.length };
}

/** Today is the last day on every team; one that has not begun yet ends on its first day. */
async function endMemberships(tx: Transaction, personId: string, today: string) {
  await tx
    .update(memberships)
    .set({ untilOn: sql`greatest(${memberships.fromOn}, ${today}::date)` })
    .where(
      and(
        eq(memberships.personId, personId),
        or(isNull(memberships.untilOn), gt(memberships.untilOn, today)),
      ),
    );
}
