import { type ReactNode, useId } from "react";
import type { Section } from "@/domain/insights/content-input";
import { requiredSections, sectionGuides, sectionId, titleOf } from "./section-guides";

type WritingSectionProps = {
  section: Section;
  /** Stands beside the title: a count, a switch. */
  aside?: ReactNode;
  /** A part of a larger section. */
  minor?: boolean;
  children: (wiring: { labelledBy: string; describedBy: string }) => ReactNode;
};

/** One section of the record: its name, what good looks like in one line, and the fields. */
export function WritingSection({ section, aside, minor = false, children }: WritingSectionProps) {
  const id = useId();
  const { prompt } = sectionGuides[section];
  const Title = minor ? "h3" : "h2";
  const wiring = { labelledBy: `${id}-title`, describedBy: `${id}-prompt` };
  return (
    <section id={sectionId(section)} aria-labelledby={wiring.labelledBy} className="scroll-mt-36">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <Title
          id={wiring.labelledBy}
          className={minor ? "text-17 font-semibold" : "font-serif text-20 font-semibold"}
        >
          {titleOf(section)}
          {!requiredSections.includes(section) && section !== "usageDont" && (
            <span className="font-sans text-15 font-normal text-muted"> optional</span>
          )}
        </Title>
        {aside}
      </div>
      <p id={wiring.describedBy} className="mb-3 max-w-measure text-15 text-muted">
        {prompt}
      </p>
      {children(wiring)}
    </section>
  );
}
