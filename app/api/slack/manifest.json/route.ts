import { publicAddress } from "@/config/environment";
import { slackManifest } from "@/domain/slack/manifest";

// The address is known where it runs, not where it is built.
export const dynamic = "force-dynamic";

/** What an organization's own Slack app is made of. It says nothing but where this installation is reached. */
export function GET() {
  return new Response(`${JSON.stringify(slackManifest(publicAddress()), null, 2)}\n`, {
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  });
}
