import { Refusal } from "../refusal";
import type { InsightContent } from "./content-input";

/** What somebody else, or oneself in another tab, saved meanwhile. */
export type SavedDraft = {
  version: number;
  /** Tells this draft from an earlier one of the record, which counted the same versions. */
  begunAt: Date;
  content: InsightContent;
  savedBy: string;
  savedById: string;
  savedAt: Date;
};

/** A save that started from an older version; it carries what is there now, so that both can be brought together. */
export class DraftConflict extends Refusal {
  constructor(readonly theirs: SavedDraft) {
    super(
      "conflict",
      `${theirs.savedBy} saved this draft meanwhile. Nothing of yours was overwritten: bring both together.`,
    );
    this.name = "DraftConflict";
  }
}
