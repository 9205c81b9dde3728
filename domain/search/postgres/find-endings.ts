import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { isSeen, type KnownTerm } from "./look-up-words";

const mostTerms = 50;
/** What a first letter or two may bring in: enough to fill a list, and quickly read. */
const mostPostings = 12_000;

/** The terms of all words that begin so, the most frequent first, as many as can be read at once. */
export async function findEndings(beginning: string, visible: SQL | undefined): Promise<KnownTerm[]> {
  const rows = await db.execute<KnownTerm>(sql`
    select term, documents from (
      select search_terms.id as term, search_terms.documents
      from search_terms
      where documents > 0 and id in (
        select term from search_words where word like ${`${beginning}%`} and not is_stop
      )
      order by documents desc, id limit ${mostTerms}
    ) common
    where ${isSeen(sql`common.term`, visible)}`);
  let sum = 0;
  return rows.filter(({ documents }, place) => {
    sum += documents;
    return place === 0 || sum <= mostPostings;
  });
}
