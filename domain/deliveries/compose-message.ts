import { buffer } from "node:stream/consumers";
import DKIM from "nodemailer/lib/dkim";
import MailComposer from "nodemailer/lib/mail-composer";
import { environment } from "@/config/environment";
import type { deliveries } from "@/db/schema/deliveries";
import { fillSecrets, leaveOutSecrets } from "./fill-secrets";
import { listHeaders, listOf, oneClickAddress } from "./mail-list";
import { sender } from "./sender";

type Delivery = Pick<
  typeof deliveries.$inferSelect,
  | "id"
  | "kind"
  | "personId"
  | "recipientName"
  | "recipientAddress"
  | "subject"
  | "html"
  | "text"
  | "headers"
  | "secret"
  | "messageId"
> & { createdAt: Date };

/** RFC 8058 wants both unsubscribe headers signed, and nodemailer's own list stops before the second. */
export const signedHeaders = [
  "from",
  "sender",
  "reply-to",
  "subject",
  "date",
  "message-id",
  "to",
  "mime-version",
  "content-type",
  "list-id",
  "list-unsubscribe",
  "list-unsubscribe-post",
];

/**
 * The bytes of a delivery as they go to the server. The same row gives the same bytes on every try: Message-ID, date
 * and boundaries are fixed, so that a mailbox which drops repeated messages can recognize one. For other eyes than its
 * reader's the secrets are left out.
 */
export async function composeMessage(delivery: Delivery, withSecrets = true): Promise<Buffer> {
  const { html, text } = withSecrets ? fillSecrets(delivery) : withoutSecrets(delivery);
  const headers = { ...delivery.headers, ...ownListHeaders(delivery, withSecrets) };
  const message = new MailComposer({
    from: sender(),
    to: { name: delivery.recipientName, address: delivery.recipientAddress },
    replyTo: environment().MAIL_REPLY_TO,
    subject: delivery.subject,
    messageId: delivery.messageId,
    date: delivery.createdAt,
    headers: [...ownHeaders(delivery.id), ...Object.entries(headers).map(prepared)],
    text,
    html,
    baseBoundary: delivery.id,
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return signed(await message.compile().build());
}

const withoutSecrets = ({ html, text }: Delivery) => ({
  html: leaveOutSecrets(html),
  text: leaveOutSecrets(text),
});

function ownListHeaders({ id, kind, personId }: Delivery, withSecrets: boolean) {
  const list = listOf(kind);
  if (!list || !personId) return {};
  return listHeaders(id, list, withSecrets ? oneClickAddress({ personId, list }) : "…");
}

function ownHeaders(deliveryId: string) {
  return [
    { key: "Auto-Submitted", value: "auto-generated" },
    { key: "X-Auto-Response-Suppress", value: "All" },
    { key: "X-Tidemark-Delivery", value: deliveryId },
  ];
}

/** Prepared headers are not folded: an address stays on its line, however long. */
function prepared([key, value]: [string, string]) {
  if (!/^[A-Za-z][A-Za-z-]*$/.test(key) || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value))
    throw new Error(`The header ${JSON.stringify(key)} cannot be sent.`);
  return { key, value: { prepared: true, value } };
}

async function signed(message: Buffer) {
  const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY } = environment();
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_PRIVATE_KEY) return message;
  const dkim = new DKIM({
    domainName: DKIM_DOMAIN,
    keySelector: DKIM_SELECTOR,
    privateKey: DKIM_PRIVATE_KEY,
    headerFieldNames: signedHeaders.join(":"),
  });
  return buffer(dkim.sign(message));
}
