import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { localDay } from "../people/local-day";
import { queuePlacingOf } from "../people/queue-placing";
import { lockPreferences, savePreferences } from "./lock-preferences";
import type { NoChoiceInput } from "./preference-input";
import { bringBackQuestions, withdrawQuestions } from "./withdraw-questions";

/** Ends all questions to a person until they say otherwise; what was entrusted to them goes to others. */
export async function stopQuestions(actor: PersonActor, _input: NoChoiceInput, now: Date) {
  await db.transaction(async (tx) => {
    const before = await lockPreferences(tx, actor.id);
    if (before.stoppedAt) return;
    await savePreferences(tx, actor.id, { stoppedAt: now, pausedUntil: null }, now);
    await withdrawQuestions(tx, actor.id, "This person has stopped their questions.", now);
    await queuePlacingOf(tx, actor.id);
    await recordAudit(tx, actor, "person.questions-stopped", { kind: "person", id: actor.id });
  });
}

/** Ends a stop or a pause: what it had taken back comes again, unless it is too late for it. */
export async function startQuestions(actor: PersonActor, _input: NoChoiceInput, now: Date) {
  await db.transaction(async (tx) => {
    const before = await lockPreferences(tx, actor.id);
    const { stoppedAt, pausedUntil } = before;
    if (!stoppedAt && !pausedUntil) return;
    await savePreferences(tx, actor.id, { stoppedAt: null, pausedUntil: null }, now);
    const ended = [stoppedAt, before.changedAt].filter((at) => at !== null);
    await bringBackQuestions(tx, actor.id, ended, localDay(now, before.timeZone));
    if (stoppedAt) await queuePlacingOf(tx, actor.id);
    await recordAudit(
      tx,
      actor,
      "person.questions-started",
      { kind: "person", id: actor.id },
      { before: { stoppedAt, pausedUntil } },
    );
  });
}
