import { rendererVersion, renderInline, renderMarkdown } from "../markdown/render-markdown";
import type { InsightContent } from "./content-input";

type Html = Record<string, string>;
type Source = { path: string; text: string; inline: boolean };

/**
 * The HTML of every text that is Markdown, by its path in the content: "summary", "goals.<id>",
 * "evidence.<id>.quote", "prompts.<id>.answer". What stands unchanged in `before` is taken from there, because drafts
 * are saved every few seconds; its HTML must be of the current renderer. Empty texts have none.
 */
export function renderContent(
  content: InsightContent,
  before?: { content: InsightContent; html: Html },
): Html {
  const known = new Map(before && sourcesOf(before.content).map(({ path, text }) => [path, text]));
  const entries = sourcesOf(content).map(({ path, text, inline }) => {
    const kept = known.get(path) === text ? before?.html[path] : undefined;
    return [path, kept ?? (inline ? renderInline : renderMarkdown)(text, { idPrefix: path })] as const;
  });
  return Object.fromEntries(entries);
}

/** The HTML as it was kept, or made anew where an earlier renderer had made it. */
export function freshHtml(kept: { content: InsightContent; html: Html; rendererVersion: number }): Html {
  return kept.rendererVersion === rendererVersion ? kept.html : renderContent(kept.content);
}

const blocks = [
  "summary",
  "certaintyReason",
  "businessContext",
  "usageNotes",
  "background",
  "method",
  "evaluation",
  "openQuestions",
] as const;
const lists = ["goals", "nonGoals", "limitations", "usageDo", "usageDont"] as const;

function sourcesOf(content: InsightContent): Source[] {
  const block = (path: string, text: string) => ({ path, text, inline: false });
  return [
    ...blocks.map((name) => block(name, content[name])),
    ...lists.flatMap((name) =>
      content[name].map(({ id, text }) => ({ path: `${name}.${id}`, text, inline: true })),
    ),
    ...content.evidence.flatMap(({ id, keyFigures, quote }) => [
      block(`evidence.${id}.keyFigures`, keyFigures),
      block(`evidence.${id}.quote`, quote),
    ]),
    ...content.prompts.map(({ id, answer }) => block(`prompts.${id}.answer`, answer)),
  ].filter(({ text }) => text.trim() !== "");
}
