import { z } from "zod";

export const stages = ["proposed", "active", "done", "dropped"] as const;
export const closedStages = ["done", "dropped"] as const;
export type Stage = (typeof stages)[number];

/** Where nobody says when it ends, so many days after kickoff. */
export const usualDays = 60;
export const maxBriefLength = 200_000;

/** How a refusal begins when somebody else changed the same words. */
export const changedMeanwhile = "Somebody else changed this meanwhile.";

const plainLines = (text: string) => text.replace(/\r\n?/g, "\n");

const title = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "Give the initiative a title.").max(200, "Use at most 200 characters."));
const markdown = (longest: number) =>
  z
    .string()
    .transform((text) => plainLines(text).trim())
    .pipe(z.string().max(longest, `Use at most ${longest.toLocaleString("en")} characters.`));
const brief = markdown(maxBriefLength);
const decision = markdown(50_000);
const day = z.iso
  .date("Give a day such as 2026-06-03.")
  .refine((text) => text >= "1900", "Give a day such as 2026-06-03.");
const optionalDay = z.union([day, z.literal(""), z.null()]).transform((text) => text || null);
const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Give a language such as en or de.");

/** Words or names, as a list or as text with commas between them or one a line; each once, whatever its case. */
const wordList = (most: number, longest: number, what: string) =>
  z
    .union([z.string().max(20_000, "Use fewer words."), z.array(z.string()).max(1000)])
    .transform(eachOnce)
    .superRefine((words, context) => {
      const wrong = words.find((word) => word.length > longest);
      if (wrong !== undefined)
        context.addIssue({ code: "custom", message: `Use at most ${longest} characters for one ${what}.` });
      if (words.length > most) context.addIssue({ code: "custom", message: `Use at most ${most} of them.` });
    });

function eachOnce(given: string | string[]) {
  const words = (typeof given === "string" ? given.split(/[,\n]/) : given)
    .map((word) => word.trim().replace(/\s+/g, " "))
    .filter(Boolean);
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}

const keywords = wordList(50, 60, "keyword");
const channels = wordList(20, 80, "channel");
const externalKey = z
  .union([z.string().trim().max(200, "Use at most 200 characters."), z.null()])
  .transform((text) => text || null);
export const externalUrlInput = z
  .string()
  .trim()
  .max(2000, "Use at most 2,000 characters.")
  .refine(
    (text) => text === "" || isWebAddress(text),
    "Give an address that begins with https:// or http://.",
  );

/** Of the web, and without a name or password, because what stands before the @ is taken for the host. */
function isWebAddress(text: string) {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && !username && !password;
}

const visibility = z.enum(["everyone", "restricted"]);
const milestoneName = z
  .string()
  .trim()
  .min(1, "Give the milestone a name.")
  .max(80, "Use at most 80 characters.");
const milestone = z.strictObject({ name: milestoneName, on: day });
const ids = (most: number) =>
  z
    .array(z.uuid())
    .max(most, `Choose at most ${most}.`)
    .transform((list) => [...new Set(list)]);

/** What of an initiative is a value of its own. */
const fields = {
  title,
  brief,
  language,
  stage: z.enum(stages),
  kickoffOn: optionalDay,
  endsOn: optionalDay,
  keywords,
  channels,
  externalKey,
  externalUrl: externalUrlInput,
  visibility,
};

/** Who is on it, what it is about, and its own days: each sent list takes the place of the one before. */
const lists = {
  personIds: ids(200),
  teamIds: ids(50),
  topicIds: ids(30),
  milestones: z.array(milestone).max(50, "Use at most 50 milestones."),
};

export const createInitiativeInput = z.strictObject({
  ...z.strictObject({ ...fields, ...lists }).partial().shape,
  title,
});

/**
 * What is absent stays as it is. `version` is that of the initiative which was shown: a change made to an older one is
 * taken field by field where `was` says what stood there, and refused otherwise. `over` is the version of which somebody
 * has seen what others wrote, and whose words they replace.
 */
export const changeInitiativeInput = z.strictObject({
  initiativeId: z.uuid(),
  ...z.strictObject({ ...fields, ...lists }).partial().shape,
  version: z.coerce.number().int().positive().optional(),
  /** A digest of each field as it was shown, as JSON. */
  was: z.string().max(2000).optional(),
  over: z.union([z.literal(""), z.coerce.number().int().positive()]).optional(),
});

export const initiativeInput = z.strictObject({ initiativeId: z.uuid() });
export const initiativePersonInput = z.strictObject({
  initiativeId: z.uuid(),
  personId: z.uuid("Choose somebody."),
});
export const initiativeTeamInput = z.strictObject({
  initiativeId: z.uuid(),
  teamId: z.uuid("Choose a team."),
});
export const chooseTopicsInput = z.strictObject({
  initiativeId: z.uuid(),
  topicIds: z
    .array(z.union([z.uuid(), z.literal("")]))
    .max(60)
    .default([]),
  /** Those that were put forward and could have been chosen. */
  offeredIds: z.array(z.uuid()).max(60).default([]),
});
export const addMilestoneInput = z.strictObject({ initiativeId: z.uuid(), name: milestoneName, on: day });
export const milestoneInput = z.strictObject({ initiativeId: z.uuid(), milestoneId: z.uuid() });
export const closeInitiativeInput = z.strictObject({
  initiativeId: z.uuid(),
  stage: z.enum(closedStages, "Say whether it was done or dropped."),
  decision: decision.default(""),
  /** Today when not said. */
  decidedOn: optionalDay.default(null),
  /** The decision that was shown, by its digest, where there was one already. */
  was: z.string().max(100).optional(),
  over: z.string().max(100).optional(),
});

const withoutNul = (text: string) => text.replaceAll("\0", "");
const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the address of the list may carry; anything else is ignored. */
export const initiativesQuery = z.object({
  q: lenient(z.string().transform(withoutNul).pipe(z.string().trim().max(100))),
  stage: lenient(z.enum([...stages, "live"])),
  mine: lenient(z.literal("1")),
  topic: lenient(z.string().max(80).transform(withoutNul)),
  after: lenient(z.string().max(200)),
});

export type CreateInitiativeInput = z.infer<typeof createInitiativeInput>;
export type ChangeInitiativeInput = z.infer<typeof changeInitiativeInput>;
export type InitiativeInput = z.infer<typeof initiativeInput>;
export type InitiativePersonInput = z.infer<typeof initiativePersonInput>;
export type InitiativeTeamInput = z.infer<typeof initiativeTeamInput>;
export type ChooseTopicsInput = z.infer<typeof chooseTopicsInput>;
export type AddMilestoneInput = z.infer<typeof addMilestoneInput>;
export type MilestoneInput = z.infer<typeof milestoneInput>;
export type CloseInitiativeInput = z.infer<typeof closeInitiativeInput>;
export type InitiativesQuery = z.infer<typeof initiativesQuery>;
