import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { cancelDeliveriesOf } from "../deliveries/cancel-deliveries";
import { lockPreferences, savePreferences } from "./lock-preferences";

/** Ends the mails of what colleagues ask: it goes on standing on the person's home page. */
export async function stopAskMails(actor: PersonActor, now: Date) {
  await mailAsks(actor, "home", now);
}

/** Has what colleagues ask mailed at once again. */
export async function startAskMails(actor: PersonActor, now: Date) {
  await mailAsks(actor, "mail", now);
}

const deeds = { home: "person.ask-mails-stopped", mail: "person.ask-mails-started" } as const;

async function mailAsks(actor: PersonActor, asksBy: "home" | "mail", now: Date) {
  await db.transaction(async (tx) => {
    const before = await lockPreferences(tx, actor.id);
    if (before.asksBy === asksBy) return;
    await savePreferences(tx, actor.id, { asksBy }, now);
    if (asksBy === "home")
      await cancelDeliveriesOf(tx, actor.id, "review-request", "This person wants no mail of what is asked.");
    const change = { before: { asksBy: before.asksBy }, after: { asksBy } };
    await recordAudit(tx, actor, deeds[asksBy], { kind: "person", id: actor.id }, change);
  });
}
