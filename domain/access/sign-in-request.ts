import { eq } from "drizzle-orm";
import { publicAddress } from "@/config/environment";
import { db } from "@/db/client";
import { signInRequests } from "@/db/schema/access";
import { deriveSecret, matchesToken } from "../deliveries/derived-secret";
import { hashOf } from "./session-token";

export type SignInRequest = typeof signInRequests.$inferSelect;

export type SignInRequestState = "open" | "expired" | "used" | "replaced" | "wrong-codes" | "deactivated";

/** A link or a mail code counts this long, and this many wrong codes end it. */
export const signInMinutes = 10;
export const mostWrongCodes = 5;

/** Whether a request still counts, and if not, why. */
export function stateOf(request: SignInRequest, now: Date): SignInRequestState {
  if (request.endedAt) return request.endedBy ?? "used";
  return request.expiresAt > now ? "open" : "expired";
}

/** Whether this browser is the one that asked. Links made by the administrator's command were asked by none. */
export function wasAskedHere(request: SignInRequest, browserSecret: string | null) {
  return (
    request.browserHash !== null && browserSecret !== null && hashOf(browserSecret) === request.browserHash
  );
}

/** The six digits that the asking browser shows, for typing where the link was opened. */
export function pairingNumber(requestId: string) {
  const bytes = Buffer.from(deriveSecret("pairing", requestId).token, "base64url");
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** The address in a sign-in mail, with the given token or the placeholder that sending fills in. */
export function signInAddress(requestId: string, token: string) {
  return `${publicAddress()}/sign-in/link/${requestId}.${token}`;
}

/** Takes apart what stands behind the last slash of a link; null when it cannot be one of ours. */
export function readLink(text: string) {
  const [, id, token] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(text) ?? [];
  return id && token ? { id, token } : null;
}

export type ShownRequest = {
  id: string;
  email: string;
  state: SignInRequestState;
  expiresAt: Date;
  returnTo: string;
  /** Signs in with one click: asked in this browser, or made by the administrator's command. */
  needsNoNumber: boolean;
};

/** The request a link belongs to, for showing it; looking changes nothing. Null for links that are not ours. */
export async function findByLink(link: string, browserSecret: string | null, now: Date) {
  const read = readLink(link);
  if (!read) return null;
  const request = await load(read.id);
  if (!request || !matchesToken(deriveSecret("sign-in", read.id).token, read.token)) return null;
  return shown(request, browserSecret, now);
}

/** The request this browser asked for, for showing it; null in any other browser. */
export async function findByBrowser(requestId: string, browserSecret: string, now: Date) {
  const request = await load(requestId);
  return request && wasAskedHere(request, browserSecret) ? shown(request, browserSecret, now) : null;
}

async function load(id: string) {
  const [request] = await db.select().from(signInRequests).where(eq(signInRequests.id, id));
  return request ?? null;
}

function shown(request: SignInRequest, browserSecret: string | null, now: Date): ShownRequest {
  const { id, email, expiresAt, returnTo } = request;
  const needsNoNumber = request.browserHash === null || wasAskedHere(request, browserSecret);
  return { id, email, state: stateOf(request, now), expiresAt, returnTo, needsNoNumber };
}
