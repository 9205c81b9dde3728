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

export const addTopicInput = z.strictObject({ name: topicName, description, halfLifeYears });
export const editTopicInput = addTopicInput.extend({ topicId: z.uuid() });

export type AddTopicInput = z.infer<typeof addTopicInput>;
export type EditTopicInput = z.infer<typeof editTopicInput>;
