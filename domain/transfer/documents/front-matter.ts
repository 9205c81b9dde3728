import type { Field } from "./fields";
import type { ProblemList } from "./problem-list";
import { readYaml } from "./read-yaml";

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
const looksLikeKey = /^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:["']?[\p{L}\p{N}_%&!*[{<].*:|[-&!*[{%?])/u;

const lineAt = (text: string, offset: number) => (text.slice(0, offset).match(/\n/g)?.length ?? 0) + 1;

function unclosed(problems: ProblemList) {
  problems.error(
    { line: 1 },
    "The front matter opened in line 1 is never closed.",
    "Put a line of three dashes after its last key.",
  );
  return null;
}
