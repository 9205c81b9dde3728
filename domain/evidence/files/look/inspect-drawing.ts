import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { decoderOf, type Encoding } from "../../../tables/decode";
import type { Recognized } from "../../../tables/recognize-encoding";
import { fileChunks } from "../file-chunks";
import { activeDrawing, brokenDrawing, largeDrawing } from "../upload-refusals";
import { activeAttribute, activeElement, activeStyle } from "./active-drawing";

const mostMegabytes = 10;
const deepest = 200;
const encodings = /^(utf-?8|utf-?16(le|be)?|us-ascii|iso-8859-1|windows-1252)$/i;

/** Whether a text is an SVG picture: what its first element is, after what may stand before it. */
export function isDrawing({ encoding }: Recognized, head: Buffer) {
  const start = decoderOf(encoding)(head).replace(/^\ufeff/, "");
  let rest = start.trimStart();
  for (let end = endBefore(rest); end > 0; end = endBefore(rest)) rest = rest.slice(end).trimStart();
  return /^(?:[^:]*:)?svg$/i.test(/^<([^\s/>]{1,100})/.exec(rest)?.[1] ?? "");
}

/**
 * Where that ends which may stand before an element; 0 when the text begins with nothing of the kind. By looking for
 * each end: one expression for all of it would try every way to part it.
 */
function endBefore(text: string) {
  if (text.startsWith("<?")) return behind(text, "?>");
  if (text.startsWith("<!--")) return behind(text, "-->");
  if (!/^<!DOCTYPE/i.test(text.slice(0, 9))) return 0;
  const close = text.indexOf(">");
  const bracket = text.slice(0, Math.max(0, close)).indexOf("[");
  return behind(text, ">", bracket < 0 ? close : behind(text, "]", bracket));
}

function behind(text: string, end: string, from = 0) {
  const place = text.indexOf(end, from);
  return place < 0 ? 0 : place + end.length;
}

/** Refuses an SVG picture that could do anything but be looked at, or that is not well formed. */
export async function inspectDrawing(path: string, bytes: number, encoding: Encoding) {
  if (bytes > mostMegabytes * 1024 * 1024) throw largeDrawing(mostMegabytes);
  const parser = makeParser();
  const decode = decoderOf(encoding);
  for await (const chunk of fileChunks(path)) parser.write(decode(chunk));
  parser.write(decode());
  parser.close();
}

function makeParser() {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: string[] = [];
  let style = "";
  parser.on("error", ({ message }) => {
    throw brokenDrawing(
      message.replace(/^\d*:?\d*:? ?/, "").replace(/[.\s]+$/, "") || "it is not well formed",
    );
  });
  parser.on("xmldecl", ({ encoding = "utf-8" }) => {
    if (!encodings.test(encoding)) throw brokenDrawing("it is not in UTF-8");
  });
  parser.on("processinginstruction", () => refuse("an instruction to other programs"));
  parser.on("doctype", (text) => {
    if (/\[|<!ENTITY/i.test(text)) refuse("words that stand for others (entities)");
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    open.push(tag.local.toLowerCase());
    if (open.length > deepest) throw brokenDrawing(`more than ${deepest} elements stand inside each other`);
    refuse(activeElement(tag));
    for (const attribute of Object.values(tag.attributes))
      refuse(activeAttribute(attribute as SaxesAttributeNS));
  });
  parser.on("closetag", () => {
    if (open.pop() !== "style") return;
    refuse(activeStyle(style));
    style = "";
  });
  const keepStyle = (text: string) => {
    if (open.at(-1) === "style") style += text;
  };
  parser.on("text", keepStyle);
  parser.on("cdata", keepStyle);
  return parser;
}

function refuse(what: string | null) {
  if (what !== null) throw activeDrawing(what);
}
