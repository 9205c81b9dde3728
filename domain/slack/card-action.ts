import type { Button, StaticSelect } from "@slack/types";
import { z } from "zod";
import { type Grade, grades } from "../memory/contact-input";
import { type Snooze, snoozes } from "../reminders/card-input";
import { plainText } from "./block-parts";
import type { InteractionOf } from "./request-shape";

/** What the parts of a question do; a part names the question by its id, and what was chosen of it. */
export type CardDeed = "look" | "show" | "choose" | "answer" | "snooze" | "undo";

/** A button of a question. Several of one kind in a row are told apart by what comes last in their names. */
export const cardButton = (words: string, deed: CardDeed, cardId: string, detail?: string): Button => ({
  type: "button",
  action_id: ["card", deed, ...(detail === undefined ? [] : [detail])].join("."),
  text: plainText(words),
  value: cardId,
});

/** The button for one of several choices. */
export const choiceButton = (words: string, cardId: string, choiceId: string, place: number): Button => ({
  ...cardButton(words, "choose", cardId, String(place)),
  value: `${cardId}:${choiceId}`,
});

type Until = { words: string; until: Snooze };

/** The menu that puts a question off. */
export const snoozeMenu = (cardId: string, untils: Until[]): StaticSelect => ({
  type: "static_select",
  action_id: "card.snooze",
  placeholder: plainText("Not now"),
  options: untils.map(({ words, until }) => ({ text: plainText(words), value: `${cardId}:${until}` })),
});

/** Where a short answer is typed before the answer is shown. */
export const givenBlock = (cardId: string) => `given.${cardId}`;
export const givenAction = "given";

export type CardPress = { cardId: string } & (
  | { does: "show"; given?: string }
  | { does: "answer"; grade: Grade }
  | { does: "snooze"; until: Exclude<Snooze, "day"> }
  | { does: "look" | "undo" }
);

const value = z.string().regex(/^[0-9a-f-]{36}(:.{1,40})?$/);
const chosen = z.looseObject({ selected_option: z.looseObject({ value }) });
const typed = z.looseObject({
  state: z.looseObject({
    values: z.record(z.string(), z.record(z.string(), z.looseObject({ value: z.string().nullish() }))),
  }),
});

/** What a press of a question's part says; null where it says nothing that we know. */
export function readCardPress(pressed: InteractionOf<"block_actions">): CardPress | null {
  const [action] = pressed.actions;
  const said = value.safeParse(action?.value ?? chosen.safeParse(action).data?.selected_option.value).data;
  if (!action || !said) return null;
  const [, does, detail] = action.action_id.split(".");
  const [cardId, choice] = [said.slice(0, 36), said.slice(37)];
  if (!z.uuid().safeParse(cardId).success) return null;
  if (does === "show") return { cardId, does, given: givenIn(pressed, cardId) };
  if (does === "choose") return { cardId, does: "show", given: choice };
  if (does === "look" || does === "undo") return { cardId, does };
  if (does === "answer") return isGrade(detail) ? { cardId, does, grade: detail } : null;
  return does === "snooze" && isUntil(choice) ? { cardId, does, until: choice } : null;
}

function givenIn(pressed: InteractionOf<"block_actions">, cardId: string) {
  const values = typed.safeParse(pressed).data?.state.values;
  const given = values?.[givenBlock(cardId)]?.[givenAction]?.value?.trim();
  return given ? given.slice(0, 200) : undefined;
}

const isGrade = (detail: string | undefined): detail is Grade => grades.some((grade) => grade === detail);
const isUntil = (until: string): until is Exclude<Snooze, "day"> =>
  until !== "day" && snoozes.some((one) => one === until);
