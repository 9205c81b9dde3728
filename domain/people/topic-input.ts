import { z } from "zod";

const topicName = z
  .string()
  .trim()
  .min(2, "Give the topic a name of at least two characters.")
  .max(60, "Use at most 60 characters.")
  .refine((name) => /[\p{L}\p{N}]/u.test(name), "Use at least one letter or digit.");
const description = z.string().trim().max(300, "Use at most 300 characters.").default("");
const halfLifeYears = z
  .union([
    z.literal(""),
    z.coerce
      .number("Give a number of years.")
      .min(0.25, "At least a quarter of a year.")
      .max(50, "At most 50 years."),
  ])
  .default("");

/** Other words for the topic, with commas between them or one a line; left as they are when not sent. */
const synonyms = z
  .string()
  .max(3000, "Use at most 3,000 characters.")
  .transform(wordsOf)
  .superRefine((words, context) => {
    const wrong = words.find((word) => word.length < 2 || word.length > 60 || !/[\p{L}\p{N}]/u.test(word));
    if (wrong !== undefined)
      context.addIssue({ code: "custom", message: `“${wrong}” is not a word: use two to 60 characters.` });
    if (words.length > 30) context.addIssue({ code: "custom", message: "Use at most 30 other words." });
  })
  .optional();

/** Who looks after it; left as they are when not sent. The empty choice is nobody. */
const curatorIds = z
  .array(z.union([z.literal(""), z.uuid()]))
  .transform((ids) => [...new Set(ids)].filter((id) => id !== ""))
  .refine((ids) => ids.length <= 10, "Choose at most ten people.")
  .optional();

export const addTopicInput = z.strictObject({ name: topicName, description, halfLifeYears, synonyms });
export const editTopicInput = addTopicInput.extend({
  topicId: z.uuid(),
  curatorIds,
  /** The half-life whose effect was shown and agreed to. */
  agreedHalfLife: z.string().max(40).optional(),
  /** Leaves the half-life as it is, whatever was typed. */
  keepsHalfLife: z.literal("on").optional(),
});

export type AddTopicInput = z.infer<typeof addTopicInput>;
export type EditTopicInput = z.infer<typeof editTopicInput>;

/** As it is stored; null takes the library's own. */
export const halfLifeInDays = (years: number | "") => (years === "" ? null : Math.round(years * 365.25));

function wordsOf(text: string) {
  const words = text
    .split(/[,\n]/)
    .map((word) => word.trim().replace(/\s+/g, " "))
    .filter(Boolean);
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
