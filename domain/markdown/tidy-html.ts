import type { Element, ElementContent, Root, RootContent } from "hast";
import { directionOf, textOf } from "./direction-of";
import { linkTarget } from "./link-target";

type Place = { idPrefix: string; inLink: boolean; headings: Map<string, string> };

/**
 * Fits what Markdown made into our pages: headings below ours, links that may be followed, pictures as links, tables
 * that scroll in a narrow page, boxes with names, each block in its own direction of writing.
 */
export function tidyHtml() {
  return (root: Root, file: { data: Record<string, unknown> }) => {
    const idPrefix = typeof file.data.idPrefix === "string" ? file.data.idPrefix : "";
    const place = { idPrefix, inLink: false, headings: headingsBelowOurs(root) };
    root.children = root.children.flatMap<RootContent>((node) =>
      node.type === "element" ? tidyElement(node, place) : [node],
    );
    if (file.data.inline) unwrapLoneParagraph(root);
  };
}

function tidyElement(element: Element, place: Place): ElementContent[] {
  if (element.tagName === "img") return tidyPicture(element, place);
  const inLink = place.inLink || element.tagName === "a";
  element.children = element.children.flatMap((node) =>
    node.type === "element" ? tidyElement(node, { ...place, inLink }) : [node],
  );
  prefixIds(element, place.idPrefix);
  if (element.tagName === "a") return tidyLink(element, place);
  if (element.tagName === "table") return [scrollable(element)];
  if (element.tagName === "input")
    element.properties.ariaLabel = element.properties.checked ? "Done" : "Not done";
  element.tagName = place.headings.get(element.tagName) ?? element.tagName;
  setDirection(element);
  return [element];
}

/** The page has the first two levels; whatever levels a text uses follow them without a gap. */
function headingsBelowOurs(root: Root): Map<string, string> {
  const used = new Set<string>();
  const open: (Root | Element)[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "element" && /^h\d$/.test(node.tagName)) used.add(node.tagName);
    for (const child of node.children) if (child.type === "element") open.push(child);
  }
  return new Map([...used].sort().map((tagName, rank) => [tagName, `h${Math.min(6, rank + 3)}`]));
}

/** A container takes the side of its first letter; what holds text directly lets the browser judge. */
function setDirection(element: Element) {
  if (/^(?:ul|ol|blockquote|table)$/.test(element.tagName)) element.properties.dir = directionOf(element);
  if (/^(?:p|pre|th|td|h\d)$/.test(element.tagName)) element.properties.dir = "auto";
}

/** A link inside a link ends the outer one in browsers, and one that leads nowhere good is no link: both stay text. */
function tidyLink(element: Element, { inLink }: Place): ElementContent[] {
  const target = linkTarget(String(element.properties.href ?? ""));
  if (inLink || !target) return element.children;
  element.properties.href = target.href;
  delete element.properties.title;
  if (!target.own) element.properties.rel = ["nofollow", "noopener", "noreferrer"];
  return [element];
}

/** Pictures would tell other hosts who reads: the reader decides by following a link. */
function tidyPicture({ properties }: Element, place: Place): ElementContent[] {
  const address = String(properties.src ?? "");
  const words = String(properties.alt ?? "").trim() || address;
  const link: Element = {
    type: "element",
    tagName: "a",
    properties: { href: address },
    children: [{ type: "text", value: words }],
  };
  return tidyLink(link, place);
}

function scrollable(table: Element): Element {
  setDirection(table);
  const head = table.children.find((node) => node.type === "element");
  const cells = head
    ? textOf(head)
        .trim()
        .split(/\s*\n\s*/)
        .filter(Boolean)
        .join(", ")
    : "";
  const ariaLabel = cells ? `Table: ${[...cells].slice(0, 80).join("")}` : "Table";
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["table-scroll"], role: "region", tabIndex: 0, ariaLabel },
    children: [table],
  };
}

/** Footnotes of two texts on one page have the same numbers: their ids carry the text's own prefix. */
function prefixIds({ properties }: Element, idPrefix: string) {
  if (properties.id) properties.id = `${idPrefix}${properties.id}`;
  if (properties.ariaDescribedBy) properties.ariaDescribedBy = `${idPrefix}footnote-label`;
  const between = "dataFootnoteRef" in properties || "dataFootnoteBackref" in properties;
  if (between) properties.href = `#${idPrefix}${String(properties.href).slice(1)}`;
}

function unwrapLoneParagraph(root: Root) {
  const [first, ...others] = root.children.filter((node) => node.type === "element");
  if (first?.tagName === "p" && others.length === 0) root.children = first.children;
}
