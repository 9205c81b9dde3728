import { environment } from "@/config/environment";
import { slackSetup } from "./slack-setup";

/** Where the demo's stand-in for Slack is looked at; null outside the demo, and where it uses a real Slack. */
export function demoSlackPage(): string | null {
  const { TIDEMARK_DEMO } = environment();
  const setup = slackSetup();
  if (TIDEMARK_DEMO !== "on" || !setup) return null;
  const { origin, hostname } = new URL(setup.apiUrl);
  return hostname === "127.0.0.1" ? `${origin}/` : null;
}
