import { createHash } from "node:crypto";
import type { StoredContent } from "./store-port";

/** Passes bytes on, and breaks off before the last of them when together they are not what their checksum says. */
export async function* checkedChunks({ chunks }: StoredContent, sha256: string) {
  const hash = createHash("sha256");
  let held: Buffer | null = null;
  for await (const chunk of chunks()) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (hash.digest("hex") !== sha256) throw new Error("What was to be stored is not what its checksum says.");
  if (held) yield held;
}
