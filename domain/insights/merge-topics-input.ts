import { z } from "zod";

export const mergeTopicsInput = z.strictObject({ fromId: z.uuid(), intoId: z.uuid() });

export type MergeTopicsInput = z.infer<typeof mergeTopicsInput>;
