import { z } from "zod";
import { address, moment } from "./people-shape";

const words = z.string().max(5000);
const hash = z.string().regex(/^[0-9a-f]{64}$/, "Expected 64 hexadecimal digits.");

/** One stored version; its file is `files/` and its checksum. */
const snapshotShape = z.strictObject({
  id: z.uuid(),
  number: z.number().int().positive(),
  sha256: hash,
  fileName: z.string().min(1).max(500),
  note: words,
  createdBy: address,
  createdAt: moment,
});

/** What evidence rests on, with every version of it; people by their address. */
export const datasetShape = z
  .strictObject({
    id: z.uuid(),
    key: z.string().regex(/^[2-9bcdfghjkmnp-tv-z]{8}$/),
    name: z.string().min(1).max(500),
    withdrawnAt: moment.nullable(),
    withdrawnBy: address.nullable(),
    withdrawnReason: words,
    createdBy: address,
    createdAt: moment,
    /** From version 1 on, without a gap. */
    snapshots: z.array(snapshotShape),
  })
  .refine(({ snapshots }) => snapshots.every(({ number }, place) => number === place + 1), {
    path: ["snapshots"],
    message: "Its versions do not follow one another.",
  })
  .refine(({ withdrawnAt, withdrawnBy }) => (withdrawnAt === null) === (withdrawnBy === null), {
    path: ["withdrawnBy"],
    message: "What was withdrawn, and nothing else, names who withdrew it.",
  });

export const datasetsShape = z.array(datasetShape);

export type DatasetJson = z.infer<typeof datasetShape>;
