import { ProgressLine } from "@/components/ui/progress-line";
import { completeness } from "@/domain/insights/completeness-input";
import type { Section } from "@/domain/insights/content-input";
import { useWholeDraft } from "./draft-store";
import { goToSection, sectionGuides, sectionId, titleOf } from "./section-guides";

/** How many of the required sections are there. */
export function MeterLine() {
  const { done, of } = completeness(useWholeDraft());
  return (
    <div>
      <p className="mb-1 text-15 whitespace-nowrap tabular-nums">
        {done === of ? "All needed is there" : `${done} of ${of} needed`}
      </p>
      <ProgressLine done={done} of={of} label="Needed sections" />
    </div>
  );
}

/** What is still missing, what good looks like, and how it reads when it is good; each leads to its field. */
export function MissingList() {
  const { missing } = completeness(useWholeDraft());
  if (missing.length === 0)
    return <p className="text-15 text-muted">Read it once as others will, then ask somebody to review it.</p>;
  return (
    <ul className="grid gap-4">
      {missing.map(({ section, sentence }) => (
        <li key={section} className="text-15">
          <a
            href={`#${sectionId(section)}`}
            onClick={(event) => {
              event.preventDefault();
              // On a phone the list lies over the page.
              event.currentTarget.closest<HTMLDetailsElement>("[data-meter]")?.removeAttribute("open");
              goToSection(section);
            }}
            className="rounded-small font-medium text-tide underline decoration-1 underline-offset-3 hover:text-tide-deep"
          >
            {titleOf(section)}
          </a>
          <p className="text-muted">{sentence}</p>
          <Example section={section} />
        </li>
      ))}
    </ul>
  );
}

function Example({ section }: { section: Section }) {
  const { example } = sectionGuides[section];
  if (!example) return null;
  return (
    <details className="mt-0.5">
      <summary className="list-none w-fit rounded-small text-13 text-muted underline decoration-dotted underline-offset-4 hover:text-ink">
        How it can read<span className="sr-only">: {titleOf(section)}</span>
      </summary>
      <blockquote className="mt-1 border-l-2 border-line pl-3 font-serif text-15">{example}</blockquote>
    </details>
  );
}
