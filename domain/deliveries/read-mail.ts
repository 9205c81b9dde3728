import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { composeMessage } from "./compose-message";
import { fillSecrets, leaveOutSecrets } from "./fill-secrets";
import { mayReadMail } from "./shown-subject";

/** The HTML for a preview; links and codes are left out of it whoever reads. Null where it is for its reader alone, or has none. */
export async function readMailHtml(actor: Actor, deliveryId: string) {
  mustAdminister(actor, "read other people's mail");
  const row = await find(deliveryId);
  return row?.html && mayReadMail(actor, row) ? leaveOutSecrets(row.html) : null;
}

/**
 * The text and the headers of a message, for administrators; the headers alone where it is for its reader alone. Only in
 * one that was kept here, because nobody else can bring it to its reader, the link and the code are filled in; that
 * reading is audited.
 */
export async function readMailText(actor: Actor, deliveryId: string, now: Date) {
  mustAdminister(actor, "read other people's mail");
  const row = await find(deliveryId);
  if (!row) return null;
  if (row.lane === "slack")
    return { text: mayReadMail(actor, row) ? row.text : null, headers: [], withSecrets: false };
  const headers = headersOf(await composeMessage(row, false));
  const withSecrets = row.state === "kept" && row.secret !== null && !hasRunOut(row, now);
  if (!mayReadMail(actor, row)) return { text: null, headers, withSecrets: false };
  if (!withSecrets) return { text: leaveOutSecrets(row.text), headers, withSecrets };
  await db.transaction((tx) =>
    recordAudit(
      tx,
      actor,
      "delivery.read",
      { kind: "delivery", id: deliveryId },
      { after: { to: row.recipientAddress } },
    ),
  );
  return { text: fillSecrets(row).text, headers, withSecrets };
}

async function find(deliveryId: string) {
  const [row] = await db.select().from(deliveries).where(eq(deliveries.id, deliveryId));
  return row ?? null;
}

const hasRunOut = ({ uselessAt }: { uselessAt: Date | null }, now: Date) =>
  uselessAt !== null && uselessAt <= now;

function headersOf(message: Buffer) {
  const [block = ""] = message.toString("utf8").split("\r\n\r\n", 1);
  return block.split(/\r\n(?![ \t])/).map((line) => line.replace(/\r\n[ \t]+/g, " "));
}
