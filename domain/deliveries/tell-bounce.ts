import { createHash } from "node:crypto";
import { and, eq, gt, inArray, or } from "drizzle-orm";
import { log } from "@/config/log";
import { db, type Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { localDay } from "../people/local-day";
import { readMailAddress } from "../people/mail-address";
import type { BounceKind } from "./bounce-kind";
import { type Bounce, noteBounce } from "./note-bounce";
import { serverWords } from "./server-words";

export type ToldBounce = {
  /** What the report says it is about, in the order in which it is believed. */
  deliveryIds: string[];
  messageIds: string[];
  /** Everything the recipient is called; one of it must be the address that the message went to. */
  addresses: string[];
  /** `delayed` when the server goes on trying: worth a word, and no bounce. */
  kind: BounceKind | "delayed";
  source: "report" | "webhook";
  answer: string;
  /** How the caller tells its reports apart, for one that names no message. */
  id?: string;
};

export type Told = "noted" | "known" | "unknown";

/**
 * Takes down what somebody else says of a message that had left. Believed only of a message that we tried to send, to
 * an address that it went to; the signed webhook may speak of an address alone. Anything else changes nothing.
 */
export async function tellBounce(told: ToldBounce, now: Date): Promise<Told> {
  const result = await db.transaction(async (tx) => {
    const addresses = told.addresses.flatMap((text) => readMailAddress(text).address ?? []);
    if (told.deliveryIds.length + told.messageIds.length > 0) return ofDelivery(tx, told, addresses);
    return told.source === "webhook" ? ofAddress(tx, told, addresses, now) : "unknown";
  });
  const facts = { event: "mail.bounce-told", source: told.source, kind: told.kind, result };
  if (result === "unknown") log.warn(facts, "A bounce was told of no message of ours.");
  else log.info(facts, "A bounce was told.");
  return result;
}

async function ofDelivery(tx: Transaction, told: ToldBounce, addresses: string[]): Promise<Told> {
  const delivery = await lock(tx, told, addresses);
  if (!delivery) return "unknown";
  const { id: deliveryId, personId, recipientAddress: address, attempt } = delivery;
  const answer = words(told.answer);
  const { kind, source } = told;
  if (kind === "delayed") {
    const reason = `Not delivered yet, and still being tried: ${answer}`;
    await tx.update(deliveries).set({ reason }).where(gone(deliveryId));
    return "noted";
  }
  // Sent anew after a bounce, it may bounce anew.
  const key = `told:${deliveryId}:${attempt}:${kind}`;
  if (kind !== "complaint")
    await tx.update(deliveries).set({ state: "failed", reason: answer }).where(gone(deliveryId));
  const isNew = await noteBounce(tx, { key, personId, deliveryId, address, kind, source, answer });
  return isNew ? "noted" : "known";
}

const gone = (deliveryId: string) =>
  and(eq(deliveries.id, deliveryId), inArray(deliveries.state, ["sent", "uncertain"]));

async function lock(tx: Transaction, { deliveryIds, messageIds }: ToldBounce, addresses: string[]) {
  if (addresses.length === 0) return undefined;
  const found = await tx
    .select({
      id: deliveries.id,
      personId: deliveries.personId,
      recipientAddress: deliveries.recipientAddress,
      attempt: deliveries.attempt,
    })
    .from(deliveries)
    .where(
      and(
        or(
          deliveryIds.length > 0 ? inArray(deliveries.id, deliveryIds.slice(0, 5)) : undefined,
          messageIds.length > 0 ? inArray(deliveries.messageId, messageIds.slice(0, 5)) : undefined,
        ),
        inArray(deliveries.recipientAddress, addresses),
        gt(deliveries.attempt, 0),
      ),
    )
    .for("update");
  return found.find(({ id }) => deliveryIds.includes(id)) ?? found[0];
}

/** Without an id of its own, the same words on the same day are the same report. */
async function ofAddress(tx: Transaction, told: ToldBounce, addresses: string[], now: Date): Promise<Told> {
  const [address = ""] = addresses;
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, address));
  if (!person || told.kind === "delayed") return "unknown";
  const answer = words(told.answer);
  const digest = createHash("sha256").update(
    JSON.stringify([address, told.kind, told.id ?? [localDay(now, "UTC"), answer]]),
  );
  const bounce: Bounce = {
    key: `told:${digest.digest("hex")}`,
    ...{ personId: person.id, deliveryId: null, address },
    ...{ kind: told.kind, source: told.source, answer },
  };
  return (await noteBounce(tx, bounce)) ? "noted" : "known";
}

const words = (answer: string) => serverWords(answer) || "The mail server gave no reason.";
