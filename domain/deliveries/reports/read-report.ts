import { type BounceKind, bounceKindOf } from "../bounce-kind";
import { deliveriesIn } from "../return-path";
import { allParts, asText, firstHeader, type MimePart, readHeaders, readMime } from "./read-mime";

/** What a mail that came back says: of which message, and what became of it for each of its recipients. */
export type Report = {
  deliveryIds: string[];
  messageIds: string[];
  outcomes: Outcome[];
};

export type Outcome = { addresses: string[]; kind: BounceKind | "delayed"; answer: string };

type Headers = Map<string, string[]>;

const mostRecipients = 100;

/**
 * Reads a report of delivery (RFC 3464, 6533) or of a complaint (RFC 5965). Null for all else that reaches such a
 * mailbox: automatic answers (RFC 3834), notes of absence, receipts, letters, and reports of success.
 */
export function readReport(raw: Buffer): Report | null {
  const mail = readMime(raw);
  const parts = allParts(mail);
  const outcomes = outcomesIn(parts);
  if (outcomes.length === 0) return null;
  const returned = parts.filter(({ type }) => returnedTypes.test(type)).map(({ body }) => readHeaders(body));
  const feedback = partsOf(parts, feedbackType).map(({ body }) => readHeaders(body));
  return {
    deliveryIds: [
      ...deliveriesIn([
        ...envelopeOf(mail.headers),
        ...feedback.map((fields) => firstHeader(fields, "original-mail-from")),
      ]),
      ...returned.map((headers) => firstHeader(headers, "x-tidemark-delivery").toLowerCase()).filter(isUuid),
    ],
    messageIds: returned.map((headers) => firstHeader(headers, "message-id")).filter(isMessageId),
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      addresses: outcome.addresses.length > 0 ? outcome.addresses : returned.flatMap(recipientsOf),
    })),
  };
}

const statusType = /^message\/(global-)?delivery-status$/;
const feedbackType = /^message\/feedback-report$/;
const returnedTypes =
  /^(message\/rfc822|message\/global|text\/rfc822-headers|message\/rfc822-headers|message\/global-headers)$/;
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const isMessageId = (text: string) => /^<[!-~]{3,996}>$/.test(text);

const partsOf = (parts: MimePart[], type: RegExp) => parts.filter((part) => type.test(part.type));

function outcomesIn(parts: MimePart[]): Outcome[] {
  const [status] = partsOf(parts, statusType);
  if (status) return deliveryOutcomes(status.body);
  const [feedback] = partsOf(parts, feedbackType);
  return feedback ? complaints(readHeaders(feedback.body)) : [];
}

/** Groups of fields, the first about the message and each other about one recipient. */
function deliveryOutcomes(body: string): Outcome[] {
  return body
    .split(/\n[ \t]*\n+/, mostRecipients + 1)
    .map((group) => readHeaders(group.trimStart()))
    .flatMap((fields) => outcomeOf(fields) ?? []);
}

function outcomeOf(fields: Headers): Outcome | null {
  const action = firstHeader(fields, "action").toLowerCase();
  const addresses = ["final-recipient", "original-recipient"]
    .map((name) => addressIn(firstHeader(fields, name)))
    .filter(Boolean);
  if (addresses.length === 0 || (action !== "failed" && action !== "delayed")) return null;
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(firstHeader(fields, "status"))?.[0] ?? "";
  const said = asText(firstHeader(fields, "diagnostic-code")).replace(/^\s*[\w-]+\s*;\s*/, "");
  const answer = said || `The mail server gave no reason but ${status || "that it failed"}.`;
  return { addresses, kind: action === "delayed" ? "delayed" : kindOf(status, said), answer };
}

/** The status is what counts; one that says no more than "it failed" is helped out by the server's own words. */
function kindOf(status: string, said: string): BounceKind {
  const [, digits] = /^#?([245]\d\d)(?=[\s#-]|$)/.exec(said) ?? [];
  const code = digits ? Number(digits) : undefined;
  if (!/^([245]\.0|5\.5)\.0$/.test(status) && status !== "")
    return bounceKindOf({ code, status, ofRecipient: true });
  const [, spoken] = /(?:^|[\s#(-])([45]\.\d{1,3}\.\d{1,3})\b/.exec(said.slice(0, 200)) ?? [];
  return bounceKindOf({ code, status: spoken ?? (code ? undefined : status), ofRecipient: true });
}

/** Somebody said that they do not want this; what is no abuse (`not-spam`, a virus, a failed check) is no complaint. */
function complaints(fields: Headers): Outcome[] {
  const type = firstHeader(fields, "feedback-type").toLowerCase();
  if (!["abuse", "fraud", "opt-out", "other"].includes(type)) return [];
  const named = ["original-rcpt-to", "removal-recipient"]
    .flatMap((name) => fields.get(name) ?? [])
    .map(addressIn)
    .filter(Boolean);
  return [{ addresses: named, kind: "complaint", answer: `feedback of type ${type}` }];
}

/** Where the mail itself was sent to: the address that the return path named. */
const envelopeOf = (headers: Headers) =>
  ["delivered-to", "x-original-to", "envelope-to", "to"].flatMap((name) => headers.get(name) ?? []);

const recipientsOf = (headers: Headers) => (headers.get("to") ?? []).map(addressIn).filter(Boolean);

/** `rfc822; ana@example.org`, `Ana <ana@example.org>` or the address alone. */
function addressIn(text: string) {
  const address = asText(text).replace(/^\s*[\w-]+\s*;\s*/, "");
  return (/<([^<>\s]+)>/.exec(address)?.[1] ?? address).trim();
}
