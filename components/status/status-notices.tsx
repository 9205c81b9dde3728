import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

type StatusNoticesProps = {
  isWorked: boolean;
  givenUp: number;
  /** What is wrong with the second search engine, and since when. */
  failure: { problem: string; since: ReactNode } | null;
};

/** What needs somebody's attention, and what to do about it; one calm line when nothing does. */
export function StatusNotices({ isWorked, givenUp, failure }: StatusNoticesProps) {
  const isWell = isWorked && givenUp === 0 && !failure;
  return (
    <div className="mb-10 grid gap-3">
      {isWell && <Notice kind="confirmed" title="Everything runs" />}
      {!isWorked && (
        <Notice kind="harm" title="No worker is at work">
          Pages can be read and written, but mails wait, imports wait, and search does not hear of changes.
          Start one with npm start or npm run worker, and look into its log if it ends again.
        </Notice>
      )}
      {failure && (
        <Notice kind="attention" title="Search answers from PostgreSQL alone">
          <p>{failure.problem}</p>
          <p className="mt-1">
            Noticed {failure.since}. Nothing is lost: Meilisearch is told what changed meanwhile once it is
            well, and answers again by itself.
          </p>
        </Notice>
      )}
      {givenUp > 0 && (
        <Notice
          kind="attention"
          title={givenUp === 1 ? "1 job was given up" : `${givenUp} jobs were given up`}
        >
          Each was tried 25 times over about three days. What it said last stands below; the worker’s log says
          more.
        </Notice>
      )}
    </div>
  );
}
