import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { digestEditions } from "@/db/schema/digests";
import { people, preferences } from "@/db/schema/people";
import { actorColumns, asActor } from "../access/person-actor";
import type { PersonActor } from "../actor";
import { cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { oneLine } from "../deliveries/one-line";
import type { DigestContent } from "./digest-query";
import { digestIn } from "./digest-query";
import { isEmptyDigest } from "./gather-digest";
import { renderDigest } from "./render-digest";
import { saysHidden } from "./says-hidden";
import { stillTheirs } from "./still-theirs";

/**
 * Takes out of a digest that waits to be sent whatever its reader may not read any more, and renders it anew; nothing left,
 * or not wanted any more, it is cancelled. One that may have arrived stays the same to the byte unless it says what is
 * hidden by now, so that a second copy is known for one. Of any other mail it does nothing.
 */
export async function refreshDigest({ deliveryId }: { deliveryId: string }, now: Date): Promise<void> {
  const waiting = await findWaiting(deliveryId);
  if (!waiting) return;
  const { editionId, key, content, isStopped, mayHaveArrived, actor } = waiting;
  if (isStopped) return cancel(key, "They do not want a digest any more.");
  const left = await stillTheirs(content, actor, now);
  if (isDeepStrictEqual(left, content)) return;
  if (mayHaveArrived && !(await saysHidden(content, left, actor, now))) return;
  if (isEmptyDigest(left)) return cancel(key, "Nothing of it is left that its reader may read.");
  await renew(actor, { deliveryId, editionId, content: left });
}

async function findWaiting(deliveryId: string) {
  const [row] = await db
    .select({
      ...{ editionId: digestEditions.id, content: digestEditions.content, key: deliveries.key },
      ...{ stoppedAt: preferences.digestStoppedAt, person: actorColumns },
      mayHaveArrived: deliveries.wasUncertain,
    })
    .from(digestEditions)
    .innerJoin(deliveries, eq(deliveries.id, digestEditions.deliveryId))
    .innerJoin(people, eq(people.id, digestEditions.personId))
    .leftJoin(preferences, eq(preferences.personId, people.id))
    .where(and(eq(digestEditions.deliveryId, deliveryId), inArray(deliveries.state, ["pending", "held"])));
  if (!row?.content) return null;
  const { content, stoppedAt, person, ...rest } = row;
  return { ...rest, content: digestIn(content), isStopped: stoppedAt !== null, actor: asActor(person) };
}

const cancel = (key: string, reason: string) =>
  db.transaction((tx) => cancelDeliveriesWith(tx, [key], reason));

type Renewed = { deliveryId: string; editionId: string; content: DigestContent };

/** Only while nobody is sending it: the lease is taken afterwards, of what stands here then. */
async function renew(actor: PersonActor, { deliveryId, editionId, content }: Renewed) {
  const { subject, html, text } = await renderDigest(db, actor, content);
  await db.transaction(async (tx) => {
    const [renewed] = await tx
      .update(deliveries)
      .set({ subject: oneLine(subject), html, text })
      .where(and(eq(deliveries.id, deliveryId), inArray(deliveries.state, ["pending", "held"])))
      .returning({ id: deliveries.id });
    if (renewed) await tx.update(digestEditions).set({ content }).where(eq(digestEditions.id, editionId));
  });
}
