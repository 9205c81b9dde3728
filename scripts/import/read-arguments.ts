import { parseArgs } from "node:util";
import { PlainProblem } from "@/config/plain-problem";
import { existingChoices, type ImportOptions } from "@/domain/transfer/import-options-input";

export const usage = `Takes insights in from Markdown files, a folder, a ZIP archive, a CSV table or an export of Tidemark:

  npm run import -- PATH [options]

  --dry-run           looks everything through and stores nothing
  --publish           publishes at once instead of making drafts; for administrators
  --as ADDRESS        who imports, and owns what names nobody; else the first administrator
  --existing CHOICE   what to do with insights that are here and read differently: update (default), skip or copy
  --leave-topics      leaves topics out that are not here, instead of making them
  --foreign           reads an export of Tidemark as any other Markdown
  --strict            stores nothing when anything could not be taken in
  --demo              works on the demo's library
  --help              says this

Everything is stored at once or not at all; the same import again changes nothing. The command ends with 0 when
what could be taken in was, and with 1 when nothing could be, or when --strict found something wrong.`;

export type ImportArguments = {
  path: string;
  dryRun: boolean;
  strict: boolean;
  demo: boolean;
  as: string | null;
  options: ImportOptions;
};

const known = {
  "dry-run": { type: "boolean" },
  publish: { type: "boolean" },
  as: { type: "string" },
  existing: { type: "string" },
  "leave-topics": { type: "boolean" },
  foreign: { type: "boolean" },
  strict: { type: "boolean" },
  demo: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** What the command was told; null when it was asked how it is used. */
export function readArguments(words: string[]): ImportArguments | null {
  const { values, positionals } = parsed(words);
  if (values.help) return null;
  const [path, ...more] = positionals;
  if (path === undefined || path === "") throw new PlainProblem(`Name what to import.\n\n${usage}`);
  if (more.length > 0) throw new PlainProblem(`Name one path; ${more.length + 1} were given.\n\n${usage}`);
  const existing = existingChoices.find((choice) => choice === (values.existing ?? "update"));
  if (!existing)
    throw new PlainProblem(`--existing is ${existingChoices.join(", ")}, not “${values.existing}”.`);
  return {
    path,
    dryRun: values["dry-run"] ?? false,
    strict: values.strict ?? false,
    demo: values.demo ?? false,
    as: values.as ?? null,
    options: {
      publish: values.publish ?? false,
      existing,
      newTopics: values["leave-topics"] ? "leave" : "make",
      foreign: values.foreign ?? false,
    },
  };
}

function parsed(words: string[]) {
  try {
    return parseArgs({ args: words, options: known, allowPositionals: true });
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message}\n\n${usage}`);
  }
}
