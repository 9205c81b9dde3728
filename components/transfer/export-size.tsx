import { DefinitionList } from "@/components/ui/definition-list";

type ExportSizeProps = {
  estimate: {
    counts: Record<
      | "records"
      | "revisions"
      | "paths"
      | "initiatives"
      | "datasets"
      | "studies"
      | "people"
      | "teams"
      | "topics",
      number
    >;
    bytes: number;
  };
  locale: string;
};

/** How much an export would be, before anybody asks for it. */
export function ExportSize({ estimate: { counts, bytes }, locale }: ExportSizeProps) {
  const number = (count: number) => count.toLocaleString(locale);
  return (
    <DefinitionList
      className="max-w-2xl tabular-nums"
      items={[
        {
          term: "Insights",
          children: `${number(counts.records)}, in ${number(counts.revisions)} ${counts.revisions === 1 ? "revision" : "revisions"}`,
        },
        { term: "Paths", children: number(counts.paths) },
        { term: "Initiatives", children: number(counts.initiatives) },
        { term: "Studies", children: number(counts.studies) },
        { term: "Datasets", children: number(counts.datasets) },
        { term: "People", children: number(counts.people) },
        { term: "Teams and topics", children: `${number(counts.teams)} and ${number(counts.topics)}` },
        { term: "Size", children: `about ${size(bytes, locale)}, and less than half of that as an archive` },
      ]}
    />
  );
}

function size(bytes: number, locale: string) {
  const kilobytes = bytes / 1024;
  const [amount, unit] = kilobytes < 1000 ? [kilobytes, "KB"] : [kilobytes / 1024, "MB"];
  const digits = amount < 10 ? 1 : 0;
  return `${Math.max(amount, 1).toLocaleString(locale, { maximumFractionDigits: digits })} ${unit}`;
}
