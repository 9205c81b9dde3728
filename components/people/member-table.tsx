import { Chip } from "@/components/ui/chip";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { calendarDay } from "./calendar-day";

export type Member = {
  id: string;
  personId: string;
  name: string;
  email: string;
  deactivatedAt: Date | null;
  fromOn: string;
  untilOn: string | null;
};

type MemberTableProps = { members: Member[]; leadId: string | null; today: string; locale: string };

/** Who is on the team, then who was. */
export function MemberTable({ members, leadId, today, locale }: MemberTableProps) {
  if (members.length === 0) return <p className="text-muted">Nobody yet.</p>;
  const isOn = (member: Member) => member.untilOn === null || member.untilOn >= today;
  const rows = [...members.filter(isOn), ...members.filter((member) => !isOn(member))];
  return (
    <Table
      caption="People on this team, and who was"
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          label: "Name",
          lead: true,
          cell: (row) => (
            <span className={isOn(row) ? undefined : "text-muted"}>
              <TextLink href={`/people/${row.personId}`}>{row.name}</TextLink>{" "}
              {row.personId === leadId && <Chip tone="tide">Leads</Chip>}
            </span>
          ),
        },
        { label: "Since", cell: (row) => calendarDay(row.fromOn, locale) },
        { label: "Until", cell: (row) => (row.untilOn ? calendarDay(row.untilOn, locale) : "") },
      ]}
    />
  );
}
