import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { recordAudits } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { passOnAccessRequests } from "./access-asks";
import type { InsightRow } from "./find-standing";
import { queueSettling } from "./queue-settling";

/** Makes somebody the owner of locked records, with all that waits for an owner; telling them is left to the verb. */
export async function handTo(
  tx: Transaction,
  actor: Actor,
  { records, ownerId }: { records: InsightRow[]; ownerId: string },
  now: Date,
) {
  const ids = records.map(({ id }) => id);
  await tx
    .update(insights)
    .set({ ownerId, handedOverAt: null, handedOverFromId: null })
    .where(inArray(insights.id, ids));
  await closeAsksAbout(tx, { kinds: ["still-true", "outdated", "took-over"], subjectId: ids }, now);
  await passOnAccessRequests(tx, ids, now);
  await queueSettling(tx, ids);
  await recordAudits(
    tx,
    actor,
    "insight.handed-over",
    records.map(({ id, ownerId: before }) => ({
      subject: { kind: "insight", id },
      before: { ownerId: before },
      after: { ownerId },
    })),
  );
}
