import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { asks, people } from "@/db/schema/people";
import { insightHref } from "../insights/insight-address";
import { quotedStatement } from "../insights/quoted-statement";
import type { Ask } from "../people/asks";
import type { CauseKind } from "./cause-query";

type Opened = { insightId: string; kind: CauseKind };
type Concerned = { id: string; key: string; slug: string; statement: string; ownerId: string };

const mostAtOnce = 2000;

/**
 * Tells each owner once of all that was opened in one run: of one record by name, of several together. What they were
 * told already and did not answer yet is not asked again.
 */
export async function askOwners(tx: Transaction, opened: Opened[], now: Date) {
  if (opened.length === 0) return;
  const records = await readConcerned(tx, [...new Set(opened.map(({ insightId }) => insightId))]);
  const kinds = gathered(opened, ({ insightId }) => insightId);
  const rows = [...gathered(records, ({ ownerId }) => ownerId)].map(([personId, own]) => ({
    personId,
    askedAt: now,
    ...askAbout(personId, own, kinds),
  }));
  // In one order, so that two who tell the same people do not wait for each other for ever.
  const sorted = rows.toSorted((one, other) => (one.personId < other.personId ? -1 : 1));
  for (let start = 0; start < sorted.length; start += mostAtOnce)
    await tx
      .insert(asks)
      .values(sorted.slice(start, start + mostAtOnce))
      .onConflictDoNothing();
}

function gathered<Row>(rows: Row[], keyOf: (row: Row) => string) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

async function readConcerned(tx: Transaction, insightIds: string[]): Promise<Concerned[]> {
  return tx
    .select({
      id: insights.id,
      key: insights.key,
      slug: insights.slug,
      statement: insights.statement,
      ownerId: insights.ownerId,
    })
    .from(insights)
    .innerJoin(people, sql`${people.id} = ${insights.ownerId} and ${people.deactivatedAt} is null`)
    .where(
      inArray(
        insights.id,
        sql`(select value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json))`,
      ),
    );
}

function askAbout(
  personId: string,
  own: Concerned[],
  causes: Map<string, Opened[]>,
): Pick<Ask, "kind" | "subjectId" | "sentence" | "href"> {
  const [only] = own;
  if (only && own.length === 1) {
    const why = reasonOf([...new Set((causes.get(only.id) ?? []).map(({ kind }) => kind))]);
    return {
      kind: "still-true",
      subjectId: only.id,
      sentence: `${why} Is it still true? ${quotedStatement(only.statement)}`,
      href: `${insightHref(only)}/tend`,
    };
  }
  return {
    kind: "need-review",
    subjectId: personId,
    sentence: `${own.length} insights that you look after need review. Are they still true?`,
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
  kind && more.length === 0 ? reasons[kind] : "There are several reasons to look at it again.";
