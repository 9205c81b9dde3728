import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/scripts/start/port";
import { MeilisearchStandIn } from "@/tests/support/meilisearch/stand-in";
import { findMeilisearch } from "@/tests/support/meilisearch-server";

export type EngineServer = {
  what: "meilisearch" | "stand-in";
  url: string;
  key: string;
  start(): Promise<void>;
  /** Ends it without a word; what it has taken in is still there. */
  kill(): Promise<void>;
  /** As if its disk were new. */
  wipe(): Promise<void>;
  remove(): Promise<void>;
};

/** A server to be broken: the real one if there is such a program, else the one that stands in for it in tests. */
export async function openEngineServer(): Promise<EngineServer> {
  const found = findMeilisearch({ ...process.env, MEILISEARCH_URL: undefined });
  return found && "program" in found ? realServer(found.program) : standIn();
}

async function standIn(): Promise<EngineServer> {
  const server = await new MeilisearchStandIn().start();
  return {
    ...{ what: "stand-in", url: server.url, key: server.key },
    start: async () => void (await server.start()),
    kill: () => server.stop(),
    async wipe() {
      await server.stop();
      server.wipe();
      await server.start();
    },
    remove: () => server.stop(),
  };
}

async function realServer(program: string): Promise<EngineServer> {
  const folder = mkdtempSync(join(tmpdir(), "tidemark-meilisearch-"));
  const address = `127.0.0.1:${await freePort("127.0.0.1")}`;
  const [url, key] = [`http://${address}`, "a-master-key-for-faults-alone"];
  const data = join(folder, "data");
  const options = [
    "--db-path",
    data,
    "--dump-dir",
    join(folder, "dumps"),
    "--snapshot-dir",
    join(folder, "snapshots"),
  ];
  let child: ChildProcess | null = null;
  const server: EngineServer = {
    ...{ what: "meilisearch", url, key },
    async start() {
      const args = ["--http-addr", address, "--master-key", key, "--no-analytics", ...options];
      child = spawn(program, args, { cwd: folder, stdio: "ignore" });
      while (!(await fetch(`${url}/health`).catch(() => null))?.ok) {
        if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}.`);
        await pause(50);
      }
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    async wipe() {
      await server.kill();
      rmSync(data, { recursive: true, force: true });
      await server.start();
    },
    async remove() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}
