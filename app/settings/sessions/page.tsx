import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { SessionList } from "@/components/access/session-list";
import { SettingsTabs } from "@/components/people/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listOwnSessions } from "@/domain/access/list-sessions";
import { slackSetup } from "@/domain/slack/slack-setup";
import { endOne, endOthers } from "./actions";

export const metadata: Metadata = { title: "Where you are signed in" };

export default async function SessionsPage() {
  const actor = await requirePerson();
  const now = new Date();
  const sessions = await listOwnSessions(actor, now);
  const clock = { now, timeZone: actor.timeZone, locale: actor.locale };
  return (
    <SignedInFrame actor={actor} current="settings">
      <PageHeader title="Profile and settings" />
      <SettingsTabs current="/settings/sessions" hasSlack={slackSetup() !== null} />
      <Section
        title="Where you are signed in"
        intro="End what you do not know or no longer use. That browser has to sign in again at its next click."
      >
        <SessionList sessions={sessions} clock={clock} end={endOne} endOthers={endOthers} />
      </Section>
    </SignedInFrame>
  );
}
