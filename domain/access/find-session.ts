import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { sessions } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { actorColumns, asActor } from "./person-actor";
import { hashOf } from "./session-token";

const dayMs = 24 * 60 * 60 * 1000;
const seenEveryMs = 5 * 60 * 1000;

export type FoundSession = { actor: PersonActor; expiresAt: Date };

/**
 * Whom a browser's token stands for. Null as soon as the session ended, ran out, was not used for too long, or
 * its person was deactivated. Notes at most every five minutes that it is in use.
 */
export async function findSession(token: string, now: Date): Promise<FoundSession | null> {
  const idleSince = new Date(now.getTime() - environment().SESSION_IDLE_DAYS * dayMs);
  const [found] = await db
    .select({
      ...actorColumns,
      sessionId: sessions.id,
      authenticatedAt: sessions.authenticatedAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.tokenHash, hashOf(token)),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, idleSince),
        isNull(people.deactivatedAt),
      ),
    );
  if (!found) return null;
  await noteUse(found.sessionId, found.lastSeenAt, now);
  const { sessionId, authenticatedAt, expiresAt } = found;
  return { actor: { ...asActor(found), sessionId, authenticatedAt }, expiresAt };
}

async function noteUse(sessionId: string, lastSeenAt: Date, now: Date) {
  const due = new Date(now.getTime() - seenEveryMs);
  if (lastSeenAt > due) return;
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, sessionId), lte(sessions.lastSeenAt, due)));
}
