import { administeringSlack, leadTo } from "@/app/_request/slack-administrator";
import { beginInstall } from "@/domain/slack/begin-install";

/** Leads an administrator to Slack, which asks whether Tidemark may come in. A link and not a form: it leaves this site. */
export async function GET() {
  return administeringSlack(async (actor, now) => leadTo(await beginInstall(actor, now)));
}
