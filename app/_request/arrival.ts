import { headers } from "next/headers";
import type { MailArrival } from "@/domain/access/enter-by-mail";
import { readSessionToken, readSignInCookie } from "./session-cookie";

/** What this request tells of the browser that somebody signs in with. */
export async function readArrival(): Promise<MailArrival> {
  return {
    userAgent: (await headers()).get("user-agent"),
    oldToken: await readSessionToken(),
    browserSecret: (await readSignInCookie())?.browserSecret ?? null,
  };
}

/** Where a request comes from, for counting tries; the web process alone sets this header. */
export async function readClient() {
  const given = await headers();
  return { client: given.get("x-tidemark-client-ip") ?? "unknown", userAgent: given.get("user-agent") };
}
