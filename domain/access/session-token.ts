import { createHash, randomBytes } from "node:crypto";

/** 256 random bits for a browser to keep; the database keeps only what `hashOf` makes of it. */
export function newBrowserSecret() {
  return randomBytes(32).toString("base64url");
}

/** One-way and unsalted: what is hashed here is random and long, so that guessing is out of reach. */
export function hashOf(secret: string) {
  return createHash("sha256").update(secret).digest("hex");
}
