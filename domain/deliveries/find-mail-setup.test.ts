import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { person } from "@/tests/support/factories";
import { findMailSetup } from "./find-mail-setup";

const overrides = vi.hoisted(() => ({ current: {} as Record<string, string> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});

beforeEach(() => {
  overrides.current = {};
});

const pem = { type: "pkcs8", format: "pem" } as const;
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const ed25519 = generateKeyPairSync("ed25519").privateKey;
const signedBy = (DKIM_PRIVATE_KEY: string) => ({
  DKIM_DOMAIN: "insights.example.org",
  DKIM_SELECTOR: "mail",
  DKIM_PRIVATE_KEY,
});

test.each([
  [
    "smtp://mail.example.org",
    { host: "mail.example.org", port: 587, signsIn: false, encrypted: "if-offered" },
  ],
  [
    "smtps://a:s3cret@mail.example.org",
    { host: "mail.example.org", port: 465, signsIn: true, encrypted: "always" },
  ],
  ["smtp://a:s3cret@10.1.2.3:2525", { host: "10.1.2.3", port: 2525, signsIn: true, encrypted: "always" }],
  [
    "smtp://a:s3cret@localhost:25?requireTLS=false",
    { host: "localhost", port: 25, signsIn: true, encrypted: "if-offered" },
  ],
  ["smtp://localhost:25?ignoreTLS=true", { host: "localhost", port: 25, signsIn: false, encrypted: "never" }],
])("%s is told without its password", async (SMTP_URL, server) => {
  overrides.current = { SMTP_URL };
  const setup = findMailSetup((await person("admin")).actor);
  expect(setup.server).toEqual(server);
  expect(JSON.stringify(setup)).not.toContain("s3cret");
});

test("who signs: Tidemark with a record to publish, nobody with a wrong key, or the mail server", async () => {
  const { actor } = await person("admin");
  expect(findMailSetup(actor).signing).toMatchObject({
    by: "relay",
    headers: expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post"]),
  });
  overrides.current = signedBy(String(rsa.export(pem)));
  const { signing } = findMailSetup(actor);
  if (signing.by !== "tidemark") throw new Error("Tidemark does not sign.");
  expect(signing.record.name).toBe("mail._domainkey.insights.example.org");
  const [, published = ""] = /^v=DKIM1; k=rsa; p=([A-Za-z0-9+/=]+)$/.exec(signing.record.value) ?? [];
  const key = createPublicKey({ key: Buffer.from(published, "base64"), format: "der", type: "spki" });
  expect(key.equals(createPublicKey(rsa))).toBe(true);
  overrides.current = signedBy(String(ed25519.export(pem)));
  expect(findMailSetup(actor).signing).toEqual({ by: "nobody", problem: "not-rsa" });
  overrides.current = signedBy("no key at all");
  expect(findMailSetup(actor).signing).toEqual({ by: "nobody", problem: "unreadable" });
});

test("only administrators see it", async () => {
  const { actor } = await person("curator");
  expect(() => findMailSetup(actor)).toThrow("You may not");
});
