import type { NextRequest } from "next/server";
import { administeringSlack, leadTo } from "@/app/_request/slack-administrator";
import { completeInstall, completeInstallInput } from "@/domain/slack/complete-install";

/** Where Slack sends an administrator back to, with what it grants or with a no; the page then says how it ended. */
export async function GET(request: NextRequest) {
  return administeringSlack(async (actor, now) => {
    const said = Object.fromEntries(request.nextUrl.searchParams);
    if (said.error) return leadTo("/admin/slack?ended=declined");
    const { success, data } = completeInstallInput.safeParse(said);
    if (!success) return leadTo("/admin/slack?ended=stale");
    const end = await completeInstall(actor, data, now);
    return leadTo(
      "ended" in end ? `/admin/slack?ended=${end.ended}` : `/admin/slack?installed=${end.workspaceId}`,
    );
  });
}
