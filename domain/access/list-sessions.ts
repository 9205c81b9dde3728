import { and, desc, eq, gt } from "drizzle-orm";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { sessions } from "@/db/schema/access";
import type { Actor, PersonActor } from "../actor";
import { mustAdminister } from "../people/person-policy";

const dayMs = 24 * 60 * 60 * 1000;

/** Where one is signed in now, the browser that asks first and the others by last use. */
export async function listOwnSessions(actor: PersonActor, now: Date) {
  const open = await list(actor.id, now);
  const marked = open.map((session) => ({ ...session, isThisOne: session.id === actor.sessionId }));
  return marked.sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}

/** For administrators: where a person is signed in now. */
export async function listSessionsOf(actor: Actor, personId: string, now: Date) {
  mustAdminister(actor, "see where other people are signed in");
  return list(personId, now);
}

async function list(personId: string, now: Date) {
  const idleSince = new Date(now.getTime() - environment().SESSION_IDLE_DAYS * dayMs);
  return db
    .select({
      id: sessions.id,
      way: sessions.way,
      browser: sessions.browser,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(
      and(eq(sessions.personId, personId), gt(sessions.expiresAt, now), gt(sessions.lastSeenAt, idleSince)),
    )
    .orderBy(desc(sessions.lastSeenAt));
}
