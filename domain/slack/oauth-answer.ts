import { z } from "zod";

/** What Slack grants for a code (oauth.v2.access). */
export const granted = z.object({
  access_token: z.string().min(1),
  token_type: z.literal("bot"),
  scope: z.string(),
  bot_user_id: z.string().min(1),
  app_id: z.string().min(1),
  team: z.object({ id: z.string().min(1), name: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().optional(),
});

export type Granted = z.infer<typeof granted>;
