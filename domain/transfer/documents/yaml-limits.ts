import { CST, Lexer } from "yaml";
import { transferLimits } from "../transfer-limits";

/** Of signs and values; a text of any length is one. */
const mostTokens = 100_000;

/**
 * Whether YAML is nested deeper or holds more than front matter may, and in which line of the file. Counted before
 * anything is built, because building goes as deep as the text does.
 */
export function whatIsTooMuch(yaml: string): { line: number; says: string; todo: string } | null {
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
