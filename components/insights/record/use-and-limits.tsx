import type { ReactNode } from "react";
import type { RecordView } from "@/domain/insights/record-query";
import { Said, SaidList } from "./said";
import type { Tongue } from "./tongue";

type UseAndLimitsProps = {
  view: {
    content: Pick<RecordView["content"], "usageDo" | "usageDont" | "limitations">;
    html: RecordView["html"];
  };
  tongue: Tongue;
};

/** What to do with it, and beside it, never below the fold of it, where it does not hold. */
export function UseAndLimits({ view: { content, html }, tongue }: UseAndLimitsProps) {
  const { usageDo, usageDont, limitations } = content;
  return (
    <div className="@container mb-12">
      <div className="grid gap-x-10 gap-y-8 @xl:grid-cols-2">
        <Column
          id="use"
          title="Use it"
          shown={usageDo.length + usageDont.length > 0 || Boolean(html.usageNotes)}
        >
          <Advice word="Do" id="usageDo" tone="text-kelp" items={usageDo} html={html} tongue={tongue} />
          <Advice
            word="Don’t"
            id="usageDont"
            tone="text-coral"
            items={usageDont}
            html={html}
            tongue={tongue}
          />
          <Said html={html.usageNotes} tongue={tongue} />
        </Column>
        <Column id="limits" title="Mind the limits" shown={limitations.length > 0}>
          <SaidList items={limitations} html={(id) => html[`limitations.${id}`]} tongue={tongue} />
        </Column>
      </div>
    </div>
  );
}

type ColumnProps = { id: string; title: string; shown: boolean; children: ReactNode };

function Column({ id, title, shown, children }: ColumnProps) {
  if (!shown) return null;
  return (
    <section id={id} className="min-w-0 scroll-mt-20 border-t border-edge pt-4">
      <h2 className="mb-3 font-serif text-20 font-semibold">{title}</h2>
      <div className="grid gap-4">{children}</div>
    </section>
  );
}

type AdviceProps = {
  word: string;
  id: "usageDo" | "usageDont";
  tone: string;
  items: { id: string }[];
  html: Record<string, string>;
  tongue: Tongue;
};

function Advice({ word, id, tone, items, html, tongue }: AdviceProps) {
  if (items.length === 0) return null;
  return (
    <div className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-2">
      <h3 className={`font-medium ${tone}`}>{word}</h3>
      <SaidList items={items} html={(item) => html[`${id}.${item}`]} tongue={tongue} isPlain />
    </div>
  );
}
