import { generateKeyPairSync } from "node:crypto";
import { simpleParser } from "mailparser";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { verifyDkim } from "@/tests/support/verify-dkim";
import { composeMessage } from "./compose-message";
import { deriveSecret } from "./derived-secret";
import { oneLine } from "./one-line";
import { toRecipient } from "./recipient";

const overrides = vi.hoisted(() => ({ current: {} as Record<string, string> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});

beforeEach(() => {
  overrides.current = {
    MAIL_FROM: "Tidemark <tidemark@insights.example.org>",
    MAIL_REPLY_TO: "research@example.org",
  };
});

type Delivery = Parameters<typeof composeMessage>[0];

const delivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: "019a0000-0000-7000-8000-000000000001",
  kind: "invitation",
  personId: null,
  recipientName: "Ana Torres",
  recipientAddress: "ana@example.org",
  subject: "Your sign-in link",
  html: "<!doctype html><html lang='en'><body><p>Grüße</p></body></html>",
  text: "Grüße\n",
  headers: {},
  secret: null,
  messageId: "<sign-in.1@insights.example.org>",
  createdAt: new Date("2026-06-03T09:00:00Z"),
  ...changes,
});

const named = (raw: string, name: string) =>
  raw
    .slice(0, raw.indexOf("\r\n\r\n"))
    .split(/\r\n(?![ \t])/)
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));

describe("composeMessage", () => {
  test("carries the headers of an automatic mail, with both texts", async () => {
    const raw = await composeMessage(delivery());
    const mail = await simpleParser(raw);
    expect(mail.from?.value).toEqual([{ name: "Tidemark", address: "tidemark@insights.example.org" }]);
    expect(mail.to?.value).toEqual([{ name: "Ana Torres", address: "ana@example.org" }]);
    expect(mail.replyTo?.value[0]?.address).toBe("research@example.org");
    expect(mail.messageId).toBe("<sign-in.1@insights.example.org>");
    expect(mail.date).toEqual(new Date("2026-06-03T09:00:00Z"));
    expect(named(raw.toString(), "auto-submitted")).toEqual(["Auto-Submitted: auto-generated"]);
    expect(named(raw.toString(), "x-auto-response-suppress")).toEqual(["X-Auto-Response-Suppress: All"]);
    expect(named(raw.toString(), "x-tidemark-delivery")).toEqual([`X-Tidemark-Delivery: ${delivery().id}`]);
    expect(named(raw.toString(), "content-type")[0]).toMatch(/^Content-Type: multipart\/alternative/);
    expect(mail.text?.trim()).toBe("Grüße");
    expect(mail.html).toContain("<p>Grüße</p>");
  });

  test("gives the same bytes on every try", async () => {
    const first = await composeMessage(delivery());
    expect(await composeMessage(delivery())).toEqual(first);
  });

  test("fills in the secrets only here", async () => {
    const secret = { purpose: "sign-in", id: "request", version: 1 } as const;
    const { token, code } = deriveSecret("sign-in", "request", 1);
    const frozen = delivery({ secret, text: "Go to /sign-in/link/{{token}} or type {{code}}.\n" });
    const mail = await simpleParser(await composeMessage(frozen));
    expect(mail.text).toContain(`/sign-in/link/${token} or type ${code}.`);
    expect(frozen.text).not.toContain(token);
  });

  test("M1: the signature covers both unsubscribe headers, and a long address stays on one line", async () => {
    const keys = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
    });
    Object.assign(overrides.current, {
      DKIM_DOMAIN: "insights.example.org",
      DKIM_SELECTOR: "mail",
      DKIM_PRIVATE_KEY: keys.privateKey,
    });
    const unsubscribe = `<https://insights.example.org/u/${"a".repeat(500)}>`;
    const headers = {
      "List-Id": "Tidemark weekly digest <digest.insights.example.org>",
      "List-Unsubscribe": unsubscribe,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    };
    const raw = (await composeMessage(delivery({ headers }))).toString("latin1");
    expect(raw.split("\r\n")).toContain(`List-Unsubscribe: ${unsubscribe}`);
    const verified = verifyDkim(raw, keys.publicKey);
    expect(verified).toMatchObject({ bodyIntact: true, signatureValid: true });
    expect(verified.signedNames).toEqual(
      expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post", "from", "to", "message-id"]),
    );
    expect(verifyDkim(raw.replace("One-Click", "Two-Click"), keys.publicKey).signatureValid).toBe(false);
    expect(verifyDkim(raw.replace("Gr=C3=BC", "Gr=C3=A4"), keys.publicKey).bodyIntact).toBe(false);
  });

  test("refuses headers that would end early", async () => {
    const headers = { "List-Id": "weekly\r\nBcc: evil@example.net" };
    await expect(composeMessage(delivery({ headers }))).rejects.toThrow("cannot be sent");
  });
});

const hostileTexts = [
  "Weekly digest\r\nBcc: evil123@example.net",
  "=?utf-8?q?=0d=0aBcc:_evil124=40example.net?=",
  "Ana\u2028Bcc: evil125@example.net",
  "Ana\nBcc: evil@example.net\n\nBody",
  "Ana\u0085Bcc: evil@example.net",
  "Ana\0, evil@example.net",
  '"Ana" <evil@example.net>, Ana',
  "evil@example.net;",
  "undisclosed: evil@example.net;",
];

describe("M4: header injection", () => {
  test.each(hostileTexts)(
    "a subject and a name of %j reach one recipient and add no header",
    async (payload) => {
      const recipient = toRecipient({ name: payload, address: "ana@example.org" });
      const raw = await composeMessage(
        delivery({
          subject: oneLine(payload),
          recipientName: recipient.name,
          recipientAddress: recipient.address,
        }),
      );
      const mail = await simpleParser(raw);
      expect(mail.to?.value.map(({ address }) => address)).toEqual(["ana@example.org"]);
      expect(mail.bcc).toBeUndefined();
      expect(mail.cc).toBeUndefined();
      for (const once of ["to", "from", "subject", "message-id"])
        expect(named(raw.toString(), once)).toHaveLength(1);
      expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
      const plain = await simpleParser(await composeMessage(delivery()));
      expect(mail.headerLines.map(({ key }) => key)).toEqual(plain.headerLines.map(({ key }) => key));
    },
  );

  test.each([
    "ana@example.org, evil@example.net",
    "ana@example.org\r\nBcc: evil@example.net",
    "ana@example.org\r\nRCPT TO:<evil@example.net>",
    '"ana@example.org evil"@example.net',
    "Ana <ana@example.org>",
    "<ana@example.org>",
    "ana@example.org>",
    "ana@example.org@evil.test",
    "ana(evil@example.net)@example.org",
    "@evil.test:ana@example.org",
    "ana@[127.0.0.1]",
    "file:///etc/passwd",
    "",
  ])("an address of %j is refused before anything is written", (address) => {
    expect(() => toRecipient({ name: "Ana", address })).toThrow("not in the form");
  });
});
