import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import type { Bucket } from "@/domain/evidence/files/store/s3-store";

const name = "tidemark-files";

/**
 * A server that speaks S3 on a free port of this machine, with one bucket. Set to `silent` it takes requests and never
 * answers, set to `refusing` it says that it is too
 * busy; stopped, it can be started again where it was.
 */
export async function startS3Server() {
  const directory = mkdtempSync(join(tmpdir(), "tidemark-s3-"));
  const s3 = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets: [{ name }] });
  await s3.configureBuckets();
  const answer = s3.callback();
  const requests: string[] = [];
  let mood: "well" | "silent" | "refusing" = "well";
  let server: Server | null = null;
  const listen = async (port: number) => {
    server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      if (mood === "silent") return;
      if (mood === "refusing") request.resume().on("end", () => response.writeHead(503).end());
      else answer(request, response);
    });
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  const stop = async () => {
    server?.closeAllConnections();
    await new Promise((done) => (server ? server.close(done) : done(undefined)));
    server = null;
  };
  const port = await listen(0);
  const bucket: Bucket = {
    ...{ name, prefix: "kept/", region: "us-east-1", endpoint: `http://127.0.0.1:${port}` },
    ...{ isPathStyle: true, key: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" }, patienceSeconds: 1 },
  };
  return {
    bucket,
    /** Every request so far, as `PUT /bucket/key`. */
    requests,
    become(next: typeof mood) {
      mood = next;
    },
    stop,
    start: () => listen(port),
    async remove() {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export type S3Server = Awaited<ReturnType<typeof startS3Server>>;
