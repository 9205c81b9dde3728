import { asc, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueueEach } from "@/db/queue";
import { contacts, memory } from "@/db/schema/memory";
import type { ContactChannel, Grade } from "./contact-input";
import { type Contact, memoryOf, recallOn } from "./memory-of";
import { dueOn, holdsUntil, type Tier } from "./schedule-of";

export type NewContact = {
  personId: string;
  insightId: string;
  promptId?: string;
  revisionId: string | null;
  deliveryId?: string;
  channel: ContactChannel;
  grade: Grade | "read";
  at: Date;
  /** The person's local day then. */
  day: string;
  /** The contact that this one takes back. */
  undoesId?: string;
};

const batch = 500;

/**
 * Keeps that people met insights, in the caller's transaction, and brings what they are estimated to remember in step:
 * made anew from all their contacts, so that it never depends on what was stored before. Returns the contacts' ids in
 * the order given. Two that reach one pair at the same time wait for each other.
 */
export async function recordContacts(tx: Transaction, met: NewContact[]): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < met.length; start += batch)
    ids.push(...(await recordBatch(tx, met.slice(start, start + batch))));
  return ids;
}

async function recordBatch(tx: Transaction, met: NewContact[]) {
  const pairs = [...new Map(met.map((one) => [keyOf(one), one])).values()];
  const before = await lockPairs(tx, pairs);
  const earlier = await readContacts(tx, pairs);
  const rows = await tx
    .insert(contacts)
    .values(met.map((one) => ({ ...one, recallBefore: recallBefore(earlier.get(keyOf(one)), one.day) })))
    .returning();
  for (const row of rows) earlier.set(keyOf(row), [...(earlier.get(keyOf(row)) ?? []), asContact(row)]);
  await writeMemory(tx, pairs, earlier, before);
  return rows.map(({ id }) => id);
}

type Pair = { personId: string; insightId: string };
const keyOf = ({ personId, insightId }: Pair) => `${personId} ${insightId}`;
type Contacts = Map<string, Contact[]>;

const recallBefore = (contacts: Contact[] | undefined, day: string) => {
  const known = memoryOf(contacts ?? []);
  return known && recallOn(known, day);
};

/**
 * Always in the same order, so that two batches never wait for each other in a circle. What is there already is written as it
 * stands, which locks and finds it by its key in one statement.
 */
async function lockPairs(tx: Transaction, pairs: Pair[]) {
  const given = pairs.map(({ personId, insightId }) => ({ p: personId, i: insightId }));
  const rows = await tx.execute<Pair & Before>(sql`
    insert into memory (person_id, insight_id)
    select p, i from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (p uuid, i uuid) order by p, i
    on conflict (person_id, insight_id) do update set person_id = excluded.person_id
    returning person_id as "personId", insight_id as "insightId", tier, suppressed_at is not null as "isSuppressed"`);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** How a pair stood before. */
type Before = { tier: Tier; isSuppressed: boolean };

async function readContacts(tx: Transaction, pairs: Pair[]): Promise<Contacts> {
  const given = sql`(select p, i from jsonb_to_recordset(${JSON.stringify(pairs.map(({ personId, insightId }) => ({ p: personId, i: insightId })))}::jsonb) as given (p uuid, i uuid))`;
  const rows = await tx
    .select()
    .from(contacts)
    .where(sql`(${contacts.personId}, ${contacts.insightId}) in ${given}`)
    .orderBy(asc(contacts.at), asc(contacts.id));
  const found: Contacts = new Map();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), asContact(row)]);
  return found;
}

const asContact = ({ id, grade, at, day, undoesId }: typeof contacts.$inferSelect): Contact => ({
  ...{ id, grade, at, day, undoes: undoesId },
});

async function writeMemory(tx: Transaction, pairs: NewContact[], met: Contacts, before: Map<string, Before>) {
  const rows = pairs.map((pair) => ({
    personId: pair.personId,
    insightId: pair.insightId,
    ...columnsOf(met.get(keyOf(pair)) ?? [], before.get(keyOf(pair))?.tier ?? "none", pair.day),
  }));
  const set = (column: string) => sql.raw(`excluded.${column}`);
  await tx
    .insert(memory)
    .values(rows)
    .onConflictDoUpdate({
      target: [memory.personId, memory.insightId],
      set: {
        stability: set("stability"),
        difficulty: set("difficulty"),
        lastContactAt: set("last_contact_at"),
        lastOn: set("last_on"),
        contacts: set("contacts"),
        lapses: set("lapses"),
        tier: set("tier"),
        dueOn: set("due_on"),
        holdsUntil: set("holds_until"),
        unopenedStreak: set("unopened_streak"),
        suppressedAt: set("suppressed_at"),
        // What was promised or had changed is dealt with, now that they met it.
        snoozedUntil: null,
        changedFromId: null,
      },
    });
  const turned = rows.filter((row) => (row.suppressedAt !== null) !== before.get(keyOf(row))?.isSuppressed);
  await follow(tx, turned);
}

/** What is not for somebody is not entrusted to them any more; whether they are asked again is worked out anew. */
async function follow(tx: Transaction, turned: (Pair & { suppressedAt: Date | null })[]) {
  if (turned.length === 0) return;
  const given = JSON.stringify(turned.filter(({ suppressedAt }) => suppressedAt !== null));
  await tx.execute(sql`
    delete from keepers where (person_id, insight_id) in (
      select "personId", "insightId" from json_to_recordset(${given}::json) as g ("personId" uuid, "insightId" uuid))`);
  await enqueueEach(
    tx,
    "place-pairs",
    turned.map(({ personId, insightId }) => ({
      payload: { personId, insightIds: [insightId] },
      key: `place-pairs:${personId}:${insightId}`,
    })),
  );
}

/**
 * What is not for somebody is not asked of them again, until they say otherwise; what they turn out never to have met is
 * asked as soon as may be.
 */
function columnsOf(met: Contact[], given: Tier, day: string) {
  const known = memoryOf(met);
  const tier = known?.isSuppressed ? "none" : given;
  return {
    stability: known?.stability ?? null,
    difficulty: known?.difficulty ?? null,
    lastContactAt: known?.lastAt ?? null,
    lastOn: known?.lastOn ?? null,
    contacts: known?.contacts ?? 0,
    lapses: known?.lapses ?? 0,
    tier,
    dueOn: known ? dueOn(known, tier) : tier === "none" ? null : day,
    holdsUntil: known && holdsUntil(known),
    unopenedStreak: 0,
    suppressedAt: known?.isSuppressed ? known.lastAt : null,
  };
}
