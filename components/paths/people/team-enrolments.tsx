import type { Reader } from "@/components/insights/record/tongue";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { TeamEnrolment } from "@/domain/paths/people-on-path-query";
import { WatchTeams } from "./watch-teams";

type TeamEnrolmentsProps = { href: string; runs: TeamEnrolment[]; reader: Reader };

/** Teams that are being put on a path, and what came of those that were lately. */
export function TeamEnrolments({ href, runs, reader }: TeamEnrolmentsProps) {
  if (runs.length === 0) return null;
  const running = runs.filter(({ endedAt }) => endedAt === null);
  return (
    <div className="mb-8 grid max-w-3xl gap-3 print:hidden">
      {running.length > 0 && (
        <div className="rounded border border-line bg-surface px-4 py-5 sm:px-6">
          <WatchTeams
            address={`${href}/people/progress`}
            begun={running.map(({ id, team, done, total }) => ({ id, team, done, total }))}
          />
          <p className="mt-3 text-15">You can leave this page: it goes on by itself.</p>
          <noscript>
            <TextLink href={`${href}/people`}>Look again</TextLink>
          </noscript>
        </div>
      )}
      {runs
        .filter(({ endedAt }) => endedAt !== null)
        .map((run) => (
          <Ended key={run.id} run={run} reader={reader} />
        ))}
    </div>
  );
}

function Ended({
  run: { team, startedBy, startedAt, done, added, problem },
  reader,
}: {
  run: TeamEnrolment;
  reader: Reader;
}) {
  const others = done - added;
  return (
    <Notice kind={problem ? "attention" : "confirmed"}>
      <bdi>{startedBy}</bdi> put <bdi>{team}</bdi> on this path <Time {...reader} at={startedAt} />:{" "}
      {newWords(added)}
      {others > 0 && `; ${others} ${others === 1 ? "was" : "were"} on it or had finished it`}.
      {problem && ` It ended before everybody was on it. ${problem}`}
    </Notice>
  );
}

function newWords(added: number) {
  if (added === 0) return "nobody is new on it";
  return added === 1 ? "1 person is new on it" : `${added.toLocaleString("en")} people are new on it`;
}
