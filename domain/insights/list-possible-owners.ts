import { and, asc, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";

/** Whom records can be handed over to: everybody who can sign in and is an author at least, but whoever owns all of them. */
export async function listPossibleOwners({ ownerId }: { ownerId: string | null }) {
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(
      and(
        isNull(people.deactivatedAt),
        ne(people.role, "reader"),
        ownerId ? ne(people.id, ownerId) : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id));
}
