import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "../../actor";
import { mustAdminister } from "../../people/person-policy";
import type { ExportCounts } from "../library-json/export-format";
import { countLibrary } from "./count-library";

export type ExportEstimate = {
  counts: ExportCounts & { revisions: number };
  /** Of all files together; the ZIP archive is less than half of it. */
  bytes: number;
};

/** Of each record: its JSON around the texts, and the head of its Markdown. */
const besideTexts = 2500;

/** What an export would hold now, and about how large it would be: measured on a few hundred revisions. */
export async function estimateExport(actor: Actor): Promise<ExportEstimate> {
  mustAdminister(actor, "export the library");
  const counts = await countLibrary(db);
  const [texts] = await db.execute<{ revisions: number; drafts: number; files: number; average: number }>(sql`
    select
      (select count(*) from revisions)::int as revisions,
      (select count(*) from drafts)::int as drafts,
      (select coalesce(sum(bytes), 0) from stored_files)::float as files,
      (select coalesce(avg(octet_length(content::text)), 0) from (select content from revisions limit 300) sample)::float
        as average`);
  const { revisions = 0, drafts = 0, files = 0, average = 0 } = texts ?? {};
  // Every revision and draft stands in the JSON, and one text of each record in its Markdown.
  const written = (revisions + drafts + counts.records) * average + counts.records * besideTexts;
  const bytes = Math.round(written + files);
  return { counts: { ...counts, revisions }, bytes };
}
