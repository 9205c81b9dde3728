import { unescaped } from "./slack-text";

/** So much of a message is read. */
const longest = 4000;

type Said = { text?: string; blocks?: unknown[]; attachments?: unknown[] };

/**
 * What a message says, as plain words: links by their labels, mentions left out, Slack's own escapes undone once. Where it
 * has no text of its own, that of its blocks or attachments; no more than 4,000 characters are read.
 */
export function plainMessage(said: Said): string {
  const text = said.text?.trim()
    ? said.text
    : [...(said.blocks ?? []), ...(said.attachments ?? [])].map(textIn);
  const whole = Array.isArray(text) ? text.filter(Boolean).join("\n") : text;
  return unescaped(
    whole.slice(0, longest).replace(/<([^<>]{1,2000})>/g, (_, inside: string) => labelOf(inside)),
  );
}

/** `<https://…|label>`, `<#C1|name>`, `<!subteam^S1|@team>`; people and whole channels are nobody's topic. */
function labelOf(inside: string) {
  const [target = "", label] = inside.split("|");
  if (label) return label;
  return /^[@!#]/.test(target) ? " " : target;
}

const deepest = 6;

/** The words in a block or attachment, whatever its kind. */
function textIn(part: unknown, depth = 0): string {
  if (depth > deepest || part === null || typeof part !== "object") return "";
  if (Array.isArray(part)) return joined(part, depth);
  const { text, fallback, title, elements, fields, blocks, value } = part as Record<string, unknown>;
  const own = [title, text, value].map((one) => (typeof one === "string" ? one : textIn(one, depth + 1)));
  const inside = [elements, fields, blocks].map((one) => (Array.isArray(one) ? joined(one, depth) : ""));
  const said = [...own, ...inside].filter(Boolean).join(" ");
  return said || (typeof fallback === "string" ? fallback : "");
}

const joined = (parts: unknown[], depth: number) =>
  parts
    .slice(0, 100)
    .map((part) => textIn(part, depth + 1))
    .filter(Boolean)
    .join(" ");
