import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";

export type Attempt = {
  attempt: number;
  worker: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: "sent" | "uncertain" | "failed" | "retry" | "later" | null;
  answer: string | null;
};

type AttemptTableProps = { attempts: Attempt[]; now: Date; timeZone: string; locale: string };

const outcomes = {
  sent: "Accepted",
  uncertain: "Uncertain",
  failed: "Refused",
  retry: "To be tried again",
  later: "Asked to wait",
};

/** Every try, with what came back in its own words. */
export function AttemptTable({ attempts, now, timeZone, locale }: AttemptTableProps) {
  if (attempts.length === 0) return <p className="text-muted">Not tried yet.</p>;
  return (
    <Table
      caption="Tries, first to last"
      rows={attempts}
      keyOf={(row) => String(row.attempt)}
      columns={[
        { label: "Try", lead: true, cell: (row) => row.attempt },
        {
          label: "When",
          cell: (row) => <Time at={row.startedAt} now={now} timeZone={timeZone} locale={locale} />,
        },
        { label: "Outcome", cell: (row) => (row.outcome ? outcomes[row.outcome] : "Under way") },
        { label: "Answer", cell: (row) => <span className="break-words">{row.answer}</span> },
        { label: "Worker", cell: (row) => <span className="text-13 text-muted">{row.worker}</span> },
      ]}
    />
  );
}
