import { z } from "zod";
import type { Section } from "./content-input";

export type ChangeKind = "unchanged" | "added" | "removed" | "changed";

/** A stretch of text; read without the removed ones it is what stands there now, without the added ones what stood there before. */
export type Part = { kind: "same" | "added" | "removed"; text: string };

/** Lines that belong together: either all the same, or one place where something changed. */
export type TextBlock = { change: ChangeKind; parts: Part[] };

export type TextComparison = {
  change: ChangeKind;
  blocks: TextBlock[];
  /** The two are too different to be compared by word: what was and what is stand whole, one after the other. */
  whole: boolean;
};

/** One text of a section or of one of its items; the label is empty where the section has only this one. */
export type FieldComparison = TextComparison & { label: string };

/** A point, an item of evidence, a question, a topic or a link, told apart by its id. */
export type ItemComparison = {
  id: string;
  change: ChangeKind;
  /** It stands elsewhere among those that were there before. */
  moved: boolean;
  /** Its place now, counted from 1; for a removed one, where it stood. */
  place: number;
  /** What it is called: its title or its text as it stands now, in one line. */
  name: string;
  /** Of a changed item those that differ, of others all that are filled. */
  fields: FieldComparison[];
};

export type SectionComparison = {
  section: Section | "details";
  title: string;
  change: ChangeKind;
  fields: FieldComparison[];
  items: ItemComparison[];
};

/** The part of an address that names two revisions: `3..7`; null when it names none. */
export function parseRange(text: string): { from: number; to: number } | null {
  const found = /^(\d{1,6})\.\.(\d{1,6})$/.exec(text);
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  return found && from > 0 && to > 0 ? { from, to } : null;
}

const revisionNumber = z.coerce.number().int().min(1).max(999_999);

/** What the form sends that chooses two revisions. */
export const chooseQuery = z.object({ from: revisionNumber, to: revisionNumber });
