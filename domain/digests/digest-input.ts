import { z } from "zod";
import { localTime, weekday } from "../reminders/preference-input";

export const chooseDigestInput = z.strictObject({
  /** 1 for Monday to 7 for Sunday. */
  digestDay: weekday,
  digestTime: localTime,
});

export type ChooseDigestInput = z.infer<typeof chooseDigestInput>;
