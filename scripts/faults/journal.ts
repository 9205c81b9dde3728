import type { InsightContent } from "@/domain/insights/content-input";

/** One record as its writer knows it: what was acknowledged, and what the next save starts from. */
export type KnownRecord = {
  href: string;
  key: string;
  /** The version and the content that the server last acknowledged or gave back. */
  version: number;
  content: InsightContent;
  /** Words of every acknowledged save; all of them must be in whatever is there in the end. */
  words: string[];
};

/** Everything the server said yes to, kept by those who asked. */
export class Journal {
  readonly records: KnownRecord[] = [];
  readonly comments: { key: string; body: string }[] = [];
  readonly submitted: { key: string; content: InsightContent }[] = [];
  /** Found already then, with the server still running. */
  readonly lost: string[] = [];
  saves = 0;

  get acknowledged() {
    return this.saves + this.records.length + this.comments.length + this.submitted.length;
  }
}
