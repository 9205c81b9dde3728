import { and, eq, isNull, lte, or } from "drizzle-orm";
import { db } from "@/db/client";
import { apiTokens } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { hashOfToken, isSameHash } from "./api-token";
import { actorColumns, asActor } from "./person-actor";

const usedEveryMs = 60 * 1000;

export type FoundToken = { tokenId: string; name: string; scopes: string[]; actor: PersonActor };

/**
 * Whom a token stands for, with the role they have now. Null as soon as it was revoked, its last day is over where its
 * person lives, or that person was deactivated. Notes at most once a minute that it is in use.
 */
export async function findByToken(token: string, now: Date): Promise<FoundToken | null> {
  const hash = hashOfToken(token);
  if (!hash) return null;
  const [found] = await db
    .select({
      ...actorColumns,
      tokenId: apiTokens.id,
      tokenName: apiTokens.name,
      scopes: apiTokens.scopes,
      secretHash: apiTokens.secretHash,
      expiresOn: apiTokens.expiresOn,
      lastUsedAt: apiTokens.lastUsedAt,
    })
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.personId))
    .where(and(eq(apiTokens.secretHash, hash), isNull(apiTokens.revokedAt), isNull(people.deactivatedAt)));
  if (!found || !isSameHash(found.secretHash, hash)) return null;
  if (localDay(now, found.timeZone) > found.expiresOn) return null;
  const { tokenId, tokenName: name, scopes } = found;
  await noteUse(tokenId, found.lastUsedAt, now);
  return { tokenId, name, scopes, actor: asActor(found) };
}

async function noteUse(tokenId: string, lastUsedAt: Date | null, now: Date) {
  const due = new Date(now.getTime() - usedEveryMs);
  if (lastUsedAt && lastUsedAt > due) return;
  await db
    .update(apiTokens)
    .set({ lastUsedAt: now })
    .where(and(eq(apiTokens.id, tokenId), or(isNull(apiTokens.lastUsedAt), lte(apiTokens.lastUsedAt, due))));
}
