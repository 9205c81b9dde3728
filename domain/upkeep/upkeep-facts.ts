import type { CauseKind } from "./cause-query";

/** A record asked about. Instants are seconds since 1970, so that they compare as numbers. */
export type Target = {
  id: string;
  ownerId: string;
  inUse: boolean;
  nextReviewOn: string | null;
  /** By the owner's own calendar. */
  isDateDue: boolean;
  /** When what readers see was written, and when it was shown to them. */
  writtenAt: number | null;
  shownAt: number | null;
};

/** The lower is derived from the upper; both are in use. */
export type Derivation = { lower: string; upper: string };

/** Something that happened to what this record's own evidence rests on. */
export type Change = {
  source: string;
  root: string;
  at: number;
  datasetId: string | null;
  snapshotId: string | null;
  studyId: string | null;
  /** The record that withdrew what both cite. */
  otherId: string | null;
};

/** Another record stands against a target, or its basis went out of use. */
export type Opposed = { kind: "basis-gone" | "contradicted"; id: string; otherId: string; at: number };

export type OpenCause = {
  id: string;
  insightId: string;
  kind: CauseKind;
  source: string;
  openedAt: number;
  datasetId: string | null;
  snapshotId: string | null;
  viaId: string | null;
  otherId: string | null;
  /** What opened it has not been undone; asked only of what came through another record. */
  stands: boolean;
  /** The record that it came through was checked or revised since. */
  isAnsweredAbove: boolean;
};

export type UpkeepFacts = {
  targets: Target[];
  derivations: Derivation[];
  changes: Change[];
  opposed: Opposed[];
  /** Targets whose weight fell, with the source that names since when it counts. */
  fallen: { id: string; source: string }[];
  /** Of restricted records: which of the targets' owners may read them. Everybody may read the others. */
  readers: Map<string, Set<string>>;
  /** Open causes of the targets, and of what they are derived from. */
  open: OpenCause[];
};
