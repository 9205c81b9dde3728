import { environment } from "@/config/environment";
import type { FakeSlack } from "./fake-slack";

/** Makes this process one where that fake is the Slack that is configured. */
export function configureSlack({ url, credentials }: Pick<FakeSlack, "url" | "credentials">) {
  Object.assign(environment(), {
    SLACK_CLIENT_ID: credentials.clientId,
    SLACK_CLIENT_SECRET: credentials.clientSecret,
    SLACK_SIGNING_SECRET: credentials.signingSecret,
    SLACK_API_URL: `${url}/api/`,
  });
}

/** And as it was: without any. */
export function forgetSlack() {
  Object.assign(environment(), {
    SLACK_CLIENT_ID: undefined,
    SLACK_CLIENT_SECRET: undefined,
    SLACK_SIGNING_SECRET: undefined,
    SLACK_API_URL: "https://slack.com/api/",
  });
}
