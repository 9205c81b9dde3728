import { createHmac, timingSafeEqual } from "node:crypto";

const mostSeconds = 300;

type Signed = { timestamp: string | null; signature: string | null; body: Buffer };

/**
 * Whether Slack signed these very bytes with our secret within the last five minutes ("Verifying requests from Slack",
 * version v0). A timestamp of the future is as wrong as an old one.
 */
export function isSignedBySlack({ timestamp, signature, body }: Signed, secret: string, now: Date) {
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > mostSeconds) return false;
  const hash = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest("hex");
  const [expected, given] = [Buffer.from(`v0=${hash}`), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
