import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { ConnectForm } from "@/components/slack/connect-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { findConnecting } from "@/domain/slack/connect-account";
import { slackSetup } from "@/domain/slack/slack-setup";
import { findSlackUser, nameOf } from "@/domain/slack/slack-user";
import { connect } from "./actions";

export const metadata: Metadata = { title: "Connect Slack", referrer: "no-referrer" };

type ConnectPageProps = { params: Promise<{ token: string }> };

/** Only shows whom the link would connect; nothing happens until they say that it is them. */
export default async function ConnectPage({ params }: ConnectPageProps) {
  const actor = await requirePerson();
  const { token } = await params;
  const found = slackSetup() && (await findConnecting(token, new Date()));
  if (!found) notFound();
  const isOpen = found.state === "open";
  const user = isOpen ? await findSlackUser(found.workspace, found.slackUserId) : null;
  return (
    <SignedInFrame actor={actor} current="settings">
      <PageHeader title="Connect your account in Slack" />
      {isOpen ? (
        <ConnectForm
          token={token}
          workspace={found.workspace.name}
          account={{
            id: found.slackUserId,
            name: user ? nameOf(user) : "",
            address: user?.profile?.email ?? "",
          }}
          person={{ name: actor.name, address: actor.email }}
          connect={connect}
        />
      ) : (
        <EmptyState title={found.state === "used" ? "This link was used already" : "This link has run out"}>
          It is good for one time and a quarter of an hour. Write /tidemark connect in Slack for another.
        </EmptyState>
      )}
    </SignedInFrame>
  );
}
