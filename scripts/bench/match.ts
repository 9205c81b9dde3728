import { openInstallation } from "../faults/installation";
import { figure } from "./figure";
import { generateLibrary } from "./library/generate-library";
import { openKeptLibrary } from "./library/kept-library";

type Options = { insights?: number; keep?: string };

/**
 * What a brief of 600 words is matched with, and a new record with 1,000 live initiatives, in a generated library:
 * `insights` says how large it is; with `keep` it stays in that folder for the next time.
 */
export async function benchMatch({ insights = 10_000, keep }: Options) {
  process.env.RATE_LIMITS = "off";
  const library = await openLibrary({ insights, people: 400, teams: 20 }, keep);
  const { sweepIndex } = await import("@/domain/search/sweep-index");
  await sweepIndex();
  await library.sql`vacuum analyze`;
  const [row] = await library.sql<
    { records: number }[]
  >`select count(*)::int as records from search_sequences`;
  figure("match", "insights", row?.records ?? 0, "records");
  const { measureBriefs } = await import("./match/measure-briefs");
  await measureBriefs();
  const { measureNewRecords } = await import("./match/measure-new-records");
  await measureNewRecords(library.sql);
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await library.close();
}

async function openLibrary(size: Parameters<typeof generateLibrary>[1], keep: string | undefined) {
  if (keep) return openKeptLibrary(keep, size);
  const installation = await openInstallation({ fast: true, isServed: false });
  await generateLibrary(installation.sql, size, new Date());
  process.env.DATABASE_URL = installation.url;
  return installation;
}
