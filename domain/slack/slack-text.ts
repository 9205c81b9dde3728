/** Slack's own limits of Block Kit, in characters and pieces. */
export const slackLimits = {
  text: 3000,
  header: 150,
  button: 75,
  blocks: 50,
  blocksInView: 100,
  value: 2000,
} as const;

/**
 * Foreign words for `mrkdwn`: nothing in them is a mention, a link or a channel, as Slack asks for it to be done ("Escaping
 * text"), and emphasis stands as it was written.
 */
export const escaped = (words: string) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Cut at a whole character, with a sign that something is missing. Count before escaping, which makes it longer. */
export function shortened(words: string, most: number) {
  const plain = words.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const kept = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(plain.slice(0, most + 20))]
    .map(({ segment }) => segment)
    .reduce((text, segment) => (text.length + segment.length <= most - 1 ? text + segment : text), "");
  return `${kept.trimEnd()}…`;
}

/** What Slack escaped in what it sends, once undone. */
export const unescaped = (words: string) =>
  words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
