import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

const allowedElements = new Set(
  "p br hr h3 h4 h5 h6 blockquote pre ul ol li section div table thead tbody tr th td a strong em del code sup input span".split(
    " ",
  ),
);
const allowedAttributes = new Set(
  "align aria-describedby aria-label checked class data-footnote-backref data-footnote-ref data-footnotes dir disabled href id rel role start tabindex type".split(
    " ",
  ),
);

/** What a browser would find in this HTML that no author's text may bring along; empty when all is well. */
export function judgeHtml(html: string): string[] {
  return childrenOf(parseFragment(html)).flatMap(judgeNode);
}

/** The characters a reader sees. */
export function visibleText(html: string): string {
  const read = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    "value" in node ? node.value : childrenOf(node).map(read).join("");
  return childrenOf(parseFragment(html)).map(read).join("");
}

function judgeNode(node: DefaultTreeAdapterTypes.ChildNode): string[] {
  if (node.nodeName === "#text") return [];
  if (!("tagName" in node)) return [`a ${node.nodeName} node`];
  const faults = node.attrs.flatMap(({ name, value }) => {
    if (!allowedAttributes.has(name)) return [`${name} on <${node.tagName}>`];
    return name === "href" && !leadsSomewhereGood(value) ? [`a link to ${value}`] : [];
  });
  if (!allowedElements.has(node.tagName)) faults.push(`<${node.tagName}>`);
  return [...faults, ...childrenOf(node).flatMap(judgeNode)];
}

function leadsSomewhereGood(href: string) {
  const url = new URL(href, "https://own.invalid/page");
  if (url.origin === "https://own.invalid") return href.startsWith("/") || href.startsWith("#");
  return /^(?:https?:\/\/|mailto:)/.test(href) && !url.username;
}

const childrenOf = (node: object) =>
  "childNodes" in node ? (node.childNodes as DefaultTreeAdapterTypes.ChildNode[]) : [];
