import { type Field, foldName, lineOf } from "./fields";
import { type ProblemList, quoted } from "./problem-list";

/** One of a few words, in any case; anything else is an error that names them all. */
export function readChoice<Choice extends string>(
  field: Field | undefined,
  words: Record<Choice, readonly string[]>,
  problems: ProblemList,
): Choice | null {
  const text = lineOf(field, problems);
  if (!field || text === "") return null;
  const found = choiceOf(text, words);
  if (found) return found;
  problems.error(
    field,
    `${quoted(text)} is not one of ${allowed(words)}.`,
    `Write one of them, or leave “${field.name}” empty.`,
  );
  return null;
}

export function choiceOf<Choice extends string>(text: string, words: Record<Choice, readonly string[]>) {
  const choices = Object.keys(words) as Choice[];
  const folded = foldName(text);
  return (
    choices.find((choice) => [choice, ...words[choice]].some((word) => foldName(word) === folded)) ?? null
  );
}

/** "high, moderate, low or very low". */
export function allowed(words: Record<string, readonly string[]>) {
  const names = Object.entries(words).map(([choice, [first]]) => first ?? choice);
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" or ");
}
