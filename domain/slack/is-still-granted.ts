import { unseal } from "./seal";
import { callSlackWith } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

/** Asks Slack whether our token of this workspace still counts. Throws where it cannot say. */
export async function isStillGranted({ id, sealedToken }: Pick<Workspace, "id" | "sealedToken">) {
  const token = sealedToken && unseal(sealedToken, id);
  if (!token) return false;
  try {
    await callSlackWith(token, "auth.test");
    return true;
  } catch (error) {
    if (error instanceof SlackProblem && error.kind === "permanent") return false;
    throw error;
  }
}
