import { z } from "zod";

export const compareIndexInput = z.strictObject({});
export type CompareIndexInput = z.infer<typeof compareIndexInput>;

export const rebuildSearchInput = z.strictObject({ engine: z.enum(["postgres", "meilisearch"]) });
export type RebuildSearchInput = z.infer<typeof rebuildSearchInput>;
