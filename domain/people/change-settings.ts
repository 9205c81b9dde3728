import { db } from "@/db/client";
import { settings } from "@/db/schema/operation";
import type { Actor } from "../actor";
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
  };
  await db.transaction(async (tx) => {
    const current = await readSettings(tx);
    const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
      (key) => JSON.stringify(current[key]) !== JSON.stringify(wanted[key]),
    );
    if (changed.length === 0) return;
    for (const key of changed)
      await tx
        .insert(settings)
        .values({ key, value: wanted[key], changedAt: now })
        .onConflictDoUpdate({ target: settings.key, set: { value: wanted[key], changedAt: now } });
    await recordAudit(
      tx,
      actor,
      "settings.changed",
      { kind: "settings", id: "organization" },
      {
        before: pick(current, changed),
        after: pick(wanted, changed),
      },
    );
  });
}

function pick(source: Record<string, unknown>, keys: string[]) {
  return Object.fromEntries(keys.map((key) => [key, source[key]]));
}
