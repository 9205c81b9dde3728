import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { initiativePeople, initiatives } from "@/db/schema/initiatives";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { askPerson, closeAsksAbout } from "../people/asks";
import { conflict, invalid } from "../refusal";
import { lockOwnInitiative } from "./find-initiative";
import { initiativeHref } from "./initiative-address";
import type { InitiativePersonInput } from "./initiative-input";
import { noteNeed } from "./note-need";

/**
 * Gives an initiative to somebody else to look after, who reads on their home page that they have it now; the owner before
 * stays on it.
 */
export async function handOverInitiative(
  actor: PersonActor,
  { initiativeId, personId }: InitiativePersonInput,
  now: Date,
) {
  return db.transaction(async (tx) => {
    // People first, as when somebody is deactivated: so neither waits for the other for ever.
    const person = await lockActive(tx, personId);
    const row = await lockOwnInitiative(tx, actor, initiativeId, now);
    if (person.id === row.ownerId) throw conflict(`${person.name} looks after it already.`, "personId");
    await tx
      .insert(initiativePeople)
      .values({ initiativeId, personId: row.ownerId, addedAt: now })
      .onConflictDoNothing();
    await tx
      .update(initiatives)
      .set({ ownerId: person.id, handedOverAt: null, version: row.version + 1, changedAt: now })
      .where(eq(initiatives.id, initiativeId));
    await noteNeed(tx, initiativeId);
    await closeAsksAbout(tx, { kinds: ["took-over"], subjectId: initiativeId }, now);
    if (person.id !== actor.id) {
      const sentence = `${actor.name} handed the initiative “${row.title}” over to you.`;
      const ask = { personId: person.id, kind: "took-over", subjectId: initiativeId } as const;
      await askPerson(tx, { ...ask, sentence, href: initiativeHref(row) }, now);
    }
    const change = { before: { ownerId: row.ownerId }, after: { ownerId: person.id } };
    await recordAudit(tx, actor, "initiative.handed-over", { kind: "initiative", id: initiativeId }, change);
    return { href: initiativeHref(row) };
  });
}

async function lockActive(tx: Transaction, personId: string) {
  const [person] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .for("share");
  if (!person) throw invalid("Choose somebody who can still sign in.", "personId");
  return person;
}
