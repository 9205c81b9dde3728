import { datasetKeyOf } from "@/domain/datasets/dataset-address";
import { findSnapshotFile } from "@/domain/datasets/find-snapshot-file";
import { auditDataReading, findDatasetStanding } from "@/domain/datasets/find-standing";
import { notFound, notSignedIn } from "@/domain/refusal";
import { currentActor } from "./current-actor";

export type DatasetFileParams = { params: Promise<{ key: string; number: string }> };

/** The file that an address names, for whoever may read its data; missing and hidden ones are refused alike. */
export async function requireDatasetFile({ params }: DatasetFileParams, now: Date) {
  const actor = await currentActor();
  if (actor.kind !== "person") throw notSignedIn();
  const { key, number } = await params;
  const known = datasetKeyOf(key);
  const found = known ? await findDatasetStanding(actor, known, now) : null;
  const file = found && /^[1-9]\d{0,5}$/.test(number) ? await findSnapshotFile(found, Number(number)) : null;
  if (!found || !file) throw notFound("file");
  await auditDataReading(actor, found);
  return file;
}

/** Never a page of ours, whatever is in it; kept by the browser only as long as the server says that it may be read. */
export const fileHeaders = (etag: string) => ({
  etag,
  "cache-control": "private, no-cache",
  "content-security-policy": "sandbox; default-src 'none'",
  "x-content-type-options": "nosniff",
});

/** Whether the browser has these very bytes already. */
export const isHeld = (request: Request, etag: string) =>
  (request.headers.get("if-none-match") ?? "")
    .split(",")
    .some((one) => one.trim().replace(/^W\//, "") === etag);
