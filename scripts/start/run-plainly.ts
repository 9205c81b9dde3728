import { PlainProblem } from "@/config/plain-problem";

/** Runs a command: a problem of the installation becomes one line, anything else is a bug and keeps its trace. */
export async function runPlainly(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof PlainProblem) console.error(error.message);
    else console.error(error);
  }
}
