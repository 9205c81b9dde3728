import type { Arranged } from "./arrange";
import { isArchive, isHidden, isReadable } from "./file-kinds";
import type { Report } from "./source";

/** Says once what else stands in a source, by number and example; links and inner archives are named one by one. */
export function reportPassedOver(name: string, files: Arranged[], report: Report) {
  const others = files.filter((file) => !isReadable(file.name));
  const hidden = others.filter((file) => isHidden(file.name));
  const seen = others.filter((file) => !isHidden(file.name));
  for (const file of seen) {
    if (file.refusal) report({ severity: "error", file: file.name, ...file.refusal });
    else if (isArchive(file.name)) report({ severity: "warning", file: file.name, ...nested });
  }
  const foreign = seen.filter((file) => !file.refusal && !isArchive(file.name));
  const parts = [
    foreign.length > 0 ? `${counted(foreign.length, "file")} of other kinds (${examples(foreign)})` : "",
    hidden.length > 0 ? counted(hidden.length, "hidden file") : "",
  ].filter(Boolean);
  if (parts.length === 0) return;
  report({
    severity: "note",
    file: name,
    says: `Passed over: ${parts.join(" and ")}. Only Markdown (.md) and tables (.csv) are read.`,
    todo: "Nothing, unless one of them should have come in.",
  });
}

const nested = {
  says: "This is an archive inside what you chose. Only one level is opened, so it stayed closed.",
  todo: "Unpack it and import it by itself, if what is in it matters.",
};

const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;

function examples(files: Arranged[]) {
  const named = files.slice(0, 3).map((file) => `“${file.name}”`);
  return files.length > named.length ? `${named.join(", ")} and others` : named.join(", ");
}
