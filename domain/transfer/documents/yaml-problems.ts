import { type Document, isAlias, isMap, isNode, isScalar, visit, type YAMLError } from "yaml";
import { type ProblemList, quoted } from "./problem-list";

/** Says what in a parsed text is no YAML, or none that is read here; true when that is anything. */
export function sayYamlProblems(
  document: Document,
  lineOf: (offset: number) => number,
  problems: ProblemList,
): boolean {
  const foreign = document.warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
  for (const found of [...document.errors, ...foreign].slice(0, 5))
    complain(found, lineOf(keyBefore(document, found)), problems);
  const isRefused = refuseWords(document, lineOf, problems);
  return isRefused || document.errors.length > 0 || foreign.length > 0;
}

/** Where a node begins. */
export const startOf = (node: unknown) =>
  (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;

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

const notAllowed = "aliases and tags are not allowed here.";
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
