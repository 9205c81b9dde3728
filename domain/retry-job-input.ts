import { z } from "zod";

/** Names one job of the queue. */
export const retryJobInput = z.strictObject({ jobId: z.string().regex(/^\d{1,18}$/) });

export type RetryJobInput = z.infer<typeof retryJobInput>;
