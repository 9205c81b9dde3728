import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { requirePathAt } from "@/app/_request/require-path";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { AddPeopleForm, AddTeamForm } from "@/components/paths/people/add-people-form";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { listPeopleToAdd } from "@/domain/paths/list-people-to-add";
import { mayEnrolOthers } from "@/domain/paths/path-policy";
import { peopleToAddQuery } from "@/domain/paths/people-on-path-input";
import { listTeams } from "@/domain/people/teams";
import { enrol, enrolWhole } from "../actions";

export const metadata: Metadata = { title: "Put people on a path" };

type AddPeoplePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AddPeoplePage({ params, searchParams }: AddPeoplePageProps) {
  const { actor, now, href, path } = await requirePathAt((await params).slug);
  if (!mayEnrolOthers(actor)) forbidden();
  if (path.status !== "published") redirect(`${href}/people`);
  const { q } = peopleToAddQuery.parse(await searchParams);
  const [found, teams] = await Promise.all([
    q ? listPeopleToAdd(actor, path.id, q) : null,
    listTeams(actor, now),
  ]);
  const offered = teams.filter(({ members }) => members > 0);
  return (
    <SignedInFrame actor={actor} current="paths">
      <PageHeader
        title="Put people on this path"
        crumbs={[
          { label: "Paths", href: "/paths" },
          { label: path.title, href },
          { label: "People", href: `${href}/people` },
        ]}
        intro="They find it on their home page. Nobody gets a mail for it."
      />
      <Section title="Single people" className="max-w-3xl">
        <SearchField label="Find by name or mail address" defaultValue={q} className="mb-6" />
        {found && found.people.length > 0 && (
          <AddPeopleForm pathId={path.id} found={found.people} hasMore={found.hasMore} enrol={enrol} />
        )}
        {found && found.people.length === 0 && (
          <p className="text-muted">Nobody of that name or address can sign in here. Invite them first.</p>
        )}
      </Section>
      {offered.length > 0 && (
        <Section
          title="A whole team"
          intro="Everybody who is on the team today. Whoever is on the path already, or has finished it, is left alone."
          className="max-w-3xl"
        >
          <AddTeamForm pathId={path.id} teams={offered} enrol={enrolWhole} />
        </Section>
      )}
    </SignedInFrame>
  );
}
