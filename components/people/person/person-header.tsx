import { Chip } from "@/components/ui/chip";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { roleName } from "../role-name";

type PersonHeaderProps = {
  person: {
    id: string;
    name: string;
    role: keyof typeof roleName;
    deactivatedAt: Date | null;
    teams: { slug: string; name: string }[];
    leads: { slug: string; name: string }[];
  };
  isSelf: boolean;
  administers: boolean;
};

/** Who this is: what everybody may know. */
export function PersonHeader({ person, isSelf, administers }: PersonHeaderProps) {
  const { id, name, role, deactivatedAt, teams, leads } = person;
  return (
    <PageHeader
      title={<span className="wrap-anywhere">{name}</span>}
      crumbs={[{ label: "Teams", href: "/teams" }]}
      intro={
        deactivatedAt ? (
          <Chip reason="What they looked after has passed on">No longer here</Chip>
        ) : (
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            <li>{roleName[role]}</li>
            {teams.map(({ slug, name: team }) => (
              <TeamLink key={slug} slug={slug} name={team} />
            ))}
            {leads.map(({ slug, name: team }) => (
              <TeamLink key={`leads ${slug}`} slug={slug} name={team} before="Leads " />
            ))}
          </ul>
        )
      }
      actions={
        <>
          {isSelf && <LinkButton href="/settings">Your profile</LinkButton>}
          {administers && <LinkButton href={`/admin/people/${id}`}>Role and access</LinkButton>}
        </>
      }
    />
  );
}

function TeamLink({ slug, name, before = "" }: { slug: string; name: string; before?: string }) {
  return (
    <li className="min-w-0 wrap-anywhere">
      {before}
      <TextLink href={`/teams/${slug}`}>{name}</TextLink>
    </li>
  );
}
