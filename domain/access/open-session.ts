import { and, eq, isNull } from "drizzle-orm";
import { environment } from "@/config/environment";
import type { Transaction } from "@/db/client";
import { sessions } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { recordAudit } from "../audit/record-audit";
import { isSomebody } from "../people/imported-library";
import { notAllowed } from "../refusal";
import { browserName } from "./browser-name";
import { actorColumns, asActor } from "./person-actor";
import { hashOf, newBrowserSecret } from "./session-token";

/** What is known of the browser that somebody comes in with. */
export type Arrival = {
  userAgent: string | null;
  /** The session this browser had until now; a new sign-in ends it. */
  oldToken: string | null;
};

export type Entrance = Arrival & {
  personId: string;
  way: (typeof sessions.$inferInsert)["way"];
  /** When the person proved who they are, if that was before now. */
  provedAt?: Date;
  /** The token to use, when the caller has to choose it; a new one is made otherwise. */
  token?: string;
};

export type OpenedSession = { token: string; personId: string; expiresAt: Date };

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Signs a person in on one browser, always with a new token; the browser's old session ends. Waits for a
 * deactivation under way and refuses deactivated people.
 */
export async function openSession(tx: Transaction, entrance: Entrance, now: Date): Promise<OpenedSession> {
  const [person] = await tx
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, entrance.personId), isNull(people.deactivatedAt), isSomebody()))
    .for("share");
  if (!person) throw notAllowed("sign in");
  const replaced = await endOldSession(tx, entrance.oldToken);
  const token = entrance.token ?? newBrowserSecret();
  const expiresAt = new Date(now.getTime() + environment().SESSION_MAX_DAYS * dayMs);
  const [session] = await tx
    .insert(sessions)
    .values(rowOf(entrance, token, expiresAt, now))
    .returning();
  if (!session) throw new Error("The session was not written.");
  await recordAudit(
    tx,
    asActor(person),
    "session.opened",
    { kind: "session", id: session.id },
    { after: { way: session.way, browser: session.browser, ...(replaced ? { replaced } : {}) } },
  );
  return { token, personId: person.id, expiresAt };
}

async function endOldSession(tx: Transaction, oldToken: string | null) {
  if (!oldToken) return null;
  const [ended] = await tx
    .delete(sessions)
    .where(eq(sessions.tokenHash, hashOf(oldToken)))
    .returning({ id: sessions.id });
  return ended?.id ?? null;
}

function rowOf(entrance: Entrance, token: string, expiresAt: Date, now: Date) {
  return {
    tokenHash: hashOf(token),
    personId: entrance.personId,
    way: entrance.way,
    browser: browserName(entrance.userAgent),
    createdAt: now,
    authenticatedAt: entrance.provedAt && entrance.provedAt < now ? entrance.provedAt : now,
    lastSeenAt: now,
    expiresAt,
  };
}
