import type { SectionComparison } from "@/domain/insights/comparison-query";
import { ChangeChip, FieldsDiff, ItemDiff } from "./item-diff";

type SectionDiffProps = {
  sections: SectionComparison[];
  /** The language that the record is written in. */
  language: string;
};

/** What changed from one text of a record to another, section by section; what stayed the same is only named. */
export function SectionDiff({ sections, language }: SectionDiffProps) {
  const changed = sections.filter(({ change }) => change !== "unchanged");
  const unchanged = sections.filter(({ change }) => change === "unchanged");
  return (
    <>
      {changed.length === 0 && <p className="text-muted">The two say the same, word for word.</p>}
      <div className="divide-y divide-line">
        {changed.map((section) => (
          <OneSection key={section.section} section={section} language={language} />
        ))}
      </div>
      {changed.length > 0 && unchanged.length > 0 && (
        <p className="mt-8 max-w-measure border-t border-line pt-4 text-15 text-muted">
          Unchanged: {unchanged.map(({ title }) => title).join(", ")}.
        </p>
      )}
    </>
  );
}

function OneSection({ section, language }: { section: SectionComparison; language: string }) {
  const { title, change, fields, items } = section;
  const id = `diff-${section.section}`;
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-3 py-6 md:grid-cols-[11rem_1fr]">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 md:block">
        <h2 id={id} className="scroll-mt-20 font-serif text-17 font-semibold">
          {title}
        </h2>
        <ChangeChip change={change} />
      </div>
      <div className="min-w-0">
        <FieldsDiff fields={fields.filter((field) => field.change !== "unchanged")} language={language} />
        {items.length > 0 && <ItemDiff items={items} language={language} />}
      </div>
    </section>
  );
}
