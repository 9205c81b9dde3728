import { environment } from "@/config/environment";

export type SlackSetup = { clientId: string; clientSecret: string; signingSecret: string; apiUrl: string };

/** What is needed to talk with Slack at all; null where no Slack is configured: then nothing of it is shown or runs. */
export function slackSetup(): SlackSetup | null {
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_SIGNING_SECRET, SLACK_API_URL } = environment();
  if (!SLACK_CLIENT_ID || !SLACK_CLIENT_SECRET || !SLACK_SIGNING_SECRET) return null;
  return {
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    signingSecret: SLACK_SIGNING_SECRET,
    apiUrl: SLACK_API_URL.endsWith("/") ? SLACK_API_URL : `${SLACK_API_URL}/`,
  };
}
