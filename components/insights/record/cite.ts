import { dateFormat, listed } from "@/components/ui/intl";
import type { RecordView } from "@/domain/insights/record-query";
import type { Citations, Reader } from "./tongue";

/** What to paste where the record or an item of its evidence is cited: who, what, which revision, when, where. */
export function citationsOf(view: RecordView, base: string, { timeZone, locale }: Reader): Citations {
  const { author, coauthors, content, revision } = view;
  const writers = listed([author, ...coauthors].map(({ name }) => name));
  const day = dateFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone });
  const version = revision
    ? `revision ${revision.number}${revision.publishedAt ? `, ${day.format(revision.publishedAt)}` : ""}`
    : "draft";
  const said = `${writers}: “${content.statement}” Tidemark, ${version}`;
  const address = `${base}/i/${view.key}`;
  return {
    record: `${said}. ${address}`,
    evidence: (number) => `${said}, evidence ${number}. ${address}#evidence-${number}`,
  };
}
