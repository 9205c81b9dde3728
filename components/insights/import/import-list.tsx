import { Chip, type ChipTone } from "@/components/ui/chip";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ImportView } from "@/domain/transfer/import-report-query";
import type { ImportState } from "@/domain/transfer/transfer-query";
import { inBrief, stateWords } from "./import-words";

type Reader = { now: Date; timeZone: string; locale: string };

const tones: Partial<Record<ImportState, ChipTone>> = {
  checked: "sand",
  running: "tide",
  checking: "tide",
  done: "kelp",
  refused: "coral",
  failed: "coral",
};

/** One's imports of the last weeks: what waits, what runs, how the others ended. */
export function ImportList({ imports, reader }: { imports: ImportView[]; reader: Reader }) {
  const columns: Column<ImportView>[] = [
    {
      label: "File",
      lead: true,
      cell: ({ id, fileName }) => (
        <TextLink href={`/insights/import/${id}`} className="wrap-anywhere">
          {fileName}
        </TextLink>
      ),
    },
    { label: "State", cell: ({ state }) => <Chip tone={tones[state]}>{stateWords[state]}</Chip> },
    { label: "What came of it", cell: (view) => inBrief(view) },
    { label: "Begun", cell: ({ startedAt }) => <Time {...reader} at={startedAt} /> },
  ];
  return <Table caption="Your imports" columns={columns} rows={imports} keyOf={({ id }) => id} />;
}
