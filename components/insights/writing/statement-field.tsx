import { statementLength } from "@/domain/insights/completeness-input";
import { useDraft } from "./draft-store";
import { GrowingArea } from "./growing-area";
import { sectionGuides, sectionId } from "./section-guides";

/** The claim: first on the page, as large as it will be read. */
export function StatementField() {
  const [statement, setStatement] = useDraft("statement");
  const length = [...statement.trim()].length;
  const { min, max } = statementLength;
  const isOff = length > max;
  return (
    <section id={sectionId("statement")} aria-labelledby="statement-label" className="scroll-mt-36">
      <h2 id="statement-label" className="text-15 font-medium text-muted">
        Statement
      </h2>
      <GrowingArea
        value={statement}
        onText={(text) => setStatement(text.replace(/\s*\n\s*/g, " "))}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        aria-labelledby="statement-label"
        aria-describedby="statement-prompt"
        placeholder="What do we now know?"
        className="w-full border-b border-edge bg-transparent py-2 font-serif text-24 font-medium tracking-[-0.01em] outline-none transition-colors hover:border-ink focus:border-tide sm:text-32"
      />
      <p id="statement-prompt" className="mt-2 flex flex-wrap justify-between gap-x-6 text-15 text-muted">
        <span className="max-w-measure">{sectionGuides.statement.prompt}</span>
        <span className={isOff ? "text-coral tabular-nums" : "tabular-nums"}>
          {length} characters, {length < min ? `at least ${min}` : `at most ${max}`}
        </span>
      </p>
    </section>
  );
}
