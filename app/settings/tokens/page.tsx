import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { TokenForm } from "@/components/access/token-form";
import { TokenTable } from "@/components/access/token-table";
import { SettingsTabs } from "@/components/people/settings-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listOwnTokens } from "@/domain/access/list-tokens";
import { slackSetup } from "@/domain/slack/slack-setup";
import { make, revoke } from "./actions";

export const metadata: Metadata = { title: "Tokens" };

export default async function TokensPage() {
  const actor = await requirePerson();
  const now = new Date();
  const tokens = await listOwnTokens(actor, now);
  return (
    <SignedInFrame actor={actor} current="settings">
      <PageHeader title="Profile and settings" />
      <SettingsTabs current="/settings/tokens" hasSlack={slackSetup() !== null} />
      <Section
        title="Let other software act for you"
        intro="Jira, Linear or a script tells Tidemark of an initiative with a token. It may do what you may do, within what you choose here, and ends with your account."
      >
        <TokenForm make={make} />
      </Section>
      <Section title="Your tokens">
        {tokens.length > 0 ? (
          <TokenTable
            tokens={tokens}
            clock={{ now, timeZone: actor.timeZone, locale: actor.locale }}
            revoke={revoke}
          />
        ) : (
          <EmptyState title="You have no tokens">Make one above for each program that needs one.</EmptyState>
        )}
      </Section>
    </SignedInFrame>
  );
}
