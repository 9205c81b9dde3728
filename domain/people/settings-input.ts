import { z } from "zod";
import { normalizeDomain } from "./mail-address";

/** More than that in seven days nobody may choose, and nobody may choose for others. */
export const mostQuestions = 15;

export const questionNumbers = [...Array(mostQuestions + 1).keys()];

export const changeSettingsInput = z.strictObject({
  organization: z
    .string()
    .trim()
    .min(1, "Give the organization a name.")
    .max(80, "Use at most 80 characters."),
  allowedMailDomains: z
    .string()
    .max(4000, "Use at most 4,000 characters.")
    .transform((text, context) => {
      const domains = new Set<string>();
      for (const name of text.split(/[\s,;]+/).filter(Boolean)) {
        const domain = normalizeDomain(name);
        if (domain) domains.add(domain);
        else
          context.addIssue({
            code: "custom",
            message: `“${name.slice(0, 80)}” is not a mail domain such as example.org.`,
          });
      }
      return [...domains];
    }),
  approveOwn: z.literal("on").optional(),
  questionsAWeek: z.coerce
    .number("Choose a number from 0 to 15.")
    .int("Choose a whole number.")
    .min(0, "Choose 0 or more.")
    .max(mostQuestions, "Choose 15 at most: nobody answers more."),
});

export type ChangeSettingsInput = z.infer<typeof changeSettingsInput>;
