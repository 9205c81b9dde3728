import type { ReactNode } from "react";
import { listed } from "@/components/ui/intl";
import { TextLink } from "@/components/ui/text-link";
import type { InitiativePerson } from "@/domain/initiatives/initiative-query";

type InitiativeRailProps = {
  initiative: {
    people: InitiativePerson[];
    teams: { slug: string; name: string }[];
    topics: { slug: string; name: string }[];
    keywords: string[];
    channels: string[];
    externalUrl: string;
    externalKey: string | null;
  };
};

/** What it is about and where it is talked about: beside the text, or after it on narrow windows. */
export function InitiativeRail({ initiative }: InitiativeRailProps) {
  const { teams, topics, keywords, channels, externalUrl, externalKey } = initiative;
  const isEmpty = [teams, topics, keywords, channels].every((list) => list.length === 0);
  if (isEmpty && !externalUrl && !externalKey) return null;
  return (
    <aside
      aria-label="About this initiative"
      className="grid min-w-0 content-start gap-6 border-t border-line pt-6 text-15 sm:grid-cols-2 wide:grid-cols-1 wide:border-t-0 wide:pt-0 print:hidden"
    >
      {teams.length > 0 && (
        <Part title={teams.length === 1 ? "Team" : "Teams"}>
          <Links items={teams.map(({ slug, name }) => ({ href: `/teams/${slug}`, name }))} />
        </Part>
      )}
      {topics.length > 0 && (
        <Part title={topics.length === 1 ? "Topic" : "Topics"}>
          <Links items={topics.map(({ slug, name }) => ({ href: `/topics/${slug}`, name }))} />
        </Part>
      )}
      {keywords.length > 0 && <Part title="Keywords">{listed(keywords)}</Part>}
      {channels.length > 0 && <Part title="Talked about in">{listed(channels)}</Part>}
      {(externalUrl || externalKey) && (
        <Part title="Elsewhere">
          {externalUrl ? (
            <a
              href={externalUrl}
              rel="noreferrer"
              className="rounded-small text-tide underline decoration-1 underline-offset-3"
            >
              {externalKey ?? externalUrl}
            </a>
          ) : (
            externalKey
          )}
        </Part>
      )}
    </aside>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0 wrap-anywhere">
      <h2 className="mb-1 text-13 font-normal text-muted">{title}</h2>
      {children}
    </section>
  );
}

function Links({ items }: { items: { href: string; name: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {items.map(({ href, name }) => (
        <li key={href} className="min-w-0 wrap-anywhere">
          <TextLink href={href}>{name}</TextLink>
        </li>
      ))}
    </ul>
  );
}
