import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { environment } from "@/config/environment";

const mostSeconds = 300;

type Signed = { timestamp: string | null; signature: string | null; body: Buffer };

/**
 * Whether a call was signed with our secret within the last five minutes: `v0=` and the HMAC-SHA256, in hex, of
 * `v0:<timestamp>:<the bytes of the body>`, after the scheme that Slack signs its requests by. A timestamp of the
 * future is as wrong as an old one. Never so without a secret.
 */
export function isSignedBounce({ timestamp, signature, body }: Signed, now: Date) {
  const { MAIL_BOUNCE_SECRET } = environment();
  if (MAIL_BOUNCE_SECRET === undefined || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp))
    return false;
  const expected = `v0=${createHmac("sha256", MAIL_BOUNCE_SECRET).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
  const isRight = timingSafeEqual(hash(expected), hash(signature));
  return isRight && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= mostSeconds;
}

/** Hashing first makes the lengths equal. */
const hash = (text: string) => createHash("sha256").update(text).digest();
