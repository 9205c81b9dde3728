import { join } from "node:path";
import { environment } from "@/config/environment";
import { lookThrough } from "./look/look-through";
import { spoolUpload } from "./spool-upload";
import { storeTaken } from "./store-taken";
import type { TakenFile } from "./taken-file";
import { tameFileName } from "./tame-file-name";
import { inTemporaryFolder } from "./temporary-folder";
import { cancelled } from "./upload-refusals";

type Upload = {
  fileName: string;
  /** What the sender said how many bytes come; null when nothing was said. */
  declaredBytes: number | null;
  /** Raised when the sender has gone or thought better of it. */
  signal?: AbortSignal;
};

/**
 * Takes in what somebody who may do so sends, looks through it, and brings it to the store once, whoever sent it before.
 * Refuses with a sentence what is empty, too large, cut off, broken or not what it says it is, and leaves nothing behind.
 * It is gone a day later unless `keepTaken` is called in the transaction that refers to it. Within a transaction that has
 * kept the same bytes before, it would wait for that one's end, and so for ever.
 */
export async function takeUpload(
  chunks: AsyncIterable<Buffer>,
  { fileName, declaredBytes, signal }: Upload,
  now: Date,
): Promise<TakenFile> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, "upload");
    const mostMegabytes = environment().UPLOAD_LIMIT_MB;
    const spooled = await spoolUpload(chunks, path, { declaredBytes, mostMegabytes, signal });
    const name = tameFileName(fileName);
    const { preview, ...seen } = await lookThrough(spooled, name);
    if (signal?.aborted) throw cancelled();
    const { sha256, bytes } = spooled;
    const taken = { sha256, bytes, ...seen, fileName: name };
    await storeTaken({ taken, preview }, path, now);
    // Bringing it to the store can take as long as sending it: nothing may refer to what was cancelled meanwhile.
    if (signal?.aborted) throw cancelled();
    return taken;
  });
}
