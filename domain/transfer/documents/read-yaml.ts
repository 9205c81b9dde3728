import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { type Field, type FieldValue, foldName, wellFormed } from "./fields";
import type { ProblemList } from "./problem-list";
import { whatIsTooMuch } from "./yaml-limits";
import { sayYamlProblems, startOf } from "./yaml-problems";

/** The keys of front matter with their values, all of them text; null when it cannot be read, which is said. */
export function readYaml(yaml: string, problems: ProblemList): Field[] | null {
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
  if (sayYamlProblems(document, lineOf, problems)) return null;
  if (isMap(document.contents)) return [...fieldsOf(document.contents, lineOf).values()];
  problems.error({ line: 2 }, "The front matter holds no keys.", "Write lines such as “title: …”.");
  return null;
}

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
  if (!isScalar(node)) return "";
  const text = wellFormed(String(node.value ?? ""));
  return node.type === "PLAIN" && /^(?:~|null)$/i.test(text) ? "" : text;
}
