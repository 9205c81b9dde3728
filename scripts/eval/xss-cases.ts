export type XssCase = {
  id: string;
  context: string;
  technique: string;
  /** The text itself, repetitions written out. */
  text: string;
  /** Calls the canary where nothing defends the page. */
  live: boolean;
  slow: boolean;
};

type Line = { id: string; ctx: string; technique: string; payload: string; live?: boolean };

/** The cases of a file with one JSON object a line. */
export function readCases(lines: string): XssCase[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line)
    .map(({ id, ctx, technique, payload, live }) => {
      const slow = technique === "slow input";
      const text = slow ? writtenOut(payload) : payload;
      return { id, context: ctx, technique, text, live: live === true, slow };
    });
}

/** `REPEAT(3,"ab")` stands for "ababab". */
function writtenOut(payload: string) {
  return payload.replace(/REPEAT\((\d+),"((?:[^"\\]|\\.)*)"\)/g, (_, times: string, text: string) =>
    text.repeat(Number(times)),
  );
}
