import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { DigestChoiceForm } from "@/components/digests/digest-choice-form";
import { DigestChoiceState, StopDigestForm } from "@/components/digests/digest-choice-state";
import { SettingsTabs } from "@/components/people/settings-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findDigestSettings } from "@/domain/digests/find-digest-settings";
import { slackSetup } from "@/domain/slack/slack-setup";
import { choose, start, stop } from "./actions";

export const metadata: Metadata = { title: "Weekly digest" };

export default async function DigestSettingsPage() {
  const actor = await requirePerson();
  const settings = await findDigestSettings(actor, new Date());
  return (
    <SignedInFrame actor={actor} current="settings">
      <PageHeader title="Profile and settings" />
      <SettingsTabs current="/settings/digest" hasSlack={slackSetup() !== null} />
      <p className="mb-4 max-w-measure">
        One mail a week, made for you: what bears on your initiatives, what to recall, what is new in your
        topics, what is asked of you, and how your paths go. A week that has nothing for you sends none.
      </p>
      <DigestChoiceState settings={settings} locale={actor.locale} start={start} />
      {settings.stoppedAt === null && (
        <>
          <Section title="Day and time">
            <DigestChoiceForm settings={settings} timeZone={actor.timeZone} save={choose} />
          </Section>
          <Section title="Stop" intro="No digest at all, until you start it again here.">
            <StopDigestForm stop={stop} />
          </Section>
        </>
      )}
    </SignedInFrame>
  );
}
