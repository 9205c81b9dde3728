import clsx from "clsx";
import Link from "next/link";
import type { Reader } from "@/components/insights/record/tongue";
import { listed } from "@/components/ui/intl";
import { Time } from "@/components/ui/time";
import { StudyDay } from "../study-day";
import { MoveMenu } from "./move-menu";
import type { ShownStudy } from "./shown-study";

type StudyCardProps = { study: ShownStudy; reader: Reader };

/** One study: what it is called, who does it, when it is expected, and what it is for. */
export function StudyCard({ study, reader }: StudyCardProps) {
  const { id, href, title, stage, owner, topics, initiatives, feeds, mayMove } = study;
  const purpose = initiatives.length > 0 ? listed(initiatives.map((one) => one.title)) : feeds;
  return (
    <li
      data-study={id}
      data-title={title}
      data-moves={mayMove || undefined}
      draggable={mayMove || undefined}
      className={clsx(
        "min-w-0 rounded border border-line bg-surface px-3 py-2.5 transition-opacity data-busy:opacity-50",
        mayMove && "md:cursor-grab md:active:cursor-grabbing",
      )}
    >
      <p dir="auto" className="font-serif text-17 leading-6 wrap-anywhere">
        <Link
          href={href}
          prefetch={false}
          data-bare
          aria-keyshortcuts={mayMove ? "Shift+ArrowRight Shift+ArrowLeft" : undefined}
          className="rounded-small underline-offset-4 hover:text-tide-deep hover:underline"
        >
          {title}
        </Link>
      </p>
      <div className="mt-1 flex items-end justify-between gap-1">
        <p className="min-w-0 text-13 text-muted wrap-anywhere">
          {owner.name}
          <br />
          {stage === "published" ? (
            <Time {...reader} at={study.stageChangedAt} />
          ) : (
            <>
              <span className="sr-only">Expected: </span>
              <StudyDay study={study} locale={reader.locale} bare />
            </>
          )}
        </p>
        {mayMove && <MoveMenu id={id} title={title} href={href} stage={stage} />}
      </div>
      {purpose && (
        <p dir="auto" className="mt-1 line-clamp-3 text-13 wrap-anywhere">
          <span className="text-muted">For </span>
          {purpose}
        </p>
      )}
      {topics.length > 0 && (
        <p className="mt-1 text-13 text-muted wrap-anywhere">{topics.map(({ name }) => name).join(" · ")}</p>
      )}
    </li>
  );
}
