import { parseArgs } from "node:util";
import { PlainProblem } from "@/config/plain-problem";

export type Flags = { demo: boolean; dev: boolean; only: "web" | "worker" | null };

/** What the npm script asks for: `--demo`, `--dev`, `--only web`, `--only worker`. */
export function readFlags(args: string[]): Flags {
  try {
    const { values } = parseArgs({
      args,
      options: { demo: { type: "boolean" }, dev: { type: "boolean" }, only: { type: "string" } },
    });
    const { demo = false, dev = false, only } = values;
    if (only !== undefined && only !== "web" && only !== "worker") throw new Error();
    return { demo, dev, only: only ?? null };
  } catch {
    throw new PlainProblem(
      `Tidemark does not know ${args.join(" ")}. It knows --demo, --dev and --only web or worker.`,
    );
  }
}
