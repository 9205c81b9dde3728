import { sql } from "drizzle-orm";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import { readFacts } from "../evidence/files/file-facts-query";
import { claimOf } from "../evidence/files/look/name-claims";
import { datasetHref, snapshotFileHref, snapshotPictureHref } from "./dataset-address";
import type { ItemData, SnapshotView, TableShape } from "./dataset-query";

/** What is read of a version, of its file and of who added it, for a query that joins all three. */
export const snapshotColumns = {
  id: snapshots.id,
  number: snapshots.number,
  fileName: snapshots.fileName,
  note: snapshots.note,
  addedAt: snapshots.createdAt,
  addedBy: { id: people.id, name: people.name },
  file: {
    sha256: storedFiles.sha256,
    bytes: storedFiles.bytes,
    kind: storedFiles.kind,
    mediaType: storedFiles.mediaType,
    facts: storedFiles.facts,
    hasPicture: sql<boolean>`exists (select 1 from file_previews p where p.sha256 = ${storedFiles.sha256})`,
  },
};

export type SnapshotRow = Omit<SnapshotView, "file" | "fileHref"> & {
  file: Pick<SnapshotView["file"], "sha256" | "bytes" | "kind" | "mediaType"> & {
    facts: Record<string, unknown>;
    hasPicture: boolean;
  };
};

/** A version of the data with this key, as it is shown. */
export function snapshotView({ file: kept, ...row }: SnapshotRow, key: string): SnapshotView {
  const { facts, hasPicture, ...stored } = asNamed(kept, row.fileName);
  const { rows, columns, width, height, encoding, problem } = readFacts(facts);
  return {
    ...row,
    fileHref: snapshotFileHref({ key }, row.number),
    file: {
      ...stored,
      ...{ rows, columns, width, height, encoding, problem },
      pictureHref: hasPicture ? snapshotPictureHref({ key }, row.number) : null,
    },
  };
}

/** How a table looks inside; empty of everything else. */
export function shapeOf({ file, fileName }: SnapshotRow): TableShape {
  const { header, firstRows } = readFacts(asNamed(file, fileName).facts);
  return { header, firstRows };
}

/** The same bytes may have come as a table from somebody else: here they are what they were sent as. */
function asNamed(file: SnapshotRow["file"], fileName: string): SnapshotRow["file"] {
  if (file.kind !== "table" || claimOf(fileName) === "table") return file;
  const { encoding } = readFacts(file.facts);
  return { ...file, kind: "text", mediaType: "text/plain", facts: { encoding } };
}

export const datasetColumns = {
  id: datasets.id,
  key: datasets.key,
  name: datasets.name,
  withdrawnAt: datasets.withdrawnAt,
  withdrawnReason: datasets.withdrawnReason,
};

type DatasetRow = Pick<
  typeof datasets.$inferSelect,
  "id" | "key" | "name" | "withdrawnAt" | "withdrawnReason"
>;

export const namedDataset = ({
  id,
  key,
  name,
  withdrawnAt,
  withdrawnReason,
}: DatasetRow): ItemData["dataset"] => ({
  ...{ id, key, name },
  href: datasetHref({ key }),
  withdrawn: withdrawnAt ? { at: withdrawnAt, reason: withdrawnReason } : null,
});
