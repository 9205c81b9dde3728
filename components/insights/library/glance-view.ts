import type { RecordView } from "@/domain/insights/record-query";

/** As much of a record as one reads in a glance, beside a list. */
export type GlanceView = Pick<RecordView, "href" | "html" | "direction"> & {
  content: Pick<
    RecordView["content"],
    "statement" | "language" | "certainty" | "limitations" | "usageDo" | "usageDont"
  >;
};

export type GlanceProps = { href: string; onClose: () => void };

/** What the glance shows of a record, and nothing else of it. */
export function glanceOf({ href, html, direction, content }: RecordView): GlanceView {
  const { statement, language, certainty, limitations, usageDo, usageDont } = content;
  return {
    href,
    direction,
    html: Object.fromEntries(Object.entries(html).filter(([path]) => shown.test(path))),
    content: { statement, language, certainty, limitations, usageDo, usageDont },
  };
}

const shown = /^(summary|certaintyReason|usageNotes|(limitations|usageDo|usageDont)\..*)$/;
