import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { DeliveryState } from "./delivery-state";
import { type DeliveryStateName, kindName, type LaneName } from "./delivery-words";

export type DeliveryRow = {
  id: string;
  kind: string;
  lane: LaneName;
  recipientName: string;
  recipientAddress: string;
  subject: string;
  state: DeliveryStateName;
  wasUncertain: boolean;
  reason: string | null;
  createdAt: Date;
};

type DeliveryTableProps = { rows: DeliveryRow[]; now: Date; timeZone: string; locale: string };

/** Messages, newest first, each opening to its tries and what it says. */
export function DeliveryTable({ rows, now, timeZone, locale }: DeliveryTableProps) {
  return (
    <Table
      caption="Messages, newest first"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          label: "Message",
          lead: true,
          cell: (row) => <TextLink href={`/admin/deliveries/${row.id}`}>{row.subject}</TextLink>,
        },
        { label: "To", cell: (row) => <Recipient row={row} /> },
        { label: "Kind", cell: (row) => kindName(row.kind) },
        { label: "State", cell: (row) => <State row={row} /> },
        {
          label: "Queued",
          cell: (row) => <Time at={row.createdAt} now={now} timeZone={timeZone} locale={locale} />,
        },
      ]}
    />
  );
}

function Recipient({ row }: { row: DeliveryRow }) {
  return (
    <>
      {row.recipientName && <span className="block">{row.recipientName}</span>}
      <span className="break-all text-muted">{row.recipientAddress}</span>
    </>
  );
}

/** Where something went wrong, why stands right here. */
function State({ row }: { row: DeliveryRow }) {
  const wrong = row.state === "failed" || row.state === "uncertain" || row.state === "pending";
  return (
    <>
      <DeliveryState state={row.state} lane={row.lane} wasUncertain={row.wasUncertain} />
      {wrong && row.reason && (
        <span className="mt-1 line-clamp-2 block max-w-80 text-13 text-muted">{row.reason}</span>
      )}
    </>
  );
}
