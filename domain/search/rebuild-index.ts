import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { indexInsights } from "./index-insights";
import { claimIndex } from "./postgres/claim-index";

const batch = 200;

/**
 * Reads every record again, one batch after the other in the place of what is there, so that searching goes on; then
 * clears away what no record holds any more, and counts anew.
 */
export async function rebuildIndex(signal?: AbortSignal) {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    if (signal?.aborted) throw new Error("The rebuilding of the search index was interrupted.");
    const rows = await db.execute<{ id: string }>(
      sql`select id from insights where id > ${after} order by id limit ${batch}`,
    );
    const last = rows.at(-1);
    if (!last) break;
    await indexInsights(rows.map(({ id }) => id));
    after = last.id;
  }
  await clearAway();
  // Index-only reading wants to know which pages everybody sees.
  await db.execute(sql`vacuum (analyze) search_postings, search_documents, search_terms, search_words`);
}

async function clearAway() {
  await db.transaction(async (tx) => {
    await claimIndex(tx);
    await tx.execute(sql`
      delete from search_postings
      where not exists (select from search_texts where search_texts.doc = search_postings.doc)`);
    await tx.execute(sql`
      update search_terms set documents = counted.documents
      from (
        select search_terms.id, count(doc)::int as documents
        from search_terms left join search_postings on search_postings.term = search_terms.id
        group by search_terms.id
      ) counted
      where counted.id = search_terms.id and counted.documents <> search_terms.documents`);
    await tx.execute(sql`
      delete from search_words using search_terms
      where search_terms.id = search_words.term and search_terms.documents = 0`);
    await tx.execute(sql`delete from search_terms where documents = 0`);
    await tx.execute(sql`delete from search_languages`);
    await tx.execute(sql`
      insert into search_languages (dictionary, documents)
      select dictionary, count(*)::int from search_documents group by dictionary`);
  });
}
