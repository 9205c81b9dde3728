import { customFetch } from "next-auth";
import type { OIDCConfig } from "next-auth/providers";
import { z } from "zod";
import { environment, publicAddress } from "@/config/environment";
import { log } from "@/config/log";
import { type ReadClaims, readClaims } from "@/domain/access/provider-claims";

const patienceMs = 10_000;
const patientFetch: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(patienceMs) });

/** The provider of the environment; `hear` gets what it says of a person once next-auth has checked that. */
export function oidcProvider(hear: (claims: ReadClaims) => void): OIDCConfig<Record<string, unknown>> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPES } = environment();
  if (!OIDC_ISSUER) return null;
  return {
    id: "oidc",
    type: "oidc",
    name: OIDC_NAME,
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: OIDC_SCOPES } },
    checks: ["pkce", "state", "nonce"],
    [customFetch]: patientFetch,
    // next-auth's route handler takes 127.0.0.1 for localhost; this keeps the address that the provider knows.
    redirectProxyUrl: `${publicAddress()}/api/auth`,
    async profile(idToken, { access_token }) {
      const claims = await understand(OIDC_ISSUER, idToken, access_token);
      if (claims) hear(claims);
      return { id: String(idToken.sub), name: claims?.name, email: claims?.email };
    },
  };
}

/** Null when it cannot be understood: an exception here would send people to an address that does not exist. */
async function understand(issuer: string, idToken: Record<string, unknown>, accessToken: string | undefined) {
  try {
    if ("email" in idToken) return readClaims(idToken);
    return readClaims({ ...(await readUserinfo(issuer, accessToken, idToken)), ...idToken });
  } catch (error) {
    const why = error instanceof z.ZodError ? "its claims are not as expected" : String(error);
    log.warn({ event: "sign-in.failed", why }, "what the provider said was not understood");
    return null;
  }
}

/** Some providers keep the mail address out of the ID token, as the standard lets them, and say it only here. */
async function readUserinfo(issuer: string, accessToken: string | undefined, idToken: { sub?: unknown }) {
  const found = await patientFetch(`${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`);
  const { userinfo_endpoint } = (await found.json()) as { userinfo_endpoint: string };
  const answer = await patientFetch(userinfo_endpoint, {
    headers: { authorization: `Bearer ${accessToken}`, accept: "application/json" },
  });
  if (!answer.ok) throw new Error(`The provider's userinfo endpoint answered ${answer.status}.`);
  const userinfo = (await answer.json()) as Record<string, unknown>;
  if (userinfo.sub !== idToken.sub) throw new Error("The provider's userinfo is about somebody else.");
  return userinfo;
}
