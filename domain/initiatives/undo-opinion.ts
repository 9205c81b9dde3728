import { and, asc, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { matches, matchOpinions } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict } from "../refusal";
import { isMatch, lockMatch, type MatchRow } from "./judged-match";
import type { MatchInput } from "./judging-input";
import { closeOutdatedAsk } from "./outdated-ask";
import { lookUpAgain } from "./record-opinion";

type Said = typeof matchOpinions.$inferSelect;

/** Takes back the latest word on a match, whoever said it: it stands as it stood before that. */
export async function undoOpinion(actor: PersonActor, input: MatchInput, now: Date) {
  await db.transaction(async (tx) => {
    const { initiative, match } = await lockMatch(tx, actor, input, now);
    const standing = standingWords(await readSaid(tx, input));
    const [before, latest] = [standing.at(-2), standing.at(-1)];
    if (!latest) throw conflict("Nothing was said of it that could be taken back.");
    if (match.isUsed)
      throw conflict("It is ticked as used in what you decided. Take the tick away first, then undo.");
    await setAside(tx, latest, before, now);
    await tx
      .insert(matchOpinions)
      .values({ ...input, personId: actor.id, at: now, kind: "undone", setAsideAt: now });
    await restore(tx, match, before, latest);
    if (latest.reason === "outdated") await closeOutdatedAsk(tx, input.insightId, now);
    await lookUpAgain(tx, input.initiativeId);
    await recordAudit(
      tx,
      actor,
      "initiative.opinion-undone",
      { kind: "initiative", id: initiative.id },
      { before: { insightId: input.insightId, state: match.state }, after: { state: stateOf(before) } },
    );
  });
}

const readSaid = (tx: Transaction, { initiativeId, insightId }: MatchInput) =>
  tx
    .select()
    .from(matchOpinions)
    .where(and(eq(matchOpinions.initiativeId, initiativeId), eq(matchOpinions.insightId, insightId)))
    .orderBy(asc(matchOpinions.at), asc(matchOpinions.id));

/** What was said and not taken back, in its order. */
export function standingWords<Word extends Pick<Said, "kind">>(said: Word[]): Word[] {
  const standing: Word[] = [];
  for (const word of said)
    if (word.kind === "undone") standing.pop();
    else standing.push(word);
  return standing;
}

/** What the latest word had put aside counts again; what a curator put aside does not. */
async function setAside(tx: Transaction, latest: Said, before: Said | undefined, now: Date) {
  await tx.update(matchOpinions).set({ setAsideAt: now }).where(eq(matchOpinions.id, latest.id));
  if (before && before.setAsideAt?.getTime() === latest.at.getTime())
    await tx.update(matchOpinions).set({ setAsideAt: null }).where(eq(matchOpinions.id, before.id));
}

const stateOf = (before: Said | undefined) => {
  if (!before) return "suggested";
  return before.kind === "dismissed" ? "dismissed" : "accepted";
};

/** What was only there because somebody added it goes again. */
async function restore(tx: Transaction, match: MatchRow, before: Said | undefined, latest: Said) {
  const here = isMatch(match.initiativeId, match.insightId);
  if (!before && latest.kind === "added" && match.origin === "hand") {
    await tx.delete(matches).where(here);
    return;
  }
  await tx
    .update(matches)
    .set({
      state: stateOf(before),
      dismissReason: before?.reason ?? null,
      decidedById: before?.personId ?? null,
      decidedAt: before?.at ?? null,
    })
    .where(here);
}
