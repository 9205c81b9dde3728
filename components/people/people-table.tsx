import { Chip } from "@/components/ui/chip";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { roleName } from "./role-name";

type Row = {
  id: string;
  name: string;
  email: string;
  role: keyof typeof roleName;
  deactivatedAt: Date | null;
  mailPausedAt: Date | null;
  teams: { slug: string; name: string }[];
};

/** People by name, each opening to their page. */
export function PeopleTable({ people }: { people: Row[] }) {
  return (
    <Table
      caption="People"
      rows={people}
      keyOf={(row) => row.id}
      columns={[
        {
          label: "Name",
          lead: true,
          cell: (row) => <TextLink href={`/admin/people/${row.id}`}>{row.name}</TextLink>,
        },
        { label: "Address", cell: (row) => <span className="break-all">{row.email}</span> },
        { label: "Role", cell: (row) => roleName[row.role] },
        { label: "Teams", cell: (row) => row.teams.map((team) => team.name).join(", ") || "none" },
        { label: "State", cell: (row) => <State row={row} /> },
      ]}
    />
  );
}

function State({ row }: { row: Row }) {
  if (row.deactivatedAt) return <Chip>Deactivated</Chip>;
  if (row.mailPausedAt) return <Chip tone="sand">Mail paused</Chip>;
  return <>Active</>;
}
