import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { digestAfterMove } from "../people/digest-after-move";
import { queuePlacingOf } from "../people/queue-placing";
import { changeWay, refuseUnlinked } from "./change-way";
import { lockPreferences, savePreferences } from "./lock-preferences";
import type { ChoosePreferencesInput } from "./preference-input";
import { withdrawQuestions } from "./withdraw-questions";

/**
 * Saves how often, when and how a person is asked, and their clock. Whoever wants no questions any more is asked none
 * from this moment on, and nothing is entrusted to them.
 */
export async function choosePreferences(actor: PersonActor, input: ChoosePreferencesInput, now: Date) {
  const { timeZone, locale, ...chosen } = input;
  await db.transaction(async (tx) => {
    const before = await lockPreferences(tx, actor.id);
    const changed = changedFields(before, input);
    if (!changed) return;
    await refuseUnlinked(tx, actor.id, before, chosen);
    await savePreferences(tx, actor.id, chosen, now);
    const moved = timeZone === before.timeZone ? {} : { digestAt: digestAfterMove(now) };
    await tx
      .update(people)
      .set({ timeZone, locale, ...moved })
      .where(eq(people.id, actor.id));
    if (chosen.cap === 0) await withdrawQuestions(tx, actor.id, "This person wants no questions.", now);
    else await changeWay(tx, actor.id, [before, chosen], now);
    if ((before.cap === 0) !== (chosen.cap === 0)) await queuePlacingOf(tx, actor.id);
    await recordAudit(tx, actor, "person.questions-chosen", { kind: "person", id: actor.id }, changed);
  });
}
