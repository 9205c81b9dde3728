import type { ExistingChoice } from "../import-options-input";
import type { EntryAction, Problem } from "../transfer-query";
import type { StandingRecord } from "./standing-records";

export type Judgement = {
  action: EntryAction;
  complaint: Pick<Problem, "severity" | "says" | "todo"> | null;
};

type Entry = { externalId: string; hash: string };

/** What becomes of a record that could be read, by what is here already under its id. */
export function judgeEntry(
  { externalId, hash }: Entry,
  standing: StandingRecord | undefined,
  existing: ExistingChoice,
): Judgement {
  if (!standing) return plainly("create");
  if (!standing.isVisible && !standing.isTrashed)
    return complained(
      "refuse",
      "error",
      `The id “${externalId}” belongs to a record that is not yours to change.`,
      "Give it another id, or ask a curator to import it.",
    );
  if (standing.hash === hash) return plainly("unchanged");
  if (existing === "copy") return plainly("create");
  if (existing === "skip")
    return complained("skip", "note", "It is here already and reads differently; it stays as it is.", "");
  const obstacle = obstacleTo(standing);
  if (obstacle) return complained("skip", "warning", obstacle.says, obstacle.todo);
  if (standing.changedSince)
    return complained(
      "update",
      "warning",
      "It was changed here since it was last taken in; the text of this file replaces that.",
      "What it says now stays in its history. Choose to skip existing ones to keep it.",
    );
  return plainly("update");
}

function obstacleTo({ isTrashed, mayEdit, status, inReview, writtenBy }: StandingRecord) {
  if (isTrashed)
    return {
      says: "It lies in the trash here, so it was left there.",
      todo: "Bring it back first, then import again.",
    };
  if (!mayEdit)
    return { says: "It is here already, and is not yours to change.", todo: "Ask its owner or a curator." };
  if (status === "retired")
    return {
      says: "It is retired here, so it was left as it is.",
      todo: "Reinstate it first, then import again.",
    };
  if (status === "superseded")
    return {
      says: "Another record has replaced it here, so it was left as it is.",
      todo: "Change that one instead.",
    };
  if (inReview)
    return {
      says: "It is in review, so it was left as it is.",
      todo: "Import again when the review is over.",
    };
  if (writtenBy)
    return {
      says: `${writtenBy} is writing in it, so it was left as it is.`,
      todo: "Import again when that draft is published or discarded.",
    };
  return null;
}

const plainly = (action: EntryAction): Judgement => ({ action, complaint: null });
const complained = (
  action: EntryAction,
  severity: Problem["severity"],
  says: string,
  todo: string,
): Judgement => ({ action, complaint: { severity, says, todo } });
