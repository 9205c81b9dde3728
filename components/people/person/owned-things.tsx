import { certaintyLevel } from "@/components/insights/certainty-level";
import { StandingChips } from "@/components/insights/standing-chips";
import { StatementLink } from "@/components/insights/statement-link";
import { statusChips } from "@/components/paths/path-words";
import { StudyLine } from "@/components/studies/study-line";
import { Certainty } from "@/components/ui/certainty";
import { Chip } from "@/components/ui/chip";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { StudyLink } from "@/domain/studies/study-query";

type Owned = {
  total: number;
  insights: {
    id: string;
    href: string;
    statement: string;
    language: string;
    status: "draft" | "published" | "superseded" | "retired";
    certainty: Parameters<typeof certaintyLevel>[0];
    needsReview: boolean;
    isRestricted: boolean;
  }[];
};
type OwnedPath = { id: string; href: string; title: string; status: "draft" | "published" | "archived" };

type OwnedThingsProps = {
  personId: string;
  isSelf: boolean;
  owned: Owned;
  paths: OwnedPath[];
  studies: StudyLink[];
  locale: string;
};

/** The insights, paths and studies that somebody looks after. */
export function OwnedThings({ personId, isSelf, owned, paths, studies, locale }: OwnedThingsProps) {
  if (owned.total + paths.length + studies.length === 0)
    return (
      <Section title={titleFor(isSelf)}>
        <p className="text-muted">Nothing now.</p>
      </Section>
    );
  return (
    <>
      {owned.total > 0 && (
        <Section title={`${titleFor(isSelf)}: ${insightsWords(owned.total)}`}>
          <ul className="max-w-3xl divide-y divide-line border-y border-line">
            {owned.insights.map((insight) => (
              <OwnedInsight key={insight.id} insight={insight} />
            ))}
          </ul>
          {owned.total > owned.insights.length && (
            <p className="mt-3 text-15">
              <TextLink href={`/insights?owner=${personId}`}>All of them in the library</TextLink>
            </p>
          )}
        </Section>
      )}
      {paths.length > 0 && (
        <Section title={`${titleFor(isSelf)}: ${paths.length === 1 ? "one path" : `${paths.length} paths`}`}>
          <ul className="max-w-3xl divide-y divide-line border-y border-line">
            {paths.map(({ id, href, title, status }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-3">
                <span dir="auto" className="min-w-0 font-serif wrap-anywhere">
                  <TextLink href={href}>{title}</TextLink>
                </span>
                <StatusChip status={status} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {studies.length > 0 && (
        <Section
          title={`${titleFor(isSelf)}: ${studies.length === 1 ? "one study" : `${studies.length} studies`}`}
        >
          <ul className="max-w-3xl divide-y divide-line border-y border-line">
            {studies.map((study) => (
              <li key={study.id} className="py-3 text-15">
                <StudyLine study={study} locale={locale} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const titleFor = (isSelf: boolean) => (isSelf ? "You look after" : "Looks after");
const insightsWords = (count: number) => (count === 1 ? "one insight" : `${count} insights`);

function OwnedInsight({ insight }: { insight: Owned["insights"][number] }) {
  const { href, statement, language, status, certainty, needsReview, isRestricted } = insight;
  return (
    <li className="py-3">
      <p lang={language} dir="auto" className="font-serif wrap-anywhere">
        <StatementLink href={href}>{statement}</StatementLink>
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-13">
        <Certainty level={certaintyLevel(certainty)} className="text-13!" />
        <StandingChips standing={{ status, isRestricted, needsReview, isInReview: false }} />
      </p>
    </li>
  );
}

function StatusChip({ status }: { status: OwnedPath["status"] }) {
  const chip = statusChips[status];
  return (
    chip && (
      <Chip tone={chip.tone} reason={chip.reason}>
        {chip.word}
      </Chip>
    )
  );
}
