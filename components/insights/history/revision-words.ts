export type RevisionRow = {
  number: number;
  origin: "review" | "published" | "restored" | "imported";
  restoredFromNumber: number | null;
  note: string;
  createdAt: Date;
  createdBy: string;
  publishedAt: Date | null;
  publishedBy: string | null;
  /** What readers see now. */
  isCurrent: boolean;
  /** The data it was written on, where that is asked for. */
  data?: { name: string; number: number }[];
};

type Origin = Pick<RevisionRow, "origin" | "restoredFromNumber" | "createdBy">;

/** How a revision came about: "restored from revision 3 by Ana". */
export function originWords({ origin, restoredFromNumber, createdBy }: Origin) {
  if (origin === "restored")
    return restoredFromNumber === null
      ? `kept by ${createdBy} before an older text was restored`
      : `restored from revision ${restoredFromNumber} by ${createdBy}`;
  if (origin === "imported") return `imported by ${createdBy}`;
  if (origin === "published") return `published by ${createdBy}`;
  const again = restoredFromNumber === null ? "" : `, begun from revision ${restoredFromNumber}`;
  return `submitted for review by ${createdBy}${again}`;
}

/** A revision in a list to choose from: "Revision 3, what readers see now". */
export function revisionName({ number, isCurrent, publishedAt }: RevisionRow) {
  const standing = isCurrent ? ", what readers see now" : publishedAt ? ", published" : "";
  return `Revision ${number}${standing}`;
}
