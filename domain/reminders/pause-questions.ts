import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { daysBetween, daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { conflict, invalid } from "../refusal";
import { lockPreferences, savePreferences } from "./lock-preferences";
import type { PauseQuestionsInput } from "./preference-input";
import { withdrawQuestions } from "./withdraw-questions";

const mostDays = 366;

/** Leaves a person alone until a day that they choose, and says which; by itself they are asked again from then on. */
export async function pauseQuestions(actor: PersonActor, input: PauseQuestionsInput, now: Date) {
  return db.transaction(async (tx) => {
    const before = await lockPreferences(tx, actor.id);
    if (before.stoppedAt) throw conflict("You are not asked anything at all now. Start again first.");
    const until = untilOf(input, localDay(now, before.timeZone));
    if (until === before.pausedUntil) return until;
    await savePreferences(tx, actor.id, { pausedUntil: until }, now);
    await withdrawQuestions(tx, actor.id, "This person has paused their questions.", now);
    const change = { before: { pausedUntil: before.pausedUntil }, after: { pausedUntil: until } };
    await recordAudit(tx, actor, "person.questions-paused", { kind: "person", id: actor.id }, change);
    return until;
  });
}

function untilOf({ span, until }: PauseQuestionsInput, today: string) {
  if (span === "week") return daysLater(today, 7);
  if (span === "month") return monthLater(today);
  if (until === "") throw invalid("Choose the day from which you may be asked again.", "until");
  if (until <= today) throw invalid("Choose a day after today.", "until");
  if (daysBetween(today, until) > mostDays)
    throw invalid("Choose a day within a year. To be left alone for longer, stop the questions.", "until");
  return until;
}

/** The same day of the next month, or its last where there is no such day. */
function monthLater(today: string) {
  const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}
