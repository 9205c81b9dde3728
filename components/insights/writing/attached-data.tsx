import { useState } from "react";
import { fileWords } from "@/components/datasets/file-words";
import { SendDataField } from "@/components/datasets/send-data-field";
import { Button } from "@/components/ui/button";
import type { WriterData } from "@/domain/datasets/dataset-query";
import { useKnownData, useKnownDataStore } from "./known-data";
import { TextField } from "./text-field";

type AttachedDataProps = {
  snapshotId: string;
  attach: (data: WriterData) => void;
  detach: () => void;
};

/** What was kept, in words; the newer version where there is one; another file for it, or none. */
export function AttachedData({ snapshotId, attach, detach }: AttachedDataProps) {
  const data = useKnownData(snapshotId);
  return (
    <div className="grid gap-3 rounded border border-line px-3 py-3">
      {data ? <Kept data={data} attach={attach} /> : <p className="text-15 text-muted">{unseen}</p>}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={detach}>
          Detach
        </Button>
      </div>
      {data?.mayAddVersion && !data.dataset.withdrawn && <NewVersion data={data} attach={attach} />}
    </div>
  );
}

const unseen = "Data that is not here any more, or not yours to see. It stays as it is.";

type KeptProps = { data: WriterData; attach: (data: WriterData) => void };

function Kept({ data, attach }: KeptProps) {
  const { limits } = useKnownDataStore();
  const { dataset, snapshot, latest } = data;
  return (
    <div className="grid gap-1 text-15 wrap-anywhere" role="status">
      <p>
        <a
          href={dataset.href}
          target="_blank"
          rel="noopener"
          dir="auto"
          className="rounded-small font-medium text-tide underline decoration-1 underline-offset-3 hover:text-tide-deep"
        >
          {dataset.name}
          <span className="sr-only"> (new tab)</span>
        </a>
        , version {snapshot.number}
      </p>
      <p className="text-muted">
        {fileWords(snapshot.file, limits.locale)}
        {snapshot.fileName !== dataset.name && (
          <>
            , <bdi>{snapshot.fileName}</bdi>
          </>
        )}
      </p>
      {snapshot.file.problem && <p className="text-sand-ink">{snapshot.file.problem}</p>}
      {dataset.withdrawn && (
        <p className="text-sand-ink">
          This data was withdrawn, so the item counts nothing: <bdi>{dataset.withdrawn.reason}</bdi>
        </p>
      )}
      {latest && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="text-sand-ink">
            Version {latest.number} is there; this was written on version {snapshot.number}.
            {latest.note && (
              <>
                {" "}
                What changed: <bdi>{latest.note}</bdi>
              </>
            )}
          </p>
          <Button size="small" onClick={() => attach({ ...data, snapshot: latest, latest: null })}>
            Use version {latest.number}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The same data as it is now: what rests on the version before is asked about, this item goes on with the new one. */
function NewVersion({ data: { dataset }, attach }: KeptProps) {
  const { limits } = useKnownDataStore();
  const [note, setNote] = useState("");
  return (
    <details className="group/version">
      <summary className="w-fit rounded-small py-1 text-15 text-muted underline-offset-4 hover:text-ink hover:underline">
        Add a new version of this data
      </summary>
      <div className="mt-2 grid gap-3">
        <TextField
          label="What changed"
          hint="Whoever owns an insight that rests on this data reads it when they are asked to look again."
          value={note}
          onText={(text) => setNote(text.slice(0, 500))}
        />
        <SendDataField
          label="Choose the new file"
          target={() => ({ datasetId: dataset.id, note })}
          limits={limits}
          onKept={attach}
        />
      </div>
    </details>
  );
}
