import NextAuth, { type NextAuthConfig } from "next-auth";
import { environment, publicAddress, serverSecret } from "@/config/environment";
import { log } from "@/config/log";
import { admitIdentity } from "@/domain/access/admit-identity";
import type { Arrival } from "@/domain/access/open-session";
import { ownPath } from "@/domain/access/own-path";
import type { ReadClaims } from "@/domain/access/provider-claims";
import { newBrowserSecret } from "@/domain/access/session-token";
import type { PersonActor } from "@/domain/actor";
import { oidcProvider } from "./oidc-provider";
import { type Admitted, type SignedInUser, sessionAdapter } from "./session-adapter";
import { cookieOptions, sessionCookieName } from "./session-cookie";

declare module "next-auth" {
  interface Session {
    actor: PersonActor;
  }
}

const problemPage = "/sign-in/problem";

type Context = { arrival: Arrival; onFault?: (fault: unknown) => void };

/** next-auth for one request: it reads and ends our sessions, and speaks OIDC. Who is let in is decided in domain/access. */
export function nextAuth({ arrival, onFault = () => {} }: Context) {
  // next-auth would otherwise build its addresses from whatever the request says of itself.
  process.env.AUTH_URL = publicAddress();
  let claims: ReadClaims | null = null;
  let admitted: Admitted | null = null;
  const provider = oidcProvider((heard) => {
    claims = heard;
  });
  const maxAge = environment().SESSION_MAX_DAYS * 24 * 60 * 60;
  const config: NextAuthConfig = {
    secret: serverSecret(),
    trustHost: true,
    basePath: "/api/auth",
    useSecureCookies: publicAddress().startsWith("https:"),
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    // With equal ages next-auth never moves the end of a session: that is `findSession`'s to judge.
    session: { strategy: "database", maxAge, updateAge: maxAge, generateSessionToken: newBrowserSecret },
    adapter: sessionAdapter({ arrival, admitted: () => admitted, onFault }),
    providers: provider ? [provider] : [],
    pages: { signIn: problemPage, error: problemPage },
    callbacks: {
      async signIn() {
        if (!claims) return `${problemPage}?reason=failed`;
        const admission = await admitIdentity(claims, new Date());
        if (admission.refused) {
          log.warn({ event: "sign-in.refused", reason: admission.refused }, "single sign-on was refused");
          return `${problemPage}?reason=${admission.refused}`;
        }
        admitted = { ...claims, personId: admission.personId };
        return true;
      },
      redirect: ({ url, baseUrl }) => within(baseUrl, url),
      // Nothing else: what next-auth adds by itself includes the token.
      session: ({ session, user }) => ({ expires: session.expires, actor: (user as SignedInUser).actor }),
    },
    logger: { error: logRefusal, warn: () => {}, debug: () => {} },
  };
  return NextAuth(config);
}

/** Leads to one of our own pages, whatever is asked for. next-auth at times takes 127.0.0.1 for localhost. */
function within(baseUrl: string, url: string) {
  const origin = [publicAddress(), baseUrl].find((own) => url.startsWith(`${own}/`)) ?? "";
  const path = url.slice(origin.length);
  return publicAddress() + (path.startsWith(`${problemPage}?`) ? path : ownPath(path));
}

/** What went wrong in words of the libraries, which name claims and checks but never hold what is in a token. */
function logRefusal(error: Error) {
  const cause = error.cause as { err?: Error; error?: unknown } | undefined;
  const answer = typeof cause?.error === "string" ? cause.error.slice(0, 60) : undefined;
  const kind = "type" in error ? String(error.type) : error.name;
  log.warn(
    { event: "sign-in.failed", kind, why: cause?.err?.message.slice(0, 200), answer },
    "single sign-on failed",
  );
}
