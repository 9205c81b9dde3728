import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { cancelDeliveriesOf } from "../deliveries/cancel-deliveries";
import { lockPreferences, savePreferences } from "../reminders/lock-preferences";
import type { ChooseDigestMailsInput } from "./digest-mails-input";

/** Ends the weekly digest, also one that is on its way; for whoever follows a link of it. */
export async function stopDigestMails(actor: PersonActor, now: Date) {
  await db.transaction(async (tx) => {
    const { digestStoppedAt } = await lockPreferences(tx, actor.id);
    if (digestStoppedAt) return;
    await saveDigest(tx, actor, { digestStoppedAt: now }, now);
    await cancelDeliveriesOf(tx, actor.id, "digest", "This person wants no digest.");
    await recordAudit(tx, actor, "person.digest-stopped", { kind: "person", id: actor.id });
  });
}

/** The digest comes again, the next time on the day and at the time that were chosen before. */
export async function startDigestMails(actor: PersonActor, now: Date) {
  await db.transaction(async (tx) => {
    const { digestStoppedAt } = await lockPreferences(tx, actor.id);
    if (!digestStoppedAt) return;
    await saveDigest(tx, actor, { digestStoppedAt: null }, now);
    const change = { before: { digestStoppedAt } };
    await recordAudit(tx, actor, "person.digest-started", { kind: "person", id: actor.id }, change);
  });
}

/** Moves the digest to another day or time, from the next one on. */
export async function chooseDigestMails(actor: PersonActor, input: ChooseDigestMailsInput, now: Date) {
  await db.transaction(async (tx) => {
    const before = await lockPreferences(tx, actor.id);
    const change = changedFields({ ...before, digestTime: before.digestTime.slice(0, 5) }, input);
    if (!change) return;
    await saveDigest(tx, actor, input, now);
    await recordAudit(tx, actor, "person.digest-chosen", { kind: "person", id: actor.id }, change);
  });
}

type Chosen = Parameters<typeof savePreferences>[2];

/** When it is due next has to be worked out again. */
async function saveDigest(tx: Transaction, { id }: PersonActor, chosen: Chosen, now: Date) {
  await savePreferences(tx, id, chosen, now);
  await tx.update(people).set({ digestAt: null }).where(eq(people.id, id));
}
