import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importEntries } from "@/db/schema/transfer";
import { emptyReport, type ImportReport } from "../import-report-query";
import { checkOwnExport } from "../own-export/check-own-export";
import type { OwnEntry } from "../own-export/own-export";
import type { Source } from "../sources/source";
import { countEntries } from "./count-entries";
import type { LookThrough } from "./look-through";

const atOnce = 200;

/** The look-through of an export of Tidemark: its entries are written down as those of any other import. */
export async function lookThroughOwnExport(
  source: Source,
  { importId, options, reporting, pulse }: LookThrough,
): Promise<ImportReport> {
  await db.delete(importEntries).where(eq(importEntries.importId, importId));
  const entries = new EntryWriter(importId);
  const check = await checkOwnExport(source.whole, { existing: options.existing }, reporting.report, {
    entry: (entry) => entries.add(entry),
    onProgress: (done, total) => pulse.beat(done, total),
  });
  await entries.flush();
  const report = reporting.fill({ ...emptyReport("own-export"), ...(await countEntries(importId)) });
  if (check.as === "refused") return { ...report, mayBeForeign: check.mayBeForeign };
  const { madeAt, library, counts, nothingToDo } = check;
  return { ...report, own: { madeAt: madeAt.toISOString(), library, ...counts, nothingToDo } };
}

class EntryWriter {
  private position = 0;
  private waiting: OwnEntry[] = [];

  constructor(private readonly importId: string) {}

  async add(entry: OwnEntry) {
    this.waiting.push(entry);
    if (this.waiting.length >= atOnce) await this.flush();
  }

  async flush() {
    const some = this.waiting.splice(0);
    if (some.length === 0) return;
    const rows = some.map(({ name, statement, action, insightId, problems }) => ({
      ...{
        importId: this.importId,
        position: this.position++,
        name,
        line: null,
        statement,
        action,
        problems,
      },
      ...{ insightId: action === "create" ? null : insightId, missing: [] },
    }));
    await db.insert(importEntries).values(rows);
  }
}
