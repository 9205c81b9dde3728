import Link from "next/link";
import { dateFormat, listed } from "@/components/ui/intl";
import { Section } from "@/components/ui/section";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ShownStudy } from "../board/shown-study";
import { stageWords } from "../stage-words";
import { StudyDay } from "../study-day";

type StudyListProps = {
  studies: ShownStudy[];
  /** Whether they come by their day, so that months stand above them. */
  byMonth: boolean;
  locale: string;
};

/** What is coming when, and which decision waits for it. */
export function StudyList({ studies, byMonth, locale }: StudyListProps) {
  if (!byMonth) return <StudyTable caption="Studies" studies={studies} locale={locale} />;
  return monthsOf(studies, locale).map(({ month, rows }) => (
    <Section key={month} title={month}>
      <StudyTable caption={`Studies: ${month}`} studies={rows} locale={locale} />
    </Section>
  ));
}

/** In the order of the list; those that are late stand in the month in which they were expected. */
function monthsOf(studies: ShownStudy[], locale: string) {
  const format = dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const months: { month: string; rows: ShownStudy[] }[] = [];
  for (const study of studies) {
    const month = study.expectedOn ? format.format(new Date(`${study.expectedOn}T00:00:00Z`)) : "No day yet";
    if (months.at(-1)?.month !== month) months.push({ month, rows: [] });
    months.at(-1)?.rows.push(study);
  }
  return months;
}

type StudyTableProps = { caption: string; studies: ShownStudy[]; locale: string };

function StudyTable({ caption, studies, locale }: StudyTableProps) {
  const columns: Column<ShownStudy>[] = [
    {
      label: "Study",
      lead: true,
      cell: ({ href, title, topics }) => (
        <>
          <Link
            href={href}
            prefetch={false}
            dir="auto"
            data-bare
            className="rounded-small font-serif text-17 underline-offset-4 wrap-anywhere hover:text-tide-deep"
          >
            {title}
          </Link>
          {topics.length > 0 && (
            <span className="block text-13 font-normal text-muted wrap-anywhere">
              {topics.map(({ name }) => name).join(" · ")}
            </span>
          )}
        </>
      ),
    },
    { label: "Expected", cell: (study) => <StudyDay study={study} locale={locale} bare /> },
    { label: "Stage", cell: ({ stage }) => stageWords[stage].word },
    { label: "What it feeds", cell: (study) => <Purpose study={study} /> },
    { label: "Owner", cell: ({ owner }) => <TextLink href={`/people/${owner.id}`}>{owner.name}</TextLink> },
  ];
  return <Table caption={caption} columns={columns} rows={studies} keyOf={({ id }) => id} />;
}

function Purpose({ study: { initiatives, feeds } }: { study: ShownStudy }) {
  if (initiatives.length === 0)
    return feeds ? (
      <span dir="auto" className="wrap-anywhere">
        {feeds}
      </span>
    ) : null;
  if (initiatives.length > 3)
    return <span className="wrap-anywhere">{listed(initiatives.map(({ title }) => title))}</span>;
  return (
    <ul>
      {initiatives.map(({ href, title }) => (
        <li key={href} dir="auto" className="wrap-anywhere">
          <TextLink href={href}>{title}</TextLink>
        </li>
      ))}
    </ul>
  );
}
