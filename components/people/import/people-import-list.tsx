import { stateWords } from "@/components/insights/import/import-words";
import { Chip } from "@/components/ui/chip";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ImportView } from "@/domain/transfer/import-report-query";
import type { Clock } from "../clock";
import { peopleInBrief } from "./people-import-words";

/** One's imports of people of the last weeks: what waits, what runs, how the others ended. */
export function PeopleImportList({ imports, reader }: { imports: ImportView[]; reader: Clock }) {
  return (
    <Table
      caption="Your imports of people"
      rows={imports}
      keyOf={({ id }) => id}
      columns={[
        {
          label: "File",
          lead: true,
          cell: ({ id, fileName }) => (
            <TextLink href={`/admin/people/import/${id}`} className="wrap-anywhere">
              {fileName}
            </TextLink>
          ),
        },
        {
          label: "State",
          cell: ({ state }) => (
            <Chip tone={state === "checked" ? "sand" : state === "done" ? "kelp" : "plain"}>
              {stateWords[state]}
            </Chip>
          ),
        },
        { label: "What came of it", cell: (view) => peopleInBrief(view) },
        { label: "Begun", cell: ({ startedAt }) => <Time {...reader} at={startedAt} /> },
      ]}
    />
  );
}
