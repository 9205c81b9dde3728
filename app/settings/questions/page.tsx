import type { Metadata } from "next";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { SettingsTabs } from "@/components/people/settings-tabs";
import { PauseForms, StopForm } from "@/components/reminders/break-forms";
import { PreferencesForm } from "@/components/reminders/preferences-form";
import { QuestionsState } from "@/components/reminders/questions-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { daysLater } from "@/domain/memory/days";
import { localDay } from "@/domain/people/local-day";
import { offeredLocales, offeredTimeZones } from "@/domain/people/profile-choices";
import { findPreferences } from "@/domain/reminders/find-preferences";
import { slackSetup } from "@/domain/slack/slack-setup";
import { choose, pause, start, stop } from "./actions";

export const metadata: Metadata = { title: "Questions and mail" };

export default async function QuestionsPage() {
  const actor = await requirePerson();
  const now = new Date();
  const preferences = await findPreferences(actor.id);
  const today = localDay(now, actor.timeZone);
  return (
    <SignedInFrame actor={actor} current="settings">
      <PageHeader title="Profile and settings" />
      <SettingsTabs current="/settings/questions" hasSlack={slackSetup() !== null} />
      <QuestionsState preferences={preferences} today={today} locale={actor.locale} start={start} />
      <Section title="How often, when and how">
        <PreferencesForm
          preferences={preferences}
          clock={actor}
          timeZones={offeredTimeZones(actor.timeZone)}
          locales={offeredLocales(actor.locale, now, actor.timeZone)}
          save={choose}
        />
      </Section>
      {!preferences.stoppedAt && (
        <>
          <Section
            title="Take a break"
            intro="Nothing is asked until then, and nothing piles up for afterwards."
          >
            <PauseForms pause={pause} tomorrow={daysLater(today, 1)} />
          </Section>
          <Section
            title="Stop"
            intro="No questions at all, until you start them again here. What was entrusted to you goes to others."
          >
            <StopForm stop={stop} />
          </Section>
        </>
      )}
    </SignedInFrame>
  );
}
