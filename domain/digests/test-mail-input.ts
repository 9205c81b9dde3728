import { z } from "zod";

/** A test goes to oneself: nothing to choose. */
export const sendTestMailInput = z.strictObject({});

export type SendTestMailInput = z.infer<typeof sendTestMailInput>;
