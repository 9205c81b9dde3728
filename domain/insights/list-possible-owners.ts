import { and, asc, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { InsightRow } from "./find-standing";

/** Whom a record can be handed over to: everybody who can sign in and is an author at least, but its owner. */
export async function listPossibleOwners({ ownerId }: Pick<InsightRow, "ownerId">) {
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(isNull(people.deactivatedAt), ne(people.role, "reader"), ne(people.id, ownerId)))
    .orderBy(asc(people.name), asc(people.id));
}
