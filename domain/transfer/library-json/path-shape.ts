import { z } from "zod";
import { address, day, moment } from "./people-shape";

const id = z.uuid();

/** A path with every step that ever stood on it, in their order; people by their address, insights by their id. */
export const pathShape = z.strictObject({
  id,
  key: z.string().regex(/^[2-9bcdfghjkmnp-tv-z]{8}$/),
  status: z.enum(["draft", "published", "archived"]),
  title: z.string().min(1).max(500),
  forWhom: z.string().max(5000),
  owner: address,
  handedOverAt: moment.nullable(),
  pace: z.number().int().min(1).max(20),
  dueOn: day.nullable(),
  copiedFrom: id.nullable(),
  createdAt: moment,
  changedAt: moment,
  publishedAt: moment.nullable(),
  /** The teams that begin with it. */
  teams: z.array(id),
  steps: z.array(
    z.strictObject({
      id,
      insight: id.nullable(),
      heading: z.string().max(500),
      note: z.string().max(5000),
      addedAt: moment,
      removedAt: moment.nullable(),
    }),
  ),
});

export const pathsShape = z.array(pathShape);

export type PathJson = z.infer<typeof pathShape>;
