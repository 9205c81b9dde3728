import { z } from "zod";

export const existingChoices = ["update", "skip", "copy"] as const;
export type ExistingChoice = (typeof existingChoices)[number];

const importId = z.uuid();
/** A checkbox sends "on" or nothing. */
const ticked = z
  .union([z.literal("on"), z.boolean()])
  .optional()
  .transform((value) => value === "on" || value === true);

/** What the person chose: publish at once, what to do with records that are here and read differently, new topics. */
export const importOptions = z.object({
  publish: ticked,
  existing: z.enum(existingChoices).catch("update").default("update"),
  newTopics: z.enum(["make", "leave"]).catch("make").default("make"),
  /** An export of Tidemark is read as any other Markdown. */
  foreign: ticked,
});
export type ImportOptions = z.output<typeof importOptions>;

export const storeImportInput = importOptions.extend({ importId });
export const importInput = z.strictObject({ importId });
export type ImportInput = z.infer<typeof importInput>;

/** What the page says of a file before it sends it. */
export const startImportInput = z.strictObject({
  fileName: z.string().trim().min(1).max(1000),
  bytes: z.number().int().min(0),
});
export type StartImportInput = z.infer<typeof startImportInput>;

export const importsQuery = z.object({
  show: z.enum(["create", "update", "unchanged", "skip", "refuse", "problems"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
});
export type ImportsQuery = z.infer<typeof importsQuery>;
