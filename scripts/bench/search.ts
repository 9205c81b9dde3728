import type postgres from "postgres";
import { figure } from "./figure";
import { openKeptLibrary } from "./library/kept-library";
import { openScratchLibrary } from "./library/scratch-library";
import { measureRequests } from "./search/measure-requests";
import { type Typed, typedWords } from "./search/typed-words";

const queries = 200;
const connections = 4;

type Options = { insights?: number; keep?: string; only?: string };

/**
 * Searching a generated library: in the domain, as a reader and as a curator, and over HTTP. `insights` says how large it
 * is; with `keep` it stays in that folder for the next time, and only the domain is measured.
 */
export async function benchSearch({ insights = 10_000, keep, only }: Options) {
  process.env.RATE_LIMITS = "off";
  const size = { insights, people: 400, teams: 20 };
  const scratch = keep ? null : await openScratchLibrary(size);
  const library = scratch ?? (await openKeptLibrary(keep ?? "", size));
  const { sql } = library;
  await measureIndex(sql);
  const typed = await typedWords(sql, queries);
  const { measureAnswers } = await import("./search/measure-answers");
  await measureAnswers(sql, typed, only ? new RegExp(only) : undefined);
  const { measureChanges } = await import("./search/measure-changes");
  await measureChanges(sql, typed);
  if (scratch) await measurePages(scratch, typed);
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await library.close();
}

/** How fast all records are read into an empty index, and how much room it takes. */
async function measureIndex(sql: postgres.Sql) {
  const { rebuildIndex } = await import("@/domain/search/rebuild-index");
  const [records] = await sql<{ all: number; indexed: number }[]>`
    select count(*)::int as all, (select count(*)::int from search_documents) as indexed from insights`;
  figure("search", "insights", records?.all ?? 0, "records");
  if (records && records.indexed < records.all) {
    const started = performance.now();
    await rebuildIndex();
    figure("search", "indexed", records.all / ((performance.now() - started) / 1000), "records/s");
    await sql`vacuum analyze`;
  }
  const [row] = await sql<{ index: string; records: string }[]>`
    select sum(pg_total_relation_size(oid)) filter (where relname like 'search\\_%') as index,
      sum(pg_total_relation_size(oid)) filter (where relname in ('insights', 'revisions')) as records
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  figure("search", "index on disk", Number(row?.index) / 1024 ** 2, "MiB");
  figure("search", "records on disk", Number(row?.records) / 1024 ** 2, "MiB");
}

async function measurePages(library: Awaited<ReturnType<typeof openScratchLibrary>>, typed: Typed) {
  await library.web.start();
  const [member] = await library.signedIn(1, "reader");
  const served = { bench: "search", base: library.web.address, cookies: [member?.cookie ?? ""] };
  const found = (path: string, words: string[]) =>
    words.map((text) => `${path}?${new URLSearchParams({ q: text })}`);
  await measureRequests("hits in a box", served, found("/insights/find", typed.prefixes), connections);
  await measureRequests("library page, words", served, found("/insights", typed["two words"]), connections);
  const plain = typed.prefixes.map(() => "/insights");
  await measureRequests("library page, no words", served, plain, connections);
}
