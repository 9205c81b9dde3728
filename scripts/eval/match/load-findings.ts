import { eq } from "drizzle-orm";
import { PlainProblem } from "@/config/plain-problem";

/** Takes the findings in as the import command does, published and indexed; which record came of which, by their ids. */
export async function loadFindings(path: string, now: Date): Promise<Map<string, string>> {
  const { db } = await import("@/db/client");
  const { importEntries } = await import("@/db/schema/transfer");
  const { checkByCommand, findImporter, indexImported, storeByCommand } = await import(
    "@/domain/transfer/imports/import-by-command"
  );
  const options = { publish: true, existing: "update", newTopics: "make", foreign: false } as const;
  const actor = await findImporter(null, options, now);
  const place = { actor, options, path, name: "findings" };
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const checked = await checkByCommand(place, watch, now);
  if (checked.state !== "checked") throw new PlainProblem(checked.message);
  const stored = await storeByCommand(checked.id, place, watch, now);
  if (stored.state !== "done") throw new PlainProblem(stored.message);
  await indexImported(stored.id);
  const rows = await db
    .select({ insightId: importEntries.insightId, given: importEntries.externalId })
    .from(importEntries)
    .where(eq(importEntries.importId, stored.id));
  return new Map(
    rows.flatMap(({ insightId, given }) =>
      insightId && given ? [[insightId, given.replace(/^.*\//, "").replace(/\.md$/, "")] as const] : [],
    ),
  );
}
