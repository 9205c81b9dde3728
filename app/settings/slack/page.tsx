import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { SettingsTabs } from "@/components/people/settings-tabs";
import { AccountList } from "@/components/slack/account-list";
import { Code } from "@/components/ui/code";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listOwnAccounts } from "@/domain/slack/list-own-accounts";
import { slackSetup } from "@/domain/slack/slack-setup";
import { disconnect } from "./actions";

export const metadata: Metadata = { title: "Slack" };

export default async function OwnSlackPage() {
  const actor = await requirePerson();
  if (!slackSetup()) notFound();
  const accounts = await listOwnAccounts(actor);
  return (
    <SignedInFrame actor={actor} current="settings">
      <PageHeader title="Profile and settings" />
      <SettingsTabs current="/settings/slack" hasSlack />
      <Section
        title="Who you are in Slack"
        intro="Where you are connected, Tidemark answers you with what you may read here, and can ask you its questions there."
      >
        {accounts.length > 0 ? (
          <>
            <AccountList
              accounts={accounts}
              clock={{ now: new Date(), timeZone: actor.timeZone, locale: actor.locale }}
              disconnect={disconnect}
            />
            <p className="mt-6 max-w-measure text-15 text-muted">
              To connect, write <Code>/tidemark connect</Code> in Slack and open the link that you get.
            </p>
          </>
        ) : (
          <EmptyState title="Tidemark is in no workspace yet">
            An administrator adds it to Slack. Then you find here who you are there.
          </EmptyState>
        )}
      </Section>
    </SignedInFrame>
  );
}
