import { z } from "zod";
import { changeInitiativeInput, createInitiativeInput } from "./initiative-input";

/** What another system may call an initiative so that its address needs no escapes. */
export const toldKey = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/;

const fields = changeInitiativeInput.shape;

/** Null says the same as empty: many systems send it for what nobody filled in. */
const orNull = <Schema extends z.ZodType>(schema: Schema, empty: unknown) =>
  z.preprocess((value) => (value === null ? empty : value), schema.optional());

const names = (most: number, longest: number) =>
  orNull(
    z
      .array(
        z
          .string("Give it as text.")
          .transform((name) => name.trim())
          .pipe(z.string().min(1, "This is empty.").max(longest, `Use at most ${longest} characters.`)),
        "Give a list of texts.",
      )
      .max(most, `Give at most ${most}.`),
    [],
  );

/**
 * An initiative as another system tells it: people by their mail address, teams and topics by what they are called here.
 * What is absent stays as it is, and a list that is there takes the place of the one before.
 */
export const toldInput = z.strictObject({
  title: createInitiativeInput.shape.title.optional(),
  brief: orNull(fields.brief, ""),
  language: fields.language,
  stage: fields.stage,
  kickoff: fields.kickoffOn,
  ends: fields.endsOn,
  milestones: orNull(fields.milestones, []),
  topics: names(30, 120),
  keywords: orNull(fields.keywords, []),
  channels: orNull(fields.channels, []),
  people: names(200, 320),
  teams: names(50, 120),
  url: orNull(fields.externalUrl, ""),
  restricted: z.boolean("Say true or false.").optional(),
});

export type ToldInput = z.infer<typeof toldInput>;

/** What the values of an initiative are called outside. */
export const toldNames: Record<string, keyof ToldInput> = {
  kickoffOn: "kickoff",
  endsOn: "ends",
  externalUrl: "url",
  visibility: "restricted",
  topicIds: "topics",
  personIds: "people",
  teamIds: "teams",
};
