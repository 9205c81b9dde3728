import { z } from "zod";

export const closeAskInput = z.strictObject({ askId: z.uuid() });
