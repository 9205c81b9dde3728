import type { EvidenceItem } from "../../evidence/evidence-input";
import type { ContentItem, InsightContent, Prompt } from "../../insights/content-input";
import { sectionTitles } from "../../insights/content-words-input";
import { plainText } from "../../markdown/render-markdown";
import { frontMatter } from "./front-matter";
import { isTamePoints, isTameText, isTameTitle, oneLine } from "./tame-text";

/** What Markdown says of a record beside its words. */
export type MarkdownFacts = {
  key: string;
  status: "draft" | "published";
  /** What became of it, for those that are no longer in use. */
  standing: string | null;
  visibility: "everyone" | "restricted";
  publishedOn: string | null;
  author: string;
  owner: string;
  translator: string | null;
  topics: string[];
  audience: string[];
  readers: string[];
  links: { kind: string; to: string; note: string }[];
};

const prose = [
  ["summary", "summary"],
  ["businessContext", "why it matters"],
  ["usageNotes", "using it"],
  ["background", "background"],
  ["method", "method"],
  ["evaluation", "evaluation"],
  ["openQuestions", "open questions"],
] as const;
const lists = [
  ["goals", "goals"],
  ["nonGoals", "non-goals"],
  ["limitations", "limitations"],
  ["usageDo", "do"],
  ["usageDont", "don't"],
] as const;
type Part = (typeof prose)[number][0] | (typeof lists)[number][0];

const order: Part[] = [
  "summary",
  "businessContext",
  "goals",
  "nonGoals",
  "limitations",
  "usageDo",
  "usageDont",
  "usageNotes",
  "background",
  "method",
  "evaluation",
  "openQuestions",
];

/**
 * A record as Markdown for people, which an import reads back as it was: a section under each heading. Texts that would
 * not come back from there, because they hold headings themselves or more than a plain list, stand above in the front
 * matter.
 */
export function insightMarkdown(content: InsightContent, facts: MarkdownFacts): string {
  const apart: Record<string, unknown> = {};
  const bodies = new Map<Part, string>();
  for (const [name, title] of prose) {
    const text = content[name];
    if (text.trim() === "") continue;
    if (isTameText(text)) bodies.set(name, text);
    else apart[title] = text;
  }
  for (const [name, title] of lists) {
    const points = content[name].filter(({ text }) => text.trim() !== "");
    if (points.length === 0) continue;
    if (isTamePoints(points)) bodies.set(name, points.map(({ text }) => `- ${text}`).join("\n"));
    else apart[title] = points.map(({ id, text }) => ({ id, text }));
  }
  const sections = order.flatMap((name) => {
    const body = bodies.get(name);
    return body === undefined ? [] : [`## ${sectionTitles[name]}\n\n${body}\n`];
  });
  return [head(content, facts, apart), ...titleOf(content), ...sections].join("\n");
}

/** The statement once more as a title, in signs that say nothing else; left out where no heading would say just that. */
function titleOf({ statement }: InsightContent) {
  const title = oneLine(statement);
  const written = title.replace(/[\\`*_[\]<>&~!|#]/g, "\\$&");
  const isPlain = written === title && /^[\p{L}“"(]/u.test(title);
  const isTitle = isTameTitle(written) && (isPlain || oneLine(plainText(written)) === title);
  return isTitle ? [`# ${written}\n`] : [];
}

function head(content: InsightContent, facts: MarkdownFacts, apart: Record<string, unknown>) {
  return frontMatter(facts.standing, {
    id: facts.key,
    statement: oneLine(content.statement),
    status: facts.status,
    published: facts.publishedOn,
    visibility: facts.visibility,
    certainty: content.certainty?.replace("-", " "),
    "certainty reason": content.certaintyReason.trim(),
    language: content.language,
    "half-life": content.halfLifeDays === null ? null : `${content.halfLifeDays} days`,
    author: facts.author,
    owner: facts.owner,
    translator: facts.translator,
    topics: facts.topics,
    audience: facts.audience,
    readers: facts.readers,
    links: facts.links.map(({ kind, to, note }) => ({ kind, to, ...(note ? { note } : {}) })),
    evidence: content.evidence.map(evidenceFields),
    questions: content.prompts.map(promptFields),
    ...apart,
  });
}

const filled = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== null));

const evidenceFields = (item: EvidenceItem) =>
  filled({
    id: item.id,
    kind: item.kind,
    direction: item.direction,
    strength: item.strength?.replace("-", " ") ?? null,
    title: item.title,
    source: item.source,
    method: item.method,
    sample: item.sample,
    "period from": item.periodFrom,
    "period until": item.periodUntil,
    "published on": item.publishedOn,
    "key figures": item.keyFigures,
    quote: item.quote,
    note: item.note,
    withdrawn: item.withdrawn,
  });

const promptFields = ({ id, kind, question, answer, choices, rightChoiceId, accepted }: Prompt) => ({
  id,
  kind,
  question,
  ...filled({ answer, right: rightChoiceId }),
  ...(choices.length > 0 ? { choices: choices.map((choice: ContentItem) => ({ ...choice })) } : {}),
  ...(accepted.length > 0 ? { accepted } : {}),
});
