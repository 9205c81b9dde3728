import type { Clock } from "@/components/people/clock";
import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/chip";
import type { FormAction } from "@/components/ui/form-state";
import { Lock } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";

type Trashed = {
  id: string;
  statement: string;
  language: string;
  status: "draft" | "published" | "superseded" | "retired";
  visibility: "everyone" | "restricted";
  trashedAt: Date;
  trashedBy: string | null;
  daysLeft: number;
};

type TrashListProps = {
  records: Trashed[];
  clock: Clock;
  untrash: FormAction;
};

/** What was thrown away, by whom, and how long it can still be brought back. */
export function TrashList({ records, clock, untrash }: TrashListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {records.map((record) => (
        <li key={record.id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4">
          <div className="min-w-0 max-w-measure">
            <p
              id={`trashed-${record.id}`}
              lang={record.language}
              dir="auto"
              className="font-serif wrap-anywhere"
            >
              {record.statement || "A record without a statement yet"}
            </p>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-15 text-muted">
              {record.status === "draft" && <Chip>Draft</Chip>}
              {record.visibility === "restricted" && <Chip icon={<Lock aria-hidden />}>Restricted</Chip>}
              <span>
                {record.trashedBy ?? "Somebody"} threw it away <Time at={record.trashedAt} {...clock} />
                {`. ${leftWords(record.daysLeft)}`}
              </span>
            </p>
          </div>
          <ActionForm action={untrash}>
            <input type="hidden" name="insightId" value={record.id} />
            <SubmitButton look="quiet" aria-describedby={`trashed-${record.id}`}>
              Bring it back
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}

const leftWords = (days: number) =>
  days <= 1 ? "It is gone for good within a day." : `It is gone for good in ${days} days.`;
