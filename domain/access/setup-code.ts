import { randomBytes } from "node:crypto";
import { hashOf } from "./session-token";

/** Crockford's alphabet: no I, L, O, U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 60 random bits to type, as ABCD-EFGH-JKMN. */
export function newSetupCode() {
  const letters = [...randomBytes(12)].map((byte) => alphabet[byte % 32]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** What is kept of a code; forgives case, spaces, hyphens and the letters that look like digits. */
export function hashOfSetupCode(typed: string) {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return hashOf(`setup ${plain}`);
}
