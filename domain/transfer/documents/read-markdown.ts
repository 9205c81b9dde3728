import { maxContentLength } from "../../insights/content-input";
import { plainText } from "../../markdown/render-markdown";
import type { ImportDocument } from "../import-document";
import { transferLimits } from "../transfer-limits";
import type { Problem } from "../transfer-query";
import { buildDocument } from "./build-document";
import { collectFields } from "./collect-fields";
import { carryDefinitions } from "./definitions";
import { lineOf, wellFormed } from "./fields";
import { readFrontMatter } from "./front-matter";
import { noteMarkdown, tooDeepLine } from "./markdown-notes";
import { placeSections } from "./place-sections";
import { type ProblemList, problemList } from "./problem-list";
import { sectionNamed } from "./section-names";
import { type Block, splitBody } from "./split-body";

export type ReadDocument = { document: ImportDocument | null; problems: Problem[] };

/** One Markdown file as a record: front matter says what it is, headings of ours fill sections, the rest is background. */
export function readMarkdown(given: string, file: string): ReadDocument {
  const problems = problemList(file);
  const text = tidy(given, problems);
  const document = isReadable(text, problems) ? read(text, file, problems) : null;
  problems.all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { document, problems: problems.all };
}

function tidy(given: string, problems: ProblemList) {
  const text = given.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const clean = wellFormed(text);
  if (clean !== text)
    problems.warning(
      { line: text.slice(0, text.search(/[\0\p{Surrogate}]/u)).split("\n").length },
      "The text has signs that cannot be kept; each was replaced by �.",
      "Look at these places after the import.",
    );
  return clean;
}

/** Judged by the text alone, before anything goes through it that could take long. */
function isReadable(text: string, problems: ProblemList) {
  if (text.trim() === "") {
    problems.error({}, "The file is empty.", "Leave it out, or write something into it.");
    return false;
  }
  if (text.length > maxContentLength) {
    const says = `The text has ${text.length.toLocaleString("en")} characters; a record takes at most ${maxContentLength.toLocaleString("en")}.`;
    problems.error({ line: 1 }, says, "Make several records of it.");
    return false;
  }
  const line = tooDeepLine(text);
  if (line === null) return true;
  const says = `Quotes or lists are nested deeper than ${transferLimits.nesting} levels.`;
  problems.error({ line }, says, "Take out the signs at the beginning of this line.");
  return false;
}

function read(text: string, file: string, problems: ProblemList): ImportDocument | null {
  const front = readFrontMatter(text, problems);
  if (!front) return null;
  const fields = collectFields(front.fields, problems);
  const blocks = splitBody(front.body, front.bodyLine);
  const title = findTitle(lineOf(fields.get("statement"), problems), blocks, file, problems);
  const placed = placeSections(blocks, title);
  for (const { text, textLine } of [...placed.values()].flat())
    noteMarkdown(text, (line) => ({ line: textLine + line - 1 }), problems);
  carryDefinitions(placed, front.body);
  const prompts = fields.get("prompts");
  const place = { file, line: 1, fallbackId: file };
  return buildDocument({ ...place, statement: title.statement, fields, placed, prompts }, problems);
}

/** The front matter's title, else the first heading, else the name of the file. */
function findTitle(named: string, blocks: Block[], file: string, problems: ProblemList) {
  const headings = blocks.filter(({ level }) => level > 0);
  const first = headings.find(({ heading }) => !sectionNamed(heading) && heading !== "");
  const isAlone =
    first && first === headings[0] && headings.every((one) => one === first || one.level > first.level);
  const block = isAlone ? first : null;
  const words = first ? plainText(first.heading).replace(/\s+/g, " ").trim() : "";
  if (named) return { statement: named, block, isStatement: block !== null && fold(words) === fold(named) };
  if (first && words) {
    problems.note({ line: first.line }, "The first heading was taken as the statement.", todo);
    return { statement: words, block, isStatement: true };
  }
  problems.warning(
    { line: 1 },
    "There is no title, so the name of the file was taken as the statement.",
    todo,
  );
  return { statement: nameOf(file), block: null, isStatement: false };
}

const todo = "Write “title:” into the front matter to say it otherwise.";
const fold = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.]+/g, " ")
    .trim();

function nameOf(file: string) {
  const name = (file.split("/").at(-1) ?? file).replace(/\.[^.]*$/, "");
  const words = name.replace(/[-_\s]+/g, " ").trim() || file;
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
