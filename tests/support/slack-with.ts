import { db } from "@/db/client";
import { slackChannels, slackMembers, slackWorkspaces } from "@/db/schema/slack";
import { testNow } from "./factories";

/** A workspace in which Tidemark is installed, written straight into the table; without a token. */
export async function slackWorkspace(options: Partial<typeof slackWorkspaces.$inferInsert> = {}) {
  const [row] = await db
    .insert(slackWorkspaces)
    .values({
      ...{ teamId: "T1", name: "Harbour", appId: "A1", botUserId: "UBOT", scopes: ["chat:write"] },
      ...{ installedAt: testNow, ...options },
    })
    .returning();
  if (!row) throw new Error("The workspace was not made.");
  return row;
}

/** A channel of it that Tidemark was invited to. */
export async function slackChannel(
  workspaceId: string,
  options: Partial<typeof slackChannels.$inferInsert> = {},
) {
  const [row] = await db
    .insert(slackChannels)
    .values({ workspaceId, channelId: "C1", name: "payments", joinedAt: testNow, ...options })
    .returning();
  if (!row) throw new Error("The channel was not made.");
  return row;
}

/** Somebody who said, or whose address says, who they are there. */
export async function slackMember(
  workspaceId: string,
  personId: string,
  options: Partial<typeof slackMembers.$inferInsert> = {},
) {
  const [row] = await db
    .insert(slackMembers)
    .values({
      workspaceId,
      personId,
      slackUserId: "U1",
      linkedBy: "email",
      linkedAt: testNow,
      ...options,
    })
    .returning();
  if (!row) throw new Error("The member was not made.");
  return row;
}
