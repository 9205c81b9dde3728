import { Section } from "@/components/ui/section";
import type { AskedDays } from "@/domain/reminders/asked-days-query";
import type { ExplainedPlan as Plan } from "@/domain/reminders/plan-query";
import { AskedDaysPicture } from "./asked-days-picture";
import { type PlanReader, planSentences } from "./plan-words";
import { WeighedList } from "./weighed-list";

type ExplainedPlanProps = { plan: Plan; days: AskedDays; reader: PlanReader };

/** What somebody is asked today and next, and of each insight that was weighed for it why, why now, or why not. */
export function ExplainedPlan({ plan, days, reader }: ExplainedPlanProps) {
  const { asked, others, more } = plan;
  return (
    <>
      <p className="mb-8 max-w-measure text-17">{planSentences({ plan, days, reader }).join(" ")}</p>
      <AskedDaysPicture days={days} locale={reader.locale} />
      {asked.length > 0 && (
        <Section title="Asked now">
          <WeighedList weighed={asked} today={days.today} reader={reader} />
        </Section>
      )}
      <Section
        title="Weighed, and not asked"
        intro={
          others.length === 0
            ? "Nothing else was weighed for today."
            : "What came near, and why it has to wait."
        }
      >
        {others.length > 0 && <WeighedList weighed={others} today={days.today} reader={reader} />}
        {more > 0 && <p className="mt-3 text-15 text-muted">{moreWords(more)}</p>}
      </Section>
    </>
  );
}

const moreWords = (more: number) =>
  more === 1 ? "One more insight was weighed." : `${more.toLocaleString("en")} more were weighed.`;
