import { timingSafeEqual } from "node:crypto";
import { hashOf, newBrowserSecret } from "./session-token";

/** Every token begins so: searches for leaked secrets find it by this. */
const mark = "tdm_";
const shape = /^tdm_[\w-]{43}$/;

/** A new token of 256 random bits, and what is kept of it. */
export function newApiToken() {
  const token = mark + newBrowserSecret();
  return { token, secretHash: hashOf(token), lastFour: token.slice(-4) };
}

/** What a token is looked up by; null for anything that cannot be one. */
export const hashOfToken = (token: string) => (shape.test(token) ? hashOf(token) : null);

/** Whether two hashes are one, in the same time wherever they differ. */
export function isSameHash(one: string, other: string) {
  const [left, right] = [Buffer.from(one, "hex"), Buffer.from(other, "hex")];
  return left.length === right.length && timingSafeEqual(left, right);
}
