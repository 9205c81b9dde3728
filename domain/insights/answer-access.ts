import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { accessRequests, insightPeople } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { askPerson, closeAsksAbout } from "../people/asks";
import { conflict, notAllowed, notFound } from "../refusal";
import type { DeclineAccessInput, GrantAccessInput } from "./access-request-input";
import { lockInsight } from "./find-standing";
import { insightHref } from "./insight-address";
import { mayTend } from "./insight-policy";
import { quotedStatement } from "./quoted-statement";

type Request = typeof accessRequests.$inferSelect;
type Answer = { answer: "granted" | "declined"; sentence: string };

/** Names the asking person on the record, and tells them where it stands. Refused once it was answered. */
export async function grantAccess(actor: PersonActor, { requestId }: GrantAccessInput, now: Date) {
  await db.transaction(async (tx) => {
    const { request, insight } = await lockRequest(tx, actor, requestId, now);
    await tx
      .insert(insightPeople)
      .values({ insightId: insight.id, personId: request.personId })
      .onConflictDoNothing();
    await settle(tx, actor, request, { answer: "granted", sentence: "" }, now);
    const sentence = `You may now read ${quotedStatement(insight.statement)}.`;
    await tellAsker(tx, request, { sentence, href: insightHref(insight) }, now);
  });
}

/** Leaves everything as it is; the asking person hears no more of the record than what is written to them here. */
export async function declineAccess(
  actor: PersonActor,
  { requestId, sentence }: DeclineAccessInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const { request } = await lockRequest(tx, actor, requestId, now);
    await settle(tx, actor, request, { answer: "declined", sentence }, now);
    const because = sentence ? ` They write: “${sentence}”` : "";
    const told = `Access that you asked for was not granted.${because}`;
    await tellAsker(tx, request, { sentence: told, href: "/insights/ask-access" }, now);
  });
}

async function lockRequest(tx: Transaction, actor: PersonActor, requestId: string, now: Date) {
  const [found] = await tx
    .select({ insightId: accessRequests.insightId })
    .from(accessRequests)
    .where(eq(accessRequests.id, requestId));
  if (!found) throw notFound("request");
  const { insight, standing } = await lockInsight(tx, actor, found.insightId, now);
  if (!mayTend(actor, standing)) throw notAllowed("decide who reads this insight");
  const [request] = await tx.select().from(accessRequests).where(eq(accessRequests.id, requestId));
  if (!request) throw notFound("request");
  if (request.answer) throw conflict("This request was answered already.");
  return { insight, request };
}

async function settle(
  tx: Transaction,
  actor: PersonActor,
  request: Request,
  { answer, sentence }: Answer,
  now: Date,
) {
  await tx
    .update(accessRequests)
    .set({ answer, answeredById: actor.id, answeredAt: now })
    .where(eq(accessRequests.id, request.id));
  await closeAsksAbout(tx, { kinds: ["access-request"], subjectId: request.id }, now);
  const { insightId, personId } = request;
  const after = { insightId, personId, ...(sentence ? { sentence } : {}) };
  const subject = { kind: "access-request", id: request.id } as const;
  await recordAudit(tx, actor, `insight.access-${answer}`, subject, { after });
}

function tellAsker(tx: Transaction, request: Request, told: { sentence: string; href: string }, now: Date) {
  const { personId, id: subjectId } = request;
  return askPerson(tx, { personId, kind: "access-answered", subjectId, ...told }, now);
}
