import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { InsightContent } from "../../insights/content-input";

/** One record ready to be stored: everything rendered and named, so that the transaction only writes. */
export type PreparedRecord = {
  position: number;
  file: string;
  line: number | null;
  externalId: string;
  hash: string;
  /** Of the record it changes; a new one's otherwise. */
  insightId: string;
  isNew: boolean;
  content: InsightContent;
  html: Record<string, string>;
  isPublished: boolean;
  publishedOn: string | null;
  ownerId: string;
  authorId: string;
  translatorId: string | null;
  visibility: "everyone" | "restricted";
  audience: string[];
  readers: { teams: string[]; people: string[] };
};

/** Prepared records wait in a file, one a line, so that any number of them needs no memory. */
export class PreparedRecords {
  count = 0;
  private file: FileHandle | null = null;

  constructor(private readonly path: string) {}

  async start() {
    this.count = 0;
    this.file = await open(this.path, "w", 0o600);
  }

  async add(record: PreparedRecord) {
    await this.file?.write(`${JSON.stringify(record)}\n`);
    this.count += 1;
  }

  async finish() {
    await this.file?.close();
    this.file = null;
  }

  async *all(): AsyncGenerator<PreparedRecord> {
    const lines = createInterface({
      input: createReadStream(this.path, "utf8"),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) if (line !== "") yield JSON.parse(line) as PreparedRecord;
  }
}
