import type { Prompt } from "../../insights/content-input";
import { type Field, foldName, lineOf, textOf, textsOf } from "./fields";
import { itemIds } from "./item-id";
import type { ProblemList } from "./problem-list";
import { readChoice } from "./read-choice";
import { readPoints } from "./read-points";

type MakeId = ReturnType<typeof itemIds>;

const kinds: Record<Prompt["kind"], readonly string[]> = {
  free: ["free", "free answer"],
  choices: ["choices", "choice", "multiple choice"],
  short: ["short", "short answer"],
};

/** Questions as front matter gives them: objects with question, answer, and for choices the choices and the right one. */
export function readPrompts(field: Field | undefined, makeId: MakeId, problems: ProblemList): Prompt[] {
  if (!field) return [];
  const items = Array.isArray(field.value) ? field.value : [field];
  return items.flatMap((item) => {
    if (item.value instanceof Map) return [readPrompt(item.value, makeId, problems)];
    const question = lineOf(item, problems);
    return question ? [freePrompt(question, "", makeId)] : [];
  });
}

export const freePrompt = (question: string, answer: string, makeId: MakeId): Prompt => ({
  id: makeId(question),
  kind: "free",
  question,
  answer,
  choices: [],
  rightChoiceId: "",
  accepted: [],
});

function readPrompt(value: Map<string, Field>, makeId: MakeId, problems: ProblemList): Prompt {
  const get = (...names: string[]) => names.map((name) => value.get(foldName(name))).find(Boolean);
  const question = textOf(get("question", "q"), problems);
  const answer = textOf(get("answer", "a"), problems);
  const accepted = textsOf(get("accepted", "accepted answers"), /\n|;/, problems).map(
    (text) => `${text.value}`,
  );
  const { choices, rightChoiceId } = readChoices(
    get("choices", "options"),
    get("right", "correct"),
    problems,
  );
  const guessed = choices.length > 0 ? "choices" : accepted.length > 0 ? "short" : "free";
  const kind = readChoice(get("kind", "type"), kinds, problems) ?? guessed;
  const given = lineOf(get("id"), problems);
  return {
    ...freePrompt(question, answer, (text) => makeId(text, given)),
    kind,
    choices,
    rightChoiceId,
    accepted,
  };
}

/** Choices are texts, or `{ id, text }`; the right one is named by its number, its text or its id. */
function readChoices(field: Field | undefined, right: Field | undefined, problems: ProblemList) {
  const makeId = itemIds();
  const items = Array.isArray(field?.value) ? field.value : field ? textsOf(field, /\n|;/, problems) : [];
  const choices = items.map((item) => {
    const parts = item.value instanceof Map ? item.value : new Map<string, Field>([["text", item]]);
    const text = textOf(parts.get("text"), problems);
    return { id: makeId(text, lineOf(parts.get("id"), problems)), text };
  });
  const wanted = lineOf(right, problems);
  const found =
    choices.find(({ id, text }) => wanted !== "" && (text === wanted || id === wanted)) ??
    choices[Number(wanted) - 1];
  return { choices, rightChoiceId: found?.id ?? "" };
}

/**
 * Questions written in the text: a heading for each with its answer below, or "Q: … A: …" in paragraphs or points.
 * Null when the text has questions alone, which then ask for research rather than for remembering.
 */
export function promptsOfText(markdown: string, firstLine: number, makeId: MakeId): Prompt[] | null {
  const pairs = pairsUnderHeadings(markdown) ?? pairsWithSigns(markdown, firstLine);
  return pairs?.map(([question, answer]) => freePrompt(question, answer, makeId)) ?? null;
}

type Pair = [question: string, answer: string];

function pairsUnderHeadings(markdown: string): Pair[] | null {
  const [before = "", ...parts] = markdown.split(/^#{2,6}[ \t]+/m);
  if (before.trim() !== "" || parts.length === 0) return null;
  return allAnswered(parts.map((part) => pairOf(part, part.indexOf("\n"))));
}

function pairsWithSigns(markdown: string, firstLine: number): Pair[] | null {
  const text = (readPoints(markdown, firstLine) ?? []).map((point) => point.text).join("\n\n");
  const [before = "", ...parts] = text.split(/^[*_]*(?:Q|Question)(?: ?\d+)?[*_]*[:.][*_]*[ \t]*/m);
  if (before.trim() !== "" || parts.length === 0) return null;
  const answer = /^[*_]*(?:A|Answer)(?: ?\d+)?[*_]*[:.][*_]*[ \t]*/m;
  return allAnswered(
    parts.map((part) => {
      const at = part.search(answer);
      return pairOf(part.replace(answer, ""), at);
    }),
  );
}

const pairOf = (part: string, at: number): Pair =>
  at < 0 ? [part.trim(), ""] : [part.slice(0, at).trim(), part.slice(at).trim()];

const allAnswered = (pairs: Pair[]) =>
  pairs.every(([question, answer]) => question !== "" && answer !== "") ? pairs : null;
