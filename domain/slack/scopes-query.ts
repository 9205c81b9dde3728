/** What each permission is good for. Without one that is optional nothing is said to be missing. */
export const scopePurposes = [
  { purpose: "previews", scopes: ["links:read", "links:write"], isOptional: false },
  { purpose: "command", scopes: ["commands"], isOptional: false },
  { purpose: "messages", scopes: ["chat:write", "im:write"], isOptional: false },
  { purpose: "conversation", scopes: ["im:history"], isOptional: false },
  { purpose: "channels", scopes: ["channels:read", "channels:history"], isOptional: false },
  { purpose: "people", scopes: ["users:read", "users:read.email"], isOptional: false },
  { purpose: "private-channels", scopes: ["groups:read", "groups:history"], isOptional: true },
] as const;

export type ScopePurpose = (typeof scopePurposes)[number]["purpose"];

const scopesOf = (isOptional: boolean): string[] =>
  scopePurposes.filter((one) => one.isOptional === isOptional).flatMap(({ scopes }) => scopes);

export const neededScopes = scopesOf(false);
export const optionalScopes = scopesOf(true);

/** What was asked for and not granted, but for what is optional. */
export const missingScopes = (granted: readonly string[]) =>
  neededScopes.filter((scope) => !granted.includes(scope));
