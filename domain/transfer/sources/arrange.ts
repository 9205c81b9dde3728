import { isReadable } from "./file-kinds";
import { foldedName, safeName, shownName } from "./safe-name";
import type { Complaint, Found, Report } from "./source";

/** A file of a source under its safe name. */
export type Arranged = {
  name: string;
  size: number;
  refusal: Complaint | null;
  chunks: Found["chunks"];
};

/** Gives what was found in a source safe names and an order; what may not come in under any name is reported and left out. */
export function arrange(found: Iterable<Found>, report: Report): Arranged[] {
  const taken = new Map<string, string>();
  const arranged: Arranged[] = [];
  for (const file of found) {
    const safe = safeName(file.stored);
    if (!safe) report(leavesTheSource(file.stored));
    else if (!isRepeated(safe.name, file.stored, taken, report)) {
      if (isReadable(safe.name) && (safe.isChanged || file.guess)) report(nameChanged(file, safe.name));
      arranged.push({ name: safe.name, size: file.size, refusal: file.refusal, chunks: file.chunks });
    }
  }
  return arranged.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function isRepeated(name: string, stored: string, taken: Map<string, string>, report: Report) {
  const folded = foldedName(name);
  const first = taken.get(folded);
  taken.set(folded, first ?? name);
  if (first === undefined) return false;
  if (isReadable(name))
    report({
      severity: "error",
      file: name,
      says: `“${shownName(stored)}” and “${first}” are the same name here, where capitals and the spelling of accents make no difference. Only “${first}” was read.`,
      todo: "Rename one of the two and import again.",
    });
  return true;
}

const leavesTheSource = (stored: string) => ({
  severity: "error" as const,
  file: shownName(stored),
  says: `The name “${shownName(stored)}” leaves the archive: it points to a place outside of it, so the entry was refused.`,
  todo: "Pack the folder again, so that names start inside it. If you did not make the archive yourself, ask who did.",
});

const nameChanged = (file: Found, name: string) => ({
  severity: "warning" as const,
  file: name,
  says: `The name was changed from “${shownName(file.stored)}” to “${name}”${
    file.guess ? `; its letters were read as ${file.guess}, which is a guess` : ""
  }.`,
  todo: "Nothing, if the new name will do. Otherwise rename the file and import again.",
});
