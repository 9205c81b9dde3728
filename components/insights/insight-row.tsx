import Link from "next/link";
import { Certainty } from "@/components/ui/certainty";
import { Time } from "@/components/ui/time";
import type { Certainty as Rating } from "@/domain/evidence/evidence-input";
import { certaintyLevel } from "./certainty-level";
import { StandingChips } from "./standing-chips";

type InsightRowProps = {
  insight: {
    href: string;
    statement: string;
    language: string;
    certainty: Rating | null;
    status: "draft" | "published" | "superseded" | "retired";
    isInReview: boolean;
    isReviewDue: boolean;
    isRestricted: boolean;
    nextReviewOn: string | null;
    topic: string | null;
    owner: string;
    at: Date;
  };
  reader: { now: Date; timeZone: string; locale: string };
};

/** A record in a list: the claim first, how sure we are second. */
export function InsightRow({ insight, reader }: InsightRowProps) {
  const { href, statement, language, certainty, topic, owner, at } = insight;
  return (
    <li className="py-5">
      <p lang={language} dir="auto" className="max-w-[44em] font-serif text-20 wrap-anywhere">
        <Link
          href={href}
          prefetch={false}
          className="rounded-small underline-offset-4 hover:text-tide-deep hover:underline"
        >
          {statement || "No statement yet"}
        </Link>
      </p>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-muted">
        <Certainty level={certaintyLevel(certainty)} className="text-ink" />
        <span className="flex flex-wrap gap-2 empty:hidden">
          <StandingChips standing={insight} locale={reader.locale} />
        </span>
        {topic && <span className="wrap-anywhere">{topic}</span>}
        <span className="wrap-anywhere">{owner}</span>
        <Time {...reader} at={at} />
      </p>
    </li>
  );
}

/** Records one below the other. */
export function InsightList({
  insights,
  reader,
}: {
  insights: (InsightRowProps["insight"] & { id: string })[];
  reader: InsightRowProps["reader"];
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {insights.map((insight) => (
        <InsightRow key={insight.id} insight={insight} reader={reader} />
      ))}
    </ul>
  );
}
