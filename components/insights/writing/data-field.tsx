import { useState } from "react";
import type { WriterData } from "@/domain/datasets/dataset-query";
import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import { AttachData } from "./attach-data";
import { AttachedData } from "./attached-data";
import { useKnownDataStore } from "./known-data";
import { RemovedLine } from "./removed-line";

type Resting = Pick<EvidenceItem, "datasetId" | "snapshotId">;
type DataFieldProps = { item: EvidenceItem; onChange: (change: Partial<EvidenceItem>) => void };

/** The data that an item rests on: attached as a file or found among what is here, exchanged, detached. */
export function DataField({ item, onChange }: DataFieldProps) {
  const store = useKnownDataStore();
  const [detached, setDetached] = useState<Resting | null>(null);

  function attach(data: WriterData) {
    store.add(data);
    setDetached(null);
    onChange({ datasetId: data.dataset.id, snapshotId: data.snapshot.id });
  }

  function detach() {
    setDetached({ datasetId: item.datasetId, snapshotId: item.snapshotId });
    onChange({ datasetId: null, snapshotId: null });
  }

  return (
    <fieldset className="grid min-w-0 gap-2 sm:col-span-6">
      <legend className="mb-1 text-15 font-medium">Data</legend>
      {item.snapshotId ? (
        <AttachedData snapshotId={item.snapshotId} attach={attach} detach={detach} />
      ) : (
        <AttachData attach={attach} />
      )}
      {detached && !item.snapshotId && (
        <RemovedLine
          what="The data"
          onUndo={() => {
            setDetached(null);
            onChange(detached);
          }}
        />
      )}
    </fieldset>
  );
}
