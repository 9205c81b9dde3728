import { z } from "zod";

/** A person's name as others see it: one line, no control characters. */
export const personName = z
  .string()
  .trim()
  .min(1, "Give a name, so that others know who this is.")
  .max(80, "Use at most 80 characters.")
  .refine((name) => !/\p{Cc}|\p{Cf}/u.test(name), "Leave out line breaks and invisible characters.");

const timeZone = z
  .string()
  .refine((zone) => isKnown(() => new Intl.DateTimeFormat("en", { timeZone: zone })), {
    message: "Choose a time zone from the list.",
  });

const locale = z
  .string()
  .refine((name) => isKnown(() => Intl.getCanonicalLocales(name)) && name.length <= 20, {
    message: "Choose a date format from the list.",
  });

/** Whose mornings and whose way of writing dates: asked on the profile and beside the questions. */
export const clockShape = { timeZone, locale };

export const profileInput = z.strictObject({
  name: personName,
  ...clockShape,
  homeTeamId: z.union([z.uuid(), z.literal("")]).default(""),
  singleKeys: z.literal("on").optional(),
});

export type ProfileInput = z.infer<typeof profileInput>;

function isKnown(make: () => unknown) {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
