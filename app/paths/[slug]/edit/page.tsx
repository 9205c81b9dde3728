import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requirePathAt } from "@/app/_request/require-path";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { endPath, givePath } from "@/app/teams/actions";
import { Beginnings } from "@/components/paths/beginnings";
import type { EditedPath } from "@/components/paths/editor/about-fields";
import { PathEditor } from "@/components/paths/editor/path-editor";
import { PathDoors } from "@/components/paths/path-doors";
import { PathHeader } from "@/components/paths/path-header";
import { GiveToForm } from "@/components/people/give-to-form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { PersonActor } from "@/domain/actor";
import { listPossibleOwners } from "@/domain/insights/list-possible-owners";
import { listEditedSteps } from "@/domain/paths/list-edited-steps";
import { mayGiveTeamsPaths, mayTendPath } from "@/domain/paths/path-policy";
import { listTeamsOfPath } from "@/domain/paths/team-paths";
import { listTeams } from "@/domain/people/teams";
import {
  add,
  addSection,
  archive,
  change,
  changeOne,
  discard,
  handOver,
  move,
  publish,
  putBack,
  takeOut,
} from "./actions";

type EditPathPageProps = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: "Change a path" };

export default async function EditPathPage({ params }: EditPathPageProps) {
  const { actor, now, href, path } = await requirePathAt((await params).slug);
  if (!mayTendPath(actor, path)) forbidden();
  const [entries, owners] = await Promise.all([
    listEditedSteps(actor, path.id, now),
    listPossibleOwners(path),
  ]);
  return (
    <SignedInFrame actor={actor} current="paths">
      <PathHeader path={path} />
      <PathEditor
        path={about(path)}
        entries={entries}
        actions={{ add, addSection, change, changeOne, move, putBack, takeOut }}
        clock={{ timeZone: actor.timeZone, locale: actor.locale }}
      >
        <LinkButton href={href}>See it</LinkButton>
        <PathDoors path={path} actions={{ archive, discard, publish }} />
      </PathEditor>
      {path.status === "published" && (
        <Section
          title="Teams that begin with it"
          intro="Whoever joins one of these teams from now on is put on the path. Those who are on the team already are not."
        >
          <Teams actor={actor} pathId={path.id} now={now} />
        </Section>
      )}
      <Section
        title="Hand it over"
        intro={`${path.owner.name} looks after it${path.handedOverAt ? " since its owner left" : ""}.`}
      >
        <GiveToForm
          given={{ field: "pathId", id: path.id, word: "path" }}
          people={owners.map(({ email, ...person }) => ({ ...person, apart: email }))}
          handOver={handOver}
        />
      </Section>
    </SignedInFrame>
  );
}

/** What of a path is changed in the browser. */
const about = ({ id, title, forWhom, pace, dueOn }: EditedPath) => ({ id, title, forWhom, pace, dueOn });

async function Teams({ actor, pathId, now }: { actor: PersonActor; pathId: string; now: Date }) {
  const [chosen, choices] = await Promise.all([
    listTeamsOfPath(pathId),
    mayGiveTeamsPaths(actor) ? listTeams(actor, now) : [],
  ]);
  return (
    <Beginnings
      of={{ pathId }}
      chosen={chosen.map(({ id, name, slug }) => ({ id, name, href: `/teams/${slug}` }))}
      choices={choices}
      give={givePath}
      end={endPath}
    />
  );
}
