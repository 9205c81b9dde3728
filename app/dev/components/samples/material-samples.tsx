import { Mark, Wordmark } from "@/components/layout/mark";
import { Drawing } from "@/components/ui/drawing";
import { Section } from "@/components/ui/section";
import { Sample } from "./sample";

const grounds = [
  ["paper", "bg-paper"],
  ["surface", "bg-surface"],
  ["wash", "bg-wash"],
  ["line", "bg-line"],
  ["edge", "bg-edge"],
  ["muted", "bg-muted"],
  ["ink", "bg-ink"],
  ["tide", "bg-tide"],
  ["tide-deep", "bg-tide-deep"],
  ["tide-soft", "bg-tide-soft"],
  ["sand", "bg-sand"],
  ["sand-ink", "bg-sand-ink"],
  ["sand-soft", "bg-sand-soft"],
  ["coral", "bg-coral"],
  ["coral-deep", "bg-coral-deep"],
  ["coral-soft", "bg-coral-soft"],
  ["kelp", "bg-kelp"],
  ["kelp-soft", "bg-kelp-soft"],
] as const;

export function MaterialSamples() {
  return (
    <Section title="Materials">
      <Sample title="Sign">
        <Wordmark />
        <Mark className="size-7" />
        <Mark className="size-16" />
      </Sample>
      <Sample title="Colour">
        <ul className="grid w-full grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-3 text-13 text-muted">
          {grounds.map(([name, ground]) => (
            <li key={name}>
              <span className={`mb-1 block h-12 rounded border border-line ${ground}`} />
              {name}
            </li>
          ))}
        </ul>
      </Sample>
      <Sample title="Type">
        <div className="min-w-0">
          <p className="max-w-[26em] font-serif text-24 tracking-[-0.015em] sm:text-40">
            Adding options harms choosing only under certain conditions.
          </p>
          <p className="mt-4 max-w-measure font-serif text-17">
            Two meta-analyses found no average effect. Choice suffers when options are hard to compare, time
            is short, and people do not yet know what they like. <em>Reduce difficulty before range.</em>
          </p>
          <p className="mt-4 max-w-measure text-17">
            Sans 17: for everything one operates. Ana read both meta-analyses again on 3 June 2026; the next
            check is in December 2027.
          </p>
          <p className="mt-2 max-w-measure text-15 text-muted">
            Sans 15, muted: labels, tables, hints. Łódź, Ångström, čeština, ﬁnding, 0123456789.
          </p>
          <p className="mt-2 font-code text-15">019a2f3e-7c41 · Source Code</p>
        </div>
      </Sample>
      <Sample title="Drawings">
        <Drawing name="shore" />
        <Drawing name="shell" />
        <Drawing name="bottle" />
        <Drawing name="boats" />
        <Drawing name="buoy" />
      </Sample>
    </Section>
  );
}
