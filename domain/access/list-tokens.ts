import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { apiTokens } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import type { Actor, PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { mustAdminister } from "../people/person-policy";

const columns = {
  id: apiTokens.id,
  name: apiTokens.name,
  lastFour: apiTokens.lastFour,
  scopes: apiTokens.scopes,
  createdAt: apiTokens.createdAt,
  expiresOn: apiTokens.expiresOn,
  lastUsedAt: apiTokens.lastUsedAt,
  person: people.name,
  timeZone: people.timeZone,
};

/** One's own tokens that were not revoked, newest first; those that ran out are marked. */
export async function listOwnTokens(actor: PersonActor, now: Date) {
  const rows = await db
    .select(columns)
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.personId))
    .where(and(eq(apiTokens.personId, actor.id), isNull(apiTokens.revokedAt)))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(100);
  return rows.map((row) => marked(row, now));
}

/** For administrators: the tokens of everybody that were not revoked, those in use first. */
export async function listAllTokens(actor: Actor, now: Date) {
  mustAdminister(actor, "see the tokens of other people");
  const rows = await db
    .select(columns)
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.personId))
    .where(isNull(apiTokens.revokedAt))
    .orderBy(sql`${apiTokens.lastUsedAt} desc nulls last`, asc(people.name), desc(apiTokens.id))
    .limit(300);
  return rows.map((row) => marked(row, now));
}

function marked<Row extends { timeZone: string; expiresOn: string }>({ timeZone, ...row }: Row, now: Date) {
  return { ...row, isOver: localDay(now, timeZone) > row.expiresOn };
}
