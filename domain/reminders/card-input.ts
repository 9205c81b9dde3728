import { z } from "zod";
import { grades } from "../memory/contact-input";

const cardId = z.uuid();
/** What was chosen (its id) or typed for a checked question. */
const given = z.string().max(200, "Use at most 200 characters.").optional();
/** When it was done by the person's own clock; what was done without network comes later. */
const at = z.iso.datetime().optional();

export const ownCardInput = z.strictObject({ cardId });

export const openCardInput = z.strictObject({ cardId, given, at });

export const answerCardInput = z.strictObject({
  cardId,
  grade: z.enum(grades, "Choose one of the four answers."),
  given,
  at,
});

/** Until when a question is put off. */
export const snoozes = ["tomorrow", "next-week", "after-kickoff", "day"] as const;
export type Snooze = (typeof snoozes)[number];

export const snoozeCardInput = z
  .strictObject({
    cardId,
    until: z.enum(snoozes, "Choose until when."),
    on: z.union([z.literal(""), z.iso.date("Give a day such as 2026-06-03.")]).default(""),
    at,
  })
  .refine(({ until, on }) => until !== "day" || on !== "", {
    path: ["on"],
    message: "Give the day on which you want to be asked.",
  });

/** At most so many are in front of somebody at a time because they wanted more. */
export const mostAskedFor = 10;
export const askMoreInput = z.strictObject({});

const deed = z.discriminatedUnion("does", [
  z.strictObject({ does: z.literal("open"), ...openCardInput.shape }),
  z.strictObject({ does: z.literal("answer"), ...answerCardInput.shape }),
  z.strictObject({ does: z.literal("snooze"), ...snoozeCardInput.shape }),
  z.strictObject({ does: z.literal("undo"), ...ownCardInput.shape }),
]);
/** What was done with questions on one device, in its order. */
export const deedsInput = z.strictObject({ deeds: z.array(deed).min(1).max(200) });

/** What a button of a question's form says: `open`, `answer:knew`, `snooze:day`, `undo`. */
const pressed = z
  .string()
  .max(40)
  .transform((text) => {
    const [does, how] = text.split(":");
    return does === "answer" ? { does, grade: how } : does === "snooze" ? { does, until: how } : { does };
  });

/** The form of a question: which button was pressed, with what else stands in it. */
export const pressedInput = z
  .object({ deed: pressed, cardId, given, on: z.string().max(40).default("") })
  .transform(({ deed: { does, ...how }, cardId, given, on }) => ({
    ...{ does, cardId, ...how },
    ...(does === "open" || does === "answer" ? { given } : does === "snooze" ? { on } : {}),
  }))
  .pipe(deed);

export type OwnCardInput = z.infer<typeof ownCardInput>;
export type OpenCardInput = z.infer<typeof openCardInput>;
export type AnswerCardInput = z.infer<typeof answerCardInput>;
export type SnoozeCardInput = z.infer<typeof snoozeCardInput>;
export type Deed = z.infer<typeof deed>;

/** What the page after an answer is told of it, in its address; anything else is ignored. */
export const recallQuery = z.object({
  after: z.uuid().optional().catch(undefined),
  answer: z.literal("shown").optional().catch(undefined),
});
