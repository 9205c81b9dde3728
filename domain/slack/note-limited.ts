import { eq } from "drizzle-orm";
import { promptDb } from "@/db/prompt-client";
import { slackWorkspaces } from "@/db/schema/slack";
import { NotKept } from "./keep-request";
import { within } from "./within";

const patienceMs = 2300;

/** Slack says that it holds back events of a workspace because there are too many: noted for administrators. */
export async function noteLimited(teamId: string, now: Date): Promise<void> {
  const noting = promptDb
    .update(slackWorkspaces)
    .set({ limitedAt: now })
    .where(eq(slackWorkspaces.teamId, teamId));
  await within(
    patienceMs,
    noting.then(() => {}),
  ).catch((cause) => {
    throw new NotKept("The limit could not be noted.", { cause });
  });
}
