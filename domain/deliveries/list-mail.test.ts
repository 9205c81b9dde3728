import { generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { person, testNow } from "@/tests/support/factories";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { queueMail, readDelivery, sendMail, toPerson } from "@/tests/support/outbox";
import { verifyDkim } from "@/tests/support/verify-dkim";
import type { DeliveryKind } from "./delivery-kind";
import { listPlaceholder, listToken } from "./mail-list";
import { readMailHtml, readMailText } from "./read-mail";

const overrides = vi.hoisted(() => ({ current: {} as Record<string, string>, address: "" }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return {
    ...real,
    environment: () => ({ ...real.environment(), ...overrides.current }),
    publicAddress: () => overrides.address,
  };
});

const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.accepted.length = 0;
  overrides.address = "https://insights.example.org";
  overrides.current = {
    SMTP_URL: server.url,
    MAIL_FROM: "Tidemark <digest@insights.example.org>",
    MAIL_REPLY_TO: "research@example.org",
    DKIM_DOMAIN: "insights.example.org",
    DKIM_SELECTOR: "mail",
    DKIM_PRIVATE_KEY: keys.privateKey,
  };
});

type Written = Awaited<ReturnType<typeof person>>;

/** What arrives at a real server, and what stays behind in the outbox. */
async function sent(
  ana: Written,
  kind: DeliveryKind,
  changes: Partial<Parameters<typeof queueMail>[0]> = {},
) {
  const mail = {
    subject: "Your week",
    html: `<!doctype html><html lang="en"><body><p>Grüße</p><a href="${listPlaceholder}">Stop</a></body></html>`,
    text: `Grüße\n\n${listPlaceholder}\n`,
  };
  const id = await queueMail({ key: `${kind}:1`, kind, ...toPerson(ana), mail, ...changes });
  await sendMail(id);
  expect(await readDelivery(id)).toMatchObject({ state: "sent" });
  const [captured, ...others] = server.accepted.splice(0);
  if (!captured) throw new Error("Nothing arrived.");
  expect(others).toEqual([]);
  return { id, ...captured };
}

const linesOf = (raw: string) => raw.slice(0, raw.indexOf("\r\n\r\n")).split("\r\n");
const named = (raw: string, name: string) => linesOf(raw).filter((line) => line.startsWith(`${name}: `));

describe("M1: what arrives of a list", () => {
  const longAddress = `https://insights.example.org/${"tidemark-".repeat(50)}`;

  test.each([
    ["an address as usual", "https://insights.example.org"],
    ["an address of more than 500 characters", longAddress],
  ])("carries every header and both are signed, with %s", async (_name, address) => {
    overrides.address = address;
    const ana = await person("reader", { name: "Ana Torres" });
    const { id, raw, parsed, recipients } = await sent(ana, "digest");
    const token = listToken({ personId: ana.id, list: "digest" });
    expect(recipients).toEqual([ana.email]);
    expect(parsed.from?.value).toEqual([{ name: "Tidemark", address: "digest@insights.example.org" }]);
    expect(parsed.replyTo?.value[0]?.address).toBe("research@example.org");
    expect(parsed.messageId).toBe((await readDelivery(id)).messageId);
    for (const line of [
      "List-ID: Tidemark weekly digest <digest.insights.example.org>",
      `List-Unsubscribe: <${address}/u/${token}>`,
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
      "Auto-Submitted: auto-generated",
      "X-Auto-Response-Suppress: All",
      `Feedback-ID: ${id}:digest:tidemark`,
      `X-Tidemark-Delivery: ${id}`,
    ])
      expect(linesOf(raw).filter((found) => found === line)).toEqual([line]);
    const verified = verifyDkim(raw, keys.publicKey);
    expect(verified).toMatchObject({ bodyIntact: true, signatureValid: true });
    expect(verified.signedNames).toEqual(
      expect.arrayContaining(["list-id", "list-unsubscribe", "list-unsubscribe-post", "from", "to"]),
    );
    const forged = raw.replace("=One-Click", "=Two-Click");
    expect(verifyDkim(forged, keys.publicKey).signatureValid).toBe(false);
    expect(parsed.text).toContain(`\n${address}/mail/${token}`);
    expect(parsed.html).toContain(`href="${address}/mail/${token}"`);
  });

  test("the longest address of a person is not folded either", async () => {
    const email = `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(50)}.example`;
    const ana = await person("reader", { name: "Ana María de los Ángeles Torres y Fernández", email });
    const { raw, parsed } = await sent(ana, "digest");
    expect(raw).toContain(`<${email}>`);
    expect(parsed.to?.value).toEqual([{ name: ana.name, address: email }]);
    expect(verifyDkim(raw, keys.publicKey)).toMatchObject({ bodyIntact: true, signatureValid: true });
  });

  test("each list has its own, and what was just asked for has none", async () => {
    const ana = await person();
    const listIds = async (kind: DeliveryKind) => named((await sent(ana, kind)).raw, "List-ID");
    expect(await listIds("questions")).toEqual([
      "List-ID: Tidemark questions <questions.insights.example.org>",
    ]);
    expect(await listIds("review-request")).toEqual([
      "List-ID: Tidemark requests of colleagues <asks.insights.example.org>",
    ]);
    for (const kind of ["sign-in", "invitation", "import-report"] as const) {
      const { raw } = await sent(ana, kind);
      expect(linesOf(raw).filter((line) => /^(List-|Feedback-ID)/i.test(line))).toEqual([]);
    }
  });

  test("nothing of the link is stored, and administrators do not see it", async () => {
    const ana = await person();
    const { actor } = await person("admin");
    const { id } = await sent(ana, "review-request");
    const token = listToken({ personId: ana.id, list: "asks" });
    expect(JSON.stringify(await readDelivery(id))).not.toContain(token);
    const read = JSON.stringify([await readMailHtml(actor, id), await readMailText(actor, id, testNow)]);
    expect(read).not.toContain(token);
    expect(read).not.toContain("{{");
    expect(read).toContain("List-Unsubscribe: <…>");
  });

  test("what somebody remembers is read by nobody else, not even by an administrator", async () => {
    const ana = await person("admin");
    const { actor } = await person("admin");
    for (const kind of ["digest", "questions", "test"] as const) {
      const { id } = await sent(ana, kind);
      expect(await readMailHtml(actor, id)).toBeNull();
      expect(await readMailText(actor, id, testNow)).toMatchObject({ text: null, withSecrets: false });
      expect(await readMailHtml(ana.actor, id)).toContain("<");
      expect((await readMailText(ana.actor, id, testNow))?.text).toBeTruthy();
    }
  });
});

const corpus = "../shared/testdata/xss.jsonl";

/** All of the corpus about headers where it lies beside the project, and ours everywhere. */
const hostile: string[] = [
  "Your week\r\nBcc: evil@example.net",
  "Your week\r\nList-Unsubscribe: <https://evil.example.net>\r\n\r\nRead this",
  "=?utf-8?b?QmNjOiBldmlsQGV4YW1wbGUubmV0?=, evil@example.net",
  "Ana\u2029To: evil@example.net\u0085Cc: evil@example.net",
  '"Ana" <evil@example.net>, Ana; undisclosed: evil@example.net;',
  ...(existsSync(corpus) ? readFileSync(corpus, "utf8").split("\n") : [])
    .filter((line) => line.includes('"mail-header"'))
    .map((line) => (JSON.parse(line) as { payload: string }).payload),
];

test("M4: no name or subject reaches anybody else or adds a header", async () => {
  const plain = await sent(await person(), "digest");
  const usual = plain.parsed.headerLines.map(({ key }) => key);
  for (const [place, payload] of hostile.entries()) {
    const ana = await person("reader", { name: payload });
    const { recipients, parsed } = await sent(ana, "digest", {
      key: `hostile:${place}`,
      mail: { subject: payload, html: `<p>${place}</p>`, text: payload },
    });
    expect(recipients, payload).toEqual([ana.email]);
    expect(parsed.to?.value.map(({ address }) => address)).toEqual([ana.email]);
    expect(parsed.headerLines.map(({ key }) => key)).toEqual(usual);
  }
});
