import Link from "next/link";
import { certaintyLevel } from "@/components/insights/certainty-level";
import { Certainty } from "@/components/ui/certainty";
import { Chip } from "@/components/ui/chip";
import type { RestingInsight } from "@/domain/datasets/dataset-query";

/** What rests on the data, as far as its reader may see it, and on which version of it. */
export function RestingList({ insights, newest }: { insights: RestingInsight[]; newest: number }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {insights.map(({ id, href, statement, language, status, certainty, versions, isDraft }) => (
        <li key={id} className="grid gap-1 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link
              prefetch={false}
              href={isDraft ? `${href}/preview` : href}
              lang={language}
              dir="auto"
              className="rounded-small font-serif text-17 wrap-anywhere underline-offset-4 hover:text-tide hover:underline"
            >
              {statement || "A draft without a statement yet"}
            </Link>
            {isDraft && <Chip>Draft</Chip>}
            {status === "superseded" && <Chip>Superseded</Chip>}
            {status === "retired" && <Chip>Retired</Chip>}
          </p>
          <p className="flex flex-wrap gap-x-3 text-15 text-muted">
            <Certainty level={certaintyLevel(certainty)} />
            <span className={versions.some((number) => number < newest) ? "text-sand-ink" : undefined}>
              {writtenOn(versions, newest)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function writtenOn(versions: number[], newest: number) {
  if (versions.every((number) => number === newest)) return `Written on version ${newest}, the newest`;
  return `Written on version ${versions.join(" and ")}; version ${newest} is there`;
}
