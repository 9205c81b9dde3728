import { cookies } from "next/headers";
import { publicAddress } from "@/config/environment";

/** Browsers accept the `__Host-` prefix on https only; it pins a cookie to this host and to encrypted requests. */
const isSecure = () => publicAddress().startsWith("https:");

export const sessionCookieName = () => `${isSecure() ? "__Host-" : ""}tidemark-session`;
const signInCookieName = () => `${isSecure() ? "__Host-" : ""}tidemark-sign-in`;

export const cookieOptions = () =>
  ({ httpOnly: true, secure: isSecure(), sameSite: "lax", path: "/" }) as const;

export async function readSessionToken() {
  return (await cookies()).get(sessionCookieName())?.value ?? null;
}

/** Gives the browser its session; a request to sign in that led to it is done with. */
export async function keepSession({ token, expiresAt }: { token: string; expiresAt: Date }) {
  const jar = await cookies();
  jar.set(sessionCookieName(), token, { ...cookieOptions(), expires: expiresAt });
  if (jar.has(signInCookieName())) jar.set(signInCookieName(), "", { ...cookieOptions(), maxAge: 0 });
}

export type AskedHere = { requestId: string; browserSecret: string };

/** Which sign-in mail this browser asked for, if any. */
export async function readSignInCookie(): Promise<AskedHere | null> {
  const value = (await cookies()).get(signInCookieName())?.value ?? "";
  const [, requestId, browserSecret] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(value) ?? [];
  return requestId && browserSecret ? { requestId, browserSecret } : null;
}

/** Kept longer than the request counts, so that the page can say that it ran out. */
export async function keepSignInCookie({ requestId, browserSecret }: AskedHere) {
  const options = { ...cookieOptions(), maxAge: 60 * 60 };
  (await cookies()).set(signInCookieName(), `${requestId}.${browserSecret}`, options);
}
