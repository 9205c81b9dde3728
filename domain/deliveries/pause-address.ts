import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { recordAudit } from "../audit/record-audit";
import type { BounceKind } from "./bounce-kind";
import { databaseTime } from "./lease";

const mailer = { kind: "system", name: "mail" } as const;
const softDaysUntilPause = 3;

type Noted = { personId: string; address: string; kind: BounceKind; answer: string; moment: Date };

/**
 * The one place that decides whether a bounce ends mail to an address, however it came to us: at once when nobody is
 * there or its reader complained; else after three messages in a row, on three days, that their mailbox did not take.
 * It speaks of the address that somebody has now, and of what was sent since the last pause ended. The person stays
 * as they are, and sees why.
 */
export async function pauseWhereDue(tx: Transaction, bounceId: string) {
  const noted = await lock(tx, bounceId);
  if (!noted || noted.kind === "refused") return;
  if (noted.kind === "soft" && (await softDaysInARow(tx, noted)) < softDaysUntilPause) return;
  const reason = noted.kind === "complaint" ? `Reported as unwanted: ${noted.answer}` : noted.answer;
  await tx
    .update(people)
    .set({ mailPausedAt: databaseTime, mailPausedReason: reason })
    .where(eq(people.id, noted.personId));
  await recordAudit(
    tx,
    mailer,
    "person.mail-paused",
    { kind: "person", id: noted.personId },
    { after: { reason } },
  );
}

/** When the message went out, or when its last try was refused: reports come days later, and not in order. */
const momentOf = sql<Date>`coalesce(${deliveries.sentAt}, ${bounces.at})`;

async function lock(tx: Transaction, bounceId: string): Promise<Noted | undefined> {
  const [noted] = await tx
    .select({
      personId: people.id,
      address: bounces.address,
      kind: bounces.kind,
      answer: bounces.answer,
      moment: momentOf.mapWith(deliveries.createdAt),
    })
    .from(bounces)
    .innerJoin(people, and(eq(people.id, bounces.personId), eq(people.email, bounces.address)))
    .leftJoin(deliveries, eq(deliveries.id, bounces.deliveryId))
    .where(
      and(
        eq(bounces.id, bounceId),
        isNull(people.mailPausedAt),
        sql`${momentOf} > coalesce(${people.mailResumedAt}, '-infinity')`,
      ),
    )
    .for("update", { of: people });
  return noted;
}

/** On how many days soft bounces lie around this one with no message delivered between them. */
async function softDaysInARow(tx: Transaction, { personId, address, moment }: Noted) {
  const [row] = await tx
    .select({ days: sql<number>`count(distinct (${momentOf} at time zone 'UTC')::date)::int` })
    .from(bounces)
    .innerJoin(people, eq(people.id, bounces.personId))
    .leftJoin(deliveries, eq(deliveries.id, bounces.deliveryId))
    .where(
      and(
        eq(bounces.personId, personId),
        eq(bounces.address, address),
        eq(bounces.kind, "soft"),
        sql`${momentOf} > coalesce(${people.mailResumedAt}, '-infinity')`,
        sql`not exists (
          select from deliveries as delivered
          where delivered.person_id = ${personId} and delivered.recipient_address = ${address}
            and delivered.state = 'sent'
            and delivered.sent_at between least(${momentOf}, ${moment.toISOString()}::timestamptz)
              and greatest(${momentOf}, ${moment.toISOString()}::timestamptz)
        )`,
      ),
    );
  return row?.days ?? 0;
}
