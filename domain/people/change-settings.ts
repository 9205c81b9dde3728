import { db } from "@/db/client";
import { settings } from "@/db/schema/operation";
import type { Actor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "./person-policy";
import { readSettings } from "./settings";
import type { ChangeSettingsInput } from "./settings-input";

/** Changes what holds for the whole organization; only what differs is written and audited. */
export async function changeSettings(actor: Actor, input: ChangeSettingsInput, now: Date) {
  mustAdminister(actor, "change the organization's settings");
  const wanted = {
    organization: input.organization,
    allowedMailDomains: input.allowedMailDomains,
    approveOwn: input.approveOwn === "on",
    questionsAWeek: input.questionsAWeek,
  };
  await db.transaction(async (tx) => {
    const change = changedFields(await readSettings(tx), wanted);
    if (!change?.after) return;
    for (const [key, value] of Object.entries(change.after))
      await tx
        .insert(settings)
        .values({ key, value, changedAt: now })
        .onConflictDoUpdate({ target: settings.key, set: { value, changedAt: now } });
    await recordAudit(tx, actor, "settings.changed", { kind: "settings", id: "organization" }, change);
  });
}
