type Place = { path: string; key: string; type: string };

/** Where text is read with its signs: `mrkdwn`, and the words of a message that stand beside its blocks. */
const isRead = ({ key, type }: Place) => key === "text" && ["mrkdwn", "message", ""].includes(type);
const isAddress = ({ key }: Place) => ["url", "image_url", "icon_url", "title_link"].includes(key);
/** What comes back to us: names of ours and ids, never words. */
const isName = ({ key }: Place) =>
  ["value", "action_id", "block_id", "callback_id", "private_metadata"].includes(key);

/**
 * Everything in something sent to Slack that would be more than text there: mentions, links to elsewhere, text that Slack
 * looks for mentions and addresses in, people's words in what comes back to us. `homes` are the addresses that may be linked.
 */
export function liveProblems(sent: unknown, homes: string[]): string[] {
  return walk(sent, { path: "", key: "", type: "" }, homes);
}

function walk(value: unknown, place: Place, homes: string[]): string[] {
  if (typeof value === "string")
    return stringProblems(value, place, homes).map((said) => `${place.path}: ${said}`);
  if (value === null || typeof value !== "object") return [];
  const { type, verbatim } = value as { type?: unknown; verbatim?: unknown };
  const unsaid = type === "mrkdwn" && verbatim !== true ? [`${place.path}: mrkdwn that is not verbatim`] : [];
  const inside = Object.entries(value).flatMap(([key, part]) =>
    walk(part, { path: `${place.path}/${key}`, key, type: typeof type === "string" ? type : "" }, homes),
  );
  return [...unsaid, ...inside];
}

function stringProblems(text: string, place: Place, homes: string[]): string[] {
  if (isAddress(place)) return isHome(text, homes) ? [] : [`an address elsewhere: ${text}`];
  if (isName(place)) return /^[\w.:/|{}"[\],-]*$/.test(text) ? [] : [`words in what comes back: ${text}`];
  return isRead(place) ? signProblems(text, homes) : [];
}

/** Signs are ours where they make a link to one of our pages; nothing else may be in angle brackets. */
function signProblems(text: string, homes: string[]): string[] {
  const problems: string[] = [];
  const rest = text.replace(/<([^<>]*)>/g, (whole, inside: string) => {
    if (!isHome(inside.split("|")[0] ?? "", homes)) problems.push(`live: ${whole}`);
    return "";
  });
  if (/<|(?<!^)>/m.test(rest)) problems.push(`a loose bracket: ${rest}`);
  if (/&(?!amp;|lt;|gt;)/.test(text)) problems.push(`an ampersand that is not escaped: ${text}`);
  return problems;
}

const isHome = (address: string, homes: string[]) =>
  homes.some((home) => address === home || address.startsWith(`${home}/`));
