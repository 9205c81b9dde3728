import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries, deliveryAttempts } from "@/db/schema/deliveries";
import { type NewDelivery, queueDelivery } from "@/domain/deliveries/queue-delivery";
import { retryPlan } from "@/domain/deliveries/retry-plan";
import { type Pace, sendDelivery } from "@/domain/deliveries/send-delivery";
import { testNow } from "./factories";

/** Queues an invitation to Ana, or whatever the test names. */
export async function queueMail(changes: Partial<NewDelivery> = {}) {
  const queued = await db.transaction((tx) =>
    queueDelivery(
      tx,
      {
        key: "invitation:1",
        kind: "invitation",
        recipient: { name: "Ana Torres", address: "ana@example.org" },
        mail: { subject: "Come in", html: "<p>Come in</p>", text: "Come in" },
        ...changes,
      },
      testNow,
    ),
  );
  if (!queued) throw new Error("Nothing was queued.");
  return queued.id;
}

export const toPerson = (person: { id: string; name: string; email: string }) => ({
  person,
  recipient: { name: person.name, address: person.email },
});

/** For servers that never answer; the others get all the time they need, however busy the machine is. */
export const impatient: Pace = { plan: retryPlan, timeouts: { socketTimeout: 300 } };
const patient: Pace = { plan: retryPlan };

type Sending = { signal?: AbortSignal; pace?: Pace };

/** One try, as the worker would make it. */
export function sendMail(
  deliveryId: string,
  { signal = new AbortController().signal, pace = patient }: Sending = {},
) {
  return sendDelivery({ deliveryId }, { worker: "test", signal }, pace);
}

export async function readDelivery(id: string) {
  const [row] = await db.select().from(deliveries).where(eq(deliveries.id, id));
  if (!row) throw new Error("The delivery is gone.");
  return row;
}

export const readAttempts = () => db.select().from(deliveryAttempts).orderBy(asc(deliveryAttempts.attempt));

/** Minutes from the database's now until the next try; null when none is planned. */
export async function minutesToWait(id: string) {
  const [row] = await db
    .select({ minutes: sql<number>`round(extract(epoch from ${deliveries.nextTryAt} - now()) / 60)::int` })
    .from(deliveries)
    .where(eq(deliveries.id, id));
  return row?.minutes ?? null;
}
