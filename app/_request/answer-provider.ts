import { NextRequest } from "next/server";
import { publicAddress } from "@/config/environment";
import { nextAuth } from "./next-auth";
import { sessionCookieName } from "./session-cookie";

/**
 * Takes somebody back from the OIDC provider. next-auth is not shown the browser's present session: it would keep
 * its token, or link the account to whoever is signed in, where we want a new session for the person the provider
 * names.
 */
export async function answerProvider(request: NextRequest) {
  const name = sessionCookieName();
  const arrival = {
    userAgent: request.headers.get("user-agent"),
    oldToken: request.cookies.get(name)?.value ?? null,
  };
  const headers = new Headers(request.headers);
  const kept = request.cookies.getAll().filter((cookie) => cookie.name !== name);
  headers.set("cookie", kept.map((cookie) => `${cookie.name}=${cookie.value}`).join("; "));
  const { handlers } = nextAuth({ arrival });
  return onlyWithin(await handlers.GET(new NextRequest(request.url, { headers })));
}

/** Every answer leads to one of our own pages, under the address that people use. */
function onlyWithin(answer: Response) {
  const headers = new Headers(answer.headers);
  const { pathname, search, hash } = new URL(headers.get("location") ?? "/", publicAddress());
  headers.set("location", `${publicAddress()}${pathname}${search}${hash}`);
  headers.set("cache-control", "private, no-store");
  headers.set("referrer-policy", "no-referrer");
  return new Response(null, { status: 303, headers });
}
