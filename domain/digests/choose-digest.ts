import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { lockPreferences } from "../reminders/lock-preferences";
import type { ChooseDigestInput } from "./digest-input";
import { saveDigestChoice } from "./save-digest-choice";

/** Saves on which day and at which local time a person gets their digest; a week that had its one gets no second. */
export async function chooseDigest(actor: PersonActor, input: ChooseDigestInput, now: Date) {
  await db.transaction(async (tx) => {
    const changed = changedFields(await lockPreferences(tx, actor.id), input);
    if (!changed) return;
    await saveDigestChoice(tx, actor.id, input, now);
    await recordAudit(tx, actor, "person.digest-chosen", { kind: "person", id: actor.id }, changed);
  });
}
