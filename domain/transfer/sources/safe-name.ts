import { createHash } from "node:crypto";
import { extname } from "node:path";
import { transferLimits } from "../transfer-limits";

const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
// Marks that turn the direction of what follows, or that nobody sees.
const unseen = /(?!\p{Join_Control}|\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;

/**
 * The name under which an entry is shown and kept: in folders by slashes, one spelling for equal letters, and without
 * what other systems trip over. Null when it points out of the source.
 */
export function safeName(stored: string) {
  const path = stored.replaceAll("\\", "/").normalize("NFC");
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  const isOutside = /^(\/|[a-z]:)/i.test(path) || parts.some((part) => /^\.\.[. ]*$/.test(cleaned(part)));
  if (isOutside || parts.length === 0) return null;
  const name = shortened(parts.map(safePart).join("/"));
  return { name, isChanged: name !== parts.join("/") };
}

/** Whether two names would be the same file where case, accents' encoding and width of letters do not count. */
export const foldedName = (name: string) =>
  name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");

/** A stored name to show in a sentence: one line, unseen characters written out, not too long. */
export function shownName(stored: string) {
  const written = stored.replace(/[\p{Cc}\p{Cs}]/gu, writtenOut).replace(unseen, writtenOut);
  return written.length > 120 ? `${written.slice(0, 80)}…${written.slice(-30)}` : written;
}

function safePart(part: string) {
  const clean = cleaned(part) || "_";
  const [stem = ""] = clean.split(".");
  return devices.test(stem.trim()) ? `_${clean}` : clean;
}

function cleaned(part: string) {
  return part
    .replace(unseen, "")
    .replace(/[\p{Cc}\p{Cs}]+/gu, "_")
    .trim();
}

/** Cut names keep a trace of the whole, so that two that begin alike stay two, and the same in the next import. */
function shortened(name: string) {
  if (name.length <= transferLimits.nameLength) return name;
  const ending = extname(name).slice(0, 20);
  const trace = `~${createHash("sha256").update(name).digest("hex").slice(0, 8)}${ending}`;
  const start = name.slice(0, transferLimits.nameLength - trace.length).replace(/[\uD800-\uDBFF]$/, "");
  return start + trace;
}

const writtenOut = (character: string) =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
