import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { jobWords } from "./job-words";
import type { StatusReader } from "./search-facts";

type StuckJob = {
  id: string;
  task: string;
  since: Date;
  attempts: number;
  isGivenUp: boolean;
  nextTryAt: Date | null;
  reason: string;
};

type StuckJobsProps = {
  jobs: StuckJob[];
  reader: StatusReader;
  tryAgain: FormAction;
};

/** What could not be done however often it was tried, why, and a way to have it tried again. */
export function StuckJobs({ jobs, reader, tryAgain }: StuckJobsProps) {
  return (
    <Table
      caption="Jobs that fail"
      rows={jobs}
      keyOf={(job) => job.id}
      columns={[
        { label: "What could not be done", lead: true, cell: (job) => sentence(jobWords(job.task)) },
        { label: "Since", cell: (job) => <Time at={job.since} {...reader} /> },
        { label: "Tries", cell: (job) => <Tries job={job} reader={reader} /> },
        {
          label: "What it said last",
          cell: (job) => (
            <span className="block max-w-80 text-13 break-words">{job.reason || "Nothing"}</span>
          ),
        },
        {
          label: "Try again",
          hiddenLabel: true,
          cell: (job) => (
            <ActionForm action={tryAgain}>
              <input type="hidden" name="jobId" value={job.id} />
              <SubmitButton look="quiet">Try again now</SubmitButton>
            </ActionForm>
          ),
        },
      ]}
    />
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function Tries({ job: { attempts, nextTryAt }, reader }: { job: StuckJob; reader: StatusReader }) {
  return (
    <>
      {attempts}
      <span className="block text-13 text-muted">
        {nextTryAt ? (
          <>
            next <Time at={nextTryAt} {...reader} />
          </>
        ) : (
          "given up"
        )}
      </span>
    </>
  );
}
