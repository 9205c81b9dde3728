import { eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";

const email = "imported-library@tidemark.invalid";
const system = { kind: "system", name: "command line" } as const;

/** Whether somebody is a person, and not the stand-in that owns what came in before anybody was here. */
export const isSomebody = () => ne(people.email, email);

export const isImportedLibrary = (person: { email: string }) => person.email === email;

/**
 * Who owns what is taken in before anybody is here: no mail reaches it, it cannot sign in, and it does not count as
 * the first person. Once people are here an administrator deactivates it, and what it owns passes on as always.
 */
export async function holdImportedLibrary(tx: Transaction, now: Date): Promise<PersonActor> {
  const [made] = await tx
    .insert(people)
    .values({ name: "Imported library", email, role: "author", createdAt: now })
    .onConflictDoNothing()
    .returning();
  const [row] = made ? [made] : await tx.select().from(people).where(eq(people.email, email));
  if (!row) throw new Error("Nobody owns the imported library.");
  if (made) await recordAudit(tx, system, "person.made-for-import", { kind: "person", id: row.id });
  const { id, name, role, timeZone, locale } = row;
  return { kind: "person", id, name, email, role, timeZone, locale };
}
