import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PlainProblem } from "@/config/plain-problem";

export type ExportArguments = { folder: string | null; zip: string | null; demo: boolean };

/** A folder, a ZIP file, or both. */
export function readExportArguments(args: string[]): ExportArguments {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { zip: { type: "string" }, demo: { type: "boolean", default: false } },
    });
    const [folder] = positionals;
    if (positionals.length > 1 || (!folder && !values.zip)) throw new Error();
    return {
      folder: folder ? resolve(folder) : null,
      zip: values.zip ? resolve(values.zip) : null,
      demo: values.demo,
    };
  } catch {
    throw new PlainProblem(
      "Name a folder, a ZIP file, or both: npm run export -- FOLDER [--zip FILE] [--demo]",
    );
  }
}
