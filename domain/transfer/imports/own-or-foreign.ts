import type { PersonActor } from "../../actor";
import { isImportedLibrary } from "../../people/imported-library";
import type { Source } from "../sources/source";

/** An export of Tidemark comes in as it was, people and roles included: that is for administrators. */
export const goesInAsOwn = (actor: PersonActor) => actor.role === "admin" || isImportedLibrary(actor);

/** The readable half of an export, as any folder of Markdown. */
export function asForeign(source: Source): Source {
  return {
    ...source,
    async *files() {
      for await (const file of source.files()) if (/(^|\/)insights\/[^/]+\.md$/.test(file.name)) yield file;
    },
  };
}
