import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { asks } from "@/db/schema/people";
import { toldAsks } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { findHiddenInitiatives } from "../initiatives/find-hidden-initiatives";
import { findHiddenSubjects, listOwnAsks } from "../insights/list-own-asks";

const most = 5;

/** Each of these has a mail of its own, or none that would arrive. */
const toldElsewhere = new Set(["review", "mail-paused"]);

/**
 * What is asked of somebody and stood neither in a mail of questions nor in a digest since, oldest first: so much of it
 * as the next mail of questions has room for. Nothing for whoever finds it on their home page only.
 */
export async function listAsksToTell(actor: PersonActor, asksBy: "mail" | "home", now: Date) {
  if (asksBy === "home") return [];
  const open = await listOwnAsks(actor, now, [findHiddenInitiatives]);
  const candidates = open.filter(({ kind }) => !toldElsewhere.has(kind));
  if (candidates.length === 0) return [];
  const ids = candidates.map(({ id }) => id);
  const told = await db
    .select({ id: asks.id })
    .from(asks)
    .where(and(inArray(asks.id, ids), sql`(${inQuestions} or ${inDigest})`));
  const isTold = new Set(told.map(({ id }) => id));
  return candidates.filter(({ id }) => !isTold.has(id)).slice(0, most);
}

const cameToNothing = sql`('cancelled', 'failed')`;

const inQuestions = sql`exists (
  select 1 from told_asks t join deliveries d on d.id = t.delivery_id
  where t.ask_id = ${asks.id} and d.created_at >= ${asks.askedAt} and d.state not in ${cameToNothing})`;

/** A digest holds what it says as a `DigestContent`. */
const inDigest = sql`exists (
  select 1 from digest_editions e left join deliveries d on d.id = e.delivery_id
  where e.person_id = ${asks.personId} and e.state = 'composed' and e.composed_at >= ${asks.askedAt}
    and coalesce(d.state, 'sent') not in ${cameToNothing}
    and (e.content #> '{asks,items}' @> jsonb_build_array(jsonb_build_object('askId', ${asks.id}))
      or e.content #> '{asks,items}' @> jsonb_build_array(jsonb_build_object('told', jsonb_build_array(${asks.id})))))`;

/** Whether a mail of questions names something that its person may not read any more. */
export async function tellsHidden(actor: PersonActor, deliveryId: string, now: Date) {
  const told = await db
    .select({ subjectId: asks.subjectId })
    .from(toldAsks)
    .innerJoin(asks, eq(asks.id, toldAsks.askId))
    .where(eq(toldAsks.deliveryId, deliveryId));
  const subjects = told.map(({ subjectId }) => subjectId);
  return (await findHiddenSubjects(actor, subjects, now, [findHiddenInitiatives])).size > 0;
}

/** What a message of questions told of, as far as it is still asked of its person and theirs to see. */
export async function listToldAsks(actor: PersonActor, deliveryId: string, now: Date) {
  const told = await db
    .select({ askId: toldAsks.askId })
    .from(toldAsks)
    .where(eq(toldAsks.deliveryId, deliveryId));
  if (told.length === 0) return [];
  const ids = new Set(told.map(({ askId }) => askId));
  return (await listOwnAsks(actor, now, [findHiddenInitiatives])).filter(({ id }) => ids.has(id));
}
