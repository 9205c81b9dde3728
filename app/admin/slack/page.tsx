import type { Metadata } from "next";
import { z } from "zod";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { DemoSlack } from "@/components/access/demo-slack";
import { ChannelTable } from "@/components/slack/channel-table";
import { InstallEndNotice } from "@/components/slack/install-end-notice";
import { SlackSteps } from "@/components/slack/slack-steps";
import { UnreachedTable } from "@/components/slack/unreached-table";
import { WorkspacePart } from "@/components/slack/workspace-part";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { demoSlackPage } from "@/domain/slack/demo-page";
import { findSlackAdmin } from "@/domain/slack/find-slack-admin";
import { disconnect, listen, showShared } from "./actions";

export const metadata: Metadata = { title: "Slack" };

type SlackPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** How an installation ended that somebody has just come back from. */
const cameBack = z.object({
  ended: z.enum(["declined", "stale", "refused", "silent", "organization"]).optional().catch(undefined),
  installed: z.string().optional().catch(undefined),
});

export default async function SlackPage({ searchParams }: SlackPageProps) {
  const actor = await requireRole("admin");
  const { ended, installed } = cameBack.parse(await searchParams);
  const slack = await findSlackAdmin(actor);
  const clock = { now: new Date(), timeZone: actor.timeZone, locale: actor.locale };
  const hasWorkspaces = slack.workspaces.length > 0;
  const isSetUp = slack.isConfigured && hasWorkspaces;
  const steps = (
    <Section
      title={isSetUp ? "Setting it up" : "Setting it up, a step at a time"}
      intro="Settings in capitals are given to Tidemark when it starts, by whoever runs it."
    >
      <SlackSteps slack={slack} clock={clock} />
    </Section>
  );
  return (
    <SignedInFrame actor={actor} current="administration">
      <PageHeader
        title="Slack"
        crumbs={[{ label: "Administration", href: "/admin" }]}
        intro="What the library knows, where your people talk: previews of links, a command, questions by direct message, and a hint when an initiative is spoken of."
      />
      <DemoSlack href={demoSlackPage()} />
      <InstallEndNotice
        ended={ended}
        workspace={slack.workspaces.find(({ id, state }) => id === installed && state === "active")}
      />
      {!isSetUp && steps}
      {hasWorkspaces && (
        <Section title="Workspaces">
          <div className="grid gap-10">
            {slack.workspaces.map((workspace) => (
              <WorkspacePart
                key={workspace.id}
                workspace={workspace}
                clock={clock}
                isConfigured={slack.isConfigured}
                showShared={showShared}
                disconnect={disconnect}
              />
            ))}
          </div>
        </Section>
      )}
      {isSetUp && slack.channels.length > 0 && (
        <Section
          title="Channels"
          intro="Tidemark was invited here. Where you let it, it notices that an initiative is spoken of, points at what is known in the thread, and keeps none of what was said."
        >
          <ChannelTable
            channels={slack.channels}
            hasSeveralWorkspaces={slack.workspaces.length > 1}
            listen={listen}
          />
        </Section>
      )}
      {isSetUp && slack.unreached.length > 0 && (
        <Section
          title="People whom Slack does not reach"
          intro="Their questions go by mail. They can connect their account again in their settings."
        >
          <UnreachedTable members={slack.unreached} clock={clock} />
        </Section>
      )}
      {isSetUp && steps}
    </SignedInFrame>
  );
}
