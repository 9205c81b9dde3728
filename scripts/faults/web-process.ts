import { type ChildProcess, spawn } from "node:child_process";
import { runCommandArguments } from "@/scripts/start/bundle.mjs";
import { projectFolder } from "@/scripts/start/data-folder";

const patienceMs = 60_000;

/** The built app as the launcher runs it, to be killed and started again. */
export class WebProcess {
  private child: ChildProcess | null = null;
  private gate = makeGate();
  private lastWords = "";
  starts = 0;

  constructor(
    readonly address: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Starts it; requests wait with `whenUp` until it says that it is ready. */
  async start() {
    this.starts += 1;
    const child = spawn(process.execPath, runCommandArguments("web"), {
      ...{ cwd: projectFolder, env: this.env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        this.lastWords = (this.lastWords + chunk.toString()).slice(-4000);
      });
    this.child = child;
    await this.ready(child).then(this.gate.open, this.gate.fail);
    await this.whenUp();
  }

  whenUp() {
    return this.gate.passed;
  }

  /** SIGKILL: no request under way is answered, nothing is tidied up. */
  async kill() {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.gate = makeGate();
    const gone = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await gone;
  }

  private async ready(child: ChildProcess) {
    const patience = Date.now() + patienceMs;
    for (;;) {
      const response = await fetch(`${this.address}/readyz`).catch(() => null);
      await response?.arrayBuffer().catch(() => null);
      if (response?.ok) return;
      if (child.exitCode !== null || Date.now() > patience)
        throw new Error(`The web process does not get ready. Its last words:\n${this.lastWords}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function makeGate() {
  let open = () => {};
  let fail = (_reason: unknown) => {};
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  // Whoever waits hears of it; that nobody waits is no fault.
  passed.catch(() => {});
  return { passed, open, fail };
}
