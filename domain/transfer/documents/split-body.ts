/** One heading with what stands under it, up to the next heading. Lines count from 1 in the file. */
export type Block = {
  level: number;
  /** The heading's words, with their Markdown; empty for what stands above the first one. */
  heading: string;
  line: number;
  /** As it was written, heading included. */
  whole: string;
  /** Without the heading. */
  text: string;
  textLine: number;
};

/**
 * Cuts Markdown at its headings, by line and in one pass: reading a whole file as Markdown first would let a few
 * thousand brackets take minutes. What is indented may stand inside a list, and counts only where none is open.
 */
export function splitBody(body: string, firstLine: number): Block[] {
  const lines = body.split("\n");
  const starts = headingsOf(lines);
  const top = { at: 0, length: 0, level: 0, heading: "" };
  const all = starts[0]?.at === 0 ? starts : [top, ...starts];
  return all.map(({ at, length, level, heading }, index) => {
    const end = all[index + 1]?.at ?? lines.length;
    return {
      level,
      heading,
      line: firstLine + at,
      whole: lines.slice(at, end).join("\n"),
      text: lines.slice(at + length, end).join("\n"),
      textLine: firstLine + at + length,
    };
  });
}

type Start = { at: number; length: number; level: number; heading: string };

function headingsOf(lines: string[]): Start[] {
  const starts: Start[] = [];
  let fence: string | null = null;
  let isListOpen = false;
  for (const [at, line] of lines.entries()) {
    if (/^\S/.test(line)) isListOpen = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/.test(line);
    fence = fenceAfter(fence, line);
    if (fence !== null) continue;
    const [, signs, heading = ""] = (isListOpen ? flush : indented).exec(line) ?? [];
    if (signs) starts.push({ at, length: 1, level: signs.length, heading: withoutClosing(heading) });
    else if (isUnderlined(lines, at))
      starts.push({ at, length: 2, level: lines[at + 1]?.startsWith("=") ? 1 : 2, heading: line.trim() });
  }
  return starts;
}

const flush = /^(#{1,6})(?:[ \t]+(.*))?$/;
const indented = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;

const withoutClosing = (heading: string) =>
  heading
    .trim()
    .replace(/(?:^|[ \t])#+$/, "")
    .trim();

/** The signs that opened the code around the next line, or null outside of code. */
function fenceAfter(fence: string | null, line: string): string | null {
  const [, signs, rest = ""] = /^[ \t]{0,12}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  if (!signs) return fence;
  if (fence === null) return signs.startsWith("`") && rest.includes("`") ? null : signs;
  const closes = signs[0] === fence[0] && signs.length >= fence.length && rest.trim() === "";
  return closes ? null : fence;
}

/** A line of words alone between a blank one and one of `===` or `---`. */
function isUnderlined(lines: string[], at: number) {
  const line = lines[at] ?? "";
  const under = lines[at + 1] ?? "";
  return (
    /^(?:=+|-{2,})[ \t]*$/.test(under) &&
    (at === 0 || (lines[at - 1] ?? "").trim() === "") &&
    /^(?![-+*>#|=~`]|\d+[.)])\S/.test(line)
  );
}
