import { and, eq, inArray } from "drizzle-orm";
import { publicAddress } from "@/config/environment";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { people } from "@/db/schema/people";
import { imports } from "@/db/schema/transfer";
import { renderImportReport } from "@/emails/import-report";
import { queueDelivery } from "../../deliveries/queue-delivery";
import { readSettings } from "../../people/settings";
import type { ImportReport } from "../import-report-query";

const patienceMs = 30_000;

/**
 * Tells by mail how an import ended, unless the person has seen it on the page by then: the page is given half a
 * minute to show it.
 */
export async function reportImport({ importId, isLate }: { importId: string; isLate: boolean }, now: Date) {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ import: imports, name: people.name, email: people.email })
      .from(imports)
      .innerJoin(people, eq(people.id, imports.startedById))
      .where(and(eq(imports.id, importId), inArray(imports.state, ["done", "refused", "failed"])));
    if (!row || row.import.options.seen === row.import.state) return;
    if (!isLate) {
      const runAt = new Date(now.getTime() + patienceMs);
      return enqueue(tx, "report-import", { importId, isLate: true }, { runAt });
    }
    const { fileName, state, message, report, startedById } = row.import;
    const mail = await renderImportReport({
      organization: (await readSettings(tx)).organization,
      fileName,
      isDone: state === "done",
      message,
      stored: (report as ImportReport | null)?.stored ?? null,
      link: `${publicAddress()}/insights/import/${importId}`,
    });
    const recipient = { name: row.name, address: row.email };
    const key = `import-report:${importId}`;
    await queueDelivery(
      tx,
      { key, kind: "import-report", person: { id: startedById }, recipient, mail },
      now,
    );
  });
}
