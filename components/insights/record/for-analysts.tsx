import { Fold } from "@/components/insights/record/fold";
import type { RecordView } from "@/domain/insights/record-query";
import { Said } from "./said";
import type { Tongue } from "./tongue";

const parts = [
  { id: "background", title: "Background" },
  { id: "method", title: "Method" },
  { id: "evaluation", title: "Evaluation" },
  { id: "openQuestions", title: "Open questions" },
] as const;

/** What a competent analyst needs to repeat the work without asking. */
export function ForAnalysts({ view: { html }, tongue }: { view: RecordView; tongue: Tongue }) {
  const written = parts.filter(({ id }) => html[id]);
  if (written.length === 0) return null;
  const names = written.map(({ title }, position) => (position === 0 ? title : title.toLowerCase()));
  return (
    <Fold title="For analysts" hint={names.join(", ")}>
      <div className="grid gap-8 pt-2 pb-4">
        {written.map(({ id, title }) => (
          <section key={id} aria-labelledby={`section-${id}`}>
            <h3 id={`section-${id}`} className="mb-2 scroll-mt-20 font-serif text-17 font-semibold">
              {title}
            </h3>
            <Said html={html[id]} tongue={tongue} />
          </section>
        ))}
      </div>
    </Fold>
  );
}
