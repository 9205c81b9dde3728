import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { actionWords } from "./action-words";
import { AuditValues } from "./audit-values";

export type AuditRow = {
  id: number;
  at: Date;
  actorKind: "person" | "system" | "anonymous";
  actorId: string | null;
  actorName: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

type AuditTableProps = {
  entries: AuditRow[];
  /** Names of people and teams and titles of paths that entries speak of, by id. */
  names: Map<string, string>;
  now: Date;
  timeZone: string;
  locale: string;
};

/** Who changed what, newest first, with what it was and what it became. */
export function AuditTable({ entries, names, now, timeZone, locale }: AuditTableProps) {
  return (
    <Table
      caption="Audit trail, newest first"
      rows={entries}
      keyOf={(row) => String(row.id)}
      columns={[
        { label: "When", cell: (row) => <Time at={row.at} now={now} timeZone={timeZone} locale={locale} /> },
        { label: "Who", cell: (row) => whoDid(row) },
        {
          label: "What",
          lead: true,
          cell: (row) => <span data-tip={row.action}>{actionWords(row.action)}</span>,
        },
        { label: "To", cell: (row) => <Subject row={row} name={names.get(row.subjectId)} /> },
        {
          label: "Change",
          cell: (row) => <AuditValues before={row.before} after={row.after} names={names} />,
        },
      ]}
    />
  );
}

function whoDid(row: AuditRow) {
  if (row.actorKind === "person") return row.actorName ?? "somebody";
  return row.actorKind === "system" ? `Tidemark (${row.actorId ?? "system"})` : "nobody signed in";
}

function Subject({ row, name }: { row: AuditRow; name: string | undefined }) {
  return (
    <>
      <span className="text-muted">{row.subjectKind}</span>{" "}
      {name ? (
        <bdi className="wrap-anywhere">{name}</bdi>
      ) : (
        <span className="block text-13 break-all text-muted">{row.subjectId}</span>
      )}
    </>
  );
}
