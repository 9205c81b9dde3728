import { eq, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";

export const importedLibraryEmail = "imported-library@tidemark.invalid";

/** Whether somebody is a person, and not the stand-in that owns what came in before anybody was here. */
export const isSomebody = () => ne(people.email, importedLibraryEmail);

export const isImportedLibrary = (person: { email: string }) => person.email === importedLibraryEmail;

/**
 * Who owns what is taken in before anybody is here: no mail reaches it, it cannot sign in, and it does not count as
 * the first person. Once people are here an administrator deactivates it, and what it owns passes on as always.
 */
export async function holdImportedLibrary(tx: Transaction, now: Date): Promise<PersonActor> {
  const [made] = await tx
    .insert(people)
    .values({ name: "Imported library", email: importedLibraryEmail, role: "author", createdAt: now })
    .onConflictDoNothing()
    .returning();
  const [row] = made ? [made] : await tx.select().from(people).where(eq(people.email, importedLibraryEmail));
  if (!row) throw new Error("Nobody owns the imported library.");
  const { id, name, role, timeZone, locale } = row;
  return { kind: "person", id, name, email: importedLibraryEmail, role, timeZone, locale };
}

/** Lets it go again when nothing came in after all: it owns nothing, and nobody has heard of it. */
export async function releaseImportedLibrary(tx: Transaction) {
  await tx.execute(sql`
    delete from ${people} where ${eq(people.email, importedLibraryEmail)}
      and not exists (select from insights where ${people.id} in (owner_id, author_id, translator_id))
      and not exists (select from imports where started_by_id = ${people.id})
      and not exists (select from revisions where created_by_id = ${people.id})
      and not exists (select from drafts where saved_by_id = ${people.id})`);
}
