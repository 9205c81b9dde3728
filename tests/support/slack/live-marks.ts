import { isPiece } from "./block-report";

/**
 * Everything Slack would bring to life in what was sent: mentions, channels, dates and links, as they stand between `<` and
 * `>` in formatted text, and the addresses of buttons. Words that were escaped are no part of it.
 */
export function liveMarks(sent: unknown): string[] {
  if (Array.isArray(sent)) return sent.flatMap(liveMarks);
  if (!isPiece(sent)) return [];
  return Object.entries(sent).flatMap(([name, value]) => {
    if (typeof value !== "string") return liveMarks(value);
    if (name === "url") return [value];
    return name === "text" && sent.type !== "plain_text" ? marksIn(value) : [];
  });
}

const marksIn = (text: string) => [...text.matchAll(/<([^<>]+)>/g)].map(([, mark = ""]) => mark);
