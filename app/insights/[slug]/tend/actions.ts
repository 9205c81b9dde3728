"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { calendarDay } from "@/components/people/calendar-day";
import { handOverInsight } from "@/domain/insights/hand-over-insight";
import { handOverInsightInput, tickGoalInput, trashInsightInput } from "@/domain/insights/history-input";
import { tickGoal } from "@/domain/insights/tick-goal";
import { trashInsight } from "@/domain/insights/trash-insight";
import { nameKeeper } from "@/domain/reminders/keep-insight";
import { nameKeeperInput } from "@/domain/reminders/keeper-input";
import { stopKeeping } from "@/domain/reminders/stop-keeping";
import { reverifyInsight } from "@/domain/upkeep/reverify-insight";
import { reverifyInsightInput } from "@/domain/upkeep/upkeep-input";

export const reverify = formAction(reverifyInsightInput, async (actor, input, now) => {
  const { nextReviewOn, left } = await reverifyInsight(actor, input, now);
  refresh();
  if (left > 0)
    return `It stands on the record. ${left === 1 ? "One reason is" : `${left} reasons are`} still open.`;
  const next = nextReviewOn && ` The next check is on ${calendarDay(nextReviewOn, actor.locale)}.`;
  return `It stands on the record, with your name and today’s date.${next ?? ""}`;
});

export const tick = formAction(tickGoalInput, async (actor, input, now) => {
  await tickGoal(actor, input, now);
  refresh();
  return "The outcome stands on the record.";
});

export const entrust = formAction(nameKeeperInput, async (actor, input, now) => {
  await nameKeeper(actor, input, now);
  refresh();
  return "Entrusted to them. They read so on their home page.";
});

export const release = formAction(nameKeeperInput, async (actor, input, now) => {
  await stopKeeping(actor, input, now);
  refresh();
  return "They no longer keep it.";
});

/** Whoever hands a record over may have no business here afterwards: the record itself says who has it now. */
export const handOver = formAction(handOverInsightInput, async (actor, input, now) => {
  const { href, mayStay } = await handOverInsight(actor, input, now);
  redirect(mayStay ? href : "/insights");
});

export const trash = formAction(trashInsightInput, async (actor, input, now) => {
  await trashInsight(actor, input, now);
  redirect("/insights/trash");
});
