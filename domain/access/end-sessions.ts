import { and, eq, ne, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { sessions } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import type { Actor, PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { notFound } from "../refusal";
import { actorColumns, asActor } from "./person-actor";
import { hashOf } from "./session-token";

/** Ends one of one's own sessions; the browser that has it is signed out at its next request. */
export async function endOwnSession(actor: PersonActor, { sessionId }: { sessionId: string }) {
  const own = and(eq(sessions.id, sessionId), eq(sessions.personId, actor.id));
  const ended = await db.transaction((tx) => endWhere(tx, actor, own));
  if (ended === 0) throw notFound("session");
}

/** Ends all of one's own sessions but the one that asks; says how many those were. */
export async function endOtherSessions(actor: PersonActor) {
  const others = and(
    eq(sessions.personId, actor.id),
    actor.sessionId ? ne(sessions.id, actor.sessionId) : undefined,
  );
  return db.transaction((tx) => endWhere(tx, actor, others));
}

/** For administrators: signs a person out everywhere; says how many sessions those were. */
export async function endSessionsOf(actor: Actor, { personId }: { personId: string }) {
  mustAdminister(actor, "end other people's sessions");
  return db.transaction((tx) => endSessionsWithin(tx, actor, personId));
}

/** Signs a person out everywhere as part of a larger change. */
export async function endSessionsWithin(tx: Transaction, actor: Actor, personId: string) {
  return endWhere(tx, actor, eq(sessions.personId, personId));
}

/** Signs out the browser that holds this token; one that stands for nothing any more is fine. */
export async function endSessionOfToken(token: string) {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select(actorColumns)
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(eq(sessions.tokenHash, hashOf(token)));
    if (person) await endWhere(tx, asActor(person), eq(sessions.tokenHash, hashOf(token)));
  });
}

async function endWhere(tx: Transaction, actor: Actor, which: SQL | undefined) {
  const ended = await tx
    .delete(sessions)
    .where(which)
    .returning({ id: sessions.id, personId: sessions.personId, way: sessions.way });
  for (const { id, personId, way } of ended)
    await recordAudit(tx, actor, "session.ended", { kind: "session", id }, { before: { personId, way } });
  return ended.length;
}
