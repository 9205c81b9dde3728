import type { SectionBlock } from "@slack/types";
import { plainWords } from "./block-parts";

const most = 2900;

/** Somebody's words line by line, in which nothing is a sign. */
export function literalWords(words: string): SectionBlock {
  const lines = words.split("\n").flatMap((line) => (line.trim() ? [plainWords(line, most)] : []));
  const whole = lines.join("\n") || plainWords("", most);
  const text = whole.length > most ? plainWords(whole, most) : whole;
  return { type: "section", text: { type: "plain_text", text, emoji: false } };
}
