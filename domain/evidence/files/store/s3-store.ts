import { Readable } from "node:stream";
import type { GetObjectCommandOutput, S3Client } from "@aws-sdk/client-s3";
import { checkedChunks } from "./checked-chunks";
import { type FileStore, placeOf } from "./store-port";

export type Bucket = {
  name: string;
  prefix: string;
  region: string;
  endpoint: string | null;
  isPathStyle: boolean;
  /** Null: the client looks in the usual places. */
  key: { accessKeyId: string; secretAccessKey: string } | null;
  patienceSeconds: number;
};

const unhurriedSeconds = 120;

/** Files in a bucket of an S3-compatible store. The server checks what it got: the checksum of the bytes is signed. */
export function s3Store(bucket: Bucket): FileStore {
  const { patienceSeconds } = bucket;
  const within = (seconds: number) => ({ abortSignal: AbortSignal.timeout(seconds * 1000) });
  const named = (sha256: string) => ({ Bucket: bucket.name, Key: bucket.prefix + placeOf(sha256) });
  return {
    async put(sha256, content, { isUnhurried = false } = {}) {
      const { client, PutObjectCommand } = await opened(bucket);
      const Body = Readable.from(checkedChunks(content, sha256), { objectMode: false });
      const command = new PutObjectCommand({ ...named(sha256), Body, ContentLength: content.bytes });
      signChecksum(command, sha256);
      const sending = new AbortController();
      // The client listens to no errors of what it sends, and one that nobody listens to ends the process.
      Body.on("error", () => sending.abort());
      const limit = AbortSignal.timeout((isUnhurried ? unhurriedSeconds : patienceSeconds) * 1000);
      const abortSignal = AbortSignal.any([sending.signal, limit]);
      await client.send(command, { abortSignal }).finally(() => Body.destroy());
    },
    async open(sha256) {
      const { client, GetObjectCommand } = await opened(bucket);
      // The limit is for the answer to begin; how fast it comes after that is up to whoever reads.
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), patienceSeconds * 1000);
      const got = await client
        .send(new GetObjectCommand(named(sha256)), { abortSignal: patience.signal })
        .catch(nullIfMissing)
        .finally(() => clearTimeout(timer));
      return got && { bytes: got.ContentLength ?? 0, stream: () => bodyOf(got, patienceSeconds) };
    },
    async has(sha256) {
      const { client, HeadObjectCommand } = await opened(bucket);
      const command = new HeadObjectCommand(named(sha256));
      return (await client.send(command, within(patienceSeconds)).catch(nullIfMissing)) !== null;
    },
    async remove(sha256) {
      const { client, DeleteObjectCommand } = await opened(bucket);
      await client.send(new DeleteObjectCommand(named(sha256)), within(patienceSeconds));
    },
    // What is put at once is there as a whole or not at all.
    async tidy() {},
  };
}

const clients = new Map<Bucket, S3Client>();

/** The client is large, and read by those alone who keep files in a bucket. */
async function opened(bucket: Bucket) {
  const sdk = await import("@aws-sdk/client-s3");
  const client = clients.get(bucket) ?? connect(sdk.S3Client, bucket);
  clients.set(bucket, client);
  return { ...sdk, client };
}

/** What goes wrong is thrown, and said by whoever catches it. */
const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

function connect(Client: typeof S3Client, { region, endpoint, isPathStyle, key, patienceSeconds }: Bucket) {
  return new Client({
    region,
    forcePathStyle: isPathStyle,
    ...(endpoint ? { endpoint } : {}),
    ...(key ? { credentials: key } : {}),
    // Whoever waits is told at once, and `keep-files` tries again; many stores do not know Amazon's newer checksums.
    maxAttempts: 1,
    logger: silent,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: Math.min(2, patienceSeconds) * 1000, socketTimeout: 30_000 },
  });
}

/** A stream cannot be hashed before it is sent, but its hash is what the file is called by. */
function signChecksum({ middlewareStack }: { middlewareStack: unknown }, sha256: string) {
  (middlewareStack as S3Client["middlewareStack"]).add(
    (next) => (step) => {
      const { headers } = step.request as { headers: Record<string, string> };
      headers["x-amz-content-sha256"] = sha256;
      return next(step);
    },
    { step: "build", name: "signChecksum" },
  );
}

/** Left half read, or silent for too long, the connection is given up; a reader may take the time that it takes. */
async function* bodyOf({ Body }: GetObjectCommandOutput, patienceSeconds: number) {
  const body = Body as Readable;
  const pieces = body[Symbol.asyncIterator]();
  const giveUp = () => body.destroy(new Error("The store of files fell silent."));
  try {
    for (;;) {
      const silence = setTimeout(giveUp, patienceSeconds * 1000);
      const next = await pieces.next().finally(() => clearTimeout(silence));
      if (next.done) return;
      yield next.value as Buffer;
    }
  } finally {
    body.destroy();
  }
}

function nullIfMissing(error: { name?: string; $metadata?: { httpStatusCode?: number } }): null {
  const isBucketMissing = error.name === "NoSuchBucket";
  if (!isBucketMissing && error.$metadata?.httpStatusCode === 404) return null;
  throw error;
}
