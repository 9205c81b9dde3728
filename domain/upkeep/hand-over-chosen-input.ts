import { z } from "zod";

/** As many as stand on two pages of a list. */
export const mostHandedOver = 100;

export const handOverChosenInput = z.strictObject({
  /** Refused by the verb where it is empty, in words that say what to do. */
  insightIds: z
    .array(z.uuid())
    .max(mostHandedOver, `Hand over at most ${mostHandedOver} at a time.`)
    .default([]),
  personId: z.uuid("Choose who looks after them from now on."),
  note: z.string().trim().max(500, "Use at most 500 characters for the note.").default(""),
});
export type HandOverChosenInput = z.infer<typeof handOverChosenInput>;
