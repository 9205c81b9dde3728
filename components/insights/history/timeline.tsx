import type { ReactNode } from "react";
import type { Clock } from "@/components/people/clock";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { RecordEvent } from "@/domain/insights/record-event-query";
import { eventWords } from "./event-words";
import { originWords, type RevisionRow } from "./revision-words";

type TimelineProps = { revisions: RevisionRow[]; events: RecordEvent[]; href: string; clock: Clock };

type Entry = { key: string; at: Date; content: ReactNode };

/** Everything that happened to a record, newest first: its revisions stand out, the rest goes along quietly. */
export function Timeline({ revisions, events, href, clock }: TimelineProps) {
  const entries: Entry[] = [
    ...revisions.flatMap((revision, index) => revisionEntries(revision, revisions[index + 1], href)),
    ...events.map((event, index) => ({
      key: `event-${index}`,
      at: event.at,
      content: <EventLine event={event} />,
    })),
  ];
  return (
    <ol className="max-w-measure divide-y divide-line border-y border-line">
      {entries
        .sort((one, other) => other.at.getTime() - one.at.getTime())
        .map(({ key, at, content }) => (
          <li key={key} className="grid gap-x-6 py-3 sm:grid-cols-[9rem_1fr]">
            <span className="text-15 text-muted sm:pt-px">
              <Time at={at} {...clock} />
            </span>
            <div className="min-w-0 wrap-anywhere">{content}</div>
          </li>
        ))}
    </ol>
  );
}

/** Making and publishing are two moments, unless they were one. */
function revisionEntries(revision: RevisionRow, before: RevisionRow | undefined, href: string): Entry[] {
  const { number, createdAt, publishedAt, publishedBy } = revision;
  const made = {
    key: `revision-${number}`,
    at: createdAt,
    content: <RevisionLine revision={revision} before={before} href={href} />,
  };
  if (!publishedAt || publishedAt.getTime() === createdAt.getTime()) return [made];
  const sentence = `${publishedBy ?? "Tidemark"} published revision ${number}`;
  return [{ key: `published-${number}`, at: publishedAt, content: <Line sentence={sentence} /> }, made];
}

type RevisionLineProps = { revision: RevisionRow; before: RevisionRow | undefined; href: string };

function RevisionLine({ revision, before, href }: RevisionLineProps) {
  const { number, note, isCurrent, data = [] } = revision;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <TextLink href={`${href}/revisions/${number}`} className="font-medium">
          Revision {number}
        </TextLink>
        <span>{originWords(revision)}</span>
        {isCurrent && <Chip tone="kelp">What readers see now</Chip>}
      </p>
      {note && (
        <p dir="auto" className="font-serif text-muted italic">
          {note}
        </p>
      )}
      {data.length > 0 && (
        <p className="text-15 text-muted">
          Written on{" "}
          {data.map(({ name, number: version }, index) => (
            <span key={`${name} ${version}`}>
              {index > 0 && "; "}
              <bdi>{name}</bdi>, version {version}
            </span>
          ))}
        </p>
      )}
      {before && (
        <p className="text-15 print:hidden">
          <TextLink href={`${href}/compare/${before.number}..${number}`}>
            What changed since revision {before.number}
          </TextLink>
        </p>
      )}
    </>
  );
}

function EventLine({ event }: { event: RecordEvent }) {
  return <Line {...eventWords(event)} />;
}

function Line({ sentence, detail }: { sentence: string; detail?: string }) {
  return (
    <p className="text-15">
      {sentence}
      {detail && (
        <>
          {": "}
          <bdi className="text-muted">{detail}</bdi>
        </>
      )}
    </p>
  );
}
