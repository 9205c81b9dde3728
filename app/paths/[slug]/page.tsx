import type { Metadata } from "next";
import { requirePath } from "@/app/_request/require-path";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RecordScript } from "@/components/insights/record/record-script";
import { PathFacts } from "@/components/paths/path-facts";
import { PathHeader } from "@/components/paths/path-header";
import { PathMenu } from "@/components/paths/path-menu";
import { PathOverview } from "@/components/paths/path-overview";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listPathEntries } from "@/domain/paths/list-path-entries";
import { mayCreatePaths, mayTendPath } from "@/domain/paths/path-policy";
import { stepsFor } from "@/domain/paths/steps-for";
import { listTeamsOfPath } from "@/domain/paths/team-paths";
import { localDay } from "@/domain/people/local-day";
import { copy } from "./actions";

type PathPageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: PathPageProps): Promise<Metadata> {
  const { path } = await requirePath((await params).slug);
  return { title: path.title };
}

export default async function PathPage({ params }: PathPageProps) {
  const { actor, now, href, path } = await requirePath((await params).slug);
  const [entries, teams] = await Promise.all([
    listPathEntries(actor, [path.id], now),
    listTeamsOfPath(path.id),
  ]);
  const seen = stepsFor(entries.get(path.id) ?? [], [], null, localDay(now, actor.timeZone));
  const mayTend = mayTendPath(actor, path);
  return (
    <SignedInFrame actor={actor} current="paths">
      <PathHeader
        path={path}
        actions={
          <>
            {mayTend && <LinkButton href={`${href}/edit`}>Change it</LinkButton>}
            <PathMenu pathId={path.id} href={href} copy={mayCreatePaths(actor) ? copy : null} />
          </>
        }
      />
      <PathFacts
        plan={{ steps: seen.steps.length, pace: path.pace, dueOn: path.dueOn }}
        owner={path.owner.name}
        teams={teams}
        changedAt={path.changedAt}
        reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
      />
      {seen.steps.length > 0 ? (
        <PathOverview entries={seen.entries} />
      ) : (
        <EmptyState title="Nothing on it yet" drawing="buoy">
          {mayTend
            ? "Add the first insight where you change the path."
            : "There is no step on this path that you may read."}
        </EmptyState>
      )}
      <RecordScript seen={null} />
    </SignedInFrame>
  );
}
