import { z } from "zod";
import { startPathInput } from "./learning-input";

const pathId = z.uuid();
/** Without a pace, as the path suggests. */
const { pace } = startPathInput.shape;

/** As many as are chosen at once by hand; whole teams go by themselves. */
const mostChosen = 200;

export const enrolOthersInput = z.strictObject({
  pathId,
  personIds: z.array(z.uuid()).max(mostChosen, `Choose at most ${mostChosen} people at once.`).default([]),
  pace,
});

export const enrolTeamInput = z.strictObject({ pathId, teamId: z.uuid("Choose a team."), pace });

export const personOnPathInput = z.strictObject({ pathId, personId: z.uuid() });

/** How somebody stands with a path. */
export const waysToStand = ["behind", "going", "paused", "finished", "left"] as const;
export type WayToStand = (typeof waysToStand)[number];

const words = z
  .string()
  .transform((text) => text.replaceAll("\0", ""))
  .pipe(z.string().trim().max(100))
  .optional()
  .catch(undefined);

/** What the address of the people of a path may carry; anything else is ignored. */
export const peopleOnPathQuery = z.object({
  q: words,
  show: z.enum(waysToStand).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const peopleToAddQuery = z.object({ q: words });

export type EnrolOthersInput = z.infer<typeof enrolOthersInput>;
export type EnrolTeamInput = z.infer<typeof enrolTeamInput>;
export type PersonOnPathInput = z.infer<typeof personOnPathInput>;
export type PeopleOnPathQuery = z.infer<typeof peopleOnPathQuery>;
