import { type MergeConflict, sameValue } from "./merge-content";

/**
 * What a person chose for one field. For a merge its text, when they changed the proposal, and the two texts that they
 * brought together.
 */
export type Picked =
  | { side: "mine" | "theirs"; text?: undefined }
  | { side: "merge"; text?: string; of: { mine: unknown; theirs: unknown } };

/** Whether a choice stands: a merge only for the texts it was made of, because either may have grown since. */
export function isSettled({ mine, theirs }: MergeConflict, picked: Picked | undefined) {
  if (picked?.side !== "merge") return picked !== undefined;
  return sameValue(picked.of, { mine, theirs });
}

/** What the field says by that choice. */
export function chosen({ mine, theirs, proposal }: MergeConflict, picked: Picked | undefined) {
  if (picked?.side === "merge") return picked.text ?? proposal;
  return picked?.side === "theirs" ? theirs : mine;
}
