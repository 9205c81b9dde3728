import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { asks } from "@/db/schema/people";
import { insightHref } from "../insights/insight-address";
import { quotedStatement } from "../insights/quoted-statement";
import type { Ask } from "../people/asks";
import type { CauseKind } from "./cause-query";
import { idsInSql } from "./in-use";

type Opened = { insightId: string; kind: CauseKind };
/** An owner with how many of the records are theirs; what it says where it is one alone. */
type Concerned = { ownerId: string; count: number; id: string; key: string; slug: string; statement: string };

const mostAtOnce = 2000;
const asking = " Is it still true? ";
const several = "There are several reasons to look at it again.";
const withSeveralReasons = sql`${several}::text || substr(excluded.sentence, strpos(excluded.sentence, ${asking}))`;

/**
 * Tells each owner once of all that was opened in one run: of one record by name, of several together. What they were
 * told already and did not answer yet is not asked again; where there is another reason now, it says that there are several.
 */
export async function askOwners(tx: Transaction, opened: Opened[], now: Date) {
  if (opened.length === 0) return;
  const kinds = new Map<string, CauseKind[]>();
  for (const { insightId, kind } of opened) {
    const known = kinds.get(insightId);
    if (known) known.push(kind);
    else kinds.set(insightId, [kind]);
  }
  const concerned = await readConcerned(tx, [...kinds.keys()]);
  const rows = concerned.map((own) => ({ personId: own.ownerId, askedAt: now, ...askAbout(own, kinds) }));
  // In one order, so that two who tell the same people do not wait for each other for ever.
  const sorted = rows.toSorted((one, other) => (one.personId < other.personId ? -1 : 1));
  for (let start = 0; start < sorted.length; start += mostAtOnce)
    await tx
      .insert(asks)
      .values(sorted.slice(start, start + mostAtOnce))
      .onConflictDoUpdate({
        target: [asks.personId, asks.kind, asks.subjectId],
        targetWhere: sql`closed_at is null`,
        set: { sentence: withSeveralReasons },
        setWhere: sql`asks.kind = 'still-true'
          and split_part(asks.sentence, ${asking}, 1) <> split_part(excluded.sentence, ${asking}, 1)`,
      });
}

async function readConcerned(tx: Transaction, insightIds: string[]): Promise<Concerned[]> {
  return tx.execute<Concerned>(sql`
    select own.owner_id as "ownerId", own.count, i.id, i.key, i.slug, i.statement
    from (
      select i.owner_id, count(*)::int as count, min(i.id::text)::uuid as id
      from (${idsInSql(insightIds)}) wanted join insights i on i.id = wanted.id group by i.owner_id) own
      join people p on p.id = own.owner_id and p.deactivated_at is null
      join insights i on i.id = own.id`);
}

function askAbout(
  own: Concerned,
  kinds: Map<string, CauseKind[]>,
): Pick<Ask, "kind" | "subjectId" | "sentence" | "href"> {
  if (own.count === 1) {
    const why = reasonOf([...new Set(kinds.get(own.id))]);
    return {
      kind: "still-true",
      subjectId: own.id,
      sentence: `${why}${asking}${quotedStatement(own.statement)}`,
      href: `${insightHref(own)}/tend`,
    };
  }
  return {
    kind: "need-review",
    subjectId: own.ownerId,
    // Without their number, which would be wrong as soon as one of them is answered.
    sentence: "Insights that you look after need review. Are they still true?",
    href: "/insights/needs-review",
  };
}

const reasons: Record<CauseKind, string> = {
  "review-date": "Its check is due.",
  "evidence-changed": "What it rests on has changed.",
  "basis-gone": "What it is derived from is no longer in use.",
  contradicted: "Another insight contradicts it.",
  "weight-fell": "Its evidence weighs less than half of what it did.",
};

/** Why, in a few words that name nothing; several reasons are only said to be several. */
export const reasonOf = ([kind, ...more]: CauseKind[]) =>
  kind && more.length === 0 ? reasons[kind] : several;
