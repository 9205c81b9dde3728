import type { SaxesAttributeNS, SaxesTagNS } from "saxes";

const xhtml = "http://www.w3.org/1999/xhtml";
const running = ["script", "handler", "listener"];
const foreign = [
  "foreignobject",
  "iframe",
  "embed",
  "object",
  "audio",
  "video",
  "canvas",
  "html",
  "body",
  "meta",
  "link",
];
const pictureInside = /^data:image\/(png|jpe?g|gif|webp);base64,/i;

/** What an element does beside drawing, in words; null when it only draws. */
export function activeElement({ local, uri, attributes }: SaxesTagNS) {
  const name = local.toLowerCase();
  if (running.includes(name)) return "a script";
  if (foreign.includes(name) || uri === xhtml) return `another page inside of it (${local})`;
  const changed = (attributes.attributeName as SaxesAttributeNS | undefined)?.value ?? "";
  if (/^\s*on|href|^\s*src/i.test(changed)) return `a movement that changes “${changed.trim()}”`;
  return null;
}

/** What an attribute does beside drawing, in words; null when it only draws. */
export function activeAttribute({ local, name, prefix, value }: SaxesAttributeNS) {
  if (/^on/i.test(local)) return `something that runs (${name})`;
  if (prefix === "xmlns" || name === "xmlns") return null;
  if (/^(href|src|base)$/i.test(local) || name === "xml:base") return isInside(value) ? null : link(value);
  if (/^\s*(java|vb|live)script:/i.test(value.slice(0, 1000).replace(/[\s\p{Cc}]/gu, ""))) return link(value);
  return activeStyle(value);
}

/** What a style fetches from elsewhere or runs, in words; null when it does neither. */
export function activeStyle(text: string) {
  // Long lists of points hold none of these, and are not gone through any further.
  if (!/[(@:]/.test(text)) return null;
  const plain = withoutRemarks(text);
  if (/@import|@font-face|expression\s*\(|-moz-binding|behavior\s*:|image-set\s*\(/i.test(plain))
    return "a style that fetches something from elsewhere";
  for (const [, address = ""] of plain.matchAll(/url\s*\(\s*["']?([^"')]*)/gi))
    if (!isInside(address)) return link(address);
  return /\\[0-9a-f]/i.test(plain) && /\(/.test(plain) ? "a style in disguise" : null;
}

/** By looking for their ends: an expression would look for each end anew. */
function withoutRemarks(text: string) {
  const parts: string[] = [];
  for (let place = 0; place < text.length; ) {
    const begin = text.indexOf("/*", place);
    parts.push(text.slice(place, begin < 0 ? undefined : begin));
    const end = begin < 0 ? -1 : text.indexOf("*/", begin + 2);
    place = end < 0 ? text.length : end + 2;
  }
  return parts.join("");
}

const isInside = (address: string) => {
  const plain = address.trim();
  return plain === "" || plain.startsWith("#") || pictureInside.test(plain);
};

const link = (address: string) => `a link to “${address.trim().slice(0, 60)}”`;
