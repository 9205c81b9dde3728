import { and, eq, isNull } from "drizzle-orm";
import { publicAddress } from "@/config/environment";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { renderSlackTrouble, type SlackTroubleProps } from "@/emails/slack-trouble";
import { queueDelivery } from "../deliveries/queue-delivery";
import { readSettings } from "../people/settings";
import type { Workspace } from "./workspace";

type Trouble = SlackTroubleProps["trouble"];

/** Writes to every administrator what happened to an installation; the same once, however often it is noticed. */
export async function tellAdministrators(tx: Transaction, workspace: Workspace, trouble: Trouble, now: Date) {
  const administrators = await tx
    .select({ id: people.id, name: people.name, address: people.email })
    .from(people)
    .where(and(eq(people.role, "admin"), isNull(people.deactivatedAt)));
  const { organization } = await readSettings(tx);
  const link = `${publicAddress()}/admin/slack`;
  const mail = await renderSlackTrouble({ organization, workspace: workspace.name, trouble, link });
  const since = workspace.installedAt.getTime();
  for (const { id, ...recipient } of administrators)
    await queueDelivery(
      tx,
      {
        key: `slack-trouble:${workspace.id}:${since}:${trouble.kind}:${id}`,
        kind: "slack-trouble",
        person: { id },
        recipient,
        mail,
      },
      now,
    );
}
