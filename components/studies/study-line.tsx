import { TextLink } from "@/components/ui/text-link";
import type { StudyLink } from "@/domain/studies/study-query";
import { stageWords } from "./stage-words";
import { StudyDay } from "./study-day";

/** A study in one line, where another page names it: its title, and how far it is. */
export function StudyLine({ study, locale }: { study: StudyLink; locale: string }) {
  const { href, title, stage, expectedOn, isWithdrawn } = study;
  const hasDay = !isWithdrawn && stage !== "published" && expectedOn !== null;
  return (
    <>
      <span dir="auto" className="wrap-anywhere">
        <TextLink href={href}>{title}</TextLink>
      </span>{" "}
      <span className="text-muted">
        {isWithdrawn ? "withdrawn" : stageWords[stage].word.toLowerCase()}
        {hasDay && (
          <>
            {" · "}
            <StudyDay study={study} locale={locale} />
          </>
        )}
      </span>
    </>
  );
}
