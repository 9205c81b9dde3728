import { z } from "zod";
import { type Prompt, promptInput } from "../insights/content-input";
import { insightHref } from "../insights/insight-address";
import { textDirection } from "../insights/text-direction";
import { rendererVersion, renderInline, renderMarkdown } from "../markdown/render-markdown";
import { wordsInMarkdown } from "../markdown/words-in-markdown";
import { daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import type {
  AnsweredCard,
  AskedPrompt,
  Because,
  CardAnswer,
  Check,
  NamedRecord,
  OwnCard,
  PlainCard,
} from "./card-query";
import type { OwnCardRow } from "./own-card-rows";

/** The questions of a stored content. */
export const promptsIn = (stored: unknown): Prompt[] => z.array(promptInput).catch([]).parse(stored);
const limitationOf = z.object({ id: z.string(), text: z.string() }).nullable().catch(null);

type Clock = { today: string; timeZone: string };

/** What is asked and why, without the answer; null where the record asks nothing any more. */
export function ownQuestion(row: OwnCardRow, clock: Clock): Pick<OwnCard, "because" | "prompt"> | null {
  const prompt = promptOf(row);
  return prompt ? { because: becauseOf(row, clock), prompt: askedPrompt(row, prompt) } : null;
}

/** A card as its person sees it; null where the record asks nothing any more. */
export function ownCard(row: OwnCardRow, clock: Clock): OwnCard | null {
  const prompt = promptOf(row);
  if (!prompt) return null;
  const { id, reason, closesOn, openedAt } = row;
  const kickoffOn = row.initiative?.kickoffOn ?? null;
  return {
    ...{ id, reason, until: daysLater(closesOn, -1), isOpened: openedAt !== null },
    because: becauseOf(row, clock),
    prompt: askedPrompt(row, prompt),
    answer: answerOf(row, prompt),
    afterKickoff: kickoffOn !== null && kickoffOn >= clock.today ? daysLater(kickoffOn, 1) : null,
  };
}

/** What is asked, answered and to be minded, in words. */
export function plainWordsOf(row: OwnCardRow): Pick<PlainCard, "question" | "answer" | "limitation"> {
  const prompt = promptOf(row);
  const limitation = limitationOf.parse(row.limitation)?.text ?? "";
  return {
    question: prompt?.question ?? "",
    answer: wordsInMarkdown(prompt?.answer ?? "", undefined),
    limitation: wordsInMarkdown(limitation, undefined) || null,
  };
}

function promptOf({ prompts: stored, promptId }: OwnCardRow) {
  const prompts = promptsIn(stored);
  return prompts.find(({ id }) => id === promptId) ?? prompts[0];
}

const askedPrompt = ({ language, isChecked }: OwnCardRow, prompt: Prompt): AskedPrompt => ({
  ...{ promptId: prompt.id, question: prompt.question, language, direction: textDirection(language) },
  choices: prompt.kind === "choices" ? prompt.choices : [],
  check: isChecked ? checkOf(prompt) : null,
});

/** What of a question can be checked; null where only the person themselves can say how well they knew it. */
export function checkOf({ kind, rightChoiceId, accepted, choices }: Prompt): Check | null {
  if (kind === "choices" && choices.some(({ id }) => id === rightChoiceId))
    return { kind, rightId: rightChoiceId };
  return kind === "short" && accepted.length > 0 ? { kind, accepted } : null;
}

export const namedRecord = ({ statement, language, key, slug }: OwnCardRow): NamedRecord => ({
  ...{ statement, language, href: insightHref({ key, slug }) },
});

/** What an answer changed, as it stands now. */
export const answeredOf = ({ id, contactId, contact, memory }: OwnCardRow): AnsweredCard => ({
  ...{ cardId: id, contactId, nextOn: memory?.dueOn ?? null, holdsUntil: memory?.holdsUntil ?? null },
  recallBefore: contact?.recallBefore ?? null,
});

function answerOf(row: OwnCardRow, prompt: Prompt): CardAnswer {
  const { statement, language, certainty, isRight } = row;
  const limitation = limitationOf.parse(row.limitation);
  const fresh = row.rendererVersion === rendererVersion ? row.html : {};
  const right = prompt.choices.find(({ id }) => id === prompt.rightChoiceId);
  const [answer, limit] = [`prompts.${prompt.id}.answer`, `limitations.${limitation?.id}`];
  return {
    ...{
      statement,
      language,
      direction: textDirection(language),
      href: insightHref(row),
      certainty,
      isRight,
    },
    answerHtml: fresh[answer] ?? renderMarkdown(prompt.answer, { idPrefix: answer }),
    rightChoice: prompt.kind === "choices" ? (right?.text ?? null) : null,
    limitationHtml: limitation?.text.trim()
      ? (fresh[limit] ?? renderInline(limitation.text, { idPrefix: limit }))
      : null,
  };
}

function becauseOf(row: OwnCardRow, clock: Clock): Because {
  const { reason, facts } = row;
  if (reason === "own") return { kind: "asked-for" };
  if (facts.promisedOn) return { kind: "promised", on: facts.promisedOn };
  if (reason === "live") return becauseOfInitiative(row, clock);
  if (facts.changedOn) return { kind: "changed", on: localDay(new Date(facts.changedOn), clock.timeZone) };
  if (reason === "keep") return { kind: "keeper", keepers: facts.keepers };
  return becauseOfHistory(facts);
}

function becauseOfInitiative({ initiative }: OwnCardRow, { today }: Clock): Because {
  if (!initiative) return { kind: "history", topic: null };
  const { title, kickoffOn, lastOn } = initiative;
  if (kickoffOn !== null && kickoffOn >= today) return { kind: "kickoff", title, on: kickoffOn };
  return { kind: "under-way", title, until: lastOn };
}

function becauseOfHistory({ cause, topic, team, path }: OwnCardRow["facts"]): Because {
  if (cause === "path" && path) return { kind: "path", title: path };
  if (cause === "must-know" && team) return { kind: "must-know", team };
  if (cause === "follow" && topic) return { kind: "follow", topic };
  return { kind: "history", topic };
}
