import { createHmac } from "node:crypto";
import type { Environment } from "@/config/environment";
import { freePort } from "./port";

type Wish = { environment: Environment; demo: boolean; only: "web" | "worker" | null };

/** Where the demo's stand-in for Slack listens; null where there is none: outside the demo, or beside a real Slack. */
export async function chooseSlackPort({ environment, demo, only }: Wish) {
  return demo && only === null && !environment.SLACK_CLIENT_ID ? freePort("127.0.0.1") : null;
}

export const slackPageOf = (port: number) => `http://127.0.0.1:${port}`;

/** What web and worker are told of the stand-in, which is told the same; it stays when everything is started again. */
export function slackEnvironment(port: number | null, secret: string) {
  if (port === null) return {};
  return {
    SLACK_CLIENT_ID: "demo",
    SLACK_CLIENT_SECRET: demoSecret(secret, "client"),
    SLACK_SIGNING_SECRET: demoSecret(secret, "signing"),
    SLACK_API_URL: `${slackPageOf(port)}/api/`,
  };
}

/** A secret of the stand-in's, made from the installation's. */
export const demoSecret = (secret: string, what: "client" | "signing" | "token") =>
  createHmac("sha256", secret).update(`demo slack ${what}`).digest("hex");
