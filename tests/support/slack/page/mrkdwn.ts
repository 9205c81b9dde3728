import { withEmoji } from "./emoji";
import { html, joined, Markup, safeAddress } from "./markup";

/** Who and what is named in messages. */
export type Names = { user(id: string): string; channel(id: string): string };

/**
 * Draws Slack's `mrkdwn` as Slack does it: `<…>` is a mention, a link or a date, `&amp;`, `&lt;` and `&gt;` are signs, and
 * emphasis counts only at the edges of words.
 */
export function drawMrkdwn(source: string, names: Names): Markup {
  const pieces = source.split(/```\n?([\s\S]*?)```/);
  return joined(
    pieces.map((piece, at) =>
      at % 2 === 1 ? html`<pre>${unescaped(piece)}</pre>` : drawLines(piece, names),
    ),
  );
}

/** Quotations are blocks of their own; every other end of a line breaks it. */
function drawLines(source: string, names: Names): Markup {
  const drawn: Markup[] = [];
  let quoted: string[] = [];
  let plain: string[] = [];
  const endQuote = () => {
    if (quoted.length > 0) drawn.push(html`<blockquote>${linesOf(quoted, names)}</blockquote>`);
    quoted = [];
  };
  const endPlain = () => {
    if (plain.length > 0) drawn.push(linesOf(plain, names));
    plain = [];
  };
  for (const line of source.split("\n")) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quote) endPlain();
    else endQuote();
    if (quote) quoted.push(quote[1] ?? "");
    else plain.push(line);
  }
  endQuote();
  endPlain();
  return joined(drawn);
}

function linesOf(lines: string[], names: Names): Markup {
  return joined(lines.map((line, at) => html`${at > 0 && html`<br>`}${drawSpans(line, names)}`));
}

const span = /`([^`]+)`|<([^<>]+)>/;
const emphases = [
  { sign: "*", tag: "b" },
  { sign: "_", tag: "i" },
  { sign: "~", tag: "s" },
] as const;

function drawSpans(source: string, names: Names): Markup {
  // Code and what stands in angle brackets is taken out first: no emphasis is looked for inside.
  const kept: Markup[] = [];
  const keep = (piece: Markup) => `\uE000${kept.push(piece) - 1}\uE001`;
  let rest = source.replaceAll(/[\uE000\uE001]/g, "");
  for (let found = span.exec(rest); found; found = span.exec(rest)) {
    const piece = found[1] ? html`<code>${unescaped(found[1])}</code>` : drawBracket(found[2] ?? "", names);
    rest = rest.slice(0, found.index) + keep(piece) + rest.slice(found.index + found[0].length);
  }
  return emphasized(rest, (words) => restored(words, kept));
}

function emphasized(source: string, finished: (words: string) => Markup): Markup {
  for (const { sign, tag } of emphases) {
    const within = new RegExp(
      `(^|[^\\w${"\\"}${sign}])\\${sign}(?=\\S)([^\\${sign}]*[^\\s\\${sign}])\\${sign}(?=$|[^\\w])`,
    );
    const found = within.exec(source);
    if (!found) continue;
    const start = found.index + (found[1]?.length ?? 0);
    const end = found.index + found[0].length;
    const inner = emphasized(found[2] ?? "", finished);
    return joined([
      emphasized(source.slice(0, start), finished),
      new Markup(`<${tag}>${inner.html}</${tag}>`),
      emphasized(source.slice(end), finished),
    ]);
  }
  return finished(source);
}

function restored(source: string, kept: Markup[]): Markup {
  return joined(
    source
      .split(/\uE000(\d+)\uE001/)
      .map((piece, at) =>
        at % 2 === 1 ? (kept[Number(piece)] ?? html``) : html`${withEmoji(unescaped(piece))}`,
      ),
  );
}

function drawBracket(inside: string, names: Names): Markup {
  const [target = "", label] = inside.split("|", 2);
  if (target.startsWith("@")) return mention(`@${names.user(target.slice(1))}`);
  if (target.startsWith("#")) return mention(`#${names.channel(target.slice(1))}`);
  if (/^!(channel|here|everyone)$/.test(target)) return html`<mark class="rings">@${target.slice(1)}</mark>`;
  if (target.startsWith("!date^")) return html`${dateOf(target, label ?? "")}`;
  if (target.startsWith("!")) return html`${label ?? target}`;
  const address = unescaped(target);
  return html`<a href="${safeAddress(address)}" target="_blank" rel="noreferrer">${unescaped(label ?? target)}</a>`;
}

const mention = (words: string) => html`<span class="mention">${words}</span>`;

/** `<!date^1700000000^{date_short} at {time}|fallback>` */
function dateOf(target: string, fallback: string) {
  const [, seconds, format = ""] = target.split("^");
  const at = new Date(Number(seconds) * 1000);
  if (Number.isNaN(+at)) return fallback;
  const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return format.replace(/\{(\w+)\}/g, (_, name: string) => (name.startsWith("time") ? time : day));
}

/** What Slack escaped, once undone. */
export const unescaped = (words: string) =>
  words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
