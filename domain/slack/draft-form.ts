import type { InputBlock } from "@slack/types";
import { z } from "zod";
import { context, plainText } from "./block-parts";
import { modal } from "./modal";
import type { InteractionOf } from "./request-shape";

type Submission = InteractionOf<"view_submission">;

/** What somebody confirms: all that is kept of a message. */
export type DraftFields = Record<keyof typeof fields, string>;

/** Which message the form is about; ids alone, and checked again when it comes back. */
export type MessagePlace = z.infer<typeof placeShape>;

const placeShape = z.strictObject({
  channel: z.string().regex(/^[A-Z0-9]{1,30}$/),
  ts: z.string().regex(/^\d{1,12}\.\d{1,8}$/),
});

const fields = {
  statement: {
    label: "What it says, as one sentence of yours",
    most: 200,
    wrong: "Write the insight as one sentence of at most 200 characters.",
  },
  quote: {
    label: "What was said",
    most: 3000,
    wrong: "Keep at least some of the message: it is the evidence.",
  },
  title: { label: "Where it comes from", most: 200, wrong: "Say whose words these are." },
  note: { label: "What it shows", most: 500, wrong: null },
} as const;

type FieldName = keyof typeof fields;
const names = Object.keys(fields) as FieldName[];

/** The form that asks what is to be saved of a message. */
export const draftForm = (place: MessagePlace, begun: Omit<DraftFields, "note">) =>
  modal(
    "save_as_insight",
    [
      context(
        "This becomes a draft of yours with the message as its evidence. Curators can see drafts. Nothing is saved until you press *Save draft*.",
      ),
      ...names.map((name) => field(name, name === "note" ? "" : begun[name])),
    ],
    { submit: plainText("Save draft", 24), private_metadata: JSON.stringify(place) },
  );

function field(name: FieldName, words: string): InputBlock {
  const { label, most, wrong } = fields[name];
  const begun = words.slice(0, most);
  return {
    ...{ type: "input", block_id: name, optional: wrong === null, label: plainText(label, 200) },
    element: {
      ...{ type: "plain_text_input", action_id: "value", max_length: most },
      multiline: name !== "title",
      ...(begun ? { initial_value: begun } : {}),
    },
  };
}

/** What is wrong in a submitted form, by block, in words; null when nothing is. */
export function wrongIn(submission: Submission): Record<string, string> | null {
  const said = readFields(submission);
  const wrong: [string, string][] = [];
  for (const name of names) {
    const { most, wrong: sentence } = fields[name];
    if (said[name].length > most) wrong.push([name, `Use at most ${most} characters.`]);
    else if (said[name] === "" && sentence) wrong.push([name, sentence]);
  }
  return wrong.length > 0 ? Object.fromEntries(wrong) : null;
}

const typed = z.looseObject({ value: z.string().nullish() });

/** What stands in a submitted form. */
export function readFields({ view }: Submission): DraftFields {
  const written = (name: FieldName) => {
    const read = typed.safeParse(view.state?.values[name]?.value);
    return (read.data?.value ?? "").replaceAll("\0", "").trim();
  };
  return {
    ...{ statement: written("statement").replace(/\s+/g, " "), quote: written("quote") },
    ...{ title: written("title").replace(/\s+/g, " "), note: written("note") },
  };
}

/** Which message it is about; null where it is not one of our forms. */
export function readPlace({ view }: Submission): MessagePlace | null {
  try {
    return placeShape.safeParse(JSON.parse(view.private_metadata)).data ?? null;
  } catch {
    return null;
  }
}
