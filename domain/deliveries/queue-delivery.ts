import { eq } from "drizzle-orm";
import { publicAddress } from "@/config/environment";
import type { Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { people, preferences } from "@/db/schema/people";
import { type DeliveryKind, isAboutSignIn, isAsk } from "./delivery-kind";
import { deriveSecret, type SecretPurpose } from "./derived-secret";
import { enqueueSending } from "./enqueue-sending";
import { oneLine } from "./one-line";
import { isLaneOpen } from "./open-lanes";
import { type Recipient, toRecipient } from "./recipient";

export type NewDelivery = {
  /** What makes this message one message, e.g. `sign-in:<request id>`. */
  key: string;
  kind: DeliveryKind;
  /** What its Message-ID begins with; otherwise its kind. */
  messageIdStem?: string;
  person?: { id: string };
  recipient: Recipient;
  /** Rendered now and never again; secrets stand in it as `{{token}}` and `{{code}}`. */
  mail: { subject: string; html: string; text: string };
  headers?: Record<string, string>;
  /** What the placeholders are filled in from, at the moment of sending. */
  secret?: { purpose: Extract<SecretPurpose, "sign-in" | "invitation">; id: string; version: number };
  /** Not sent any more after this instant. */
  uselessAt?: Date;
};

/**
 * Puts one message to one person into the outbox, in the caller's transaction. The same key twice is one delivery.
 * Null when this person gets no mail: deactivated, or their address is paused and this is not about signing in,
 * or it is asked of them and they find it on their home page.
 */
export async function queueDelivery(tx: Transaction, delivery: NewDelivery, now: Date) {
  const recipient = toRecipient(delivery.recipient);
  const person = await personOf(tx, delivery.person?.id, recipient.address);
  if (person && !mayGetMail(person, delivery.kind)) return null;

  const state = isLaneOpen("mail") ? "pending" : "kept";
  const [created] = await tx
    .insert(deliveries)
    .values({
      key: delivery.key,
      kind: delivery.kind,
      personId: person?.id ?? null,
      recipientName: recipient.name,
      recipientAddress: recipient.address,
      subject: oneLine(delivery.mail.subject),
      html: delivery.mail.html,
      text: delivery.mail.text,
      headers: delivery.headers ?? {},
      secret: delivery.secret ?? null,
      messageId: messageIdOf(delivery),
      state,
      uselessAt: delivery.uselessAt ?? null,
      createdAt: now,
    })
    .onConflictDoNothing({ target: deliveries.key })
    .returning({ id: deliveries.id });
  if (!created) return findByKey(tx, delivery.key);
  if (state === "pending") await enqueueSending(tx, { id: created.id, kind: delivery.kind, lane: "mail" });
  return created;
}

async function personOf(tx: Transaction, id: string | undefined, address: string) {
  const [found] = await tx
    .select({
      id: people.id,
      mailPausedAt: people.mailPausedAt,
      deactivatedAt: people.deactivatedAt,
      asksBy: preferences.asksBy,
    })
    .from(people)
    .leftJoin(preferences, eq(preferences.personId, people.id))
    .where(id ? eq(people.id, id) : eq(people.email, address));
  return found ?? null;
}

type Reader = { mailPausedAt: Date | null; deactivatedAt: Date | null; asksBy: string | null };

function mayGetMail(person: Reader, kind: DeliveryKind) {
  if (person.deactivatedAt) return false;
  if (person.asksBy === "home" && isAsk(kind)) return false;
  return person.mailPausedAt === null || isAboutSignIn(kind);
}

/**
 * Derived from the key, so that a message composed again after a restore is still the same message, and from our secret,
 * so that nobody who knows a person can forge a report that it bounced.
 */
function messageIdOf({ kind, key, messageIdStem = kind }: NewDelivery) {
  const { token } = deriveSecret("message-id", key);
  const unguessable = Buffer.from(token, "base64url").toString("hex").slice(0, 32);
  return `<${messageIdStem}.${unguessable}@${new URL(publicAddress()).hostname}>`;
}

async function findByKey(tx: Transaction, key: string) {
  const [existing] = await tx.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.key, key));
  return existing ?? null;
}
