import type { PersonActor } from "../actor";
import { Refusal } from "../refusal";
import { answerCard } from "../reminders/answer-card";
import { openCard } from "../reminders/open-card";
import { snoozeCard } from "../reminders/snooze-card";
import { undoAnswer } from "../reminders/undo-answer";
import { type CardPress, readCardPress } from "./card-action";
import { findMember } from "./members";
import { momentOfPress } from "./moment-of-press";
import type { InteractionOf } from "./request-shape";
import { showCard } from "./show-card";
import { tellPresser } from "./tell-presser";
import type { Workspace } from "./workspace";

/**
 * The buttons of a question: show the answer, the four grades, put it off, take it back. Each does what the web does, once
 * for whatever is repeated; whoever's question it is not learns that alone, and nothing happens.
 */
export async function pressCardButton(
  workspace: Workspace,
  pressed: InteractionOf<"block_actions">,
  now: Date,
): Promise<void> {
  const press = readCardPress(pressed);
  if (!press) return;
  const member = await findMember(workspace, pressed.user.id, now);
  if (!member) return tellPresser(workspace, pressed, unknown);
  const refusal = await doPressed(member.actor, press, momentOfPress(pressed), now);
  if (refusal?.reason === "not-found") return tellPresser(workspace, pressed, notTheirs);
  // What is shown anew says it as well, where there is nothing to tell it by; told last, it is told once.
  await showCard(workspace, { actor: member.actor, cardId: press.cardId, pressed }, now);
  if (refusal) await tellPresser(workspace, pressed, refusal.message);
}

const unknown =
  "This question is for somebody whose Slack account is connected with Tidemark. Nothing was noted. Write `/tidemark connect` to connect yours.";
const notTheirs = "This question is somebody else’s. Nothing was noted.";

async function doPressed(actor: PersonActor, press: CardPress, at: string | undefined, now: Date) {
  try {
    await deedOf(actor, press, at, now);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

async function deedOf(actor: PersonActor, press: CardPress, at: string | undefined, now: Date) {
  const { cardId } = press;
  switch (press.does) {
    // On somebody's home: only the window with the question is wanted.
    case "look":
      return;
    case "show":
      return openCard(actor, { cardId, at, given: press.given }, now);
    case "answer":
      return answerCard(actor, { cardId, at, grade: press.grade }, now, "slack");
    case "snooze":
      return snoozeCard(actor, { cardId, at, until: press.until, on: "" }, now, "slack");
    case "undo":
      return undoAnswer(actor, { cardId }, now, "slack");
  }
}
