import type { Nodes } from "mdast";
import { isTangled } from "../../markdown/is-tangled";
import { linkTarget } from "../../markdown/link-target";
import { parseMarkdown } from "../../markdown/render-markdown";
import { transferLimits } from "../transfer-limits";
import { type ProblemList, quoted, type Spot } from "./problem-list";

const mostOfOneKind = 10;
const suspicious = /<[a-z/!?]|\]\(|^ {0,3}\[[^\]\n]+\]:|!\[/im;
const tag = /<(?:\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?|!--[\s\S]*?--|![a-z][^<>]*|\?[^<>]*\?)>/i;

type Found = { kind: "html" | "link" | "picture"; line: number; what: string };

/** Says what of a text will not look as it did elsewhere: HTML, links that lead nowhere safe, pictures. */
export function noteMarkdown(markdown: string, at: (line: number) => Spot, problems: ProblemList) {
  const isCandidate = suspicious.test(markdown);
  const root = isCandidate ? parseMarkdown(markdown) : null;
  if (!root) {
    if (isCandidate || isTangled(markdown)) sayTangled(at(1), problems);
    return;
  }
  const found = findIn(root);
  for (const kind of ["html", "link", "picture"] as const)
    say(
      found.filter((one) => one.kind === kind),
      at,
      problems,
    );
}

const sayTangled = (spot: Spot, problems: ProblemList) =>
  problems.warning(
    spot,
    "The text from here on is too tangled to be read as Markdown.",
    "It is kept, and shown as it was typed.",
  );

function findIn(root: Nodes): Found[] {
  const found: Found[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const line = node.position?.start.line ?? 1;
    if (node.type === "text" && tag.test(node.value))
      found.push({
        kind: "html",
        line: line + linesBefore(node.value),
        what: tag.exec(node.value)?.[0] ?? "",
      });
    if ((node.type === "link" || node.type === "definition") && !linkTarget(node.url))
      found.push({ kind: "link", line, what: node.url });
    if (node.type === "image") found.push({ kind: "picture", line, what: node.url });
    if ("children" in node) open.push(...node.children.toReversed());
  }
  return found;
}

const linesBefore = (text: string) => text.slice(0, text.search(tag)).split("\n").length - 1;

function say(found: Found[], at: (line: number) => Spot, problems: ProblemList) {
  for (const [index, { kind, line, what }] of found.slice(0, mostOfOneKind).entries()) {
    const more = index === mostOfOneKind - 1 ? found.length - mostOfOneKind : 0;
    const others = more > 0 ? ` ${more} more follow.` : "";
    if (kind === "html")
      problems.warning(at(line), `${quoted(what)} is HTML.`, `It is kept as text, and shown so.${others}`);
    else if (kind === "link")
      problems.warning(
        at(line),
        `The link to ${quoted(what)} cannot lead anywhere from here.`,
        `Its words are kept, the link is removed. Use an address that begins with https://.${others}`,
      );
    else sayPicture(at(line), what, others, problems);
  }
}

function sayPicture(spot: Spot, url: string, others: string, problems: ProblemList) {
  const isRemote = /^https?:\/\//i.test(url);
  problems.note(
    spot,
    isRemote ? `The picture ${quoted(url)} is not fetched.` : `The picture ${quoted(url)} is not taken in.`,
    `${isRemote ? "It becomes a link." : "Its description is kept as text."}${others}`,
  );
}

/** The first line that is nested deeper than is read, quotes and lists counted; found by its signs alone. */
export function tooDeepLine(text: string): number | null {
  const at = text.split("\n").findIndex((line) => {
    const [signs = ""] = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/.exec(line) ?? [];
    const indent = /^[ \t]*/.exec(signs)?.[0].length ?? 0;
    const opened = signs.match(/>|[-+*]|[.)]/g)?.length ?? 0;
    return opened + Math.floor(indent / 2) > transferLimits.nesting;
  });
  return at < 0 ? null : at + 1;
}
