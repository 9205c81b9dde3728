import { z } from "zod";

/** Whoever opened the link says that the account in Slack is theirs. */
export const connectAccountInput = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, "This link is not complete."),
});
export type ConnectAccountInput = z.infer<typeof connectAccountInput>;

export const disconnectAccountInput = z.strictObject({ workspaceId: z.uuid() });
export type DisconnectAccountInput = z.infer<typeof disconnectAccountInput>;
