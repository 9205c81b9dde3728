import { z } from "zod";

/** A form about one channel of one workspace. */
export const listenInInput = z.strictObject({
  workspaceId: z.uuid(),
  channelId: z.string().min(1).max(255),
  isListening: z.enum(["true", "false"]).transform((said) => said === "true"),
});
