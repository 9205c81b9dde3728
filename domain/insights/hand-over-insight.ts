import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { askPerson } from "../people/asks";
import { conflict, notAllowed } from "../refusal";
import { findStanding, lockInsight } from "./find-standing";
import { handTo } from "./hand-to";
import type { HandOverInsightInput } from "./history-input";
import { insightHref } from "./insight-address";
import { mayTend } from "./insight-policy";
import { lockNewOwner, mustBeAble } from "./lock-new-owner";
import { quotedStatement } from "./quoted-statement";

/**
 * Gives a record another owner, who has to be an author at least and is told; from then on they may read it, restricted
 * or not. Who wrote it stays its author.
 */
export async function handOverInsight(actor: PersonActor, input: HandOverInsightInput, now: Date) {
  const { insightId, personId, note } = input;
  return db.transaction(async (tx) => {
    // The person first, as when somebody is deactivated: so neither waits for the other for ever.
    const found = await lockNewOwner(tx, personId);
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("hand this insight over");
    const person = mustBeAble(found);
    if (person.id === insight.ownerId) throw conflict(`${person.name} looks after it already.`, "personId");
    await handTo(tx, actor, { records: [insight], ownerId: person.id }, now);
    if (person.id !== actor.id) {
      const because = note ? ` ${actor.name} wrote: ${note}` : "";
      const sentence = `${actor.name} handed ${quotedStatement(insight.statement)} over to you.${because}`;
      const href = `${insightHref(insight)}/tend`;
      const ask = { personId: person.id, kind: "took-over", subjectId: insightId, sentence, href } as const;
      await askPerson(tx, ask, now);
    }
    const mayStay = (await findStanding(actor, eq(insights.id, insightId), now, tx)) !== null;
    return { href: insightHref(insight), mayStay };
  });
}
