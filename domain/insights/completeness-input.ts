import type { InsightContent, Prompt, Section } from "./content-input";

export type Missing = { section: Section; sentence: string };

export const statementLength = { min: 20, max: 200 };
export const summaryWords = 80;
export const promptCount = { min: 1, max: 3 };

/** What still stands between this content and publishing, one sentence each, in the order of writing; empty when nothing does. */
export function missingForPublishing(content: InsightContent): Missing[] {
  return checks.flatMap(({ section, judge }) => {
    const sentence = judge(content);
    return sentence ? [{ section, sentence }] : [];
  });
}

/** How many of the required sections are there, for the meter. */
export function completeness(content: InsightContent) {
  const missing = missingForPublishing(content);
  const required = new Set(checks.map(({ section }) => section));
  const open = new Set(missing.map(({ section }) => section));
  return { done: required.size - open.size, of: required.size, missing };
}

/**
 * Words as people count them, also in scripts without blanks; Markdown signs are not words. Only those scripts are
 * asked of `Intl.Segmenter`, which takes most of a second for a long section and would hold up every key pressed.
 */
export function countWords(text: string): number {
  let words = 0;
  for (const [run] of text.matchAll(runOfLetters)) words += unspaced.test(run) ? countSegments(run) : 1;
  return words;
}

const runOfLetters = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['’.,:·][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*/gu;
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function countSegments(run: string) {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) words += 1;
  return words;
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

type Check = { section: Section; judge: (content: InsightContent) => string | null };

const checks: Check[] = [
  { section: "statement", judge: ({ statement }) => judgeStatement(statement) },
  { section: "summary", judge: ({ summary }) => judgeSummary(summary) },
  { section: "certainty", judge: judgeCertainty },
  {
    section: "businessContext",
    judge: ({ businessContext }) =>
      isBlank(businessContext) ? "Say why the organization should care." : null,
  },
  {
    section: "goals",
    judge: ({ goals }) => (hasText(goals) ? null : "Name at least one outcome that can be checked later."),
  },
  {
    section: "nonGoals",
    judge: ({ nonGoals }) =>
      hasText(nonGoals) ? null : "Say at least one thing this is not meant to decide.",
  },
  {
    section: "limitations",
    judge: ({ limitations }) =>
      hasText(limitations) ? null : "Name at least one place where this does not hold or was not tested.",
  },
  { section: "usageDo", judge: judgeUsage },
  { section: "evidence", judge: judgeEvidence },
  { section: "prompts", judge: judgePrompts },
];

function judgeStatement(statement: string) {
  const length = [...statement.trim()].length;
  if (length === 0) return "Write the claim in one sentence.";
  if (length < statementLength.min)
    return `The statement has ${length} characters: make it a whole sentence of at least ${statementLength.min}.`;
  if (length > statementLength.max)
    return `The statement has ${length} characters: cut it to ${statementLength.max}, and move the rest to the summary.`;
  return null;
}

function judgeSummary(summary: string) {
  if (isBlank(summary)) return "Say what was found and what to do about it, in up to 80 words.";
  const words = countWords(summary);
  return words > summaryWords ? `The summary has ${words} words: cut it to ${summaryWords}.` : null;
}

function judgeCertainty({ certainty, certaintyReason }: InsightContent) {
  if (!certainty) return "Choose how sure we are.";
  return isBlank(certaintyReason) ? "Say in one sentence why we are that sure." : null;
}

function judgeUsage({ usageDo, usageDont }: InsightContent) {
  return hasText(usageDo) || hasText(usageDont)
    ? null
    : "Say at least one thing to do, or not to do, with this.";
}

function judgeEvidence({ evidence }: InsightContent) {
  const untitled = evidence.findIndex(({ title }) => isBlank(title));
  if (untitled >= 0) return `Give evidence ${untitled + 1} a title, or take it out.`;
  const counting = evidence.filter(({ direction, withdrawn }) => direction === "supports" && !withdrawn);
  return counting.length > 0 ? null : "Add at least one item of evidence that supports the statement.";
}

function judgePrompts({ prompts }: InsightContent) {
  if (prompts.length === 0) return "Write at least one question that brings this back to mind.";
  if (prompts.length > promptCount.max)
    return `Keep the ${promptCount.max} best questions; there are ${prompts.length}.`;
  for (const [index, prompt] of prompts.entries()) {
    const sentence = judgePrompt(prompt);
    if (sentence) return `Question ${index + 1}: ${sentence}`;
  }
  return null;
}

function judgePrompt({ kind, question, answer, choices, rightChoiceId, accepted }: Prompt) {
  if (isBlank(question)) return "write the question.";
  if (isBlank(answer)) return "write the answer.";
  if (kind === "short" && !accepted.some((text) => !isBlank(text)))
    return "name at least one accepted answer.";
  if (kind !== "choices") return null;
  const filled = choices.filter(({ text }) => !isBlank(text));
  if (filled.length < 2) return "give at least two choices.";
  return filled.some(({ id }) => id === rightChoiceId) ? null : "mark the choice that is right.";
}

const isBlank = (text: string) => text.trim() === "";
const hasText = (items: { text: string }[]) => items.some(({ text }) => !isBlank(text));
