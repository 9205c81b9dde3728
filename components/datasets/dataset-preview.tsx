import { Section } from "@/components/ui/section";
import type { ItemData, VersionView } from "@/domain/datasets/dataset-query";
import { insideWords } from "./file-words";
import { DataPicture } from "./item-data-line";
import { TablePreview } from "./table-preview";

type DatasetPreviewProps = { dataset: ItemData["dataset"]; newest: VersionView; locale: string };

/** How the newest version looks inside: the first rows of a table, or a picture; nothing of anything else. */
export function DatasetPreview({ dataset, newest, locale }: DatasetPreviewProps) {
  const { file, shape } = newest;
  const isTable = shape.header.length > 0;
  if (!isTable && !file.pictureHref) return null;
  return (
    <Section title={`Version ${newest.number} at a glance`}>
      {isTable && <TablePreview name={dataset.name} shape={shape} whole={insideWords(file, locale)} />}
      {!isTable && file.pictureHref && (
        <DataPicture href={file.pictureHref} data={{ dataset, snapshot: newest }} className="max-h-[28rem]" />
      )}
    </Section>
  );
}
