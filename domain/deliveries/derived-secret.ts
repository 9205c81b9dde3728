import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { serverSecret } from "@/config/environment";

/** Each purpose has secrets of its own: what opens an invitation never opens a session. */
export type SecretPurpose =
  | "sign-in"
  | "invitation"
  | "pairing"
  | "shared-picture"
  | "mail-list"
  | "message-id";

export type DerivedSecret = {
  /** 256 bits for links. */
  token: string;
  /** 40 bits to type, shown as ABCD-EFGH; whoever checks it counts wrong ones. */
  code: string;
};

/** What stands in a frozen mail in the place of its secrets until the moment of sending. */
export const secretPlaceholders = { token: "{{token}}", code: "{{code}}" } as const;

/** Crockford's alphabet: no I, L, O, U, so that nothing is read as something else. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Computes the link token and the code that belong to a row, from its id, a version and the server's secret:
 * nothing secret is ever stored, and raising the version makes the old ones worthless.
 */
export function deriveSecret(purpose: SecretPurpose, id: string, version = 1): DerivedSecret {
  const digest = (part: string) =>
    createHmac("sha256", serverSecret())
      .update(JSON.stringify(["tidemark", "derived-secret", part, purpose, id, version]))
      .digest();
  return { token: digest("token").toString("base64url"), code: asCode(digest("code")) };
}

/** Compares a link's token in constant time. */
export function matchesToken(expected: string, given: string) {
  return equalInConstantTime(expected, given);
}

/** Compares a typed code in constant time, forgiving case, spaces, hyphens and the letters that look like digits. */
export function matchesCode(expected: string, typed: string) {
  return equalInConstantTime(plainCode(expected), plainCode(typed));
}

function plainCode(code: string) {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

function asCode(digest: Buffer) {
  const letters = Array.from({ length: 8 }, (_, index) => alphabet[(digest[index] ?? 0) % 32]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Hashing first makes the lengths equal, so that not even the length is learned from the time. */
function equalInConstantTime(left: string, right: string) {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(left), hash(right));
}
