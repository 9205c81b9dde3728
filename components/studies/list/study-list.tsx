import Link from "next/link";
import type { ReactNode } from "react";
import type { Reader } from "@/components/insights/record/tongue";
import { dateFormat, listed } from "@/components/ui/intl";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ShownStudy } from "../board/shown-study";
import { stageWords } from "../stage-words";
import { StudyDay } from "../study-day";

type StudyListProps = {
  studies: ShownStudy[];
  /** Whether they come by their day, so that months stand above them. */
  byMonth: boolean;
  reader: Reader;
};

// Drawn as blocks, as on phones, parts of a table lose their roles in some browsers: so they are said.
const roles = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
};

/** What is coming when, and which decision waits for it. */
export function StudyList({ studies, byMonth, reader }: StudyListProps) {
  const months = byMonth ? monthsOf(studies, reader.locale) : [{ month: "", rows: studies }];
  return (
    <table {...roles.table} className="w-full table-fixed border-collapse text-left text-15 max-md:block">
      <caption className="sr-only">Studies</caption>
      <thead {...roles.rowgroup} className="max-md:sr-only">
        <tr {...roles.row} className="border-b border-line text-13 text-muted">
          <Heading className="w-[34%]">Study</Heading>
          <Heading className="w-[15%]">{studies.every(isOut) ? "Published" : "Expected"}</Heading>
          <Heading className="w-[11%]">Stage</Heading>
          <Heading className="w-[24%]">What it feeds</Heading>
          <Heading className="w-[16%]">Owner</Heading>
        </tr>
      </thead>
      {months.map(({ month, rows }) => (
        <tbody key={month} {...roles.rowgroup} className="max-md:block">
          {month && (
            <tr {...roles.row} className="max-md:block">
              <th
                {...roles.rowheader}
                scope="rowgroup"
                colSpan={5}
                className="pt-8 pb-2 font-serif text-17 font-semibold max-md:block"
              >
                {month}
              </th>
            </tr>
          )}
          {rows.map((study) => (
            <StudyRow key={study.id} study={study} reader={reader} />
          ))}
        </tbody>
      ))}
    </table>
  );
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

function StudyRow({ study, reader }: { study: ShownStudy; reader: Reader }) {
  const { href, title, topics, stage, owner } = study;
  return (
    <tr {...roles.row} className="border-t border-line align-baseline max-md:grid max-md:gap-1 max-md:py-4">
      <th {...roles.rowheader} scope="row" className="font-normal wrap-anywhere md:py-3 md:pr-6">
        <Link
          href={href}
          prefetch={false}
          dir="auto"
          data-bare
          className="rounded-small font-serif text-17 underline-offset-4 hover:text-tide-deep hover:underline"
        >
          {title}
        </Link>
        {topics.length > 0 && (
          <span className="block text-13 text-muted">{topics.map(({ name }) => name).join(" · ")}</span>
        )}
      </th>
      <Cell label="Expected">
        <Day study={study} reader={reader} />
      </Cell>
      <Cell label="Stage">{stageWords[stage].word}</Cell>
      <Cell label="Feeds">
        <Purpose study={study} />
      </Cell>
      <Cell label="Owner">
        <TextLink href={`/people/${owner.id}`}>{owner.name}</TextLink>
      </Cell>
    </tr>
  );
}

function Heading({ className, children }: { className: string; children: ReactNode }) {
  return (
    <th {...roles.columnheader} scope="col" className={`py-2 pr-6 font-medium ${className}`}>
      {children}
    </th>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td
      {...roles.cell}
      className="wrap-anywhere max-md:flex max-md:gap-3 max-md:has-[>div:empty]:hidden md:py-3 md:pr-6 md:last:pr-0"
    >
      <span aria-hidden className="w-20 shrink-0 text-muted md:hidden">
        {label}
      </span>
      <div className="min-w-0">{children}</div>
    </td>
  );
}

const isOut = ({ stage, isWithdrawn }: ShownStudy) => stage === "published" && !isWithdrawn;

function Day({ study, reader }: { study: ShownStudy; reader: Reader }) {
  if (isOut(study)) return <Time {...reader} at={study.stageChangedAt} />;
  return <StudyDay study={study} locale={reader.locale} bare />;
}

function Purpose({ study: { initiatives, feeds } }: { study: ShownStudy }) {
  if (initiatives.length === 0) return feeds ? <span dir="auto">{feeds}</span> : null;
  if (initiatives.length > 3) return <span>{listed(initiatives.map(({ title }) => title))}</span>;
  return (
    <ul>
      {initiatives.map(({ href, title }) => (
        <li key={href} dir="auto">
          <TextLink href={href}>{title}</TextLink>
        </li>
      ))}
    </ul>
  );
}
