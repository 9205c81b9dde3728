import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { cancelDeliveriesOf } from "../deliveries/cancel-deliveries";
import { localDay } from "../people/local-day";
import { queuePlacingOf } from "../people/queue-placing";
import { changeWay, refuseUnlinked } from "./change-way";
import { lockPreferences, savePreferences } from "./lock-preferences";
import type { ChooseQuestionMailsInput } from "./preference-input";
import { questionWay } from "./preferences-query";
import { findSlackWay } from "./slack-way";
import { bringBackQuestions, withdrawQuestions } from "./withdraw-questions";

const unwanted = "This person wants no mail of questions.";

/**
 * Ends the mails alone: the questions go on waiting on the person's home page. For whoever follows a link of such a mail;
 * of somebody who is asked in Slack it ends nothing, because no mail comes.
 */
export async function stopQuestionMails(actor: PersonActor, now: Date) {
  await db.transaction(async (tx) => {
    const { questionsBy } = await lockPreferences(tx, actor.id);
    const slack = await findSlackWay(tx, actor.id);
    if (questionWay({ questionsBy, slack }) !== "mail") return;
    await savePreferences(tx, actor.id, { questionsBy: "home" }, now);
    await cancelDeliveriesOf(tx, actor.id, "questions", unwanted);
    const change = { before: { questionsBy }, after: { questionsBy: "home" } };
    await recordAudit(tx, actor, "person.question-mails-stopped", { kind: "person", id: actor.id }, change);
  });
}

/** Has questions mailed again, and ends a stop or a pause of all questions as well: they are wanted. */
export async function startQuestionMails(actor: PersonActor, now: Date) {
  await db.transaction(async (tx) => {
    const before = await lockPreferences(tx, actor.id);
    const wanted = { questionsBy: "mail", stoppedAt: null, pausedUntil: null } as const;
    const change = changedFields(before, wanted);
    if (!change) return;
    await savePreferences(tx, actor.id, wanted, now);
    await changeWay(tx, actor.id, [before, wanted], now);
    if (before.stoppedAt || before.pausedUntil) {
      const ended = [before.stoppedAt, before.changedAt].filter((at) => at !== null);
      await bringBackQuestions(tx, actor.id, ended, localDay(now, before.timeZone));
    }
    if (before.stoppedAt) await queuePlacingOf(tx, actor.id);
    await recordAudit(tx, actor, "person.question-mails-started", { kind: "person", id: actor.id }, change);
  });
}

/** Saves how many questions a person wants and whether they are mailed; all else stays as it was chosen. */
export async function chooseQuestionMails(actor: PersonActor, input: ChooseQuestionMailsInput, now: Date) {
  await db.transaction(async (tx) => {
    const before = await lockPreferences(tx, actor.id);
    const change = changedFields(before, input);
    if (!change) return;
    await savePreferences(tx, actor.id, input, now);
    await refuseUnlinked(tx, actor.id, before, input);
    if (input.cap === 0) await withdrawQuestions(tx, actor.id, "This person wants no questions.", now);
    else await changeWay(tx, actor.id, [before, input], now);
    if ((before.cap === 0) !== (input.cap === 0)) await queuePlacingOf(tx, actor.id);
    await recordAudit(tx, actor, "person.questions-chosen", { kind: "person", id: actor.id }, change);
  });
}
