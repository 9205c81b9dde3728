import { LogLevel, WebClient } from "@slack/web-api";

const none = () => {};
const silent = {
  ...{ debug: none, info: none, warn: none, error: none, setLevel: none, setName: none },
  getLevel: () => LogLevel.ERROR,
};

/** One call through Slack's own client: its answer, or the error alone. */
export async function apiCall(
  url: string,
  token: string,
  method: string,
  args: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const client = new WebClient(token, {
    slackApiUrl: `${url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silent,
  });
  return client.apiCall(method, args).then(
    (answer) => ({ ...answer }) as Record<string, unknown>,
    (problem: { data?: { error: string }; code: string }) => ({ error: problem.data?.error ?? problem.code }),
  );
}
