import { z } from "zod";

/** The day of a person's digest, 1 for Monday to 7 for Sunday, and its local time. */
export const chooseDigestMailsInput = z.strictObject({
  digestDay: z.coerce.number("Choose a day.").int().min(1, "Choose a day.").max(7, "Choose a day."),
  digestTime: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 08:30."),
});

export type ChooseDigestMailsInput = z.infer<typeof chooseDigestMailsInput>;
