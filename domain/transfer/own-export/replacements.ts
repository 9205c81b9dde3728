import { recordName } from "../library-json/export-format";
import type { RecordJson } from "../library-json/record-shape";
import { misfit } from "./misfit";

/** What replaced what: every record that replaced another has to be in the export too. */
export class Replacements {
  private readonly met = new Set<string>();
  private readonly wanted = new Map<string, string>();

  meet({ id, key, supersededBy }: RecordJson) {
    this.met.add(id);
    if (supersededBy) this.wanted.set(supersededBy, key);
  }

  mustAllBeThere() {
    for (const [id, key] of this.wanted)
      if (!this.met.has(id))
        throw misfit(
          recordName(key),
          `supersededBy: What replaced it, ${id}, is not in this export.`,
          "Export the library again, or continue with its Markdown files only, as foreign data.",
        );
  }
}
