import { z } from "zod";
import { fitting } from "@/app/_request/read-api-json";
import { acknowledged, answeringSlack, nothingHere } from "@/app/_request/slack-route";
import { keepRequest } from "@/domain/slack/keep-request";
import { keyOfCommand } from "@/domain/slack/request-key";
import { slashCommand } from "@/domain/slack/request-shape";

/** A command that somebody typed: kept, and answered by the worker. Slack's look at our certificate is only acknowledged. */
export async function POST(request: Request) {
  return answeringSlack(request, async (body, now) => {
    const fields = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
    if (fields.ssl_check === "1") return acknowledged();
    const told = slashCommand.safeParse(fitting(Buffer.from(JSON.stringify(fields)), z.unknown()));
    if (!told.success) return Response.json({ response_type: "ephemeral", text: notRead });
    const { token: _, ...content } = told.data;
    const { team_id: teamId, enterprise_id: enterpriseId = "" } = told.data;
    await keepRequest({ key: keyOfCommand(told.data), kind: "command", teamId, enterpriseId, content }, now);
    return acknowledged();
  });
}

const notRead =
  "Slack sent this command in a way that Tidemark does not understand. Nothing was done; please try again.";

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as PUT };
