import { and, asc, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { contacts, memory } from "@/db/schema/memory";
import type { PersonActor } from "../actor";
import { lockInsight } from "../insights/find-standing";
import { type NewContact, recordContacts } from "../memory/record-contacts";
import { localDay } from "../people/local-day";
import { queuePair } from "./queue-pair";
import type { AskAgainInput } from "./remembered-input";

type Said = typeof contacts.$inferSelect;

/**
 * Takes back that an insight is not for this person, on whatever day they said it: they only read it then, and are asked
 * about it again if they are likely to need it. A mark of one's own, so not in the audit trail; doing it twice is fine.
 */
export async function askAgain(actor: PersonActor, { insightId }: AskAgainInput, now: Date) {
  await db.transaction(async (tx) => {
    await lockInsight(tx, actor, insightId, now);
    const said = await lockSaid(tx, actor, insightId);
    if (said.length === 0) return;
    const today = localDay(now, actor.timeZone);
    const takenBack = said.map((one) => ({ ...again(one), undoesId: one.id, at: now, day: today }));
    const read = said.map((one) => ({ ...again(one), grade: "read" as const, at: one.at, day: one.day }));
    await recordContacts(tx, [...takenBack, ...read]);
    await queuePair(tx, actor.id, insightId);
  });
}

/** The times they said so that nothing else was said after, once nobody else can say or take back anything. */
async function lockSaid(tx: Transaction, actor: PersonActor, insightId: string): Promise<Said[]> {
  const ofPair = and(eq(memory.personId, actor.id), eq(memory.insightId, insightId));
  await tx.select({ id: memory.personId }).from(memory).where(ofPair).for("update");
  const rows = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.personId, actor.id), eq(contacts.insightId, insightId)))
    .orderBy(asc(contacts.at), asc(contacts.id));
  const undone = new Set(rows.map(({ undoesId }) => undoesId));
  const standing = rows.filter(
    ({ id, undoesId, grade }) => undoesId === null && !undone.has(id) && grade !== "read",
  );
  return standing.slice(standing.findLastIndex(({ grade }) => grade !== "not-for-me") + 1);
}

const again = ({ personId, insightId, promptId, revisionId, channel, grade }: Said) =>
  ({ personId, insightId, promptId, revisionId, channel, grade }) satisfies Omit<NewContact, "at" | "day">;
