import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import type { ImportInput } from "../import-options-input";
import { emptyReport } from "../import-report-query";
import { countEntries } from "../imports/count-entries";
import type { Watch } from "../imports/import-pulse";
import { Reporting } from "../imports/reporting";
import { endImport, runStep } from "../imports/run-step";
import { writePeopleEntries } from "./people-entries";
import { readPeopleUpload } from "./read-people-upload";

/**
 * Looks a file of people through and invites nobody: one entry for each row, with what would become of it. Safe to run
 * twice.
 */
export async function checkPeople({ importId }: ImportInput, watch: Watch, now: Date) {
  await runStep({ importId, state: "checking", of: "people" }, watch, now, async ({ row, pulse }) => {
    await pulse.beat(0, 0);
    const reporting = new Reporting();
    const judged = await readPeopleUpload(db, row, reporting.report, now);
    await db.transaction((tx) => writePeopleEntries(tx, importId, judged));
    await pulse.beat(judged.length, judged.length);
    const report = reporting.fill({ ...emptyReport("csv"), ...(await countEntries(importId)) });
    await db.update(imports).set({ report, checkedAt: now }).where(eq(imports.id, importId));
    if (judged.length === 0) return endImport(row, "refused", nothing, now);
    await db
      .update(imports)
      .set({ state: "checked" })
      .where(and(eq(imports.id, importId), eq(imports.state, "checking")));
  });
}

const nothing = "Nobody could be read from it; its problems say why.";
