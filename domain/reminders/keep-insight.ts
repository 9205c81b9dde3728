import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { type InsightRow, lockInsight } from "../insights/find-standing";
import { insightHref } from "../insights/insight-address";
import { mayTend } from "../insights/insight-policy";
import { quotedStatement } from "../insights/quoted-statement";
import { askPerson } from "../people/asks";
import { localDay } from "../people/local-day";
import { conflict, invalid, notAllowed } from "../refusal";
import { isAskable, isAskablePerson, isReadable } from "./askable";
import type { KeepInsightInput, NameKeeperInput } from "./keeper-input";
import { queuePair } from "./queue-pair";

/** Takes it upon oneself to keep a record: one is asked about it until one stops. Doing it twice is fine. */
export async function keepInsight(actor: PersonActor, { insightId }: KeepInsightInput, now: Date) {
  await db.transaction(async (tx) => {
    const { insight } = await lockInsight(tx, actor, insightId, now);
    await mustBeAskable(tx, insight);
    if (!(await canKeep(tx, { insightId, personId: actor.id }, now)))
      throw conflict(
        "You cannot be asked about it: you said that it is not for you, or that you want no questions.",
      );
    await entrust(tx, actor, { insightId, personId: actor.id, origin: "volunteer" }, now);
  });
}

/** Entrusts a record to somebody who may read it, for those who tend it; whoever is named reads so on their home page. */
export async function nameKeeper(actor: PersonActor, { insightId, personId }: NameKeeperInput, now: Date) {
  await db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("say who keeps this insight");
    await mustBeAskable(tx, insight);
    if (!(await canKeep(tx, { insightId, personId }, now)))
      throw invalid("This person cannot be asked about it. Choose somebody else.", "personId");
    const isNew = await entrust(tx, actor, { insightId, personId, origin: "named" }, now);
    if (!isNew || personId === actor.id) return;
    const sentence = `${actor.name} entrusted ${quotedStatement(insight.statement)} to you: you are asked about it now and then, so that it is not forgotten.`;
    const ask = { personId, kind: "entrusted", subjectId: insightId, href: insightHref(insight) } as const;
    await askPerson(tx, { ...ask, sentence }, now);
  });
}

async function mustBeAskable(tx: Transaction, { id }: InsightRow) {
  const [row] = await tx.execute(sql`select from insights i where i.id = ${id} and ${isAskable}`);
  if (!row) throw conflict("Only a published insight with a question can be kept.");
}

type Pair = { insightId: string; personId: string };

async function canKeep(tx: Transaction, { insightId, personId }: Pair, now: Date) {
  const [row] = await tx.execute(sql`
    select from people p cross join insights i
    where p.id = ${personId} and i.id = ${insightId} and ${isAskablePerson} and ${isReadable(localDay(now, "UTC"))}
      and not exists (
        select from memory m
        where m.person_id = p.id and m.insight_id = i.id and m.suppressed_at is not null)`);
  return row !== undefined;
}

/** Says whether they did not keep it before. */
async function entrust(
  tx: Transaction,
  actor: PersonActor,
  { insightId, personId, origin }: Pair & { origin: "volunteer" | "named" },
  now: Date,
) {
  await tx.execute(sql`
    delete from declined_keepers where insight_id = ${insightId} and person_id = ${personId}`);
  const added = await tx.execute(sql`
    insert into keepers (insight_id, person_id, origin, since)
    values (${insightId}, ${personId}, ${origin}, ${now.toISOString()}::timestamptz)
    on conflict do nothing returning person_id`);
  if (added.length === 0) return false;
  await queuePair(tx, personId, insightId);
  const after = { personId, origin };
  await recordAudit(tx, actor, "insight.entrusted", { kind: "insight", id: insightId }, { after });
  return true;
}
