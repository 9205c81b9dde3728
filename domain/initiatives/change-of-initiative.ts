import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { type AuditChange, recordAudit } from "../audit/record-audit";
import { invalid } from "../refusal";
import type { InitiativeRow } from "./find-initiative";
import { initiativesVisibleTo } from "./initiative-policy";
import { changedInSubstance } from "./match/changed-in-substance";
import type { Brief } from "./match-query";
import { noteNeed } from "./note-need";
import { type Occasion, recordOccasion } from "./record-occasion";

type Change = AuditChange & { action: `initiative.${string}` };

/** Writes down that a locked initiative was changed, and when; whoever was handed it has acted on it. */
export async function recordInitiativeChange(
  tx: Transaction,
  actor: PersonActor,
  { id, version }: Pick<InitiativeRow, "id" | "version">,
  { action, ...change }: Change,
  now: Date,
) {
  const kept = { version: version + 1, changedAt: now, handedOverAt: null };
  await tx.update(initiatives).set(kept).where(eq(initiatives.id, id));
  await noteNeed(tx, id);
  await recordAudit(tx, actor, action, { kind: "initiative", id }, change);
}

/** What is matched of an initiative. */
export const briefOf = (
  { title, brief, keywords, language }: Pick<InitiativeRow, "title" | "brief" | "keywords" | "language">,
  topicIds: string[],
): Brief => ({ title, text: brief, topicIds, keywords, language });

type Rewording = { id: string; version: number; before: Brief; after: Brief };

/** Has what is known looked up again where the brief of a live initiative changed by more than its signs. */
export async function recordRewording(
  tx: Transaction,
  actor: PersonActor,
  { id, version, before, after }: Rewording,
  now: Date,
  told?: Occasion,
) {
  if (!changedInSubstance(before, after)) return false;
  const own: Occasion = {
    kind: "brief",
    name: `brief:${version + 1}`,
    note: whatChanged(before, after),
    personId: actor.id,
  };
  return recordOccasion(tx, id, told ?? own, now);
}

/** "title and topics", for the timeline. */
function whatChanged(before: Brief, after: Brief) {
  const differs = (name: keyof Brief) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  const parts = (
    [
      ["title", "title"],
      ["text", "brief"],
      ["topicIds", "topics"],
      ["keywords", "keywords"],
    ] as const
  )
    .filter(([name]) => differs(name))
    .map(([, word]) => word);
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
}

/** Refuses a change after which its maker could not see the initiative any more. */
export async function mustStayVisible(
  tx: Transaction,
  actor: PersonActor,
  { id }: Pick<InitiativeRow, "id">,
  field: string,
  now: Date,
) {
  const [seen] = await tx
    .select({ id: initiatives.id })
    .from(initiatives)
    .where(and(eq(initiatives.id, id), initiativesVisibleTo(actor, now)));
  if (!seen)
    throw invalid(
      "You could not see it yourself any more. Put yourself, or a team of yours, on it first.",
      field,
    );
}
