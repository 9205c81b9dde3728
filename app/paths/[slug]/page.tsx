import type { Metadata } from "next";
import { requirePath } from "@/app/_request/require-path";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { RecordScript } from "@/components/insights/record/record-script";
import { BeginForm } from "@/components/paths/learning/begin-form";
import { OwnWay } from "@/components/paths/learning/own-way";
import { SaidBefore } from "@/components/paths/learning/said-before";
import { PathFacts } from "@/components/paths/path-facts";
import { PathHeader } from "@/components/paths/path-header";
import { PathMenu } from "@/components/paths/path-menu";
import { PathOverview } from "@/components/paths/path-overview";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { saidQuery } from "@/domain/paths/learning-input";
import { findOwnPath } from "@/domain/paths/list-own-paths";
import { listPathEntries } from "@/domain/paths/list-path-entries";
import { mayCreatePaths, maySeePeopleOn, mayStartPath, mayTendPath } from "@/domain/paths/path-policy";
import { stepsFor } from "@/domain/paths/steps-for";
import { listTeamsOfPath } from "@/domain/paths/team-paths";
import { localDay } from "@/domain/people/local-day";
import { copy } from "./actions";
import { goOn, leave, pause, see, setPace, start } from "./learn-actions";
import { takeBack } from "./step/[stepId]/actions";

type Search = Promise<Record<string, string | string[] | undefined>>;
type PathPageProps = { params: Promise<{ slug: string }>; searchParams: Search };
type Found = Awaited<ReturnType<typeof requirePath>>;

export async function generateMetadata({ params }: PathPageProps): Promise<Metadata> {
  const { path } = await requirePath((await params).slug);
  return { title: path.title };
}

export default async function PathPage({ params, searchParams }: PathPageProps) {
  const found = await requirePath((await params).slug);
  const { actor, now, href, path } = found;
  const own = await findOwnPath(actor, path.id, now);
  return (
    <SignedInFrame actor={actor} current="paths">
      <PathHeader
        path={path}
        actions={
          <>
            {maySeePeopleOn(actor, path) && <LinkButton href={`${href}/people`}>People</LinkButton>}
            {mayTendPath(actor, path) && <LinkButton href={`${href}/edit`}>Change it</LinkButton>}
            <PathMenu pathId={path.id} href={href} copy={mayCreatePaths(actor) ? copy : null} />
          </>
        }
      />
      {own ? (
        <>
          <SaidBefore own={own} said={saidQuery.parse(await searchParams)} takeBack={takeBack} />
          <OwnWay
            own={own}
            today={localDay(now, actor.timeZone)}
            reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
            actions={{ see, changePace: setPace, pause, goOn, leave }}
          />
        </>
      ) : (
        <Overview found={found} />
      )}
      <RecordScript seen={null} />
    </SignedInFrame>
  );
}

/** For whoever is not on it: what it holds, how long it takes, and the way to start. */
async function Overview({ found: { actor, now, path } }: { found: Found }) {
  const [entries, teams] = await Promise.all([
    listPathEntries(actor, [path.id], now),
    listTeamsOfPath(path.id),
  ]);
  const today = localDay(now, actor.timeZone);
  const seen = stepsFor(entries.get(path.id) ?? [], [], null, today);
  return (
    <>
      <PathFacts
        plan={{ steps: seen.steps.length, pace: path.pace, dueOn: path.dueOn }}
        owner={path.owner}
        teams={teams}
        changedAt={path.changedAt}
        reader={{ now, timeZone: actor.timeZone, locale: actor.locale }}
      />
      {mayStartPath(actor, path) && seen.steps.length > 0 && (
        <BeginForm path={path} today={today} locale={actor.locale} start={start} />
      )}
      {seen.steps.length > 0 ? (
        <PathOverview entries={seen.entries} />
      ) : (
        <EmptyState title="Nothing on it yet" drawing="buoy">
          {mayTendPath(actor, path)
            ? "Add the first insight where you change the path."
            : "There is no step on this path that you may read."}
        </EmptyState>
      )}
    </>
  );
}
