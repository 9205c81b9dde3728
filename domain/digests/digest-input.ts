import { z } from "zod";
import { localTime } from "../reminders/preference-input";

const day = z.coerce.number("Choose a day.").int().min(1, "Choose a day.").max(7, "Choose a day.");

/** The day of a person's digest, 1 for Monday to 7 for Sunday, and its local time. */
export const chooseDigestInput = z.strictObject({ digestDay: day, digestTime: localTime });

export type ChooseDigestInput = z.infer<typeof chooseDigestInput>;
