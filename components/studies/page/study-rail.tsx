import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import type { StudyData, StudyView } from "@/domain/studies/study-query";
import { StudyDay } from "../study-day";

type StudyRailProps = { study: StudyView; data: StudyData[]; locale: string };

/** Who, when, on what: beside the text, or after it on narrow windows. */
export function StudyRail({ study, data, locale }: StudyRailProps) {
  const { owner, isHandedOver, topics, sample, source, periodFrom, periodUntil } = study;
  const period = [periodFrom, periodUntil].filter(Boolean).join(" to ");
  return (
    <aside
      aria-label="About this study"
      className="grid min-w-0 content-start gap-6 border-t border-line pt-6 text-15 sm:grid-cols-2 wide:grid-cols-1 wide:border-t-0 wide:pt-0"
    >
      <Part title="Owner">
        <TextLink href={`/people/${owner.id}`}>{owner.name}</TextLink>
        {isHandedOver && ", since its owner left"}
      </Part>
      {study.stage !== "published" && !study.isWithdrawn && (
        <Part title="Expected">
          <StudyDay study={study} locale={locale} bare />
        </Part>
      )}
      {topics.length > 0 && (
        <Part title={topics.length === 1 ? "Topic" : "Topics"}>
          <ul className="flex flex-wrap gap-x-3 gap-y-1">
            {topics.map(({ slug, name }) => (
              <li key={slug}>
                <TextLink href={`/topics/${slug}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {sample && <Part title="Sample">{sample}</Part>}
      {period && <Part title="Data of">{period}</Part>}
      {data.length > 0 && (
        <Part title="Data">
          <ul className="grid gap-1">
            {data.map(({ id, href, name, versions, isWithdrawn }) => (
              <li key={id} dir="auto">
                <TextLink href={href}>{name}</TextLink>
                <span className="text-muted">{dataWords(versions, isWithdrawn)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {(source || study.publishedOn) && (
        <Part title="Report">
          <Source source={source} />
          {study.publishedOn && (
            <span className="text-muted">{source ? `, ${study.publishedOn}` : study.publishedOn}</span>
          )}
        </Part>
      )}
    </aside>
  );
}

function dataWords(versions: number, isWithdrawn: boolean) {
  if (isWithdrawn) return ", withdrawn";
  return versions > 1 ? `, ${versions} versions` : "";
}

function Source({ source }: { source: string }) {
  const url = URL.canParse(source) ? new URL(source) : null;
  if (!url || !["https:", "http:"].includes(url.protocol)) return source;
  return (
    <a
      href={source}
      rel="noreferrer"
      className="rounded-small text-tide underline decoration-1 underline-offset-3"
    >
      {source}
    </a>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0 wrap-anywhere">
      <h2 className="mb-1 text-13 font-normal text-muted">{title}</h2>
      {children}
    </section>
  );
}
