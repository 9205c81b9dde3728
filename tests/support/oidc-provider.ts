import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";

export type Identity = Record<string, unknown>;

/** What this provider may be told to do wrong, or differently. */
export type Manners = {
  /** Replaces claims of the ID token. */
  claims?: Identity;
  unsigned?: boolean;
  /** Says mail address and name only at the userinfo endpoint. */
  thinToken?: boolean;
};

type Granted = { nonce: string | null; challenge: string | null; redirect: string; isUsed: boolean };

/** An OpenID Connect provider for tests, on a port of its own; everybody who comes is the given person. */
export async function startOidcProvider(clientId: string, person: Identity) {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const codes = new Map<string, Granted>();
  const state = { person, manners: {} as Manners, lastQuery: new URLSearchParams() };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    const json = (body: unknown, status = 200) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (url.pathname === "/.well-known/openid-configuration") return json(discovery(issuer));
    if (url.pathname === "/keys")
      return json({ keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: "RS256" }] });
    if (url.pathname === "/authorize") {
      state.lastQuery = url.searchParams;
      response.writeHead(302, { location: grant(codes, url.searchParams) });
      return response.end();
    }
    if (url.pathname === "/userinfo") return json(state.person);
    if (url.pathname !== "/token") return json({}, 404);
    const form = new URLSearchParams(await bodyOf(request));
    const granted = codes.get(form.get("code") ?? "");
    if (!granted || granted.isUsed || !(await isProved(granted, form)))
      return json({ error: "invalid_grant" }, 400);
    granted.isUsed = true;
    const idToken = await sign(privateKey, state.manners, {
      ...standardClaims(issuer, clientId, granted),
      ...(state.manners.thinToken ? { sub: state.person.sub } : state.person),
      ...state.manners.claims,
    });
    json({ access_token: "an-access-token", token_type: "Bearer", expires_in: 60, id_token: idToken });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    state,
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
}

function grant(codes: Map<string, Granted>, query: URLSearchParams) {
  const code = crypto.randomUUID();
  const redirect = query.get("redirect_uri") ?? "";
  codes.set(code, {
    nonce: query.get("nonce"),
    challenge: query.get("code_challenge"),
    redirect,
    isUsed: false,
  });
  return `${redirect}?${new URLSearchParams({ code, state: query.get("state") ?? "" })}`;
}

async function isProved(granted: Granted, form: URLSearchParams) {
  const verifier = new TextEncoder().encode(form.get("code_verifier") ?? "");
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", verifier)).toString("base64url");
  return digest === granted.challenge && form.get("redirect_uri") === granted.redirect;
}

function standardClaims(issuer: string, clientId: string, { nonce }: Granted) {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, aud: clientId, iat: now, exp: now + 300, ...(nonce ? { nonce } : {}) };
}

async function sign(key: CryptoKey, { unsigned }: Manners, claims: Identity) {
  if (unsigned) return new UnsecuredJWT(claims).encode();
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(key);
}

async function bodyOf(request: AsyncIterable<Buffer>) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
