import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { asks } from "@/db/schema/people";
import { quotedStatement } from "../insights/quoted-statement";
import { closeAsksAbout } from "../people/asks";
import { countUnseen, type Unseen } from "./count-unseen";
import { initiativeHref } from "./initiative-address";

type Named = { id: string; key: string; slug: string; title: string };

/**
 * Asks people on an initiative to look at what has just come up, as far as they may see it; nobody is asked where there
 * is nothing new for them. What was asked before and is still open says how much there is now, and is taken back where
 * nothing is left.
 */
export async function putBeforePeople(tx: Transaction, named: Named, newIds: string[], now: Date) {
  const unseen = await countUnseen(tx, named.id, newIds, now);
  await closeFor(tx, named.id, unseen, now);
  if (unseen.length === 0) return;
  const rows = unseen.map((one) => asAsk(named, one, now));
  const open = { target: [asks.personId, asks.kind, asks.subjectId], targetWhere: isNull(asks.closedAt) };
  const fresh = rows.filter((_, place) => unseen[place]?.isNews);
  if (fresh.length > 0)
    await tx
      .insert(asks)
      .values(fresh)
      .onConflictDoUpdate({ ...open, set: { sentence: sql`excluded.sentence`, askedAt: now } });
  const others = rows.filter((_, place) => !unseen[place]?.isNews);
  if (others.length > 0) await recount(tx, named.id, others);
}

/** Whoever looked is not asked to look any more, unless something came up since the page they saw was made. */
export async function closeSeen(
  tx: Transaction,
  { initiativeId, personId, seen }: { initiativeId: string; personId: string; seen: Date },
  now: Date,
) {
  const isNothingLeft = sql`not exists (
    select from matches m where m.initiative_id = ${initiativeId} and m.state = 'suggested'
      and m.is_strong and m.is_found and m.first_at > ${seen.toISOString()}::timestamptz)`;
  await tx
    .update(asks)
    .set({ closedAt: now })
    .where(and(openAbout(initiativeId), eq(asks.personId, personId), isNothingLeft));
}

/** Nothing of it lies before anybody any more. */
export const takeFromPeople = (tx: Transaction, initiativeId: string, now: Date) =>
  closeAsksAbout(tx, { kinds: ["bears-on"], subjectId: initiativeId }, now);

const openAbout = (initiativeId: string) =>
  and(eq(asks.kind, "bears-on"), eq(asks.subjectId, initiativeId), isNull(asks.closedAt));

async function closeFor(tx: Transaction, initiativeId: string, unseen: Unseen[], now: Date) {
  const personIds = unseen.map(({ personId }) => personId);
  await tx
    .update(asks)
    .set({ closedAt: now })
    .where(and(openAbout(initiativeId), notInArray(asks.personId, personIds)));
}

/** What is open says how much there is; whoever put it aside is not asked again for the same. */
async function recount(tx: Transaction, initiativeId: string, rows: ReturnType<typeof asAsk>[]) {
  const counted = JSON.stringify(rows.map(({ personId, sentence }) => ({ personId, sentence })));
  await tx.execute(sql`
    update asks set sentence = now_said.sentence
    from json_to_recordset(${counted}::json) as now_said ("personId" uuid, sentence text)
    where asks.person_id = now_said."personId" and asks.kind = 'bears-on'
      and asks.subject_id = ${initiativeId} and asks.closed_at is null`);
}

const asAsk = (named: Named, { personId, unseen }: Unseen, now: Date) => ({
  ...{ personId, kind: "bears-on" as const, subjectId: named.id, href: initiativeHref(named), askedAt: now },
  sentence: `${unseen === 1 ? "One insight bears" : `${unseen} insights bear`} on ${quotedStatement(named.title)} that you have not looked at there yet.`,
});
