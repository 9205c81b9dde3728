import type { Metadata } from "next";
import { AskList } from "@/components/people/ask-list";
import { FirstSteps } from "@/components/people/first-steps";
import { OwnTeams } from "@/components/people/own-teams";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isAtLeast } from "@/domain/actor";
import { listAsks } from "@/domain/people/asks";
import { findOwnProfile } from "@/domain/people/find-person";
import { listFirstSteps } from "@/domain/people/first-steps";
import { localDay } from "@/domain/people/local-day";
import { listOwnTeams } from "@/domain/people/teams";
import { requirePerson } from "./_request/require-person";
import { SignedInFrame } from "./_request/signed-in-frame";
import { closeOwnAsk } from "./home-actions";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const actor = await requirePerson();
  const now = new Date();
  const [asks, profile, teams, steps] = await Promise.all([
    listAsks(actor),
    findOwnProfile(actor),
    listOwnTeams(actor.id, localDay(now, actor.timeZone)),
    isAtLeast(actor.role, "admin") ? listFirstSteps(actor) : null,
  ]);
  const today = new Intl.DateTimeFormat(actor.locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: actor.timeZone,
  }).format(now);
  return (
    <SignedInFrame actor={actor} current="home">
      <PageHeader title={today} />
      {steps && <FirstSteps steps={steps} />}
      <Section title="Questions">
        <p className="text-muted">
          None today. They come once you have learned an insight, seconds at a time.
        </p>
      </Section>
      <Section title="What comes up">
        <p className="text-muted">No initiative that you are on comes up in the next weeks.</p>
      </Section>
      <Section title="Asked of you">
        <AskList
          asks={asks}
          profileIsNew={profile?.profileConfirmedAt === null}
          close={closeOwnAsk}
          now={now}
          timeZone={actor.timeZone}
          locale={actor.locale}
        />
      </Section>
      <Section title="New and changed">
        <p className="text-muted">Nothing was published yet in the topics your teams follow.</p>
        <OwnTeams teams={teams} />
      </Section>
    </SignedInFrame>
  );
}
