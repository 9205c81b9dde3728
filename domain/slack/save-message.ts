import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { emptyEvidence } from "../evidence/empty-evidence-input";
import { emptyContent } from "../insights/content-input";
import { mayCreateInsights } from "../insights/insight-policy";
import { draftHref, startDraft } from "../insights/start-draft";
import { notAllowed } from "../refusal";
import type { DraftFields } from "./draft-form";

export type MessageToSave = DraftFields & {
  /** What makes it one: confirmed twice it is the same draft. */
  confirmation: string;
  permalink: string;
  /** When it was written: a day such as `2026-06-03`. */
  saidOn: string;
};

/** A draft of the actor's with a message as its evidence, as they confirmed it; the same one however often it is asked for. */
export async function saveMessage(actor: PersonActor, message: MessageToSave, now: Date) {
  if (!mayCreateInsights(actor)) throw notAllowed("write insights");
  const id = idOf(message.confirmation);
  return db.transaction(async (tx) => {
    const made = await findMade(tx, id);
    if (made) return { id, href: draftHref(made) };
    return startDraft(tx, actor, { id, content: contentOf(message) }, now);
  });
}

function contentOf({ statement, title, quote, note, permalink, saidOn }: MessageToSave) {
  const evidence = {
    ...{ ...emptyEvidence("message"), kind: "quote" as const, method: "Slack message" },
    ...{ title, quote, note, source: permalink, publishedOn: saidOn },
  };
  return { ...emptyContent(), statement, evidence: [evidence] };
}

async function findMade(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ key: insights.key, slug: insights.slug })
    .from(insights)
    .where(eq(insights.id, id));
  return row ?? null;
}

/** A UUID of version 8 (RFC 9562, section 5.8) that the confirmation alone decides. */
function idOf(confirmation: string) {
  const bytes = createHash("sha256").update(confirmation).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
