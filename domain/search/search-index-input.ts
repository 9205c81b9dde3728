import { z } from "zod";

export const compareIndexInput = z.strictObject({});

export const rebuildSearchInput = z.strictObject({ engine: z.enum(["postgres", "meilisearch"]) });
export type RebuildSearchInput = z.infer<typeof rebuildSearchInput>;
