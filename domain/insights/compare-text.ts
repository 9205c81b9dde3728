import { diffArrays } from "diff";
import type { ChangeKind, Part, TextBlock, TextComparison } from "./comparison-query";
import { unspacedLetters, wordsOf } from "./words-to-compare";

/**
 * How much comparing may cost. Myers' algorithm takes about the square of the number of differences, and finding words
 * where no blanks stand between them about as much as a hundred of its steps a letter: past `edits` differences in one
 * place, or when `left` is used up over a whole record, both texts are shown whole.
 */
export type Effort = { edits: number; left: number };

export const ordinaryEffort = (): Effort => ({ edits: 600, left: 8_000_000 });

/** What became of a text: by line first, then by word where lines changed, in any script. */
export function compareText(before: string, after: string, effort: Effort, language = "en"): TextComparison {
  const [old, now] = [lineEnds(before), lineEnds(after)];
  if (old === now) return { change: "unchanged", blocks: now ? [block("unchanged", now)] : [], whole: false };
  if (!old) return { change: "added", blocks: [block("added", now)], whole: false };
  if (!now) return { change: "removed", blocks: [block("removed", old)], whole: false };
  const runs = difference(lines(old), lines(now), effort);
  if (!runs) return { change: "changed", blocks: bothWhole(old, now), whole: true };
  return { change: "changed", ...compareRuns(runs, effort, language) };
}

/** Where lines were taken out and others put in, the words are compared. */
function compareRuns(runs: Part[], effort: Effort, language: string) {
  const blocks: TextBlock[] = [];
  let whole = false;
  for (const [index, { kind, text }] of runs.entries()) {
    const [before, next] = [runs[index - 1], runs[index + 1]];
    if (kind === "added" && before?.kind === "removed") continue;
    if (kind === "removed" && next?.kind === "added") {
      const parts = compareWords(text, next.text, effort, language);
      whole ||= parts === null;
      blocks.push(...(parts ? [{ change: "changed" as const, parts }] : bothWhole(text, next.text)));
    } else blocks.push(block(kind === "same" ? "unchanged" : kind, text));
  }
  return { blocks, whole };
}

function compareWords(old: string, now: string, effort: Effort, language: string): Part[] | null {
  effort.left = Math.max(0, effort.left - stepsALetter * (unspacedLetters(old) + unspacedLetters(now)));
  if (effort.left === 0) return null;
  const parts = difference(wordsOf(old, language), wordsOf(now, language), effort);
  return parts && joinChanges(parts);
}

const stepsALetter = 100;

/** Runs of tokens that are gone, new or the same, the removed ones first; null when it would take too much work. */
function difference(old: string[], now: string[], effort: Effort): Part[] | null {
  const most = Math.min(effort.edits, Math.floor(Math.sqrt(effort.left)));
  const changes = diffArrays(old, now, { maxEditLength: most });
  const edits = changes
    ? changes.reduce((sum, change) => sum + (change.added || change.removed ? change.count : 0), 0)
    : most;
  effort.left = Math.max(0, effort.left - edits * edits);
  if (!changes) return null;
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** Blanks and commas alone between two changes do not hold them apart: one change reads better than five. */
function joinChanges(parts: Part[]): Part[] {
  const joined: Part[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) joined.push({ kind: "removed", text: removed });
    if (added) joined.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const within = kind === "same" && (removed || added) && index < parts.length - 1 && !hasWord.test(text);
    if (within || kind === "removed") removed += text;
    if (within || kind === "added") added += text;
    if (kind !== "same" || within) continue;
    flush();
    joined.push({ kind, text });
  }
  flush();
  return joined;
}

const bothWhole = (old: string, now: string) => [block("removed", old), block("added", now)];
const hasWord = /[\p{L}\p{N}\n]/u;
const block = (change: ChangeKind, text: string): TextBlock => ({
  change,
  parts: [{ kind: change === "added" || change === "removed" ? change : "same", text }],
});
const lineEnds = (text: string) => text.replace(/\r\n?/g, "\n").trim();
const lines = (text: string) => text.split(/(?<=\n)/);
