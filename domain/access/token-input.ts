import { z } from "zod";

/** What a token may be used for; whoever made it may do more with their own hands. */
export const tokenScopes = ["initiatives:read", "initiatives:write"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** For how many days a token can be made. */
export const tokenDays = [30, 90, 365] as const;

export const makeTokenInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "Say what uses it, such as Jira.")
    .max(80, "Use at most 80 characters.")
    .refine((name) => !/\p{C}/u.test(name), "Write the name in one line, without invisible characters."),
  scopes: z
    .array(z.enum(tokenScopes, "Choose from the list."), "Choose what it may do.")
    .min(1, "Choose what it may do.")
    .transform((scopes) => tokenScopes.filter((scope) => scopes.includes(scope))),
  days: z.coerce
    .number("Choose for how long it holds.")
    .refine((days) => (tokenDays as readonly number[]).includes(days), "Choose for how long it holds."),
});

export const tokenIdInput = z.strictObject({ tokenId: z.uuid() });

export type MakeTokenInput = z.infer<typeof makeTokenInput>;
