import { and, eq, inArray, or } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { type InsightRow, lockInsights } from "../insights/find-standing";
import { handTo } from "../insights/hand-to";
import { insightHref } from "../insights/insight-address";
import { concerns, mayTend } from "../insights/insight-policy";
import { lockNewOwner, mustBeAble, type NewOwner } from "../insights/lock-new-owner";
import { quotedStatement } from "../insights/quoted-statement";
import { askPerson } from "../people/asks";
import { conflict, invalid } from "../refusal";
import type { HandOverChosenInput } from "./hand-over-chosen-input";

/**
 * Gives several records to one other person at once, who is asked once for all of them. Restricted ones stay where they
 * are when that person may not read them; what stayed is said, with why. Nothing is done when none could go.
 */
export async function handOverChosen(actor: PersonActor, input: HandOverChosenInput, now: Date) {
  if (input.insightIds.length === 0) throw invalid("Tick the insights that you hand over first.");
  return db.transaction(async (tx) => {
    const person = mustBeAble(await lockNewOwner(tx, input.personId));
    const { going, left } = await sort(tx, actor, { ...input, person }, now);
    if (going.length === 0)
      throw conflict(["Nothing was handed over.", ...leftWords(left, person)].join(" "));
    await handTo(tx, actor, { records: going, ownerId: person.id }, now);
    if (person.id !== actor.id) await tell(tx, actor, { records: going, ...input }, now);
    return { count: going.length, name: person.name, left: leftWords(left, person) };
  });
}

type Left = { theirs: InsightRow[]; restricted: InsightRow[]; missing: number };

/** Which records go, and which stay for what reason; all are held until the change is through. */
async function sort(
  tx: Transaction,
  actor: PersonActor,
  { insightIds, person }: HandOverChosenInput & { person: NewOwner },
  now: Date,
) {
  const ids = [...new Set(insightIds)];
  const locked = await lockInsights(tx, actor, ids, now);
  const tended = locked.filter(({ standing }) => mayTend(actor, standing)).map(({ insight }) => insight);
  const theirs = tended.filter(({ ownerId }) => ownerId === person.id);
  const others = tended.filter(({ ownerId }) => ownerId !== person.id);
  const readable = await readableFor(tx, person, others, now);
  const left: Left = {
    theirs,
    restricted: others.filter(({ id }) => !readable.has(id)),
    missing: ids.length - tended.length,
  };
  return { going: others.filter(({ id }) => readable.has(id)), left };
}

async function readableFor(tx: Transaction, person: NewOwner, records: InsightRow[], now: Date) {
  if (records.length === 0) return new Set<string>();
  const ids = records.map(({ id }) => id);
  const rows = await tx
    .select({ id: insights.id })
    .from(insights)
    .where(
      and(
        inArray(insights.id, ids),
        or(eq(insights.visibility, "everyone"), concerns({ kind: "person", ...person }, now)),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** One ask, however many; its subject is this handing over, so that the next one is asked as well. */
async function tell(
  tx: Transaction,
  actor: PersonActor,
  { records, personId, note }: HandOverChosenInput & { records: InsightRow[] },
  now: Date,
) {
  const because = note ? ` ${actor.name} wrote: ${note}` : "";
  const [first] = records;
  const only = records.length === 1 ? first : undefined;
  const what = only ? quotedStatement(only.statement) : `${records.length} insights`;
  const sentence = `${actor.name} handed ${what} over to you.${because}`;
  const subjectId = only?.id ?? uuidv7();
  const href = only ? `${insightHref(only)}/tend` : "/insights/needs-review";
  await askPerson(tx, { personId, kind: "took-over", subjectId, sentence, href }, now);
}

const mostNamed = 5;

/** One sentence for each reason; of many, the first few are named. */
function leftWords({ theirs, restricted, missing }: Left, { name }: NewOwner): string[] {
  return [
    ...(restricted.length > 0
      ? [
          `${named(restricted)}: restricted, and ${name} may not read ${it(restricted)}. Share ${it(restricted)} with them first.`,
        ]
      : []),
    ...(theirs.length > 0 ? [`${named(theirs)}: ${name} looks after ${it(theirs)} already.`] : []),
    ...(missing > 0
      ? [`${missing === 1 ? "One is" : `${missing} are`} gone, or not yours to hand over.`]
      : []),
  ];
}

const it = ({ length }: InsightRow[]) => (length === 1 ? "it" : "them");

function named(records: InsightRow[]) {
  const names = records.slice(0, mostNamed).map(({ statement }) => quotedStatement(statement));
  return records.length > mostNamed
    ? `${names.join(", ")} and ${records.length - mostNamed} more`
    : names.join(", ");
}
