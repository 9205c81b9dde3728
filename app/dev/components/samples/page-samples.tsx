import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState, ForbiddenState, MissingState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Ellipsis } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { LoadingState } from "@/components/ui/skeleton";
import { type Column, Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { WaterLevel } from "@/components/ui/water-level";

type Person = { name: string; email: string; role: string; team: string; met: number; level: number };

const people: Person[] = [
  { name: "Ana Castro", email: "ana@example.org", role: "Curator", team: "Claims", met: 128, level: 0.82 },
  { name: "Piotr Nowak", email: "piotr@example.org", role: "Author", team: "Pricing", met: 64, level: 0.57 },
  {
    name: "Łucja von Berg",
    email: "lucja@example.org",
    role: "Reader",
    team: "Field sales",
    met: 7,
    level: 0.21,
  },
];

const columns: Column<Person>[] = [
  {
    label: "Name",
    lead: true,
    cell: (person) => (
      <span className="flex items-center gap-3">
        <Avatar name={person.name} />
        <span className="min-w-0">
          {person.name}
          <span className="block truncate font-normal text-muted">{person.email}</span>
        </span>
      </span>
    ),
  },
  { label: "Role", cell: (person) => <Chip>{person.role}</Chip> },
  { label: "Home team", cell: (person) => person.team },
  { label: "Insights met", numeric: true, cell: (person) => person.met },
  { label: "Remembers", numeric: true, cell: (person) => <WaterLevel share={person.level} /> },
  {
    label: "Actions",
    hiddenLabel: true,
    numeric: true,
    cell: (person) => (
      <IconButton label={`More for ${person.name}`} icon={<Ellipsis aria-hidden />} className="-my-2" />
    ),
  },
];

export function PageSamples() {
  return (
    <>
      <Section title="People" intro="A table; on a phone each row becomes a block.">
        <Tabs
          label="People"
          current="/dev/components"
          tabs={[
            { href: "/dev/components", label: "Active", count: 3 },
            { href: "/dev/components?tab=invited", label: "Invited", count: 12 },
            { href: "/dev/components?tab=left", label: "Left" },
          ]}
        />
        <Table caption="People" columns={columns} rows={people} keyOf={(person) => person.email} />
        <Pagination newer="#newer" older="#older" />
      </Section>
      <Section title="Facts">
        <DefinitionList
          className="max-w-measure"
          items={[
            { term: "Sent to", children: "ana@example.org" },
            { term: "Message-ID", children: <span className="font-code break-all">019a2f3e@tidemark</span> },
            { term: "Attempts", children: "2, the last one 5 minutes ago" },
          ]}
        />
      </Section>
      <Section title="Empty">
        <div className="rounded border border-line">
          <EmptyState
            title="No drafts yet"
            drawing="shell"
            action={<LinkButton href="#main">Write an insight</LinkButton>}
          >
            What you write is yours alone until you ask somebody to review it.
          </EmptyState>
        </div>
      </Section>
      <Section title="Loading">
        <LoadingState />
      </Section>
      <Section title="Failed, not open, missing">
        <div className="grid gap-8 divide-y divide-line">
          <ErrorState reference="3f9a21" action={<LinkButton href="#main">Go home</LinkButton>} />
          <ForbiddenState />
          <MissingState />
        </div>
      </Section>
    </>
  );
}
