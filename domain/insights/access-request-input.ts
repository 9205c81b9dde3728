import { z } from "zod";
import { keyInAddress } from "./key-in-address";

/** A pasted address, or the path of one; refused when it cannot lead to a record. */
export const askAccessInput = z.strictObject({
  address: z
    .string()
    .trim()
    .max(2000, "Paste the address alone.")
    .refine((address) => keyInAddress(address) !== null, "Paste the whole address of an insight."),
  message: z.string().trim().max(500, "Use at most 500 characters.").default(""),
});
export const grantAccessInput = z.strictObject({ requestId: z.uuid() });
export const declineAccessInput = grantAccessInput.extend({
  sentence: z.string().trim().max(300, "Use at most 300 characters.").default(""),
});

export type AskAccessInput = z.infer<typeof askAccessInput>;
export type GrantAccessInput = z.infer<typeof grantAccessInput>;
export type DeclineAccessInput = z.infer<typeof declineAccessInput>;
