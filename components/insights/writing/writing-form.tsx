import { type ReactNode, useId } from "react";
import { countWords, summaryWords } from "@/domain/insights/completeness-input";
import { CertaintyField } from "./certainty-field";
import type { LinkOption, TopicOption } from "./choices";
import { EvidenceField } from "./evidence-field";
import { FilingFields } from "./filing-fields";
import { LinksField } from "./links-field";
import { MarkdownField } from "./markdown-field";
import { PointsField } from "./points-field";
import { PromptsField } from "./prompts-field";
import { StatementField } from "./statement-field";
import { TopicsField } from "./topics-field";

/** All sections in the order of writing: first what everybody reads, then what lets an analyst repeat it. */
export function WritingForm({ topics, linked }: { topics: TopicOption[]; linked: LinkOption[] }) {
  return (
    <div className="grid gap-10">
      <StatementField />
      <MarkdownField field="summary" note={(text) => <WordCount text={text} />} />
      <CertaintyField />
      <MarkdownField field="businessContext" />
      <PointsField field="goals" one="goal" />
      <PointsField field="nonGoals" one="non-goal" />
      <PointsField field="limitations" one="limit" />
      <Group title="Use it" intro="At least one thing to do, or not to do.">
        <PointsField minor field="usageDo" one="thing to do" />
        <PointsField minor field="usageDont" one="thing not to do" />
        <MarkdownField minor field="usageNotes" />
      </Group>
      <EvidenceField />
      <PromptsField />
      <Group title="For analysts" intro="Enough for a colleague to repeat the work without asking you.">
        <MarkdownField minor field="background" />
        <MarkdownField minor field="method" />
        <MarkdownField minor field="evaluation" />
        <MarkdownField minor field="openQuestions" />
      </Group>
      <TopicsField topics={topics} />
      <LinksField linked={linked} />
      <FilingFields topics={topics} />
    </div>
  );
}

function Group({ title, intro, children }: { title: string; intro: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-6">
      <div>
        <h2 id={id} className="font-serif text-20 font-semibold">
          {title}
        </h2>
        <p className="max-w-measure text-15 text-muted">{intro}</p>
      </div>
      {children}
    </section>
  );
}

function WordCount({ text }: { text: string }) {
  const words = countWords(text);
  return (
    <span
      className={words > summaryWords ? "text-15 text-coral tabular-nums" : "text-15 text-muted tabular-nums"}
    >
      {words} of {summaryWords} words
    </span>
  );
}
