import type { PersonActor } from "@/domain/actor";
import { answerCard } from "@/domain/reminders/answer-card";
import type { Deed } from "@/domain/reminders/card-input";
import type { AnsweredCard } from "@/domain/reminders/card-query";
import { openCard } from "@/domain/reminders/open-card";
import { snoozeCard } from "@/domain/reminders/snooze-card";
import { undoAnswer } from "@/domain/reminders/undo-answer";

/** One thing somebody did with a question of theirs; says what an answer changed. */
export async function doDeed(actor: PersonActor, deed: Deed, now: Date): Promise<AnsweredCard | null> {
  if (deed.does === "answer") return answerCard(actor, deed, now);
  if (deed.does === "open") await openCard(actor, deed, now);
  if (deed.does === "snooze") await snoozeCard(actor, deed, now);
  if (deed.does === "undo") await undoAnswer(actor, deed, now);
  return null;
}
