import Link from "next/link";
import { Chip } from "@/components/ui/chip";
import { Time } from "@/components/ui/time";
import type { DatasetListed } from "@/domain/datasets/dataset-query";
import { countWords, insideWords, sizeWords } from "./file-words";

export type Reader = { now: Date; timeZone: string; locale: string };

/** Data, one below the other, each with what its newest version is. */
export function DatasetList({ datasets, reader }: { datasets: DatasetListed[]; reader: Reader }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {datasets.map(({ id, href, name, versions, newest, withdrawn }) => (
        <li key={id} className="grid gap-1 py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link
              prefetch={false}
              href={href}
              dir="auto"
              className="rounded-small font-serif text-17 font-medium wrap-anywhere underline-offset-4 hover:text-tide hover:underline"
            >
              {name}
            </Link>
            {withdrawn && <Chip tone="coral">Withdrawn</Chip>}
          </p>
          <p className="text-15 text-muted">
            {countWords(versions, "version", reader.locale)} · {insideWords(newest.file, reader.locale)} ·{" "}
            {sizeWords(newest.file.bytes, reader.locale)} · {newest.addedBy.name},{" "}
            <Time at={newest.addedAt} {...reader} />
          </p>
        </li>
      ))}
    </ul>
  );
}
