import { z } from "zod";

/** Which workspace something is done to. */
export const workspaceInput = z.strictObject({ workspaceId: z.uuid() });

/** Whether links are also shown in channels that are shared with other companies. */
export const showSharedInput = workspaceInput.extend({
  isShown: z.enum(["true", "false"]).transform((said) => said === "true"),
});

export type WorkspaceInput = z.infer<typeof workspaceInput>;
export type ShowSharedInput = z.infer<typeof showSharedInput>;
