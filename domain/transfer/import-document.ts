import type { InsightContent } from "../insights/content-input";
import type { Problem } from "./transfer-query";

/** One file of a source, read one after the other. */
export type SourceFile = {
  /** Relative, with slashes, made safe; what people are shown. */
  name: string;
  size: number;
  bytes(): Promise<Buffer>;
  /** The same piece by piece, for what is too large to hold (tables); may be gone through more than once. */
  chunks(): AsyncGenerator<Buffer>;
};

export type Named = { value: string; line?: number };

/** One record as a file gives it, with people, topics and other records still by name. */
export type ImportDocument = {
  /** Where it stands: file, and the line (or table row) where it begins. */
  file: string;
  line: number | null;
  /** How the file names it (`id`), else its path, or path and row: the same in the next import. */
  externalId: string;
  /** `topicIds` and `links` are still empty. */
  content: InsightContent;
  topics: Named[];
  links: (Named & { kind: "supports" | "contradicts" | "derived-from" | "supersedes"; note: string })[];
  /** Addresses; null when the file names nobody. */
  owner: Named | null;
  author: Named | null;
  translator: Named | null;
  status: "draft" | "published" | null;
  visibility: "everyone" | "restricted" | null;
  /** Names of teams that must know it. */
  audience: Named[];
  /** Names of teams and addresses of people who may read a restricted one. */
  readers: Named[];
  /** The day it was published where it comes from, e.g. 2018-11-19; null when not said. */
  publishedOn: string | null;
  problems: Problem[];
};
