import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { integers, reals } from "./array-literal";

/** Of one record: how much it is about each term. */
export type Postings = Map<number, number>;

type Posting = { term: number; doc: number; impact: number };

/** Writes only what differs, so that a word changed in a draft touches a few rows. */
export async function changePostings(
  tx: Transaction,
  before: Map<number, Postings>,
  after: Map<number, Postings>,
) {
  const gone = missingIn(before, after);
  const come = missingIn(after, before);
  const changed = changedIn(after, before);
  // One after the other on the one connection, each prepared while the one before is carried out.
  await Promise.all([remove(tx, gone), add(tx, come), change(tx, changed), count(tx, gone, come)]);
}

const missingIn = (some: Map<number, Postings>, others: Map<number, Postings>) =>
  pick(some, (doc, term) => others.get(doc)?.has(term) !== true);

const changedIn = (after: Map<number, Postings>, before: Map<number, Postings>) =>
  pick(after, (doc, term, impact) => {
    const known = before.get(doc)?.get(term);
    return known !== undefined && known !== impact;
  });

function pick(some: Map<number, Postings>, wants: (doc: number, term: number, impact: number) => boolean) {
  const picked: Posting[] = [];
  for (const [doc, postings] of some)
    for (const [term, impact] of postings) if (wants(doc, term, impact)) picked.push({ term, doc, impact });
  return picked.sort((one, other) => one.term - other.term || one.doc - other.doc);
}

const columns = (postings: Posting[]) => ({
  terms: integers(postings.map(({ term }) => term)),
  docs: integers(postings.map(({ doc }) => doc)),
  impacts: reals(postings.map(({ impact }) => impact)),
});

async function remove(tx: Transaction, gone: Posting[]) {
  if (gone.length === 0) return;
  const { terms, docs } = columns(gone);
  await tx.execute(sql`
    delete from search_postings using unnest(${terms}, ${docs}) as gone (term, doc)
    where search_postings.term = gone.term and search_postings.doc = gone.doc`);
}

async function add(tx: Transaction, come: Posting[]) {
  if (come.length === 0) return;
  const { terms, docs, impacts } = columns(come);
  await tx.execute(sql`
    insert into search_postings (term, doc, impact) select * from unnest(${terms}, ${docs}, ${impacts})`);
}

async function change(tx: Transaction, changed: Posting[]) {
  if (changed.length === 0) return;
  const { terms, docs, impacts } = columns(changed);
  await tx.execute(sql`
    update search_postings set impact = changed.impact
    from unnest(${terms}, ${docs}, ${impacts}) as changed (term, doc, impact)
    where search_postings.term = changed.term and search_postings.doc = changed.doc`);
}

async function count(tx: Transaction, gone: Posting[], come: Posting[]) {
  const changes = new Map<number, number>();
  for (const { term } of gone) changes.set(term, (changes.get(term) ?? 0) - 1);
  for (const { term } of come) changes.set(term, (changes.get(term) ?? 0) + 1);
  const differing = [...changes].filter(([, by]) => by !== 0);
  if (differing.length === 0) return;
  await tx.execute(sql`
    update search_terms set documents = documents + change.by
    from unnest(${integers(differing.map(([term]) => term))}, ${integers(differing.map(([, by]) => by))})
      as change (term, by)
    where search_terms.id = change.term`);
}
