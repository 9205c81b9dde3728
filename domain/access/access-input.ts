import { z } from "zod";
import { roles } from "@/db/schema/people";
import { mailAddress } from "../people/mail-address";
import { personName, profileInput } from "../people/profile-input";

const to = z.string().max(2000).default("/");
const typedCode = z.string().trim().max(40, "That is too long to be the code.");

/** Asking for a mail to sign in with. */
export const requestSignInInput = z.strictObject({ email: mailAddress, to });

export const enterByCodeInput = z.strictObject({ code: typedCode.min(1, "Type the code from the mail.") });

export const enterByLinkInput = z.strictObject({ token: z.string().max(200), number: typedCode.optional() });

export const setupInput = z.strictObject({
  code: typedCode.min(1, "Type the code that Tidemark printed when it started."),
  name: personName,
  email: mailAddress,
  organization: z
    .string()
    .trim()
    .min(1, "Give the organization a name.")
    .max(80, "Use at most 80 characters."),
  timeZone: profileInput.shape.timeZone,
});

export const sessionIdInput = z.strictObject({ sessionId: z.uuid() });
export const personIdInput = z.strictObject({ personId: z.uuid() });
export const proveAgainInput = z.strictObject({ to });
export const demoPersonInput = z.strictObject({ personId: z.uuid(), to });

export const deactivatePersonInput = z.strictObject({
  personId: z.uuid(),
  successorId: z.union([z.uuid(), z.literal("")]).default(""),
});

export const invitePeopleInput = z.strictObject({
  list: z.string().max(100_000, "That is too much text for one list of people."),
  role: z.enum(roles, "Choose one of the roles."),
  teamId: z.union([z.uuid(), z.literal("")]).default(""),
  pathId: z.union([z.uuid(), z.literal("")]).optional(),
  /** Go on without the lines that are wrong. */
  without: z.literal("on").optional(),
});
export const invitationIdInput = z.strictObject({ invitationId: z.uuid() });
export const acceptInvitationInput = z.strictObject({ token: z.string().max(200) });

export type DeactivatePersonInput = z.infer<typeof deactivatePersonInput>;
export type InvitePeopleInput = z.infer<typeof invitePeopleInput>;
export type RequestSignInInput = z.infer<typeof requestSignInInput>;
export type SetupInput = z.infer<typeof setupInput>;
