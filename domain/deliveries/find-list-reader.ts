import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { type MailList, readListToken } from "./mail-list";

/** Whose mail the link of a list was in; `actor` is null once that person has left, who then gets none. */
export type ListReader = { list: MailList; actor: PersonActor | null };

/** Who may choose about a list by a link of its mails, and about which. Null for a link that was not made here. */
export async function findListReader(token: string): Promise<ListReader | null> {
  const member = readListToken(token);
  if (!member) return null;
  const [row] = await db
    .select({
      ...{ id: people.id, name: people.name, email: people.email, role: people.role },
      ...{ timeZone: people.timeZone, locale: people.locale, deactivatedAt: people.deactivatedAt },
    })
    .from(people)
    .where(eq(people.id, member.personId));
  if (!row || row.deactivatedAt) return { list: member.list, actor: null };
  const { deactivatedAt: _never, ...person } = row;
  return { list: member.list, actor: { kind: "person", ...person } };
}
