import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { recordAudits } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { passOnAccessRequests } from "./access-asks";
import { closeSettledAsks } from "./close-settled-asks";
import type { InsightRow } from "./find-standing";
import { passOnQuestions } from "./questions/question-asks";
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
  await closeSettledAsks(tx, [], now, [...new Set(records.map((record) => record.ownerId))]);
  await passOnAccessRequests(tx, ids, now);
  await passOnQuestions(tx, ids, now);
  const inUse = records.filter(({ status }) => status === "published").map(({ id }) => id);
  if (inUse.length > 0) await queueSettling(tx, inUse);
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
