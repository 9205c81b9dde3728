import type { StudyLink } from "@/domain/studies/study-query";
import { StudyLine } from "./study-line";

/** The study that an item of evidence came from; nothing when it names none. */
export function FromStudy({ study, locale }: { study: StudyLink | undefined; locale: string }) {
  if (!study) return null;
  return (
    <p className="text-15">
      <span className="text-muted">From the study </span>
      <StudyLine study={study} locale={locale} />
    </p>
  );
}
