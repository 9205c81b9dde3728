import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { actorColumns } from "../access/person-actor";
import { isAtLeast, type PersonActor } from "../actor";
import { invalid } from "../refusal";

export type NewOwner = Omit<PersonActor, "kind">;

/**
 * Holds the person who is to look after records, before any of these is locked: as when somebody is deactivated, so that
 * neither waits for the other for ever.
 */
export async function lockNewOwner(tx: Transaction, personId: string): Promise<NewOwner | null> {
  const [person] = await tx
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .for("share");
  return person ?? null;
}

/** Whoever looks after records can sign in and write. */
export function mustBeAble(person: NewOwner | null): NewOwner {
  if (!person) throw invalid("Choose somebody who can still sign in.", "personId");
  if (!isAtLeast(person.role, "author"))
    throw invalid("Readers cannot look after a record: choose an author or a curator.", "personId");
  return person;
}
