import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { asks } from "@/db/schema/people";
import type { PersonActor } from "../actor";

export type Ask = {
  personId: string;
  kind:
    | "took-over"
    | "mail-paused"
    | "review"
    | "review-answered"
    | "comments"
    | "access-request"
    | "access-answered"
    | "still-true"
    | "need-review"
    | "question"
    | "question-followed"
    | "question-answered"
    | "study-late"
    | "outdated"
    | "trashed"
    | "bears-on"
    | "entrusted"
    | "not-for-team";
  subjectId: string;
  /** What is asked, as one sentence the person reads on their home page. */
  sentence: string;
  href: string;
};

/** Asks something of a person; asking the same again while it is open changes nothing. */
export async function askPerson(tx: Transaction, ask: Ask, now: Date) {
  await tx
    .insert(asks)
    .values({ ...ask, askedAt: now })
    .onConflictDoNothing();
}

type AsksAbout = { kinds: Ask["kind"][]; subjectId: string | string[]; personId?: string };

/** Ends what was asked about a subject, or several, of everybody or of one person, because it was done or no longer stands. */
export async function closeAsksAbout(tx: Transaction, { kinds, subjectId, personId }: AsksAbout, now: Date) {
  await tx
    .update(asks)
    .set({ closedAt: now })
    .where(
      and(
        inArray(asks.kind, kinds),
        inArray(asks.subjectId, [subjectId].flat()),
        isNull(asks.closedAt),
        personId ? eq(asks.personId, personId) : undefined,
      ),
    );
}

/** What is asked of this person now, oldest first. */
export async function listAsks(actor: PersonActor) {
  return db
    .select({
      id: asks.id,
      kind: asks.kind,
      subjectId: asks.subjectId,
      sentence: asks.sentence,
      href: asks.href,
      askedAt: asks.askedAt,
    })
    .from(asks)
    .where(and(eq(asks.personId, actor.id), isNull(asks.closedAt)))
    .orderBy(asc(asks.askedAt))
    .limit(50);
}

/** Ends an ask because the person did it or has seen it; somebody else's is left alone. */
export async function closeAsk(actor: PersonActor, { askId }: { askId: string }, now: Date) {
  await db
    .update(asks)
    .set({ closedAt: now })
    .where(and(eq(asks.id, askId), eq(asks.personId, actor.id), isNull(asks.closedAt)));
}
