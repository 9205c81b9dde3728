import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

type Told = { url?: string; taken?: number; connections?: number };

/** Starts the mail server that only counts, as a process of its own. */
export async function startSink(thinkMs: number) {
  const child = fork(fileURLToPath(new URL("./sink-process.ts", import.meta.url)), [String(thinkMs)], {
    execArgv: ["--import", "tsx"],
  });
  let latest: Told = {};
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", () => reject(new Error("The mail sink does not start.")));
    child.on("message", (told: Told) => {
      latest = told;
      if (told.url) resolve(told.url);
    });
  });
  return {
    url,
    taken: () => latest.taken ?? 0,
    connections: () => latest.connections ?? 0,
    stop: () => child.kill(),
  };
}
