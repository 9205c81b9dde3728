import { and, count, eq, gte, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { apiTokens } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { localDay } from "../people/local-day";
import { conflict, notAllowed } from "../refusal";
import { newApiToken } from "./api-token";
import type { MakeTokenInput } from "./token-input";

const dayMs = 24 * 60 * 60 * 1000;
const most = 20;

/**
 * Makes a token with which other software acts as this person, within its scopes, until the end of its last day. The
 * token itself is answered this once: only its hash is kept.
 */
export async function makeToken(actor: PersonActor, { name, scopes, days }: MakeTokenInput, now: Date) {
  const { token, secretHash, lastFour } = newApiToken();
  const expiresOn = localDay(new Date(now.getTime() + days * dayMs), actor.timeZone);
  await db.transaction(async (tx) => {
    await mustHaveRoom(tx, actor, now);
    const [made] = await tx
      .insert(apiTokens)
      .values({ personId: actor.id, name, secretHash, lastFour, scopes, createdAt: now, expiresOn })
      .returning({ id: apiTokens.id });
    if (!made) throw new Error("The token was not kept.");
    const after = { name, scopes, expiresOn };
    await recordAudit(tx, actor, "api-token.made", { kind: "api-token", id: made.id }, { after });
  });
  return { token, expiresOn };
}

/** Locks the person, so that somebody who is being deactivated gets none. */
async function mustHaveRoom(tx: Transaction, actor: PersonActor, now: Date) {
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, actor.id), isNull(people.deactivatedAt)))
    .for("no key update");
  if (!person) throw notAllowed("make tokens");
  const today = localDay(now, actor.timeZone);
  const [held] = await tx
    .select({ tokens: count() })
    .from(apiTokens)
    .where(
      and(eq(apiTokens.personId, actor.id), isNull(apiTokens.revokedAt), gte(apiTokens.expiresOn, today)),
    );
  if ((held?.tokens ?? 0) >= most)
    throw conflict(`You have ${most} tokens, which is as many as one person can have. Revoke one first.`);
}
