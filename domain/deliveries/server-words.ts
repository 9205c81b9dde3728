import { oneLine } from "./one-line";

/**
 * What a mail server said, as it is kept and shown. Filters quote what they refuse: anything that could be the token
 * of a link is left out.
 */
export function serverWords(answer: string) {
  return oneLine(answer)
    .replace(/[\w-]{40,}/g, "…")
    .slice(0, 500);
}
