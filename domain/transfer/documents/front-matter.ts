import {
  CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { transferLimits } from "../transfer-limits";
import { type Field, type FieldValue, foldName, wellFormed } from "./fields";
import { type ProblemList, quoted } from "./problem-list";

/** Of signs and values; a text of any length is one. */
const mostTokens = 100_000;

export type FrontMatter = { fields: Field[]; body: string; bodyLine: number };

/**
 * What stands between two lines of dashes at the top of a text, every value as text and none of it evaluated. Null when
 * it cannot be read, which is said; a text that only begins with a rule has none.
 */
export function readFrontMatter(text: string, problems: ProblemList): FrontMatter | null {
  const none = { fields: [], body: text, bodyLine: 1 };
  const first = /^---[ \t]*\n/.exec(text);
  if (!first) return none;
  const last = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(text.slice(first[0].length));
  if (!last) return looksLikeKey.test(text.slice(first[0].length)) ? unclosed(problems) : none;
  const yaml = text.slice(first[0].length, first[0].length + last.index);
  const bodyAt = first[0].length + last.index + last[0].length;
  const rest = { body: text.slice(bodyAt), bodyLine: lineAt(text, bodyAt) };
  if (yaml.trim() === "") return { fields: [], ...rest };
  if (!looksLikeKey.test(yaml)) return none;
  const fields = readYaml(yaml, problems);
  return fields && { fields, ...rest };
}

/** Past empty lines and comments, a key or a sign that YAML begins with. */
const looksLikeKey = /^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:["']?[\p{L}_%&!*[{<].*:|[-&!*[{%?])/u;

const lineAt = (text: string, offset: number) => (text.slice(0, offset).match(/\n/g)?.length ?? 0) + 1;

function unclosed(problems: ProblemList) {
  problems.error(
    { line: 1 },
    "The front matter opened in line 1 is never closed.",
    "Put a line of three dashes after its last key.",
  );
  return null;
}

function readYaml(yaml: string, problems: ProblemList): Field[] | null {
  const excess = whatIsTooMuch(yaml);
  if (excess) {
    problems.error({ line: excess.line }, excess.says, excess.todo);
    return null;
  }
  const lines = new LineCounter();
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;
  const document = parseDocument(yaml, {
    schema: "failsafe",
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "silent",
    strict: true,
    uniqueKeys: false,
  });
  const foreign = document.warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
  for (const found of [...document.errors, ...foreign].slice(0, 5))
    complain(found, lineOf(keyBefore(document, found)), problems);
  const isRefused = refuseWords(document, lineOf, problems);
  if (isRefused || document.errors.length > 0 || foreign.length > 0) return null;
  if (isMap(document.contents)) return [...fieldsOf(document.contents, lineOf).values()];
  problems.error({ line: 2 }, "The front matter holds no keys.", "Write lines such as “title: …”.");
  return null;
}

/** Names the first alias or anchor, and the first key that stands twice in one place. */
function refuseWords(document: Document, lineOf: (offset: number) => number, problems: ProblemList) {
  let [isShared, isTwice] = [false, false];
  visit(document, (_key, node) => {
    if (!isShared && (isAlias(node) || (isNode(node) && "anchor" in node && node.anchor))) {
      isShared = true;
      problems.error(
        { line: lineOf(startOf(node)) },
        `Front matter: ${notAllowed}`,
        "Write the value itself.",
      );
    }
    const again = isMap(node) && !isTwice ? repeatedKey(node.items) : null;
    if (!again) return;
    isTwice = true;
    problems.error(
      { line: lineOf(startOf(again)) },
      `Front matter: the key ${quoted(String(again.value))} stands twice.`,
      "Keep one of them.",
    );
  });
  return isShared || isTwice;
}

function repeatedKey(items: { key: unknown }[]) {
  const known = new Set<string>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (known.has(String(key.value))) return key;
    known.add(String(key.value));
  }
  return null;
}

const notAllowed = "aliases and tags are not allowed here.";

/** Counted before anything is built, because building goes as deep as the text does. */
function whatIsTooMuch(yaml: string) {
  let [open, inLine, line, tokens] = [0, 0, 2, 0];
  for (const lexeme of new Lexer().lex(yaml)) {
    const type = CST.tokenType(lexeme);
    if (type === "flow-map-start" || type === "flow-seq-start") open += 1;
    else if (type === "flow-map-end" || type === "flow-seq-end") open -= 1;
    else if (type === "seq-item-ind" || type === "explicit-key-ind") inLine += 1;
    else if (type === "newline") inLine = 0;
    if (open + inLine > transferLimits.nesting) return { line, ...tooDeep };
    tokens += 1;
    if (tokens > mostTokens) return { line, ...tooMuch };
    line += lexeme.includes("\n") ? countOf(lexeme, /\n/g) : 0;
  }
  return null;
}

const tooDeep = {
  says: `The front matter is nested deeper than ${transferLimits.nesting} levels.`,
  todo: "Write one text or a plain list.",
};
const tooMuch = {
  says: "The front matter holds more values than any record has.",
  todo: "Move long texts below it, under headings.",
};

const countOf = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

/** What is never closed is missed at the end of the text; it was opened in the last key before. */
function keyBefore({ contents }: { contents: unknown }, { code, pos }: YAMLError) {
  if (code !== "MISSING_CHAR" || !isMap(contents)) return pos[0];
  return startOf(contents.items.findLast(({ key }) => startOf(key) < pos[0])?.key);
}

function complain(found: YAMLError, line: number, problems: ProblemList) {
  const [says, todo] = sentences[found.code] ?? [
    "this is not YAML as it is read here.",
    "Put texts with special signs between quotes.",
  ];
  problems.error({ line }, `Front matter: ${says}`, todo);
}

const colon = ["a text with a colon in it is read as another key.", "Put the text between quotes."] as const;
const indent = ["the lines are not indented alike.", "Begin every key in the first column."] as const;

const sentences: Partial<Record<YAMLError["code"], readonly [string, string]>> = {
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: ["a line has no colon after its key.", "Write “key: value” on each line."],
  TAB_AS_INDENT: ["tabs cannot indent here.", "Use blanks instead of tabs."],
  TAG_RESOLVE_FAILED: [notAllowed, "Take out the word that begins with “!”."],
  BAD_ALIAS: [notAllowed, "Put the text between quotes, or write the value itself."],
  BAD_INDENT: indent,
  MISSING_CHAR: ["a quote, a bracket or a colon is missing.", "Close what was opened, or quote the text."],
  MULTIPLE_DOCS: ["a line of dashes stands inside.", "Keep one line of dashes above and one below."],
  KEY_OVER_1024_CHARS: ["a key has more than 1,024 characters.", "Write “key: value” on each line."],
  BAD_SCALAR_START: [
    "a text begins with a sign that means something in YAML.",
    "Put the text between quotes.",
  ],
  UNEXPECTED_TOKEN: ["a sign stands where none is expected.", "Put the text between quotes."],
};

type YamlNode = { range?: [number, number, number] | null };
const startOf = (node: unknown) => (node as YamlNode | null)?.range?.[0] ?? 0;

/** A map that no key can surprise; a key that stands twice but for case or blanks keeps its second name. */
function fieldsOf(node: { items: { key: unknown; value: unknown }[] }, lineOf: (offset: number) => number) {
  const fields = new Map<string, Field>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value ?? "") : "";
    const folded = foldName(name);
    const id = fields.has(folded) ? `${folded} ${fields.size}` : folded;
    fields.set(id, { name, line: lineOf(startOf(key)), value: readValue(value, name, lineOf) });
  }
  return fields;
}

function readValue(node: unknown, name: string, lineOf: (offset: number) => number): FieldValue {
  if (isMap(node)) return fieldsOf(node, lineOf);
  if (isSeq(node))
    return node.items.map((item) => ({
      name,
      line: lineOf(startOf(item)),
      value: readValue(item, name, lineOf),
    }));
  const text = isScalar(node) ? wellFormed(String(node.value ?? "")) : "";
  return text === "~" || text === "null" ? "" : text;
}
