import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { hasNoRoom } from "./store/store-problem";
import { cancelled, cutOff, emptyFile, noRoom, overLimit } from "./upload-refusals";

export type Arriving = {
  /** What the sender said how many bytes come; null when nothing was said. */
  declaredBytes: number | null;
  mostMegabytes: number;
  signal?: AbortSignal | undefined;
};

/** Writes what arrives to a file and counts it, whatever was declared; refuses what is empty, too large or cut off. */
export async function spoolUpload(chunks: AsyncIterable<Buffer>, path: string, arriving: Arriving) {
  const { declaredBytes, mostMegabytes, signal } = arriving;
  if (declaredBytes !== null && declaredBytes > mostMegabytes * 1024 * 1024) throw overLimit(mostMegabytes);
  const file = await open(path, "w", 0o600).catch(explain);
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of untilCancelled(chunks, signal)) {
      bytes += chunk.length;
      if (bytes > mostMegabytes * 1024 * 1024) throw overLimit(mostMegabytes);
      hash.update(chunk);
      await file.writeFile(chunk).catch(explain);
    }
  } finally {
    await file.close();
  }
  if (declaredBytes !== null && bytes !== declaredBytes) throw cutOff();
  if (bytes === 0) throw emptyFile();
  return { path, bytes, sha256: hash.digest("hex") };
}

/** Neither a sender that falls silent nor one that breaks off is waited for once the signal is raised. */
async function* untilCancelled(chunks: AsyncIterable<Buffer>, signal: AbortSignal | undefined) {
  const iterator = chunks[Symbol.asyncIterator]();
  const { promise: stopped, reject: stop } = withRejection();
  const raise = () => stop(cancelled());
  signal?.addEventListener("abort", raise);
  try {
    if (signal?.aborted) throw cancelled();
    for (;;) {
      const next = await Promise.race([iterator.next().catch(breakOff(signal)), stopped]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal?.removeEventListener("abort", raise);
    // Not waited for: one that hangs would hang here as well.
    iterator.return?.().catch(() => {});
  }
}

const breakOff = (signal: AbortSignal | undefined) => (): never => {
  throw signal?.aborted ? cancelled() : cutOff();
};

function withRejection() {
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  promise.catch(() => {});
  return { promise, reject };
}

function explain(error: unknown): never {
  throw hasNoRoom(error) ? noRoom() : error;
}
