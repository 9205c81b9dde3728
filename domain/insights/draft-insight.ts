import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { notAllowed } from "../refusal";
import { emptyContent } from "./content-input";
import type { DraftInsightInput } from "./draft-input";
import { mayCreateInsights } from "./insight-policy";
import { startDraft } from "./start-draft";

/** Starts a record whose author and owner is the actor, with as much of a statement as there is; `href` is where it is written. */
export async function draftInsight(actor: PersonActor, { statement = "" }: DraftInsightInput, now: Date) {
  if (!mayCreateInsights(actor)) throw notAllowed("write insights");
  const content = { ...emptyContent(), statement };
  return db.transaction((tx) => startDraft(tx, actor, { content }, now));
}
