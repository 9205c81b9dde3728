import { z } from "zod";

const datasetId = z.uuid();
const name = z
  .string()
  .trim()
  .min(1, "Give the data a name by which others find it.")
  .max(200, "Use at most 200 characters for the name.");

/** PostgreSQL keeps no NUL in a text, and nobody means one. */
const withoutNul = (text: string) => text.replaceAll("\0", "");
const note = z
  .string()
  .transform(withoutNul)
  .pipe(z.string().trim().max(500, "Use at most 500 characters to say what changed."))
  .default("");
const words = z
  .string()
  .default("")
  .catch("")
  .transform(withoutNul)
  .pipe(z.string().trim().max(200).catch(""));

/** What a file that is sent is to be: new data, or the next version of data that is there. */
export const addSnapshotInput = z.union([
  z.strictObject({ datasetId, note }),
  z.strictObject({ name, note: note.optional() }),
]);
export type AddSnapshotInput = z.infer<typeof addSnapshotInput>;

/** The address an upload is sent to: the file's own name, and what it is to be. */
export const uploadQuery = z.strictObject({
  fileName: z.string().min(1, "The file has no name. Give it one, and choose it again.").max(1000),
  datasetId: datasetId.optional(),
  name: z.string().max(1000).transform(withoutNul).default(""),
  note,
});

export const renameDatasetInput = z.strictObject({ datasetId, name });
export type RenameDatasetInput = z.infer<typeof renameDatasetInput>;

export const withdrawDatasetInput = z.strictObject({
  datasetId,
  reason: z
    .string()
    .trim()
    .min(1, "Say why it should not be relied on any more: the people whose insights rest on it will ask.")
    .max(500, "Use at most 500 characters for the reason."),
});
export type WithdrawDatasetInput = z.infer<typeof withdrawDatasetInput>;

export const reinstateDatasetInput = z.strictObject({ datasetId });
export type ReinstateDatasetInput = z.infer<typeof reinstateDatasetInput>;

/** The list of datasets as its address says; what makes no sense is left out. */
export const datasetsQuery = z.object({
  q: words,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DatasetsQuery = z.infer<typeof datasetsQuery>;

/** What a writer looks for: data by words, or the data of a version that the draft names already. */
export const datasetChoicesQuery = z.object({ words, snapshot: z.uuid().optional().catch(undefined) });
