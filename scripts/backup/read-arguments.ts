import { parseArgs } from "node:util";
import { PlainProblem } from "@/config/plain-problem";

/** One file, and for a restore whether it may replace data. */
export function readArguments(command: "backup" | "restore", args: string[]) {
  try {
    const options = { replace: { type: "boolean", default: false } } as const;
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: command === "restore" ? options : {},
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error();
    return { file, replace: "replace" in values && values.replace === true };
  } catch {
    const more = command === "restore" ? " [--replace]" : "";
    throw new PlainProblem(`Name one file: npm run ${command} -- FILE${more}`);
  }
}
