import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The one way to write a value down (RFC 8785), so that equal things have equal bytes and equal hashes. */
export function canonicalJson(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("There is nothing to write down.");
  return Buffer.from(text, "utf8");
}

export const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
