import { z } from "zod";

const day = z.iso
  .date("Give a day such as 2026-06-03.")
  .refine((text) => text >= "1900", "Give a day such as 2026-06-03.");
const optionalDay = z.union([day, z.literal("")]).default("");
const purpose = z.string().trim().max(300, "Use at most 300 characters.").default("");
const teamName = z
  .string()
  .trim()
  .min(1, "Give the team a name.")
  .max(60, "Use at most 60 characters.")
  .refine((name) => /[\p{L}\p{N}]/u.test(name), "Use at least one letter or digit.");

export const createTeamInput = z.strictObject({ name: teamName, purpose });
export const editTeamInput = z.strictObject({
  teamId: z.uuid(),
  name: teamName,
  purpose,
  leadId: z.union([z.uuid(), z.literal("")]).default(""),
});
export const addMemberInput = z.strictObject({
  teamId: z.uuid(),
  personId: z.uuid("Choose a person."),
  fromOn: day,
});
export const endMembershipInput = z
  .strictObject({ membershipId: z.uuid(), fromOn: day, untilOn: optionalDay })
  .refine((dates) => dates.untilOn === "" || dates.untilOn >= dates.fromOn, {
    path: ["untilOn"],
    message: "The last day cannot be before the first.",
  });
export const followTopicsInput = z.strictObject({
  teamId: z.uuid(),
  topicIds: z.array(z.uuid()).max(500).default([]),
});

export type CreateTeamInput = z.infer<typeof createTeamInput>;
export type EditTeamInput = z.infer<typeof editTeamInput>;
export type AddMemberInput = z.infer<typeof addMemberInput>;
export type EndMembershipInput = z.infer<typeof endMembershipInput>;
export type FollowTopicsInput = z.infer<typeof followTopicsInput>;
