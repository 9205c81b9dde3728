import { z } from "zod";

export const keepInsightInput = z.strictObject({ insightId: z.uuid() });
/** Without a person it is one's own duty that ends. */
export const stopKeepingInput = z.strictObject({ insightId: z.uuid(), personId: z.uuid().optional() });
export const nameKeeperInput = z.strictObject({ insightId: z.uuid(), personId: z.uuid("Choose somebody.") });

export type KeepInsightInput = z.infer<typeof keepInsightInput>;
export type StopKeepingInput = z.infer<typeof stopKeepingInput>;
export type NameKeeperInput = z.infer<typeof nameKeeperInput>;
