import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requirePerson } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { Beginnings } from "@/components/paths/beginnings";
import { MemberTable } from "@/components/people/member-table";
import { MembershipForms } from "@/components/people/membership-forms";
import { TeamForm } from "@/components/people/team-form";
import { TopicChoice } from "@/components/people/topic-choice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mayGiveTeamsPaths } from "@/domain/paths/path-policy";
import { listPathsOfTeam, listPublishedPaths } from "@/domain/paths/team-paths";
import { listActivePeople } from "@/domain/people/list-people";
import { localDay } from "@/domain/people/local-day";
import { mayAdminister, mayTendTeam } from "@/domain/people/person-policy";
import { findTeam } from "@/domain/people/teams";
import { listTopics } from "@/domain/people/topics";
import { changeMembership, edit, endPath, follow, givePath, join } from "../actions";

type TeamPageProps = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => {
  const actor = await requirePerson();
  const team = await findTeam(actor, decodeURIComponent(slug));
  if (!team) notFound();
  return { actor, team };
});

export async function generateMetadata({ params }: TeamPageProps): Promise<Metadata> {
  const { team } = await load((await params).slug);
  return { title: team.name };
}

export default async function TeamPage({ params }: TeamPageProps) {
  const { actor, team } = await load((await params).slug);
  const today = localDay(new Date(), actor.timeZone);
  const administers = mayAdminister(actor);
  const tends = mayTendTeam(actor, team);
  const [topics, everybody, begins, paths] = await Promise.all([
    tends ? listTopics(actor) : [],
    administers ? listActivePeople(actor) : [],
    listPathsOfTeam(actor, team.id),
    mayGiveTeamsPaths(actor) ? listPublishedPaths(actor) : [],
  ]);
  return (
    <SignedInFrame actor={actor}>
      <PageHeader title={team.name} crumbs={[{ label: "Teams", href: "/teams" }]} intro={team.purpose} />
      <Section title="People">
        <MemberTable members={team.members} leadId={team.leadId} today={today} locale={actor.locale} />
      </Section>
      {administers && (
        <Section
          title="Change who is on it"
          intro="Past memberships stay: who knew what, and when, depends on them."
        >
          <MembershipForms
            team={team}
            everybody={everybody}
            today={today}
            join={join}
            change={changeMembership}
          />
        </Section>
      )}
      <Section title="Topics it follows">
        {tends ? (
          <TopicChoice teamId={team.id} topics={topics} followed={team.follows} save={follow} />
        ) : (
          <p className="text-muted">{team.follows.map((topic) => topic.name).join(", ") || "None yet."}</p>
        )}
      </Section>
      <Section title="Paths it begins with" intro="Whoever joins the team from now on is put on these paths.">
        <Beginnings
          of={{ teamId: team.id }}
          chosen={begins.map(({ id, title, href }) => ({ id, name: title, href }))}
          choices={paths.map(({ id, title }) => ({ id, name: title }))}
          give={givePath}
          end={endPath}
        />
      </Section>
      {tends && (
        <Section title="About this team">
          <TeamForm team={team} everybody={everybody} mayRename={administers} save={edit} />
        </Section>
      )}
    </SignedInFrame>
  );
}
