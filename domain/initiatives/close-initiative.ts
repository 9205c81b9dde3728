import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { renderMarkdown } from "../markdown/render-markdown";
import { localDay } from "../people/local-day";
import { conflict } from "../refusal";
import { isClosed, recordReopening } from "./change-initiative";
import { recordInitiativeChange } from "./change-of-initiative";
import { digestOf } from "./field-digests";
import { type InitiativeRow, lockOwnInitiative } from "./find-initiative";
import { initiativeHref } from "./initiative-address";
import { type CloseInitiativeInput, changedMeanwhile, type InitiativeInput } from "./initiative-input";
import { lookUpAgain } from "./record-opinion";

/** Closes an initiative with what was decided, after which nothing comes up for it; one that is closed already gets other words or another day. */
export async function closeInitiative(actor: PersonActor, input: CloseInitiativeInput, now: Date) {
  return db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, input.initiativeId, now);
    mustBeAsShown(row, input);
    const { stage, decision } = input;
    const decidedOn = input.decidedOn ?? localDay(now, actor.timeZone);
    const change = changedFields(row, { stage, decision, decidedOn });
    if (change) {
      const decisionHtml = renderMarkdown(decision, { idPrefix: "decision" });
      await tx
        .update(initiatives)
        .set({ stage, decision, decisionHtml, decidedOn })
        .where(eq(initiatives.id, row.id));
      await recordInitiativeChange(tx, actor, row, { action: "initiative.closed", ...change }, now);
      await lookUpAgain(tx, row.id);
    }
    return { href: initiativeHref(row) };
  });
}

/** Takes an initiative up again; what was decided stays to be read and changed when it is closed again. */
export async function reopenInitiative(actor: PersonActor, { initiativeId }: InitiativeInput, now: Date) {
  return db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, initiativeId, now);
    if (!isClosed(row.stage)) throw conflict("This initiative is under way already.");
    const after = { stage: "active", decidedOn: null } as const;
    await tx.update(initiatives).set(after).where(eq(initiatives.id, row.id));
    const change = changedFields(row, after) ?? {};
    await recordInitiativeChange(tx, actor, row, { action: "initiative.reopened", ...change }, now);
    await recordReopening(tx, actor, row, now);
    return { href: initiativeHref(row) };
  });
}

/** Refuses to write over a decision that somebody else wrote since it was shown, until that has been seen. */
function mustBeAsShown(row: InitiativeRow, { decision, was, over }: CloseInitiativeInput) {
  const current = digestOf(row.decision);
  if (was === undefined || was === current || over === current || decision === row.decision) return;
  throw conflict(
    `${changedMeanwhile} What they wrote stands below. Yours is still here and not saved: save again to put it in the place of theirs.`,
    "decision",
  );
}
