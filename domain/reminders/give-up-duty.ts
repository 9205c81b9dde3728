import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { memory } from "@/db/schema/memory";
import { keepers } from "@/db/schema/reminders";
import { dueOn, type Tier } from "../memory/schedule-of";
import type { Card } from "./answerable";

type Pair = Pick<Card, "personId" | "insightId">;

/** What is not for somebody is not entrusted to them either; who takes their place is looked for afterwards. */
export async function giveUpDuty(tx: Transaction, { personId, insightId }: Pair) {
  await tx.delete(keepers).where(and(eq(keepers.insightId, insightId), eq(keepers.personId, personId)));
  await placePair(tx, { personId, insightId });
}

/** After somebody took back that it is not for them: they are asked about it as they were before. */
export async function takeUpDuty(tx: Transaction, { personId, insightId, reason }: Card, now: Date) {
  const isPair = and(eq(memory.personId, personId), eq(memory.insightId, insightId));
  if (reason === "keep")
    await tx
      .insert(keepers)
      .values({ insightId, personId, origin: "volunteer", since: now })
      .onConflictDoNothing();
  const [row] = await tx.select().from(memory).where(isPair);
  if (!row || row.suppressedAt !== null) return;
  const tier: Tier = reason === "keep" ? "keep" : row.need >= needed ? "base" : "none";
  const { stability, lastOn } = row;
  const due = stability !== null && lastOn !== null ? dueOn({ stability, lastOn }, tier) : row.dueOn;
  await tx.update(memory).set({ tier, dueOn: due }).where(isPair);
  await placePair(tx, { personId, insightId });
}

/** Expected needs in 90 days from which somebody is asked again and again (reminders.md 3.3). */
const needed = 0.05;

const placePair = (tx: Transaction, { personId, insightId }: Pair) =>
  enqueue(
    tx,
    "place-pairs",
    { personId, insightIds: [insightId] },
    { key: `place-pairs:${personId}:${insightId}` },
  );
