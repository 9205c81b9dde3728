import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { daysLater } from "../memory/days";
import { type NewContact, recordContacts } from "../memory/record-contacts";
import { localDay } from "../people/local-day";
import type { CardReason } from "./card-query";
import { cardsABatch } from "./constants";
import { countOutcomes } from "./count-outcomes";
import { localMoment } from "./local-hours";

type Ended = {
  id: string;
  personId: string;
  insightId: string;
  promptId: string;
  revisionId: string | null;
  deliveryId: string | null;
  reason: CardReason;
  editionId: string | null;
  timeZone: string;
  lane: "mail" | "slack" | null;
  openedAt: string | null;
};

/**
 * Closes questions on the local day on which it is too late: as read where the answer was shown, which they may remember,
 * else as not opened. What is answered at the same moment stays answered.
 */
export async function closeCards(now: Date, signal?: AbortSignal) {
  const today = await listLocalDays(now);
  if (today.length === 0) return;
  while (!signal?.aborted)
    if ((await db.transaction((tx) => closeBatch(tx, today, now))) < cardsABatch) return;
}

/** Local days of all that has a question which might end now. */
async function listLocalDays(now: Date) {
  const rows = await db.execute<{ zone: string }>(sql`
    select distinct p.time_zone as zone from cards c join people p on p.id = c.person_id where ${mightEnd(now)}`);
  return rows.map(({ zone }) => ({ zone, today: localMoment(now, zone).day }));
}

/** By the index of what is open; in some time zone it is tomorrow already. */
const mightEnd = (now: Date) =>
  sql`c.state = 'open' and c.closes_on <= ${daysLater(localDay(now, "UTC"), 1)}::date`;

async function closeBatch(tx: Transaction, today: { zone: string; today: string }[], now: Date) {
  const ended = await lockEnded(tx, today, now);
  if (ended.length === 0) return 0;
  const opened = ended.filter(({ openedAt }) => openedAt !== null);
  const contactIds = await recordContacts(tx, opened.map(asRead));
  const read = new Map(opened.map(({ id }, place) => [id, contactIds[place]]));
  await markClosed(
    tx,
    ended.map(({ id }) => ({ id, contactId: read.get(id) ?? null })),
    now,
  );
  const planned = ended.filter(({ reason }) => reason !== "own");
  await countUnopened(
    tx,
    planned.filter(({ openedAt }) => openedAt === null),
  );
  const silent = await listSilentDays(tx, planned);
  // A digest that nobody opened is one question left, however many it asked.
  const counted = planned.filter(
    ({ id, editionId, openedAt }) => editionId === null || openedAt !== null || silent.has(id),
  );
  await countOutcomes(
    tx,
    counted.map(({ id, personId, openedAt }) => ({
      ...{ personId, isOpened: openedAt !== null, endsSilentDay: silent.has(id) },
    })),
  );
  return ended.length;
}

async function lockEnded(tx: Transaction, today: { zone: string; today: string }[], now: Date) {
  return tx.execute<Ended>(sql`
    select c.id, c.person_id as "personId", c.insight_id as "insightId", c.prompt_id as "promptId",
      i.published_revision_id as "revisionId", c.delivery_id as "deliveryId", c.reason, c.edition_id as "editionId", p.time_zone as "timeZone",
      (select d.lane from deliveries d where d.id = c.delivery_id) as lane,
      to_json(c.opened_at) as "openedAt"
    from cards c
    join people p on p.id = c.person_id
    join jsonb_to_recordset(${JSON.stringify(today)}::jsonb) as t (zone text, today date) on t.zone = p.time_zone
    join insights i on i.id = c.insight_id
    where ${mightEnd(now)} and c.closes_on <= t.today
    order by c.person_id, c.day, c.id limit ${cardsABatch} for update of c skip locked`);
}

/** Where the answer was looked at is where it was asked, as far as is known. */
const asRead = ({ openedAt, timeZone, lane, ...card }: Ended): NewContact => {
  const at = new Date(openedAt ?? 0);
  return {
    ...{ personId: card.personId, insightId: card.insightId, promptId: card.promptId },
    ...{ revisionId: card.revisionId, deliveryId: card.deliveryId ?? undefined },
    ...{ channel: lane === "slack" ? "slack" : "web", grade: "read", at, day: localMoment(at, timeZone).day },
  };
};

async function markClosed(tx: Transaction, closed: { id: string; contactId: string | null }[], now: Date) {
  await tx.execute(sql`
    update cards set state = case when opened_at is null then 'not-opened' else 'read' end,
      closed_at = ${now.toISOString()}::timestamptz, contact_id = c."contactId"
    from jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) as c (id uuid, "contactId" uuid)
    where cards.id = c.id`);
}

/** The last questions of days of which none was opened and none is open any more; one for each day. */
async function listSilentDays(tx: Transaction, ended: Ended[]) {
  const ids = JSON.stringify(ended.filter(({ openedAt }) => openedAt === null).map(({ id }) => id));
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct on (c.person_id, c.day) c.id from cards c
    where c.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb)) and not exists (
      select from cards o
      where o.person_id = c.person_id and o.day = c.day and o.reason <> 'own'
        and (o.opened_at is not null or o.state = 'open'))
    order by c.person_id, c.day, c.id desc`);
  return new Set(rows.map(({ id }) => id));
}

/** What was not opened waits longer before it is asked again. */
async function countUnopened(tx: Transaction, unopened: Ended[]) {
  if (unopened.length === 0) return;
  const pairs = unopened.map(({ personId, insightId }) => ({ p: personId, i: insightId }));
  await tx.execute(sql`
    update memory set unopened_streak = unopened_streak + missed.times
    from (
      select p, i, count(*)::int as times from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as m (p uuid, i uuid)
      group by p, i
    ) missed
    where person_id = missed.p and insight_id = missed.i`);
}
