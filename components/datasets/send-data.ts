import type { ItemData, SnapshotView } from "@/domain/datasets/dataset-query";

/** What a file is to be: new data, or the next version of data that is there. */
export type DataTarget = { datasetId?: string; name?: string; note?: string };

type Sending = { onProgress(sent: number): void; signal: AbortSignal };

/** What the server said against it, to be shown as it is. */
export class DataRefused extends Error {}

/** Sends a file in one go and answers what was kept; said how far it is while it goes, and stopped by the signal. */
export function sendData(file: File, target: DataTarget, { onProgress, signal }: Sending): Promise<ItemData> {
  const query = new URLSearchParams({ fileName: file.name || "file" });
  for (const [name, value] of Object.entries(target)) if (value) query.set(name, value);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/datasets/upload?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      if (request.status === 200) resolve(readItemData(request.response as Wired<ItemData>));
      else reject(new DataRefused(sentenceOf(request)));
    };
    request.onerror = () => reject(new DataRefused(unreachable));
    request.onabort = () => reject(new DataRefused(""));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

const unreachable =
  "Tidemark could not be reached, so the upload stopped. Nothing was kept: check the connection, and choose the file again.";

function sentenceOf({ response }: XMLHttpRequest) {
  const { sentence } = (response ?? {}) as { sentence?: string };
  return sentence ?? "Something went wrong on our side. Nothing was kept: try again in a few minutes.";
}

/** What comes over the wire has no dates, only what they are written as. */
type Wired<Value> = Value extends Date
  ? string
  : Value extends object
    ? { [Key in keyof Value]: Wired<Value[Key]> }
    : Value;

/** Data as it came over the wire. */
export function readItemData({ dataset, snapshot, latest }: Wired<ItemData>): ItemData {
  const { withdrawn } = dataset;
  return {
    dataset: { ...dataset, withdrawn: withdrawn && { ...withdrawn, at: new Date(withdrawn.at) } },
    snapshot: readSnapshot(snapshot),
    latest: latest && readSnapshot(latest),
  };
}

const readSnapshot = (snapshot: Wired<SnapshotView>): SnapshotView => ({
  ...snapshot,
  addedAt: new Date(snapshot.addedAt),
});
