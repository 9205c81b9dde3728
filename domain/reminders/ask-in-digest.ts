import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { digestEditions } from "@/db/schema/digests";
import { insights } from "@/db/schema/insights";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { readSettings } from "../people/settings";
import { type AskedPerson, capOf, openingOf } from "./asked-person";
import { becauseWords } from "./because-query";
import { chooseCards } from "./choose-cards";
import { mostInDigest } from "./constants";
import { countAskedLately, findAskedPeople } from "./find-asked-people";
import { startOfDay } from "./local-hours";
import { ownCard } from "./own-card";
import { selectOwnCards } from "./own-card-rows";
import { weighPairs } from "./weigh-pairs";
import { writeCards } from "./write-cards";

/** The edition of a digest, and the local day of its person on which it goes out. */
type Edition = { editionId: string; day: string };

/**
 * The questions of a digest, which is being composed in this transaction: first those that wait unopened, then, if its
 * person may still be asked something this week, what is due by its value, live needs first. What was not asked before is
 * written, and the edition says how much that is: together it counts as one question.
 */
export async function askInDigest(
  tx: Transaction,
  actor: PersonActor,
  { editionId, day }: Edition,
  now: Date,
) {
  // Held, so that no planner asks them something at the same time.
  const { questionsAWeek } = await readSettings(tx);
  const which = { which: sql`p.id = ${actor.id}`, rest: sql`for no key update of p` };
  const [person] = await findAskedPeople(tx, which, questionsAWeek);
  const waiting = await listInWords(tx, actor, { editionId: null, day }, now);
  const room = mostInDigest - waiting.length;
  const isAsked = person && room > 0 && (await askDue(tx, person, { editionId, day }, room, now));
  const asked = isAsked ? await listInWords(tx, actor, { editionId, day }, now) : [];
  return { items: [...waiting, ...asked].slice(0, mostInDigest), total: waiting.length + asked.length };
}

/** Says whether anything was asked. */
async function askDue(
  tx: Transaction,
  person: AskedPerson,
  { editionId, day }: Edition,
  most: number,
  now: Date,
) {
  if (!mayBeAsked(person, day)) return false;
  const lately = await countAskedLately(tx, [{ personId: person.id, day }]);
  const cap = capOf(person);
  const room = cap - (lately.get(person.id) ?? 0);
  if (room <= 0) return false;
  const midnight = startOfDay(day, person.timeZone);
  const pairs = await weighPairs(tx, [{ personId: person.id, today: day, midnight, room, others: true }]);
  const choosing = { today: day, cap, room, opening: openingOf(person), together: most };
  const chosen = chooseCards(pairs, choosing).filter(({ verdict }) => verdict === "chosen");
  const written = await writeCards(
    tx,
    chosen.map((one) => ({ ...one, day })),
    now,
    editionId,
  );
  if (written.length === 0) return false;
  await tx.update(digestEditions).set({ dueCards: written.length }).where(eq(digestEditions.id, editionId));
  return true;
}

/** Whatever their days and hours are: the digest comes when they want it. */
function mayBeAsked(person: AskedPerson, day: string) {
  const { isDeactivated, isStopped, pausedUntil } = person;
  return !isDeactivated && !isStopped && capOf(person) > 0 && (pausedUntil === null || pausedUntil <= day);
}

/** What was asked in an edition, or what waits from before it; nothing of what they may not read in a list. */
async function listInWords(
  tx: Transaction,
  actor: PersonActor,
  { editionId, day }: { editionId: string | null; day: string },
  now: Date,
) {
  const waits = and(
    ...[eq(cards.state, "open"), isNull(cards.openedAt), gt(cards.closesOn, day), ne(cards.reason, "own")],
    ...[eq(insights.status, "published")],
    editionId === null ? undefined : eq(cards.editionId, editionId),
  );
  const rows = await selectOwnCards(actor, waits, now, tx);
  const { timeZone, locale } = actor;
  return rows.flatMap((row) => {
    const card = row.isListed ? ownCard(row, { today: day, timeZone }) : null;
    if (!card) return [];
    const { question, language } = card.prompt;
    const because = becauseWords(card.because, { today: day, locale });
    const { id: cardId, insightId } = row;
    return [{ cardId, insightId, question, language, because, href: `/recall/${cardId}` }];
  });
}
