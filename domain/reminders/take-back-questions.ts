import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import { cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { tellsHidden } from "./asks-to-tell";
import { selectOwnCards } from "./own-card-rows";

/**
 * Takes a mail of questions back right before it is sent, when its person may not read one of the records any more, be it
 * one of those that something else is asked about, one of them asks nothing now, or nothing of it waits for an answer. Of
 * any other mail it does nothing.
 */
export async function takeBackQuestions({ deliveryId }: { deliveryId: string }, now: Date) {
  const [waiting] = await db
    .select({
      key: deliveries.key,
      ...{ id: people.id, name: people.name, email: people.email, role: people.role },
      ...{ timeZone: people.timeZone, locale: people.locale },
    })
    .from(deliveries)
    .innerJoin(people, eq(people.id, deliveries.personId))
    .where(
      and(
        eq(deliveries.id, deliveryId),
        eq(deliveries.kind, "questions"),
        inArray(deliveries.state, ["pending", "held"]),
      ),
    );
  if (!waiting) return;
  const { key, ...person } = waiting;
  const actor = { kind: "person", ...person } as const;
  const rows = await selectOwnCards(actor, eq(cards.deliveryId, deliveryId), now);
  const asksTheirs = rows.every(({ isListed, status }) => isListed && status === "published");
  const isTheirs = asksTheirs && !(await tellsHidden(actor, deliveryId, now));
  const waits = rows.some(({ state, openedAt }) => state === "open" && openedAt === null);
  if (isTheirs && waits) return;
  const reason = isTheirs
    ? "Its questions do not wait for an answer any more."
    : "One of its records asks nothing any more, or is not theirs to read.";
  await db.transaction((tx) => cancelDeliveriesWith(tx, [key], reason));
}
