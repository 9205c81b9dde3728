import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { deliveries, deliveryAttempts } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { recordAudit } from "../audit/record-audit";
import { databaseTime } from "./lease";

type Failed = { id: string; personId: string | null };

const mailer = { kind: "system", name: "mail" } as const;
const softBouncesUntilPause = 3;

/** No more mail to an address that does not exist. The person stays as they are, and sees why in their profile. */
export async function pauseAddress(tx: Transaction, { personId }: Failed, reason: string) {
  if (personId === null) return;
  const [paused] = await tx
    .update(people)
    .set({ mailPausedAt: databaseTime, mailPausedReason: reason })
    .where(and(eq(people.id, personId), isNull(people.mailPausedAt)))
    .returning({ id: people.id });
  if (paused)
    await recordAudit(
      tx,
      mailer,
      "person.mail-paused",
      { kind: "person", id: paused.id },
      { after: { reason } },
    );
}

/** Three messages in a row, on different days, that the mailbox put off until we gave up: pause it as well. */
export async function pauseAfterSoftBounces(tx: Transaction, delivery: Failed, reason: string) {
  if (delivery.personId === null) return;
  const latest = await tx
    .select({
      state: deliveries.state,
      day: sql<string>`(${deliveryAttempts.endedAt} at time zone 'UTC')::date::text`,
      answer: sql<string>`coalesce(${deliveryAttempts.answer}, '')`,
    })
    .from(deliveries)
    .innerJoin(
      deliveryAttempts,
      and(eq(deliveryAttempts.deliveryId, deliveries.id), eq(deliveryAttempts.attempt, deliveries.attempt)),
    )
    .where(and(eq(deliveries.personId, delivery.personId), inArray(deliveries.state, ["sent", "failed"])))
    .orderBy(desc(deliveryAttempts.endedAt))
    .limit(softBouncesUntilPause);
  const soft = latest.filter(({ state, answer }) => state === "failed" && isSoftBounce(answer));
  const days = new Set(soft.map(({ day }) => day));
  if (days.size === softBouncesUntilPause) await pauseAddress(tx, delivery, reason);
}

/** The mailbox's own "not now": busy, full, greylisted. Our unreachable server is not the recipient's fault. */
const isSoftBounce = (answer: string) => /^(45\d|552)\b/.test(answer);
