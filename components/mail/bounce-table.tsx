import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";

type Bounce = {
  id: string;
  deliveryId: string | null;
  address: string;
  kind: keyof typeof kinds;
  source: keyof typeof sources;
  answer: string;
  at: Date;
};

type BounceTableProps = { bounces: Bounce[]; reader: { now: Date; timeZone: string; locale: string } };

const kinds = {
  hard: "Nobody there",
  soft: "Not now",
  complaint: "Complaint",
  refused: "Message refused",
};

const sources = { smtp: "at once", report: "in a report", webhook: "by your mail service" };

/** What was said of a person's address, newest first, in the server's own words. */
export function BounceTable({ bounces, reader }: BounceTableProps) {
  return (
    <Table
      caption="What came back, newest first"
      rows={bounces}
      keyOf={(row) => row.id}
      columns={[
        { label: "When", lead: true, cell: (row) => <When bounce={row} reader={reader} /> },
        { label: "What", cell: (row) => `${kinds[row.kind]}, told ${sources[row.source]}` },
        { label: "Address", cell: (row) => <span className="break-all">{row.address}</span> },
        { label: "Answer", cell: (row) => <span className="wrap-anywhere">{row.answer}</span> },
      ]}
    />
  );
}

function When({
  bounce: { at, deliveryId },
  reader,
}: {
  bounce: Bounce;
  reader: BounceTableProps["reader"];
}) {
  if (!deliveryId) return <Time at={at} {...reader} />;
  return (
    <TextLink href={`/admin/deliveries/${deliveryId}`}>
      <Time at={at} {...reader} />
    </TextLink>
  );
}
