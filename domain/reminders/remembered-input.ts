import { z } from "zod";

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What somebody remembers, what is entrusted to them, and what they said is not for them. */
export const rememberedParts = ["remembered", "entrusted", "not-for-me"] as const;
export const rememberedOrders = ["weakest", "next", "latest"] as const;

/** What the address of the list may carry; anything else is ignored. */
export const rememberedQuery = z.object({
  show: lenient(z.enum(rememberedParts)),
  topic: lenient(
    z
      .string()
      .max(80)
      .transform((text) => text.replaceAll("\0", "")),
  ),
  order: lenient(z.enum(rememberedOrders)),
  after: lenient(z.string().max(200)),
});

export const askAgainInput = z.strictObject({ insightId: z.uuid() });

export type RememberedPart = (typeof rememberedParts)[number];
export type RememberedOrder = (typeof rememberedOrders)[number];
export type RememberedQuery = z.infer<typeof rememberedQuery>;
export type AskAgainInput = z.infer<typeof askAgainInput>;
