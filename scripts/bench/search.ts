import type postgres from "postgres";
import { figure } from "./figure";
import { openScratchLibrary } from "./library/scratch-library";
import { measureRequests } from "./search/measure-requests";
import { typedWords } from "./search/typed-words";

const queries = 200;
const connections = 4;

/** Searching a generated library as each role: in the domain, and over HTTP. `--insights` says how large it is. */
export async function benchSearch({ insights = 10_000 }: { insights?: number }) {
  process.env.RATE_LIMITS = "off";
  const library = await openScratchLibrary({ insights, people: 400, teams: 20 });
  figure("search", "insights", insights, "records");
  await measureIndex(library.sql, insights);
  const typed = await typedWords(library.sql, queries);
  const { measureAnswers } = await import("./search/measure-answers");
  await measureAnswers(library.sql, typed);
  await library.web.start();
  const [member] = await library.signedIn(1, "reader");
  const served = { base: library.web.address, cookie: member?.cookie ?? "" };
  const found = (path: string, words: string[]) =>
    words.map((text) => `${path}?${new URLSearchParams({ q: text })}`);
  await measureRequests("hits in a box", served, found("/insights/find", typed.prefixes), connections);
  await measureRequests("library page, words", served, found("/insights", typed["two words"]), connections);
  const plain = typed["two words"].map(() => "/insights");
  await measureRequests("library page, no words", served, plain, connections);
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await library.close();
}

/** How fast all records are read into the index, and how much room it takes. */
async function measureIndex(sql: postgres.Sql, insights: number) {
  const { rebuildIndex } = await import("@/domain/search/rebuild-index");
  const started = performance.now();
  await rebuildIndex();
  figure("search", "indexed", insights / ((performance.now() - started) / 1000), "records/s");
  await sql`vacuum analyze`;
  const [row] = await sql<{ index: string; records: string }[]>`
    select sum(pg_total_relation_size(oid)) filter (where relname like 'search\\_%') as index,
      sum(pg_total_relation_size(oid)) filter (where relname in ('insights', 'revisions')) as records
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  figure("search", "index on disk", Number(row?.index) / 1024 ** 2, "MiB");
  figure("search", "records on disk", Number(row?.records) / 1024 ** 2, "MiB");
}
