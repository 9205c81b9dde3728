import { join } from "node:path";
import { environment } from "@/config/environment";
import { diskStore } from "./disk-store";
import { type Bucket, s3Store } from "./s3-store";
import type { FileStore } from "./store-port";

let kept: { settings: string; store: FileStore } | null = null;

/** The store of this installation: a bucket when one is named, else the folder that backups take. */
export function fileStore(): FileStore {
  const bucket = bucketOf(environment());
  const folder = join(environment().TIDEMARK_DIR, "files");
  const settings = JSON.stringify(bucket ?? folder);
  if (kept?.settings !== settings) kept = { settings, store: bucket ? s3Store(bucket) : diskStore(folder) };
  return kept.store;
}

function bucketOf(values: ReturnType<typeof environment>): Bucket | null {
  if (!values.FILES_S3_BUCKET) return null;
  const [accessKeyId, secretAccessKey] = [values.FILES_S3_ACCESS_KEY_ID, values.FILES_S3_SECRET_ACCESS_KEY];
  return {
    name: values.FILES_S3_BUCKET,
    prefix: values.FILES_S3_PREFIX.replace(/[^/]$/, "$&/"),
    region: values.FILES_S3_REGION ?? "us-east-1",
    endpoint: values.FILES_S3_ENDPOINT ?? null,
    isPathStyle: values.FILES_S3_PATH_STYLE === "on",
    key: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
    patienceSeconds: values.FILES_S3_PATIENCE_SECONDS,
  };
}
