import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { projectFolder } from "@/scripts/start/data-folder";

const everyMs = 50;

/** Runs one of our npm scripts to its end: how long it took, and the most memory it had, its children included. */
export async function runMeasured(script: string, args: string[], env: NodeJS.ProcessEnv) {
  const started = performance.now();
  const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
    ...{ cwd: projectFolder, env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentMebibytes(child.pid ?? 0));
  }, everyMs);
  const code = await new Promise<number | null>((done) => child.once("close", done));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`npm run ${script} ended with ${code}:\n${output.slice(-4000)}`);
  return { seconds: (performance.now() - started) / 1000, mebibytes: peak, output };
}

/** What a process and all that it has started hold; the database server is nobody's child, and not counted. */
function residentMebibytes(root: number) {
  const processes = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => statOf(Number(name))),
  );
  const isOurs = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = processes.get(pid)?.parent;
    return parent !== undefined && parent > 1 && isOurs(parent);
  };
  const kibibytes = [...processes].reduce(
    (sum, [pid, { resident }]) => sum + (isOurs(pid) ? resident : 0),
    0,
  );
  return kibibytes / 1024;
}

/** A process that has just ended has nothing to read. */
function statOf(pid: number): [number, { parent: number; resident: number }][] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    return /^Name:\s+postgres$/m.test(status)
      ? []
      : [[pid, { parent: number("PPid"), resident: number("VmRSS") }]];
  } catch {
    return [];
  }
}
