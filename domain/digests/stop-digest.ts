import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { cancelDeliveriesOf } from "../deliveries/cancel-deliveries";
import { lockPreferences } from "../reminders/lock-preferences";
import { saveDigestChoice } from "./save-digest-choice";

/** No digest to a person until they say otherwise; one that waits to be sent is taken back. */
export async function stopDigest(actor: PersonActor, now: Date) {
  await db.transaction(async (tx) => {
    const { digestStoppedAt } = await lockPreferences(tx, actor.id);
    if (digestStoppedAt) return;
    await saveDigestChoice(tx, actor.id, { digestStoppedAt: now }, now);
    await cancelDeliveriesOf(tx, actor.id, "digest", "This person has stopped their digest.");
    await recordAudit(tx, actor, "person.digest-stopped", { kind: "person", id: actor.id });
  });
}

/** Ends that: the next one comes at their next hour. */
export async function startDigest(actor: PersonActor, now: Date) {
  await db.transaction(async (tx) => {
    const { digestStoppedAt } = await lockPreferences(tx, actor.id);
    if (!digestStoppedAt) return;
    await saveDigestChoice(tx, actor.id, { digestStoppedAt: null }, now);
    const change = { before: { digestStoppedAt } };
    await recordAudit(tx, actor, "person.digest-started", { kind: "person", id: actor.id }, change);
  });
}
