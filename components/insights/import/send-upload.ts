import { chunkBytes } from "@/domain/transfer/chunk-input";

export type Sending = { onProgress(sent: number): void; signal: AbortSignal };

/** What the server said against it, to be shown as it is. */
export class UploadRefused extends Error {}

/** Sends a file piece by piece and answers the id of its import; each piece is tried again when the network falters. */
export async function sendUpload(
  { name, blob }: { name: string; blob: Blob },
  { onProgress, signal }: Sending,
) {
  const begun = await ask("/insights/import/begin", {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ fileName: name, bytes: blob.size }),
    signal,
  });
  const { importId } = (await begun.json()) as { importId: string };
  for (let position = 0; position * chunkBytes < blob.size; position++) {
    const start = position * chunkBytes;
    const body = blob.slice(start, start + chunkBytes);
    const headers = { "content-type": "application/octet-stream" };
    await ask(`/insights/import/${importId}/chunk?position=${position}`, { headers, body, signal });
    onProgress(Math.min(start + chunkBytes, blob.size));
  }
  await ask(`/insights/import/${importId}/finish`, { signal });
  return importId;
}

const pausesMs = [500, 2000, 6000];

async function ask(address: string, options: RequestInit): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(address, { method: "POST", ...options }).catch((error: unknown) => {
      if (options.signal?.aborted || tries >= pausesMs.length) throw error;
      return null;
    });
    if (answer?.ok) return answer;
    if (answer && answer.status < 500) throw new UploadRefused(await sentenceOf(answer));
    if (tries >= pausesMs.length) throw new UploadRefused(unreachable);
    await new Promise((resolve) => setTimeout(resolve, pausesMs[tries]));
  }
}

export const unreachable =
  "Tidemark could not be reached, so the upload stopped. Nothing was stored: check the connection and try again.";

async function sentenceOf(answer: Response) {
  const body = (await answer.json().catch(() => null)) as { sentence?: string } | null;
  return body?.sentence ?? "This could not be uploaded. Nothing was stored.";
}
