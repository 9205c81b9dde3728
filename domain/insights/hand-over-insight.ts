import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { isAtLeast, type PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { askPerson, closeAsksAbout } from "../people/asks";
import { conflict, invalid, notAllowed } from "../refusal";
import { passOnAccessRequests } from "./access-asks";
import { closeSettledAsks } from "./close-settled-asks";
import { findStanding, lockInsight } from "./find-standing";
import type { HandOverInsightInput } from "./history-input";
import { insightHref } from "./insight-address";
import { mayTend } from "./insight-policy";
import { passOnQuestions } from "./questions/question-asks";
import { queueSettling } from "./queue-settling";
import { quotedStatement } from "./quoted-statement";

/**
 * Gives a record another owner, who has to be an author at least and is told; from then on they may read it, restricted
 * or not. Who wrote it stays its author.
 */
export async function handOverInsight(actor: PersonActor, input: HandOverInsightInput, now: Date) {
  const { insightId, personId, note } = input;
  return db.transaction(async (tx) => {
    // The person first, as when somebody is deactivated: so neither waits for the other for ever.
    const found = await lockPerson(tx, personId);
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("hand this insight over");
    const person = mustBeAble(found);
    if (person.id === insight.ownerId) throw conflict(`${person.name} looks after it already.`, "personId");
    await tx
      .update(insights)
      .set({ ownerId: person.id, handedOverAt: null, handedOverFromId: null })
      .where(eq(insights.id, insightId));
    await closeAsksAbout(tx, { kinds: ["still-true", "outdated", "took-over"], subjectId: insightId }, now);
    await closeSettledAsks(tx, [], now, [insight.ownerId]);
    if (insight.status === "published") await queueSettling(tx, [insightId]);
    await passOnAccessRequests(tx, [insightId], now);
    await passOnQuestions(tx, [insightId], now);
    if (person.id !== actor.id) {
      const because = note ? ` ${actor.name} wrote: ${note}` : "";
      const sentence = `${actor.name} handed ${quotedStatement(insight.statement)} over to you.${because}`;
      const href = `${insightHref(insight)}/tend`;
      const ask = { personId: person.id, kind: "took-over", subjectId: insightId, sentence, href } as const;
      await askPerson(tx, ask, now);
    }
    await recordAudit(
      tx,
      actor,
      "insight.handed-over",
      { kind: "insight", id: insightId },
      { before: { ownerId: insight.ownerId }, after: { ownerId: person.id } },
    );
    const mayStay = (await findStanding(actor, eq(insights.id, insightId), now, tx)) !== null;
    return { href: insightHref(insight), mayStay };
  });
}

async function lockPerson(tx: Transaction, personId: string) {
  const [person] = await tx
    .select({ id: people.id, name: people.name, role: people.role })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .for("share");
  return person ?? null;
}

function mustBeAble(person: Awaited<ReturnType<typeof lockPerson>>) {
  if (!person) throw invalid("Choose somebody who can still sign in.", "personId");
  if (!isAtLeast(person.role, "author"))
    throw invalid("Readers cannot look after a record: choose an author or a curator.", "personId");
  return person;
}
